// JSON-stat 2.0, class dataset: a cube of dimensions with its values, dense (an array) or sparse
// (an object by place), the members in any order.
#include <algorithm>
#include <optional>

#include "base/json_outline.h"
#include "base/order.h"
#include "base/period.h"
#include "codes/code_names.h"
#include "codes/companions.h"
#include "cubes/json_stat_dataset.h"
#include "formats/collecting_reader.h"
#include "table/row_builder.h"

namespace tipstat {
namespace {

constexpr uint64_t kMostPlaces = 1ULL << 53;

Error Refused(std::string_view found, std::string_view expected, std::string_view subject = {},
              uint64_t line = 1) {
  return {ErrorCode::kNotATable, subject, found, expected, line};
}

std::string Count(uint64_t number, std::string_view what) {
  return std::to_string(number) + " " + std::string(what);
}

bool AllPeriods(const std::vector<CodeName>& categories, std::string CodeName::*text) {
  return std::all_of(categories.begin(), categories.end(), [&](const CodeName& category) {
    return ParsePeriod(category.*text).has_value();
  });
}

// One side of the cube.
struct Side {
  std::vector<std::string> texts;  // of the cells, by place
  std::vector<std::string> units;  // likewise; empty where none has one
  std::string concept_id;
  uint64_t stride = 1;
};

class Cube {
 public:
  Cube(const Limits& limits, Dataset* dataset, RawTable* table)
      : dataset_(*dataset), table_(*table), builder_(limits, table) {}

  Result<void> Fill() {
    if (auto arranged = ArrangeSides(); !arranged) return arranged;
    if (auto checked = CheckLists(); !checked) return checked;
    if (auto added = AddColumns(); !added) return added;
    for (const PlacedText& value : RowsInOrder()) {
      if (auto added = AddRow(value); !added) return added;
    }
    builder_.Complete();
    if (table_.rows() == 0) return Error{ErrorCode::kEmptyInput, {}, "no values", "values"};
    OrderColumns();
    return FoldCompanions(&table_);
  }

 private:
  Result<void> ArrangeSides() {
    if (dataset_.ids.empty()) return Refused("no list of dimensions", "a member id");
    if (dataset_.sizes.size() != dataset_.ids.size()) {
      return Refused(Count(dataset_.sizes.size(), "sizes"),
                     Count(dataset_.ids.size(), "sizes, one a dimension"), "size",
                     dataset_.sizes_line);
    }
    for (size_t i = 0; i < dataset_.ids.size(); ++i) {
      const uint32_t known = dataset_.known.Find(dataset_.ids[i]);
      if (known == Dictionary::kNone) {
        return Refused("no dimension of this name", "a member of dimension", dataset_.ids[i]);
      }
      const Result<Side> side = SideOf(dataset_.dimensions[known], dataset_.sizes[i]);
      if (!side) return side.error();
      sides_.push_back(*side);
    }
    for (size_t i = sides_.size(); i-- > 0;) {
      sides_[i].stride = places_;
      const uint64_t size = sides_[i].texts.size();
      if (size != 0 && places_ > kMostPlaces / size) {
        return Error{ErrorCode::kTooManyCells, "size", "a larger cube",
                     std::to_string(kMostPlaces) + " places at most", dataset_.sizes_line};
      }
      places_ *= size;
    }
    return {};
  }

  Result<Side> SideOf(const Dimension& dimension, uint64_t size) {
    const Result<std::vector<CodeName>> arranged = Arrange(dimension, size);
    if (!arranged) return arranged.error();
    const std::vector<CodeName>& categories = *arranged;
    const std::string_view role = RoleOf(dimension.id);
    Side side;
    side.concept_id = role == "time"     ? "TIME_PERIOD"
                      : role == "geo"    ? "REF_AREA"
                      : role == "metric" ? "INDICATOR"
                                         : "";
    bool by_name = role == "metric" || NamesSayMore(dimension.id, categories);
    if (role == "time") {
      by_name = !AllPeriods(categories, &CodeName::code) && AllPeriods(categories, &CodeName::name);
    }
    for (const CodeName& category : categories) {
      const bool shows_name = by_name && !category.name.empty();
      side.texts.push_back(shows_name ? category.name : category.code);
      if (dimension.units.keys.size() != 0) {
        side.units.emplace_back(dimension.units.Get(category.code));
      }
    }
    return side;
  }

  // The role of a dimension, where it alone has it.
  std::string_view RoleOf(std::string_view id) const {
    const std::string_view role = dataset_.roles.Get(id);
    const auto& roles = dataset_.roles.texts;
    return std::count(roles.begin(), roles.end(), role) == 1 ? role : std::string_view();
  }

