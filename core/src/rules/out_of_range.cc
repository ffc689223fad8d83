// A figure that cannot be: a count or a rate below zero, a share below zero or above a hundred.
#include "rules/figure.h"

namespace tipstat {
namespace {

// Nothing where the figure may be.
std::optional<Severity> SeverityAt(const Table& table, uint32_t observation) {
  if (table.StatusOf(observation) != Status::kOk) return std::nullopt;
  const Interval value = table.IntervalOf(observation);
  const MeasureType type = table.MeasureTypeOf(observation);
  if (type == MeasureType::kShare && Exact::FromInteger(100) < value.low) {
    return Severity::kWarning;
  }
  if (!(value.high < Exact())) return std::nullopt;
  // Of what is not known to be a count or a rate, a difference may be printed.
  if (type == MeasureType::kUnknown || type == MeasureType::kRatio) return Severity::kNote;
  return IsCountAt(table, observation) ? Severity::kError : Severity::kWarning;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.value_columns.empty()) return;
  for (uint32_t i = 0; i < table.observations(); ++i) {
    const std::optional<Severity> severity = SeverityAt(table, i);
    if (!severity) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("value").Range(table.IntervalOf(i));
    json.Key("measureType").String(MeasureTypeName(table.MeasureTypeOf(i)));
    findings->push_back({"out-of-range",
                         *severity,
                         {},
                         {table.CellOf(i)},
                         WithWhere(table, i, -1, &json),
                         "VIR",
                         "B1"});
  }
}

}  // namespace

extern const Rule kRule_out_of_range;
const Rule kRule_out_of_range = {"out-of-range", Apply, true};

}  // namespace tipstat
