// SDMX-JSON data messages, 1.0 (one structure) and 2.0 (a list of them), flat or by series.
#include <algorithm>
#include <utility>

#include "base/json_outline.h"
#include "base/order.h"
#include "base/text.h"
#include "codes/concepts.h"
#include "cubes/sdmx_message.h"
#include "formats/collecting_reader.h"
#include "table/row_builder.h"

namespace tipstat {
namespace {

// Attributes of groups may leave out dimensions in so many ways.
constexpr size_t kMostPatterns = 64;

Error Refused(std::string_view found, std::string_view expected, std::string_view subject = {}) {
  return {ErrorCode::kNotATable, subject, found, expected};
}

// The columns of the components of one structure.
struct Layout {
  // A dimension, and where its index stands: among those of its level.
  struct Dimension {
    const SdmxComponent* component;
    size_t level;
    size_t place;
    uint32_t column;
  };
  struct Other {
    const SdmxComponent* component;
    uint32_t column;
  };
  std::vector<Dimension> dimensions;
  bool has_series = false;
  std::vector<Other> measures;
  std::vector<Other> attributes[kSdmxLevels];
};

// Which dimensions a key of a group names: those of its parts that are not empty.
struct GroupPattern {
  std::vector<uint8_t> is_named;
  Dictionary keys;
  std::vector<const SdmxElements*> attributes;
};

// Makes rows of the observations.
class RowMaker : public JsonSections {
 public:
  RowMaker(const Limits& limits, const SdmxMessage& message, RawTable* table)
      : message_(message), table_(*table), builder_(limits, table) {}

  Result<void> Prepare() {
    for (const SdmxStructure& structure : message_.structures) {
      if (auto laid = LayOut(structure); !laid) return laid;
    }
    for (const SdmxDataSet& data_set : message_.data_sets) {
      if (data_set.structure >= layouts_.size()) {
        return Error{ErrorCode::kNotATable, "structure",
                     "structure " + std::to_string(data_set.structure),
                     std::to_string(layouts_.size()) + " structures, from 0", 1};
      }
    }
    return {};
  }

  Result<void> Complete() {
    builder_.Complete();
    if (table_.rows() != 0) return {};
    return Error{ErrorCode::kEmptyInput, {}, "no observations", "observations"};
  }

 private:
  enum Section : uint8_t {
    kTop = kPassedOver + 1,
    kDataSets,
    kDataSet,
    kAllSeries,
    kSeries,
    kObservations,
    kObservation,
    kPartList,
    kPartTexts
  };

  Result<void> LayOut(const SdmxStructure& structure) {
    Layout layout;
    std::vector<std::pair<const SdmxComponent*, std::pair<size_t, size_t>>> dimensions;
    for (size_t level = 0; level < kSdmxLevels; ++level) {
      for (size_t i = 0; i < structure.dimensions[level].size(); ++i) {
        dimensions.push_back({&structure.dimensions[level][i], {level, i}});
      }
    }
    std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(dimensions.size()));
    StableSort(&order, [&](uint32_t a, uint32_t b) {
      return dimensions[a].first->position < dimensions[b].first->position;
    });
    for (const uint32_t i : order) {
      const auto& [component, place] = dimensions[i];
      const bool has_key = place.first >= kSeriesLevel;
      if (!has_key && component->values.size() != 1) {
        return Refused(std::to_string(component->values.size()) + " values at the data set",
                       "one value", component->id);
      }
      const Result<uint32_t> column = ColumnOf(*component, Declared::kDimension);
      if (!column) return column.error();
      layout.dimensions.push_back({component, place.first, place.second, *column});
      layout.has_series = layout.has_series || place.first == kSeriesLevel;
    }
    static const std::vector<SdmxComponent> kValue = {{"OBS_VALUE", {}, {}, {}, 0}};
    for (const SdmxComponent& measure : structure.has_measures ? structure.measures : kValue) {
      if (auto added = AddOther(measure, Declared::kValue, &layout.measures); !added) return added;
    }
    for (size_t level = 0; level < kSdmxLevels; ++level) {
      for (const SdmxComponent& attribute : structure.attributes[level]) {
        auto added = AddOther(attribute, Declared::kAttribute, &layout.attributes[level]);
        if (!added) return added;
      }
    }
    layouts_.push_back(std::move(layout));
    return {};
  }

  Result<void> AddOther(const SdmxComponent& component, Declared declared,
                        std::vector<Layout::Other>* others) {
    const Result<uint32_t> column = ColumnOf(component, declared);
    if (!column) return column.error();
    others->push_back({&component, *column});
    return {};
  }

  Result<uint32_t> ColumnOf(const SdmxComponent& component, Declared declared) {
    if (Trim(component.id).empty()) return Refused("a component without id", "an id");
    const size_t columns = table_.columns.size();
    const Result<uint32_t> column = builder_.ColumnOf(component.id);
    if (!column) return column.error();
    if (*column < columns) return *column;
    RawColumn& added = table_.columns.back();
    added.declared = declared;
    if (declared == Declared::kValue) added.concept_id = "OBS_VALUE";
    const bool is_role_known = FindConcept(component.role) != nullptr;
    if (FindConcept(component.id) == nullptr && is_role_known) added.concept_id = component.role;
    return *column;
  }

