// A row has more or fewer cells than the header: it stays, and its surplus text is kept.
#include "base/json.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const RawTable& source = evidence.table.source;
  for (const RaggedRow& ragged : source.ragged) {
    JsonWriter json;
    json.BeginObject();
    json.Key("found").Integer(ragged.found);
    json.Key("expected").Integer(source.columns.size());
    if (!ragged.surplus.empty()) json.Key("surplus").String(ragged.surplus);
    json.EndObject();
    const bool surplus = ragged.found > source.columns.size();
    const auto last = static_cast<uint32_t>(source.columns.size() - 1);
    const uint32_t column = surplus ? last : ragged.found;
    findings->push_back(
        {"ragged-row", Severity::kError, {}, {{ragged.row, column}}, json.Take(), "FDD", "B0"});
  }
}

}  // namespace

extern const Rule kRule_ragged_row;
const Rule kRule_ragged_row = {"ragged-row", Apply};

}  // namespace tipstat
