#include "cubes/sdmx_message.h"

#include <algorithm>
#include <iterator>

#include "codes/code_names.h"

namespace tipstat {
namespace {

constexpr std::string_view kLevelNames[kSdmxLevels] = {"dataSet", "dimensionGroup", "series",
                                                       "observation"};

enum Section : uint8_t {
  kTop = JsonSections::kPassedOver + 1,
  kStructures,
  kStructure,
  kDimensionLevels,
  kMeasureLevels,
  kAttributeLevels,
  kComponents,
  kComponent,
  kRoles,
  kValues,
  kValue,
  kValueText,
  kDataSets,
  kDataSet,
  kSeries,
  kOneSeries,
  kGroups,
  kObservations,
  kElements,
  kPartList,
  kPartTexts,
};

struct Child {
  uint8_t parent;
  std::string_view name;  // "" for any
  Section section;
};

constexpr Child kChildren[] = {{kTop, "data", kTop},
                               {kTop, "structure", kStructure},
                               {kTop, "structures", kStructures},
                               {kStructures, "", kStructure},
                               {kStructure, "dimensions", kDimensionLevels},
                               {kStructure, "measures", kMeasureLevels},
                               {kStructure, "attributes", kAttributeLevels},
                               {kDimensionLevels, "", kComponents},
                               {kMeasureLevels, "", kComponents},
                               {kAttributeLevels, "", kComponents},
                               {kComponents, "", kComponent},
                               {kComponent, "roles", kRoles},
                               {kComponent, "values", kValues},
                               {kValues, "", kValue},
                               {kValue, "name", kValueText},
                               {kValue, "value", kValueText},
                               {kValue, "values", kValueText},
                               {kValueText, "", kValueText},
                               {kTop, "dataSets", kDataSets},
                               {kDataSets, "", kDataSet},
                               {kDataSet, "attributes", kElements},
                               {kDataSet, "series", kSeries},
                               {kDataSet, "dimensionGroupAttributes", kGroups},
                               {kDataSet, "observations", kObservations},
                               {kSeries, "", kOneSeries},
                               {kOneSeries, "attributes", kElements},
                               {kOneSeries, "observations", kObservations},
                               {kGroups, "", kElements},
                               {kElements, "", kPartList},
                               {kPartList, "", kPartTexts},
                               {kPartTexts, "", kPartTexts}};

class Collector : public JsonSections {
 public:
  explicit Collector(SdmxMessage* message) : message_(*message) {}

 private:
  Result<uint8_t> Enter(const Member& at, bool is_array) override {
    if (at.section == kOutside) return uint8_t{kTop};
    if (at.section == kObservations) return kPassedOver;
    const auto* const child =
        std::find_if(std::begin(kChildren), std::end(kChildren), [&](const Child& candidate) {
          return candidate.parent == at.section &&
                 (candidate.name.empty() || candidate.name == at.name);
        });
    if (child == std::end(kChildren)) return kPassedOver;
    return Begin(child->section, at, is_array);
  }

  Result<uint8_t> Begin(Section section, const Member& at, bool is_array) {
    switch (section) {
      case kStructure:
        message_.structures.push_back({});
        break;
      case kMeasureLevels:
        message_.structures.back().has_measures = true;
        break;
      case kComponents:
        components_ = ListOf(at);
        if (components_ == nullptr) return kPassedOver;
        break;
      case kComponent:
        components_->push_back({});
        names_.clear();
        break;
      case kValue:
        names_.push_back({});
        break;
      case kDataSet:
        message_.data_sets.push_back({});
        break;
      case kOneSeries:
        message_.data_sets.back().series.push_back({});
        break;
      case kElements:
        elements_.Begin(TargetOf(at));
        break;
      case kPartList:
        elements_.Open();
        return static_cast<uint8_t>(is_array ? kPartList : kPartTexts);
      default:
        break;
    }
    return static_cast<uint8_t>(section);
  }

