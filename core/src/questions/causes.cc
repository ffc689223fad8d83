// What validate says, by root cause; with the rulesets of the request and the explanations of a
// table that was kept, where it names them.
#include "report/causes.h"

#include "questions/apply_notes.h"
#include "questions/apply_rules.h"
#include "questions/question.h"
#include "report/validation.h"

namespace tipstat {
namespace {

Result<std::string> Answer(const Asked& asked) {
  const Result<std::string_view> which = RelationsAsked(asked.request);
  if (!which) return which.error();
  const Loaded& loaded = asked.loaded;
  Inquiry inquiry = Inquire(loaded.table, loaded.relations, loaded.findings, asked.rules);
  std::vector<Finding>& findings = inquiry.findings;
  Result<std::string> rulesets = std::string();
  if (asked.request.Has("rules")) {
    rulesets = ApplyRules(loaded.table, asked.request.Get("rules"), &findings);
    if (!rulesets) return rulesets.error();
  }
  ExplainFindings(loaded.table, &findings);
  SortFindings(&findings);
  const Result<void> explained = ApplyNotes(asked, &findings);
  if (!explained) return explained.error();
  std::string answer = ValidationJson(loaded.table, inquiry.relations, findings, *which);
  return asked.request.Has("rules") ? WithRulesets(std::move(answer), *rulesets) : answer;
}

}  // namespace

extern const Question kQuestion_causes;
const Question kQuestion_causes = {"causes", Answer};

}  // namespace tipstat
