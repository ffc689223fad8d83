#include "table/table.h"

#include <algorithm>

namespace tipstat {
namespace {

constexpr std::string_view kMeasureTypes[] = {"unknown", "events", "persons", "stock",
                                              "rate",    "share",  "ratio",   "ordinal"};

}  // namespace

std::string_view RoleName(Role role) {
  constexpr std::string_view kNames[] = {"time",  "area",    "dimension", "unit",
                                         "value", "ordinal", "status",    "attribute"};
  return kNames[static_cast<size_t>(role)];
}

std::string_view MeasureTypeName(MeasureType type) {
  return kMeasureTypes[static_cast<size_t>(type)];
}

std::optional<MeasureType> MeasureTypeFromName(std::string_view name) {
  const auto found = std::find(std::begin(kMeasureTypes), std::end(kMeasureTypes), name);
  if (found == std::end(kMeasureTypes)) return std::nullopt;
  return static_cast<MeasureType>(found - std::begin(kMeasureTypes));
}

std::string_view ShapeName(Shape shape) {
  constexpr std::string_view kNames[] = {"long", "wide", "records"};
  return kNames[static_cast<size_t>(shape)];
}

bool Field::Has(CodeKind kind) const {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool Field::IsKey() const {
  return role == Role::kTime || role == Role::kArea || role == Role::kDimension ||
         role == Role::kUnit || concept_id == "EDITION";
}

uint32_t Table::observations() const {
  const auto columns = static_cast<uint32_t>(value_columns.size());
  return shape == Shape::kWide ? source.rows() * columns : source.rows();
}

CellRef Table::CellOf(uint32_t observation) const {
  const auto columns = static_cast<uint32_t>(value_columns.size());
  if (columns == 0) return {observation, 0};
  if (columns == 1) return {observation, value_columns[0]};
  return {observation / columns, value_columns[observation % columns]};
}

const Value& Table::ValueOf(uint32_t observation) const {
  const auto columns = static_cast<uint32_t>(value_columns.size());
  const uint32_t index = columns == 1 ? 0 : observation % columns;
  const uint32_t row = columns == 1 ? observation : observation / columns;
  return values[value_offsets[index] + source.columns[value_columns[index]].codes[row]];
}

Status Table::StatusOf(uint32_t observation) const {
  if (!statuses.empty() && statuses[observation]) return *statuses[observation];
  return ValueOf(observation).status;
}

std::string_view Table::PrintedOf(uint32_t observation) const {
  const CellRef cell = CellOf(observation);
  const RawColumn& column = source.columns[cell.column];
  return column.texts[column.codes[cell.row]];
}

MeasureType Table::MeasureTypeOf(uint32_t observation) const {
  const auto said_by = [&](int field, const std::vector<MeasureType>& types) {
    return field < 0 ? MeasureType::kUnknown
                     : types[fields[static_cast<size_t>(field)].codes()[observation]];
  };
  const MeasureType by_unit = said_by(unit_field, unit_types);
  if (by_unit != MeasureType::kUnknown) return by_unit;
  const MeasureType by_indicator = said_by(indicator_field, indicator_types);
  return by_indicator != MeasureType::kUnknown ? by_indicator : measure_type;
}

Interval Table::IntervalOf(uint32_t observation) const {
  const Status status = StatusOf(observation);
  return status == Status::kOk || status == Status::kNegligible ? ValueOf(observation).interval
                                                                : Interval::NonNegative();
}

std::vector<uint32_t> Table::KeyFields() const {
  std::vector<uint32_t> result;
  for (uint32_t i = 0; i < fields.size(); ++i) {
    if (fields[i].IsKey()) result.push_back(i);
  }
  return result;
}

}  // namespace tipstat
