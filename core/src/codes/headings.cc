// The headings of a wide table as codes of dimensions: "2019", "Female", "Adult - Total",
// "Cases Reported - 2018".
#include <algorithm>

#include "base/text.h"
#include "codes/concepts.h"
#include "codes/labels.h"
#include "codes/structure.h"

namespace tipstat {
namespace {

constexpr std::string_view kJoint = " - ";

// The parts of each heading: one, or two around " - ".
std::vector<std::vector<std::string>> SplitHeadings(const Table& table) {
  std::vector<std::vector<std::string>> result;
  for (const uint32_t column : table.value_columns) {
    const std::string& name = table.source.columns[column].name;
    const size_t at = name.find(kJoint);
    if (at == std::string::npos) {
      result.push_back({name});
    } else {
      result.push_back({name.substr(0, at), name.substr(at + kJoint.size())});
    }
  }
  return result;
}

// Headings that are all values by name ("Cases", "Victims") are indicators.
bool AreIndicators(const Table& table) {
  return std::all_of(table.value_columns.begin(), table.value_columns.end(), [&](uint32_t column) {
    const Concept* known = FindConcept(table.source.columns[column]);
    return known != nullptr && known->role == Role::kValue;
  });
}

std::string DimensionOf(std::string_view part, size_t position, bool indicators) {
  if (indicators) return "INDICATOR";
  if (ParsePeriod(part)) return "TIME_PERIOD";
  const std::string_view known = DimensionOfLabel(part);
  if (!known.empty()) return std::string(known);
  return position == 0 ? "BREAKDOWN" : "BREAKDOWN_2";
}

struct HeadingDimension {
  std::string id;
  std::vector<std::string> labels;  // one a heading
};

HeadingDimension& Find(std::string id, size_t headings, std::vector<HeadingDimension>* all) {
  for (HeadingDimension& dimension : *all) {
    if (dimension.id == id) return dimension;
  }
  all->push_back({std::move(id), std::vector<std::string>(headings, "_T")});
  return all->back();
}

Field FieldOf(const HeadingDimension& dimension, uint32_t rows) {
  Field field;
  field.name = dimension.id;
  const bool is_time = dimension.id == "TIME_PERIOD";
  field.role = is_time ? Role::kTime : Role::kDimension;
  if (!StartsWith(dimension.id, "BREAKDOWN")) field.concept_id = dimension.id;
  std::vector<uint32_t> codes;
  for (const std::string& label : dimension.labels) codes.push_back(field.own.texts.Intern(label));
  field.own.codes.reserve(static_cast<size_t>(rows) * codes.size());
  for (uint32_t row = 0; row < rows; ++row) {
    field.own.codes.insert(field.own.codes.end(), codes.begin(), codes.end());
  }
  if (is_time) {
    field.type = "period";
    for (uint32_t code = 0; code < field.own.texts.size(); ++code) {
      field.periods.push_back(ParsePeriod(field.own.texts[code]));
    }
  }
  return field;
}

}  // namespace

void AddHeadingFields(Table* table) {
  const auto headings = SplitHeadings(*table);
  const bool indicators = AreIndicators(*table);
  std::vector<HeadingDimension> dimensions;
  for (size_t i = 0; i < headings.size(); ++i) {
    for (size_t position = 0; position < headings[i].size(); ++position) {
      const std::string& part = headings[i][position];
      if (KindOfLabel(part) == CodeKind::kTotal) continue;
      Find(DimensionOf(part, position, indicators), headings.size(), &dimensions).labels[i] = part;
    }
  }
  for (const HeadingDimension& dimension : dimensions) {
    table->fields.push_back(FieldOf(dimension, table->source.rows()));
  }
}

}  // namespace tipstat