  // The categories by place. Without an index those that have a label, in their order.
  static Result<std::vector<CodeName>> Arrange(const Dimension& dimension, uint64_t size) {
    const uint64_t found =
        dimension.has_index ? dimension.index.size() : dimension.labels.keys.size();
    if (found != size) {
      return Refused(Count(found, "categories"), Count(size, "as size says"), dimension.id,
                     dimension.line);
    }
    std::vector<CodeName> categories(static_cast<size_t>(size));
    std::vector<uint8_t> taken(static_cast<size_t>(size), 0);
    for (uint64_t i = 0; i < size; ++i) {
      const std::string_view label =
          dimension.has_index ? "" : dimension.labels.keys[static_cast<uint32_t>(i)];
      const uint64_t place = dimension.has_index ? dimension.index[i].first : i;
      if (place >= size || taken[place] != 0) {
        return Refused(Count(place, place >= size ? "as a place" : "twice"),
                       "each place from 0 to " + std::to_string(size - 1), dimension.id,
                       dimension.line);
      }
      taken[place] = 1;
      categories[place].code = dimension.has_index ? dimension.index[i].second : label;
      categories[place].name = dimension.labels.Get(categories[place].code);
    }
    return categories;
  }

  Result<void> CheckLists() {
    const std::string expected = Count(places_, "values, as size says");
    const PlacedTexts& values = dataset_.values;
    if (values.is_array && values.texts.size() != places_) {
      return Refused(Count(values.texts.size(), "values"), expected, "value", values.line);
    }
    PlacedTexts& statuses = dataset_.statuses;
    if (statuses.is_array && statuses.texts.size() == 1 && places_ != 1) {
      dataset_.common_status = dataset_.texts[statuses.texts[0].text];
      statuses.texts.clear();
    } else if (statuses.is_array && statuses.texts.size() != places_ && !statuses.texts.empty()) {
      return Refused(Count(statuses.texts.size(), "statuses"), expected, "status", statuses.line);
    }
    for (const PlacedTexts* list : {&values, static_cast<const PlacedTexts*>(&statuses)}) {
      for (const PlacedText& text : list->texts) {
        if (text.place < places_) continue;
        return Refused("place " + std::to_string(text.place), Count(places_, "places, from 0"), {},
                       text.line);
      }
    }
    SortByPlace(&statuses.texts);
    for (auto& [name, column] : dataset_.columns) SortByPlace(&column.texts);
    return {};
  }

  static void SortByPlace(std::vector<PlacedText>* texts) {
    std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(texts->size()));
    StableSort(&order,
               [&](uint32_t a, uint32_t b) { return (*texts)[a].place < (*texts)[b].place; });
    std::vector<PlacedText> sorted;
    sorted.reserve(order.size());
    for (const uint32_t i : order) sorted.push_back((*texts)[i]);
    *texts = std::move(sorted);
  }

  // The text that a list, sorted by place, has for that place, or "".
  std::string_view TextAt(uint64_t place, const std::vector<PlacedText>& texts) const {
    const auto found = std::lower_bound(
        texts.begin(), texts.end(), place,
        [](const PlacedText& text, uint64_t wanted) { return text.place < wanted; });
    if (found == texts.end() || found->place != place) return {};
    return dataset_.texts[found->text];
  }

  Result<void> AddColumns() {
    for (size_t i = 0; i < sides_.size(); ++i) {
      if (auto added = AddColumn(dataset_.ids[i]); !added) return added;
      RawColumn& column = table_.columns.back();
      column.concept_id = sides_[i].concept_id;
      column.declared = Declared::kDimension;
      if (!sides_[i].units.empty()) unit_side_ = &sides_[i];
    }
    if (unit_side_ != nullptr) {
      if (auto added = AddColumn("UNIT_MEASURE"); !added) return added;
    }
    const std::string& name = dataset_.value_name;
    if (auto added = AddColumn(name.empty() ? "OBS_VALUE" : name); !added) return added;
    table_.columns.back().declared = Declared::kValue;
    has_statuses_ = dataset_.fields.empty() &&
                    (!dataset_.statuses.texts.empty() || !dataset_.common_status.empty());
    if (has_statuses_) {
      if (auto added = AddColumn("OBS_STATUS"); !added) return added;
    }
    for (const auto& [heading, column] : dataset_.columns) {
      if (auto added = AddColumn(heading); !added) return added;
    }
    return {};
  }