  Result<uint8_t> Enter(const Member& at, bool is_array) override {
    switch (at.section) {
      case kOutside:
        return uint8_t{kTop};
      case kTop:
        if (at.name == "data") return uint8_t{kTop};
        return at.name == "dataSets" ? uint8_t{kDataSets} : kPassedOver;
      case kDataSets:
        return BeginDataSet();
      case kDataSet:
        if (at.name == "series") return uint8_t{kAllSeries};
        if (at.name != "observations") return kPassedOver;
        if (layout_->has_series) return Refused("observations without series", "series");
        series_ = nullptr;
        return uint8_t{kObservations};
      case kAllSeries:
        series_ = &data_set_->series[next_series_++];
        return BeginKey(at, kSeriesLevel, &series_key_, kSeries);
      case kSeries:
        return at.name == "observations" ? uint8_t{kObservations} : kPassedOver;
      case kObservations:
        line_ = at.line;
        observed_.clear();
        elements_.Begin(&observed_);
        return BeginKey(at, kObservationLevel, &observation_key_, kObservation);
      case kObservation:
        elements_.Open();
        return static_cast<uint8_t>(is_array ? kPartList : kPartTexts);
      default:
        return uint8_t{kPartTexts};
    }
  }

  Result<uint8_t> BeginDataSet() {
    data_set_ = &message_.data_sets[next_data_set_++];
    layout_ = &layouts_[static_cast<size_t>(data_set_->structure)];
    next_series_ = 0;
    if (auto sorted = SortGroups(); !sorted) return sorted.error();
    return uint8_t{kDataSet};
  }

  // Reads the indices that a key such as "0:3" has for the dimensions of a level.
  Result<uint8_t> BeginKey(const Member& at, SdmxLevel level, std::vector<uint64_t>* key,
                           Section section) const {
    key->clear();
    if (!at.name.empty()) {
      for (const std::string_view part : Split(at.name, ':')) {
        key->push_back(0);
        if (!ParseIndex(part, &key->back())) {
          return Refused(at.name, "indices with colons between them");
        }
      }
    }
    size_t expected = 0;
    for (const Layout::Dimension& dimension : layout_->dimensions) {
      if (dimension.level != level) continue;
      ++expected;
      if (dimension.place >= key->size()) continue;
      const size_t values = dimension.component->values.size();
      if ((*key)[dimension.place] >= values) {
        return Refused(at.name, std::to_string(values) + " values, from 0",
                       dimension.component->id);
      }
    }
    if (key->size() == expected) return static_cast<uint8_t>(section);
    return Refused(at.name, std::to_string(expected) + " indices, one a dimension");
  }

  // Sorts the keys of groups by the dimensions that they name.
  Result<void> SortGroups() {
    patterns_.clear();
    for (uint32_t group = 0; group < data_set_->group_keys.size(); ++group) {
      const std::string_view key = data_set_->group_keys[group];
      const std::vector<std::string_view> parts = Split(key, ':');
      if (parts.size() != layout_->dimensions.size()) {
        return Refused(key, std::to_string(layout_->dimensions.size()) + " parts, one a dimension");
      }
      std::vector<uint8_t> is_named;
      is_named.reserve(parts.size());
      for (const std::string_view part : parts) is_named.push_back(part.empty() ? 0 : 1);
      auto pattern =
          std::find_if(patterns_.begin(), patterns_.end(),
                       [&](const GroupPattern& known) { return known.is_named == is_named; });
      if (pattern == patterns_.end()) {
        if (patterns_.size() == kMostPatterns) {
          return Refused(key, std::to_string(kMostPatterns) + " kinds of groups at most");
        }
        patterns_.push_back({std::move(is_named), {}, {}});
        pattern = patterns_.end() - 1;
      }
      pattern->keys.Intern(key);
      pattern->attributes.push_back(&data_set_->groups[group]);
    }
    return {};
  }

  Result<void> Leave(uint8_t section, uint64_t) override {
    if (section != kObservation) return {};
    if (data_set_->deletes) {
      table_.skipped_lines.push_back(line_);
      return {};
    }
    return AddRow();
  }

  Result<void> Value(const Member& at, std::string_view text, JsonKind kind) override {
    if (at.section == kObservation) elements_.Take(text, kind);
    if (at.section == kPartList || (at.section == kPartTexts && at.index == 0)) {
      elements_.TakePart(text, kind);
    }
    if (at.section == kObservations) return Refused("a single value", "an array");
    return {};
  }

