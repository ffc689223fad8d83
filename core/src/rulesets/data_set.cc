#include "rulesets/data_set.h"

#include <algorithm>

#include "base/numeral.h"
#include "base/text.h"

namespace tipstat {
namespace {

ComponentRole RoleFor(const Field& field) {
  if (field.role == Role::kOrdinal) return ComponentRole::kMeasure;
  return field.IsKey() ? ComponentRole::kIdentifier : ComponentRole::kAttribute;
}

ScalarType TypeFor(const Field& field) {
  if (!field.periods.empty()) return ScalarType::kPeriod;
  return field.type == "number" ? ScalarType::kNumber : ScalarType::kText;
}

// Whether the field says what the columns of a row are about, and not what the row is about.
bool DiffersInRow(const Field& field, uint32_t columns) {
  const std::vector<uint32_t>& codes = field.codes();
  return !codes.empty() && std::any_of(codes.begin(), codes.begin() + columns,
                                       [&](uint32_t code) { return code != codes[0]; });
}

bool IsCalled(const Component& component, std::string_view name, int how) {
  if (how == 0) return component.name == name;
  if (how == 1) return !component.concept_id.empty() && component.concept_id == name;
  const std::string folded = FoldName(name);
  return !folded.empty() &&
         (FoldName(component.name) == folded || FoldName(component.concept_id) == folded);
}

}  // namespace

DataSet::DataSet(const Table& table, View view) : table_(table) {
  const auto columns = static_cast<uint32_t>(table.value_columns.size());
  const bool is_as_printed = view == View::kAsPrinted && columns > 1;
  if (is_as_printed) step_ = columns;
  for (size_t i = 0; i < table.fields.size(); ++i) {
    const Field& field = table.fields[i];
    if (is_as_printed && DiffersInRow(field, columns)) continue;
    components_.push_back(
        {field.name, field.concept_id, RoleFor(field), TypeFor(field), static_cast<int>(i), 0});
  }
  const bool has_names = is_as_printed || columns == 1;
  for (uint32_t column = 0; column < columns && (column == 0 || is_as_printed); ++column) {
    components_.push_back(
        {has_names ? table.source.columns[table.value_columns[column]].name : "OBS_VALUE",
         is_as_printed ? "" : "OBS_VALUE", ComponentRole::kMeasure, ScalarType::kNumber, -1,
         column});
  }
  prints_negative_ = std::any_of(table.values.begin(), table.values.end(), [](const Value& value) {
    return value.status == Status::kOk && value.interval.low < Exact();
  });
}

Result<uint32_t> DataSet::Find(const Name& name) const {
  for (int how = 0; how < 3; ++how) {
    std::vector<uint32_t> found;
    for (uint32_t i = 0; i < components_.size(); ++i) {
      if (IsCalled(components_[i], name.text, how)) found.push_back(i);
    }
    if (found.size() == 1) return found[0];
    if (found.size() > 1) {
      return BadRules(name.place, name.text,
                      "a name of one component, not of " + components_[found[0]].name + " and " +
                          components_[found[1]].name);
    }
  }
  std::string names;
  for (const Component& component : components_) {
    names.append(names.empty() ? "one of " : ", ").append(component.name);
  }
  return BadRules(name.place, name.text, names);
}

std::string_view DataSet::LabelAt(uint32_t component, uint32_t point) const {
  const Field& field = FieldOf(component);
  const uint32_t code = field.codes()[ObservationOf(point)];
  const std::string_view label = field.labels()[code];
  return label.empty() && field.kinds[code] == CodeKind::kTotal ? "_T" : label;
}

CellRef DataSet::CellOf(uint32_t component, uint32_t point) const {
  return table_.CellOf(ObservationOf(point) + components_[component].column);
}

Interval DataSet::BoundsAt(uint32_t component, uint32_t point) const {
  const uint32_t observation = ObservationOf(point) + components_[component].column;
  const Status status = table_.StatusOf(observation);
  if (status == Status::kOk || status == Status::kNegligible) {
    return table_.ValueOf(observation).interval;
  }
  // What is withheld is a figure; nobody prints one below zero where none is printed.
  if (status == Status::kWithheld && !prints_negative_) return Interval::NonNegative();
  return {};
}

bool DataSet::IsHidden(uint32_t component, uint32_t point) const {
  const uint32_t observation = ObservationOf(point) + components_[component].column;
  const Status status = table_.StatusOf(observation);
  return status == Status::kWithheld ||
         (status == Status::kOk && !table_.ValueOf(observation).interval.IsSingle());
}

Scalar DataSet::ValueAt(uint32_t component, uint32_t point, bool as_text) const {
  const Component& known = components_[component];
  if (known.field < 0) return Scalar::Of(ScalarRange::From(BoundsAt(component, point)));
  const Field& field = FieldOf(component);
  const uint32_t code = field.codes()[ObservationOf(point)];
  const std::string_view label = LabelAt(component, point);
  if (label.empty() && known.role != ComponentRole::kIdentifier) return {};
  if (as_text || known.type == ScalarType::kText) {
    Scalar text = Scalar::Of(std::string(label));
    text.is_total = field.IsKey() && field.kinds[code] == CodeKind::kTotal;
    return text;
  }
  if (known.type == ScalarType::kPeriod) {
    return field.periods[code] ? Scalar::Of(*field.periods[code]) : Scalar();
  }
  const auto number = ParseNumeral(PlainDigits(Trim(label)), '.');
  return number ? Scalar::Of(ScalarRange::From(number->interval)) : Scalar();
}

}  // namespace tipstat
