// A separator may group thousands or show decimals, and no cell of the column says which.
#include "base/json.h"
#include "rules/rule.h"
#include "table/printed.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (PrintedText& printed : TextsRead(evidence.table, Reading::kAmbiguous)) {
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(printed.text);
    json.Key("count").Integer(printed.cells.size());
    json.EndObject();
    findings->push_back({"ambiguous-number",
                         Severity::kWarning,
                         {},
                         std::move(printed.cells),
                         json.Take(),
                         "FDT",
                         "B0"});
  }
}

}  // namespace

extern const Rule kRule_ambiguous_number;
const Rule kRule_ambiguous_number = {"ambiguous-number", Apply};

}  // namespace tipstat
