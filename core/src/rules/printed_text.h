// What the rules about single printed texts have in common.
#ifndef TIPSTAT_RULES_PRINTED_TEXT_H_
#define TIPSTAT_RULES_PRINTED_TEXT_H_

#include "base/json.h"
#include "rules/rule.h"
#include "table/printed.h"

namespace tipstat {

// Appends a finding for every text that was understood in this way, with all its cells.
inline void FindTexts(const Evidence& evidence, Reading reading, std::string_view rule,
                      Severity severity, std::vector<Finding>* findings,
                      std::string_view eurostat = "FDT") {
  for (PrintedText& printed : TextsRead(evidence.table, reading)) {
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(printed.text);
    json.Key("count").Integer(printed.cells.size());
    json.EndObject();
    findings->push_back(
        {rule, severity, {}, std::move(printed.cells), json.Take(), eurostat, "B0"});
  }
}

}  // namespace tipstat

#endif  // TIPSTAT_RULES_PRINTED_TEXT_H_
