// The structural part of an SDMX-JSON data message, 1.0 or 2.0: components with their values, and
// what its data sets say of more than one observation.
#ifndef TIPSTAT_CUBES_SDMX_MESSAGE_H_
#define TIPSTAT_CUBES_SDMX_MESSAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_sections.h"
#include "table/dictionary.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// A dimension, a measure or an attribute.
struct SdmxComponent {
  std::string id;
  std::string role;
  std::vector<std::string> values;  // the texts of its list, where it has one
  std::string fallback;             // the text where nothing is given
  uint64_t position = ~0ULL;        // among the dimensions
};

// The levels at which components are attached, in the order of the columns.
enum SdmxLevel : size_t { kDataSetLevel, kGroupLevel, kSeriesLevel, kObservationLevel };
inline constexpr size_t kSdmxLevels = 4;

struct SdmxStructure {
  std::vector<SdmxComponent> dimensions[kSdmxLevels];
  std::vector<SdmxComponent> attributes[kSdmxLevels];
  std::vector<SdmxComponent> measures;
  bool has_measures = false;  // else the one measure is OBS_VALUE
};

// One element of a list of values: a text or number, null, or several of them.
struct SdmxElement {
  struct Part {
    std::string text;
    bool is_number = false;
  };
  std::vector<Part> parts;  // none for null
};
using SdmxElements = std::vector<SdmxElement>;

struct SdmxDataSet {
  uint64_t structure = 0;
  bool deletes = false;
  SdmxElements attributes;
  std::vector<SdmxElements> series;  // their attributes, in the order of the file
  Dictionary group_keys;             // such as "0::1": indices of dimensions, or nothing
  std::vector<SdmxElements> groups;  // their attributes
};

struct SdmxMessage {
  std::vector<SdmxStructure> structures;
  std::vector<SdmxDataSet> data_sets;
};

// Adds elements to a list as their events come.
class SdmxElementTaker {
 public:
  void Begin(SdmxElements* elements) { elements_ = elements; }
  void Open() { elements_->push_back({}); }
  void Take(std::string_view text, JsonKind kind) {
    Open();
    TakePart(text, kind);
  }
  void TakePart(std::string_view text, JsonKind kind) {
    if (kind == JsonKind::kNull) return;
    elements_->back().parts.push_back({std::string(text), kind == JsonKind::kNumber});
  }

 private:
  SdmxElements* elements_ = nullptr;
};

// Collects everything but the observations, in whatever order the members come. Returns the errors
// of ParseJson, and kNotATable for what SDMX-JSON does not allow.
Result<void> CollectMessage(std::string_view text, const Limits& limits, SdmxMessage* message);

// Returns the text of an element in a component: its value by index where the component has a list,
// else as it stands, several joined by ";". Returns kNotATable for an index outside the list.
Result<std::string> TextOf(const SdmxComponent& component, const SdmxElement& element);

}  // namespace tipstat

#endif  // TIPSTAT_CUBES_SDMX_MESSAGE_H_