  // Where the components of this level belong; null where there is no such level.
  std::vector<SdmxComponent>* ListOf(const Member& at) {
    SdmxStructure& structure = message_.structures.back();
    if (at.section == kMeasureLevels) return &structure.measures;
    const auto* const name = std::find(std::begin(kLevelNames), std::end(kLevelNames), at.name);
    if (name == std::end(kLevelNames)) return nullptr;
    const auto level = static_cast<size_t>(name - std::begin(kLevelNames));
    return at.section == kDimensionLevels ? &structure.dimensions[level]
                                          : &structure.attributes[level];
  }

  SdmxElements* TargetOf(const Member& at) {
    SdmxDataSet& data_set = message_.data_sets.back();
    if (at.section == kDataSet) return &data_set.attributes;
    if (at.section == kOneSeries) return &data_set.series.back();
    const uint32_t group = data_set.group_keys.Intern(at.name);
    data_set.groups.resize(data_set.group_keys.size());
    return &data_set.groups[group];
  }

  Result<void> Leave(uint8_t section, uint64_t) override {
    if (section == kValues) TakeValues();
    return {};
  }

  // A code is shown, or its name where the code says nothing; what has no code is its name.
  void TakeValues() {
    const bool by_name = NamesSayMore(components_->back().id, names_);
    for (const CodeName& value : names_) {
      components_->back().values.push_back(by_name || value.code.empty() ? value.name : value.code);
    }
    names_.clear();
  }

  Result<void> Value(const Member& at, std::string_view text, JsonKind kind) override {
    switch (at.section) {
      case kComponent:
        return TakeComponent(at, text, kind);
      case kRoles:
        if (components_->back().role.empty()) components_->back().role = text;
        return {};
      case kValue:
        if (at.name == "id") names_.back().code = text;
        if (at.name == "name" || at.name == "value") names_.back().name = text;
        return {};
      case kValueText:
        if (names_.back().name.empty()) names_.back().name = text;
        return {};
      case kDataSet:
        return TakeDataSet(at, text);
      case kElements:
        elements_.Take(text, kind);
        return {};
      case kPartList:
        elements_.TakePart(text, kind);
        return {};
      case kPartTexts:
        if (at.index == 0) elements_.TakePart(text, kind);
        return {};
      default:
        return {};
    }
  }

  Result<void> TakeComponent(const Member& at, std::string_view text, JsonKind kind) {
    SdmxComponent& component = components_->back();
    if (at.name == "id") component.id = text;
    if (at.name == "role") component.role = text;
    if (at.name == "default") component.fallback = text;
    if (at.name != "keyPosition" || kind == JsonKind::kNull) return {};
    if (ParseIndex(text, &component.position)) return {};
    return Error{ErrorCode::kNotATable, at.name, text, "a whole number"};
  }

  Result<void> TakeDataSet(const Member& at, std::string_view text) {
    SdmxDataSet& data_set = message_.data_sets.back();
    if (at.name == "action") data_set.deletes = text == "Delete";
    if (at.name != "structure" || ParseIndex(text, &data_set.structure)) return {};
    return Error{ErrorCode::kNotATable, at.name, text, "the place of a structure, a whole number"};
  }

  SdmxMessage& message_;
  std::vector<SdmxComponent>* components_ = nullptr;
  std::vector<CodeName> names_;  // of the values of the last component
  SdmxElementTaker elements_;
};

}  // namespace

Result<void> CollectMessage(std::string_view text, const Limits& limits, SdmxMessage* message) {
  Collector collector(message);
  return ParseJson(text, limits, &collector);
}

Result<std::string> TextOf(const SdmxComponent& component, const SdmxElement& element) {
  if (element.parts.empty()) return component.fallback;
  std::string joined;
  for (const SdmxElement::Part& part : element.parts) {
    if (&part != &element.parts[0]) joined.push_back(';');
    if (component.values.empty() || !part.is_number) {
      joined.append(part.text);
      continue;
    }
    uint64_t index = 0;
    if (!ParseIndex(part.text, &index) || index >= component.values.size()) {
      return Error{ErrorCode::kNotATable, component.id, part.text,
                   "an index from 0 to " + std::to_string(component.values.size() - 1)};
    }
    joined.append(component.values[static_cast<size_t>(index)]);
  }
  return joined;
}

}  // namespace tipstat
