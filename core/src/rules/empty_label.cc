// Cells that should say of whom a figure is and are empty, where empty stands for no total.
#include "rules/figure.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.value_columns.empty()) return;
  for (const uint32_t index : table.KeyFields()) {
    const Field& field = table.fields[index];
    if (field.role == Role::kTime || field.labels().size() < 2) continue;
    Finding finding = {"empty-label"};
    for (uint32_t i = 0; i < table.observations(); ++i) {
      if (field.kinds[field.codes()[i]] == CodeKind::kEmpty) {
        finding.cells.push_back(table.CellOf(i));
      }
    }
    if (finding.cells.empty()) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("field").String(field.name);
    json.Key("count").Integer(finding.cells.size());
    json.EndObject();
    finding.args = json.Take();
    finding.eurostat = "FDM";
    finding.level = "B0";
    findings->push_back(std::move(finding));
  }
}

}  // namespace

extern const Rule kRule_empty_label;
const Rule kRule_empty_label = {"empty-label", Apply, true};

}  // namespace tipstat
