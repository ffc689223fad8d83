#include "cubes/json_stat_dataset.h"

#include "base/json_sections.h"

namespace tipstat {
namespace {

Error Refused(std::string_view found, std::string_view expected, std::string_view subject = {}) {
  return {ErrorCode::kNotATable, subject, found, expected};
}

Error Duplicate(std::string_view name) {
  return {ErrorCode::kDuplicateField, name, "the same name a second time",
          "a name of its own for each"};
}

enum Section : uint8_t {
  kTop = JsonSections::kPassedOver + 1,
  kIds,
  kSizes,
  kRoles,
  kRole,
  kDimensions,
  kDimension,
  kCategory,
  kIndexArray,
  kIndexObject,
  kLabels,
  kUnits,
  kUnit,
  kValues,
  kStatuses,
  kExtension,
  kOwn,
  kOwnFields,
  kOwnColumns,
  kOwnColumn,
};

struct Child {
  uint8_t parent;
  std::string_view name;  // "" for any
  Section section;
  std::string_view expected;  // "an array" or "an object", where nothing else will do
};

constexpr Child kChildren[] = {{kTop, "id", kIds, "an array"},
                               {kTop, "size", kSizes, "an array"},
                               {kTop, "role", kRoles, "an object"},
                               {kRoles, "", kRole, "an array"},
                               {kTop, "dimension", kDimensions, "an object"},
                               {kDimensions, "", kDimension, "an object"},
                               {kDimension, "category", kCategory, "an object"},
                               {kCategory, "index", kIndexArray, ""},
                               {kCategory, "label", kLabels, "an object"},
                               {kCategory, "unit", kUnits, "an object"},
                               {kUnits, "", kUnit, "an object"},
                               {kTop, "value", kValues, ""},
                               {kTop, "status", kStatuses, ""},
                               {kTop, "extension", kExtension, "an object"},
                               {kExtension, "tipstat", kOwn, "an object"},
                               {kOwn, "fields", kOwnFields, "an array"},
                               {kOwn, "columns", kOwnColumns, "an object"},
                               {kOwnColumns, "", kOwnColumn, "an object"}};

// Collects what the members of a dataset say.
class Collector : public JsonSections {
 public:
  Collector(const Limits& limits, Dataset* dataset) : limits_(limits), dataset_(*dataset) {}

 private:
  Result<uint8_t> Enter(const Member& at, bool is_array) override {
    if (at.section == kOutside) return uint8_t{kTop};
    if (at.section == kValues || at.section == kStatuses) {
      return Refused(is_array ? "an array" : "an object", "a number, a text or null");
    }
    for (const Child& child : kChildren) {
      if (child.parent != at.section || (!child.name.empty() && child.name != at.name)) continue;
      const std::string_view found = is_array ? "an array" : "an object";
      if (!child.expected.empty() && child.expected != found) {
        return Refused(found, child.expected, at.name);
      }
      return Begin(child.section, at, is_array);
    }
    return kPassedOver;
  }

  Result<uint8_t> Begin(Section section, const Member& at, bool is_array) {
    if (at.section == kTop) {
      if ((seen_ >> section & 1) != 0) return Duplicate(at.name);
      seen_ |= 1U << section;
    }
    switch (section) {
      case kSizes:
        dataset_.sizes_line = at.line;
        break;
      case kDimension:
        return BeginDimension(at);
      case kIndexArray:
        dataset_.dimensions.back().has_index = true;
        return static_cast<uint8_t>(is_array ? kIndexArray : kIndexObject);
      case kRole:
      case kUnit:
        key_ = at.name;
        break;
      case kValues:
        dataset_.values.line = at.line;
        dataset_.values.is_array = is_array;
        break;
      case kStatuses:
        dataset_.statuses.line = at.line;
        dataset_.statuses.is_array = is_array;
        break;
      case kOwnColumn:
        if (dataset_.columns.size() == limits_.columns) return TooMany("columns", limits_.columns);
        dataset_.columns.push_back({std::string(at.name), {{}, at.line, is_array}});
        break;
      default:
        break;
    }
    return static_cast<uint8_t>(section);
  }

