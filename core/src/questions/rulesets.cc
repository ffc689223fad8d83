// What validate says, with the rulesets of the request: what fails is among the findings.
#include "questions/apply_rules.h"
#include "questions/question.h"
#include "report/validation.h"

namespace tipstat {
namespace {

Result<std::string> Answer(const Asked& asked) {
  const Loaded& loaded = asked.loaded;
  std::vector<Finding> findings = loaded.findings;
  const Result<std::string> rulesets =
      ApplyRules(loaded.table, asked.request.Get("rules"), &findings);
  if (!rulesets) return rulesets.error();
  SortFindings(&findings);
  const Result<std::string_view> which = RelationsAsked(asked.request);
  if (!which) return which.error();
  return WithRulesets(ValidationJson(loaded.table, loaded.relations, findings, *which), *rulesets);
}

}  // namespace

extern const Question kQuestion_rulesets;
const Question kQuestion_rulesets = {"rulesets", Answer};

}  // namespace tipstat
