// What the rules about single figures have in common.
#ifndef TIPSTAT_RULES_FIGURE_H_
#define TIPSTAT_RULES_FIGURE_H_

#include <optional>
#include <string_view>

#include "base/json.h"
#include "relations/describe.h"
#include "rules/rule.h"

namespace tipstat {

// Below this a change by some cases says little: what is found is a note.
inline constexpr Exact kSmallCount = Exact::FromInteger(100);

// The figure of a cell that prints one exact number. Requires a table with values.
inline std::optional<Exact> FigureAt(const Table& table, uint32_t observation) {
  const Interval interval = table.IntervalOf(observation);
  if (table.StatusOf(observation) != Status::kOk || !interval.IsSingle()) return std::nullopt;
  return interval.low;
}

// Whether the column prints whole numbers only.
inline bool IsInWholeColumn(const Table& table, uint32_t observation) {
  return !table.value_styles[observation % table.value_columns.size()].has_decimals;
}

// Whether the figure counts persons, events or things there are; where nothing says what it is, a
// column of whole numbers is taken for counts.
inline bool IsCountAt(const Table& table, uint32_t observation) {
  const MeasureType type = table.MeasureTypeOf(observation);
  if (type == MeasureType::kUnknown) return IsInWholeColumn(table, observation);
  return type == MeasureType::kEvents || type == MeasureType::kPersons ||
         type == MeasureType::kStock;
}

// The unit printed at an observation, or that of the whole table; may be "".
inline std::string_view UnitAt(const Table& table, uint32_t observation) {
  return table.unit_field < 0
             ? std::string_view(table.unit)
             : LabelAt(table, static_cast<uint32_t>(table.unit_field), observation);
}

inline Exact Distance(Exact a, Exact b) { return a < b ? b - a : a - b; }

// Writes "unit" and "where", all key fields included, and closes the object.
inline std::string WithWhere(const Table& table, uint32_t observation, int except,
                             JsonWriter* json) {
  json->Key("unit").String(UnitAt(table, observation));
  json->Key("where");
  WriteWhere(table, observation, except, json);
  json->EndObject();
  return json->Take();
}

}  // namespace tipstat

#endif  // TIPSTAT_RULES_FIGURE_H_