  Result<uint8_t> BeginDimension(const Member& at) {
    if (dataset_.dimensions.size() == limits_.columns) return TooMany("columns", limits_.columns);
    if (dataset_.known.Intern(at.name) != dataset_.dimensions.size()) return Duplicate(at.name);
    dataset_.dimensions.push_back({});
    dataset_.dimensions.back().id = at.name;
    dataset_.dimensions.back().line = at.line;
    return uint8_t{kDimension};
  }

  Result<void> Leave(uint8_t, uint64_t) override { return {}; }

  Result<void> Value(const Member& at, std::string_view text, JsonKind kind) override {
    switch (at.section) {
      case kTop:
        if (at.name == "class") dataset_.kind = text;
        if (at.name == "status") dataset_.common_status = text;
        return {};
      case kIds:
        dataset_.ids.emplace_back(text);
        return {};
      case kSizes:
        dataset_.sizes.push_back(0);
        if (kind == JsonKind::kNumber && ParseIndex(text, &dataset_.sizes.back())) return {};
        return Refused(text, "a whole number", "size");
      case kRole:
        // Only a few dimensions can have one: what is more is no role.
        if (dataset_.roles.texts.size() < limits_.depth) dataset_.roles.Set(text, key_);
        return {};
      case kValues:
        return TakePlaced(at, text, &dataset_.values);
      case kStatuses:
        return TakePlaced(at, text, &dataset_.statuses);
      case kOwn:
        if (at.name == "value") dataset_.value_name = text;
        return {};
      case kOwnFields:
        dataset_.fields.emplace_back(text);
        return {};
      case kOwnColumn:
        return TakePlaced(at, text, &dataset_.columns.back().second);
      default:
        return dataset_.dimensions.empty() ? Result<void>() : TakeCategory(at, text, kind);
    }
  }

  Result<void> TakeCategory(const Member& at, std::string_view text, JsonKind kind) {
    Dimension& dimension = dataset_.dimensions.back();
    if (at.section == kIndexArray) {
      dimension.index.emplace_back(at.index, text);
    } else if (at.section == kIndexObject) {
      uint64_t place = 0;
      if (kind != JsonKind::kNumber || !ParseIndex(text, &place)) {
        return Refused(text, "a whole number", at.name);
      }
      dimension.index.emplace_back(place, at.name);
    } else if (at.section == kLabels) {
      dimension.labels.Set(at.name, text);
    } else if (at.section == kUnit && (at.name == "label" || at.name == "symbol")) {
      const bool is_first = dimension.units.Get(key_).empty();
      if (at.name == "label" || is_first) dimension.units.Set(key_, text);
    }
    return {};
  }

  Result<void> TakePlaced(const Member& at, std::string_view text, PlacedTexts* list) {
    uint64_t place = at.index;
    if (!list->is_array && !ParseIndex(at.name, &place))
      return Refused(at.name, "the place of a value, a whole number");
    if (list->texts.size() >= limits_.cells) {
      return Error{ErrorCode::kTooManyCells,
                   {},
                   "more values",
                   std::to_string(limits_.cells) + " cells at most"};
    }
    list->texts.push_back({place, at.line, dataset_.texts.Intern(text)});
    return {};
  }

  static Error TooMany(std::string_view what, uint64_t most) {
    return {ErrorCode::kTooManyColumns,
            {},
            std::string("more ") + std::string(what),
            std::to_string(most) + " at most"};
  }

  const Limits& limits_;
  Dataset& dataset_;
  std::string key_;    // of the role, or of the category with a unit
  uint32_t seen_ = 0;  // sections of the top that have begun
};

}  // namespace

Result<void> CollectDataset(std::string_view text, const Limits& limits, Dataset* dataset) {
  Collector collector(limits, dataset);
  return ParseJson(text, limits, &collector);
}

}  // namespace tipstat
