// The unit says persons or cases, and a value is no whole number: either may be wrong.
#include "rules/figure.h"

namespace tipstat {
namespace {

bool IsBroken(const Table& table, uint32_t observation) {
  const MeasureType type = table.MeasureTypeOf(observation);
  if (type != MeasureType::kPersons && type != MeasureType::kEvents) return false;
  const std::optional<Exact> figure = FigureAt(table, observation);
  return figure && !figure->IsInteger();
}

// What says that the figure is a count: the unit, else the indicator, else the heading.
std::string_view SaidBy(const Table& table, uint32_t observation) {
  const std::string_view unit = UnitAt(table, observation);
  if (!unit.empty()) return unit;
  if (table.indicator_field >= 0) {
    return LabelAt(table, static_cast<uint32_t>(table.indicator_field), observation);
  }
  return table.source.columns[table.CellOf(observation).column].name;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.value_columns.empty()) return;
  Dictionary units;
  std::vector<uint32_t> firsts;
  std::vector<Finding> found;
  for (uint32_t i = 0; i < table.observations(); ++i) {
    if (!IsBroken(table, i)) continue;
    const uint32_t unit = units.Intern(SaidBy(table, i));
    if (unit == found.size()) {
      found.push_back({"unit-value", Severity::kWarning, {}, {}, {}, "VCO", "B1"});
      firsts.push_back(i);
    }
    found[unit].cells.push_back(table.CellOf(i));
  }
  for (uint32_t unit = 0; unit < found.size(); ++unit) {
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(table.PrintedOf(firsts[unit]));
    json.Key("says").String(units[unit]);
    json.Key("count").Integer(found[unit].cells.size());
    json.EndObject();
    found[unit].args = json.Take();
    findings->push_back(std::move(found[unit]));
  }
}

}  // namespace

extern const Rule kRule_unit_value;
const Rule kRule_unit_value = {"unit-value", Apply, true};

}  // namespace tipstat
