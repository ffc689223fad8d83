// The rulesets that a request brings, for the questions that answer with findings.
#ifndef TIPSTAT_QUESTIONS_APPLY_RULES_H_
#define TIPSTAT_QUESTIONS_APPLY_RULES_H_

#include <string>
#include <utility>
#include <vector>

#include "rules/rule.h"
#include "rulesets/rulesets.h"

namespace tipstat {

// Appends what fails, and returns the value of the member "rulesets".
inline Result<std::string> ApplyRules(const Table& table, std::string_view text,
                                      std::vector<Finding>* findings) {
  Result<RulesetsAnswer> answer = RunRulesets(table, text);
  if (!answer) return answer.error();
  for (RuleFailure& failure : answer->failures) {
    Finding finding;
    finding.rule = failure.is_hierarchical ? "vtl-hierarchy" : "vtl-datapoint";
    finding.eurostat = failure.is_hierarchical ? "VAD" : "VCO";
    finding.level = "B1";
    finding.severity = static_cast<Severity>(failure.level);
    finding.cells = std::move(failure.cells);
    finding.args = std::move(failure.args);
    findings->push_back(std::move(finding));
  }
  return std::move(answer->json);
}

// Gives the answer one member more. Requires a JSON object that is not empty.
inline std::string WithRulesets(std::string answer, std::string_view rulesets) {
  answer.pop_back();
  return answer.append(",\n\"rulesets\":").append(rulesets).append("}");
}

}  // namespace tipstat

#endif  // TIPSTAT_QUESTIONS_APPLY_RULES_H_
