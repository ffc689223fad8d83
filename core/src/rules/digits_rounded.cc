// A number has more digits than are kept: it is enclosed between its two neighbours.
#include "base/json.h"
#include "rules/rule.h"
#include "table/printed.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (PrintedText& printed : TextsRead(evidence.table, Reading::kRounded)) {
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(printed.text);
    json.Key("count").Integer(printed.cells.size());
    json.EndObject();
    findings->push_back({"digits-rounded",
                         Severity::kNote,
                         {},
                         std::move(printed.cells),
                         json.Take(),
                         "FDT",
                         "B0"});
  }
}

}  // namespace

extern const Rule kRule_digits_rounded;
const Rule kRule_digits_rounded = {"digits-rounded", Apply};

}  // namespace tipstat