  Result<void> AddColumn(std::string_view heading) {
    const size_t columns = table_.columns.size();
    const Result<uint32_t> column = builder_.ColumnOf(heading);
    if (!column) return column.error();
    if (*column == columns) return {};
    return Error{ErrorCode::kDuplicateField, heading, "the same name a second time",
                 "a name of its own for each", 1};
  }

  // By place where the file keeps that order, else as they stand; places with a status alone are
  // rows as well.
  std::vector<PlacedText> RowsInOrder() const {
    std::vector<PlacedText> rows = dataset_.values.texts;
    const auto by_place = [](const PlacedText& a, const PlacedText& b) {
      return a.place < b.place;
    };
    const bool sorted = std::is_sorted(rows.begin(), rows.end(), by_place);
    std::vector<PlacedText> valued = rows;
    if (!sorted) SortByPlace(&valued);
    for (const PlacedText& status : dataset_.statuses.texts) {
      if (!has_statuses_ || dataset_.texts[status.text].empty()) continue;
      const auto found = std::lower_bound(valued.begin(), valued.end(), status, by_place);
      if (found != valued.end() && found->place == status.place) continue;
      rows.push_back({status.place, status.line, Dictionary::kNone});
    }
    if (sorted) SortByPlace(&rows);
    return rows;
  }

  Result<void> AddRow(const PlacedText& value) {
    if (auto begun = builder_.BeginRow(value.line); !begun) return begun;
    uint32_t column = 0;
    std::string_view unit;
    for (const Side& side : sides_) {
      const auto category = static_cast<size_t>(value.place / side.stride % side.texts.size());
      if (auto put = builder_.Put(column++, side.texts[category]); !put) return put;
      if (&side == unit_side_) unit = side.units[category];
    }
    if (unit_side_ != nullptr) {
      if (auto put = builder_.Put(column++, unit); !put) return put;
    }
    const bool has_value = value.text != Dictionary::kNone;
    const auto text = has_value ? dataset_.texts[value.text] : std::string_view();
    if (auto put = builder_.Put(column++, text); !put) return put;
    if (has_statuses_) {
      std::string_view status = TextAt(value.place, dataset_.statuses.texts);
      if (status.empty()) status = dataset_.common_status;
      if (auto put = builder_.Put(column++, status); !put) return put;
    }
    for (const auto& [heading, own] : dataset_.columns) {
      if (auto put = builder_.Put(column++, TextAt(value.place, own.texts)); !put) return put;
    }
    return {};
  }

  // As convert lists them; those that it does not list stand last.
  void OrderColumns() {
    if (dataset_.fields.empty()) return;
    Dictionary headings;
    for (const RawColumn& column : table_.columns) headings.Intern(column.name);
    std::vector<uint32_t> order;
    std::vector<uint8_t> listed(table_.columns.size(), 0);
    const auto list = [&](uint32_t column) {
      if (listed[column] == 0) order.push_back(column);
      listed[column] = 1;
    };
    for (const std::string& field : dataset_.fields) {
      const uint32_t column = headings.Find(field);
      if (column != Dictionary::kNone) list(column);
    }
    for (uint32_t i = 0; i < table_.columns.size(); ++i) list(i);
    SelectColumns(order, &table_);
  }

  Dataset& dataset_;
  RawTable& table_;
  RowBuilder builder_;
  std::vector<Side> sides_;
  const Side* unit_side_ = nullptr;
  uint64_t places_ = 1;
  bool has_statuses_ = false;
};

class JsonStatReader : public CollectingReader {
 public:
  JsonStatReader(const Limits& limits, RawTable* table)
      : CollectingReader(limits), limits_(limits), table_(*table) {
    table_.format = "json-stat";
  }

 private:
  Result<void> Read(std::string_view text) override {
    Dataset dataset;
    if (auto collected = CollectDataset(text, limits_, &dataset); !collected) return collected;
    if (!dataset.kind.empty() && dataset.kind != "dataset") {
      return Refused("JSON-stat of the class " + dataset.kind, "the class dataset");
    }
    return Cube(limits_, &dataset, &table_).Fill();
  }

  const Limits& limits_;
  RawTable& table_;
};

bool LooksLikeJsonStat(std::string_view head) {
  if (head.empty() || head[0] != '{') return false;
  const JsonOutline outline(head);
  const std::string_view kind = outline.TextOf("class");
  return kind == "dataset" || kind == "collection" || kind == "dimension" ||
         (outline.Has("dimension") && (outline.Has("size") || outline.Has("value")));
}

}  // namespace

extern const Format kFormat_json_stat;
const Format kFormat_json_stat = {
    "json-stat", LooksLikeJsonStat,
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<JsonStatReader>(limits, table);
    },
    20};

}  // namespace tipstat
