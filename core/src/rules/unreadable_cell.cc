// A cell of a value column is neither a number nor a sign: it is kept as printed, and missing.
#include "base/json.h"
#include "rules/rule.h"
#include "table/printed.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (PrintedText& printed : TextsRead(evidence.table, Reading::kUnreadable)) {
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(printed.text);
    json.Key("count").Integer(printed.cells.size());
    json.EndObject();
    findings->push_back({"unreadable-cell",
                         Severity::kError,
                         {},
                         std::move(printed.cells),
                         json.Take(),
                         "FDT",
                         "B0"});
  }
}

}  // namespace

extern const Rule kRule_unreadable_cell;
const Rule kRule_unreadable_cell = {"unreadable-cell", Apply};

}  // namespace tipstat