  Result<void> AddRow() {
    if (auto begun = builder_.BeginRow(line_); !begun) return begun;
    std::vector<uint64_t> indices;
    for (const Layout::Dimension& dimension : layout_->dimensions) {
      indices.push_back(IndexOf(dimension));
      const std::vector<std::string>& values = dimension.component->values;
      if (values.empty()) continue;
      const std::string& text = values[static_cast<size_t>(indices.back())];
      if (auto put = Put(dimension.column, text); !put) return put;
    }
    size_t next = 0;
    if (auto put = PutAll(layout_->measures, observed_, &next); !put) return put;
    const auto& attributes = layout_->attributes;
    const auto& observed = attributes[kObservationLevel];
    if (auto put = PutAll(observed, observed_, &next); !put) return put;
    const SdmxElements none;
    next = 0;
    const auto& of_data_set = attributes[kDataSetLevel];
    if (auto put = PutAll(of_data_set, data_set_->attributes, &next); !put) return put;
    next = 0;
    const auto& of_series = attributes[kSeriesLevel];
    if (auto put = PutAll(of_series, series_ != nullptr ? *series_ : none, &next); !put) return put;
    return PutGroups(indices);
  }

  uint64_t IndexOf(const Layout::Dimension& dimension) const {
    if (dimension.level == kObservationLevel) return observation_key_[dimension.place];
    return dimension.level == kSeriesLevel ? series_key_[dimension.place] : 0;
  }

  Result<void> PutGroups(const std::vector<uint64_t>& indices) {
    const auto& columns = layout_->attributes[kGroupLevel];
    for (const GroupPattern& pattern : patterns_) {
      std::string key;
      for (size_t i = 0; i < indices.size(); ++i) {
        if (i != 0) key.push_back(':');
        if (pattern.is_named[i] != 0) key.append(std::to_string(indices[i]));
      }
      const uint32_t group = pattern.keys.Find(key);
      if (group == Dictionary::kNone) continue;
      const SdmxElements& elements = *pattern.attributes[group];
      for (size_t i = 0; i < columns.size() && i < elements.size(); ++i) {
        if (elements[i].parts.empty() || builder_.IsFilled(columns[i].column)) continue;
        const Result<std::string> text = TextOf(*columns[i].component, elements[i]);
        if (!text) return text.error();
        if (auto put = Put(columns[i].column, *text); !put) return put;
      }
    }
    size_t next = 0;
    return PutAll(columns, {}, &next);
  }

  // Fills the columns with the elements from *next on; what is left out has its fallback.
  Result<void> PutAll(const std::vector<Layout::Other>& columns, const SdmxElements& elements,
                      size_t* next) {
    static const SdmxElement kNothing;
    for (const Layout::Other& other : columns) {
      const SdmxElement& element = *next < elements.size() ? elements[*next] : kNothing;
      ++*next;
      const Result<std::string> text = TextOf(*other.component, element);
      if (!text) return text.error();
      if (auto put = Put(other.column, *text); !put) return put;
    }
    return {};
  }

  // Of components of one name the first counts.
  Result<void> Put(uint32_t column, std::string_view text) {
    return builder_.IsFilled(column) ? Result<void>() : builder_.Put(column, text);
  }

  const SdmxMessage& message_;
  RawTable& table_;
  RowBuilder builder_;
  std::vector<Layout> layouts_;

  const SdmxDataSet* data_set_ = nullptr;
  const Layout* layout_ = nullptr;
  const SdmxElements* series_ = nullptr;
  size_t next_data_set_ = 0;
  size_t next_series_ = 0;
  std::vector<GroupPattern> patterns_;
  std::vector<uint64_t> series_key_;
  std::vector<uint64_t> observation_key_;
  SdmxElements observed_;
  SdmxElementTaker elements_;
  uint32_t line_ = 1;
};

class SdmxJsonReader : public CollectingReader {
 public:
  SdmxJsonReader(const Limits& limits, RawTable* table)
      : CollectingReader(limits), limits_(limits), table_(*table) {
    table_.format = "sdmx-json";
  }

 private:
  Result<void> Read(std::string_view text) override {
    SdmxMessage message;
    if (auto collected = CollectMessage(text, limits_, &message); !collected) return collected;
    if (message.data_sets.empty() || message.structures.empty()) {
      return Error{ErrorCode::kNotATable,
                   {},
                   "an SDMX-JSON message without data",
                   "a structure and dataSets",
                   1};
    }
    RowMaker rows(limits_, message, &table_);
    if (auto prepared = rows.Prepare(); !prepared) return prepared;
    if (auto parsed = ParseJson(text, limits_, &rows); !parsed) return parsed;
    return rows.Complete();
  }

  const Limits& limits_;
  RawTable& table_;
};

bool LooksLikeSdmxJson(std::string_view head) {
  if (head.empty() || head[0] != '{') return false;
  const JsonOutline outline(head);
  for (const std::string_view name : {"dataSets", "data.dataSets", "data.structures"}) {
    if (outline.Has(name)) return true;
  }
  return (outline.Has("structure") && outline.Has("header")) ||
         (outline.Has("data.dataStructures") && outline.Has("meta"));
}

}  // namespace

extern const Format kFormat_sdmx_json;
const Format kFormat_sdmx_json = {
    "sdmx-json", LooksLikeSdmxJson,
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<SdmxJsonReader>(limits, table);
    },
    30};

}  // namespace tipstat
