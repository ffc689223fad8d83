// A label in a column of periods that is none: its figures stand in no series.
#include "base/text.h"
#include "rules/figure.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.time_field < 0 || table.value_columns.empty()) return;
  const Field& time = table.fields[static_cast<size_t>(table.time_field)];
  std::vector<Finding> found(time.labels().size());
  for (uint32_t i = 0; i < table.observations(); ++i) {
    const uint32_t code = time.codes()[i];
    // A total over all periods is none either, and no slip.
    if (time.periods[code] || time.kinds[code] == CodeKind::kTotal) continue;
    found[code].cells.push_back(table.CellOf(i));
  }
  for (uint32_t code = 0; code < found.size(); ++code) {
    if (found[code].cells.empty()) continue;
    const bool is_empty = Trim(time.labels()[code]).empty();
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(time.labels()[code]);
    json.Key("count").Integer(found[code].cells.size());
    json.Key("field").String(time.name);
    json.EndObject();
    findings->push_back({"unknown-period",
                         Severity::kWarning,
                         {},
                         std::move(found[code].cells),
                         json.Take(),
                         is_empty ? "FDM" : "COV",
                         is_empty ? "B0" : "B1"});
  }
}

}  // namespace

extern const Rule kRule_unknown_period;
const Rule kRule_unknown_period = {"unknown-period", Apply, true};

}  // namespace tipstat
