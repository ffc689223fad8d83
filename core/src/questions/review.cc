// What validate says, and what a publisher wants to know before publishing: small and recoverable
// cells, and what changed against an earlier edition or another source.
#include "questions/apply_notes.h"
#include "questions/apply_rules.h"
#include "questions/question.h"
#include "report/causes.h"
#include "report/explanations.h"
#include "report/validation.h"

namespace tipstat {
namespace {

// The kept table that the request names under `name`, matched with the one that was read.
Result<std::optional<Editions>> MatchKept(const Asked& asked, std::string_view name) {
  if (!asked.request.Has(name)) return std::optional<Editions>();
  const std::string_view kept_as = asked.request.Get(name);
  const Loaded* kept = asked.Kept(kept_as);
  if (kept == nullptr) return Error{ErrorCode::kBadRequest, name, kept_as, "a table that was kept"};
  const bool have_values =
      !asked.loaded.table.value_columns.empty() && !kept->table.value_columns.empty();
  if (!have_values) return Error{ErrorCode::kNoNumber, name, "a table without figures", "figures"};
  Result<Editions> editions = MatchEditions(asked.loaded.table, kept->table);
  if (!editions) return editions.error();
  return std::optional<Editions>(std::move(*editions));
}

Result<std::string> Answer(const Asked& asked) {
  const Result<std::string_view> which = RelationsAsked(asked.request);
  if (!which) return which.error();
  const Result<std::optional<Editions>> earlier = MatchKept(asked, "against");
  if (!earlier) return earlier.error();
  const Result<std::optional<Editions>> mirror = MatchKept(asked, "mirror");
  if (!mirror) return mirror.error();
  Review review;
  if (asked.request.Has("threshold")) {
    const Result<uint64_t> threshold = asked.request.Whole("threshold");
    if (!threshold) return threshold.error();
    review.threshold = *threshold;
  }
  review.reveal = asked.request.Get("reveal") == "1";
  review.earlier = *earlier ? &**earlier : nullptr;
  review.mirror = *mirror ? &**mirror : nullptr;
  const Loaded& loaded = asked.loaded;
  Inquiry inquiry = Inquire(loaded.table, loaded.relations, loaded.findings, asked.rules);
  std::vector<Finding> findings = std::move(inquiry.findings);
  for (const Rule* rule : asked.rules) {
    if (rule->is_for_publishers) {
      rule->apply({loaded.table, inquiry.relations, &review}, &findings);
    }
  }
  Result<std::string> rulesets = std::string();
  if (asked.request.Has("rules")) {
    rulesets = ApplyRules(loaded.table, asked.request.Get("rules"), &findings);
    if (!rulesets) return rulesets.error();
  }
  ExplainFindings(loaded.table, &findings);
  const Result<void> explained = ApplyNotes(asked, &findings);
  if (!explained) return explained.error();
  SortFindings(&findings);
  std::string answer = ValidationJson(loaded.table, inquiry.relations, findings, *which);
  return asked.request.Has("rules") ? WithRulesets(std::move(answer), *rulesets) : answer;
}

}  // namespace

extern const Question kQuestion_review;
const Question kQuestion_review = {"review", Answer};

}  // namespace tipstat
