// A JSON-stat 2.0 dataset as its file nests it: dimensions with their categories, and texts for
// places of the cube.
#ifndef TIPSTAT_CUBES_JSON_STAT_DATASET_H_
#define TIPSTAT_CUBES_JSON_STAT_DATASET_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "table/dictionary.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// Texts by name.
struct Names {
  Dictionary keys;
  std::vector<std::string> texts;

  void Set(std::string_view key, std::string_view text) {
    const uint32_t code = keys.Intern(key);
    texts.resize(keys.size());
    texts[code] = text;
  }
  std::string_view Get(std::string_view key) const {
    const uint32_t code = keys.Find(key);
    return code == Dictionary::kNone ? std::string_view() : std::string_view(texts[code]);
  }
};

struct Dimension {
  std::string id;
  uint32_t line = 0;
  bool has_index = false;
  std::vector<std::pair<uint64_t, std::string>> index;  // place and code
  Names labels;
  Names units;
};

// A text for one place of the cube.
struct PlacedText {
  uint64_t place = 0;
  uint32_t line = 0;
  uint32_t text = Dictionary::kNone;  // in the dictionary of the dataset
};

struct PlacedTexts {
  std::vector<PlacedText> texts;
  uint32_t line = 0;
  bool is_array = false;
};

struct Dataset {
  std::string kind;  // the class
  std::vector<std::string> ids;
  std::vector<uint64_t> sizes;
  uint32_t sizes_line = 1;
  Dictionary known;  // ids of `dimensions`, which stand in the order of the file
  std::vector<Dimension> dimensions;
  Names roles;  // by dimension
  Dictionary texts;
  PlacedTexts values;
  PlacedTexts statuses;
  std::string common_status;
  // What convert keeps in the extension: the order of the columns, the name of the values, and the
  // columns that are no dimensions.
  std::vector<std::string> fields;
  std::string value_name;
  std::vector<std::pair<std::string, PlacedTexts>> columns;
};

// Collects what the members of a dataset say, in whatever order they come. Nothing is checked
// against anything else. Returns the errors of ParseJson, kDuplicateField for a member that comes
// twice, and kNotATable where one is of another kind than JSON-stat's.
Result<void> CollectDataset(std::string_view text, const Limits& limits, Dataset* dataset);

}  // namespace tipstat

#endif  // TIPSTAT_CUBES_JSON_STAT_DATASET_H_
