// A mark that means zero here and missing there, and nothing in the file says which.
#include "base/json.h"
#include "rules/rule.h"
#include "table/printed.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (PrintedText& printed : TextsRead(evidence.table, Reading::kOpenMark)) {
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(printed.text);
    json.Key("count").Integer(printed.cells.size());
    json.EndObject();
    findings->push_back({"mark-undecided",
                         Severity::kNote,
                         {},
                         std::move(printed.cells),
                         json.Take(),
                         "FDT",
                         "B0"});
  }
}

}  // namespace

extern const Rule kRule_mark_undecided;
const Rule kRule_mark_undecided = {"mark-undecided", Apply};

}  // namespace tipstat
