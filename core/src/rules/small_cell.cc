// Counts below the threshold, by which single people may be recognised.
#include "rules/figure.h"

namespace tipstat {
namespace {

bool IsSmall(const Table& table, uint32_t observation, Exact threshold) {
  const std::optional<Exact> figure = FigureAt(table, observation);
  return figure && Exact() < *figure && *figure < threshold && IsCountAt(table, observation);
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.value_columns.empty()) return;
  const auto threshold = static_cast<int64_t>(evidence.review->threshold);
  Finding finding = {"small-cell"};
  for (uint32_t i = 0; i < table.observations(); ++i) {
    if (IsSmall(table, i, Exact::FromInteger(threshold))) finding.cells.push_back(table.CellOf(i));
  }
  if (finding.cells.empty()) return;
  JsonWriter json;
  json.BeginObject();
  json.Key("threshold").Integer(evidence.review->threshold);
  json.Key("count").Integer(finding.cells.size());
  json.EndObject();
  finding.args = json.Take();
  findings->push_back(std::move(finding));
}

}  // namespace

extern const Rule kRule_small_cell;
const Rule kRule_small_cell = {"small-cell", Apply, true};

}  // namespace tipstat
