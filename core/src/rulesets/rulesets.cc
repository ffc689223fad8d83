#include "rulesets/rulesets.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "rulesets/outcome.h"
#include "rulesets/write_outcome.h"

namespace tipstat {
namespace {

// A text that only defines applies each ruleset to the input under its own name.
std::vector<CheckSyntax> ChecksOf(const Script& script) {
  if (!script.checks.empty()) return script.checks;
  std::vector<CheckSyntax> checks;
  for (const RulesetSyntax& ruleset : script.rulesets) {
    CheckSyntax check;
    check.result = ruleset.name;
    check.ruleset = ruleset.name;
    check.is_hierarchical = ruleset.is_hierarchical;
    checks.push_back(check);
  }
  return checks;
}

const RulesetSyntax& RulesetOf(const Script& script, const CheckSyntax& check) {
  return *std::find_if(
      script.rulesets.begin(), script.rulesets.end(),
      [&](const RulesetSyntax& ruleset) { return ruleset.name.text == check.ruleset.text; });
}

// What the manual demands of a call on a ruleset over value domains.
Result<void> CheckAssociation(const CheckSyntax& check, const RulesetSyntax& ruleset) {
  if (!ruleset.is_on_value_domains) return {};
  if (ruleset.is_hierarchical && !check.rule_component) {
    return BadRules(check.ruleset.place, check.ruleset.text,
                    "rule and the identifier to check, since the ruleset is on value domains");
  }
  if (!ruleset.signature.empty() && check.components.empty()) {
    return BadRules(check.ruleset.place, check.ruleset.text,
                    ruleset.is_hierarchical
                        ? "condition and its components, since the ruleset is on value domains"
                        : "components and their names, since the ruleset is on value domains");
  }
  return {};
}

// What it takes to make a ruleset ready for one more call.
uint64_t SizeOf(const RulesetSyntax& ruleset) {
  uint64_t size = ruleset.signature.size();
  for (const RuleSyntax& rule : ruleset.rules) {
    size += 1 + rule.consequent.nodes.size() + rule.right.size();
    if (rule.antecedent) size += rule.antecedent->nodes.size();
    for (const CodeItem& item : rule.right) {
      if (item.condition) size += item.condition->nodes.size();
    }
  }
  return size;
}

// Whether a ruleset is about the columns of a wide table: its names are not all those of the table
// as if it were long.
bool PrefersPrinted(const DataSet& as_long, const CheckSyntax& check,
                    const RulesetSyntax& ruleset) {
  if (check.is_hierarchical || as_long.table().shape != Shape::kWide) return false;
  return !BindSignature(as_long, ruleset.signature, check.components, {}).has_value();
}

Result<void> CheckInput(const Table& table) {
  if (table.shape == Shape::kRecords) {
    return Error{ErrorCode::kBadRequest, "rules", "records of cases or persons",
                 "a table: records stay with the publisher"};
  }
  constexpr std::string_view kOwn[] = {"ruleid", "bool_var", "imbalance", "errorcode",
                                       "errorlevel"};
  for (const RawColumn& column : table.source.columns) {
    if (std::find(std::begin(kOwn), std::end(kOwn), column.name) == std::end(kOwn)) continue;
    return Error{ErrorCode::kBadRequest, "rules", column.name,
                 "a table without a column of that name: the result has one"};
  }
  return {};
}

}  // namespace

Result<RulesetsAnswer> RunRulesets(const Table& table, std::string_view text) {
  const Result<Script> script = ParseScript(text);
  if (!script) return script.error();
  if (auto checked = CheckInput(table); !checked) return checked.error();
  const DataSet as_long(table, View::kLong);
  const DataSet as_printed(table, View::kAsPrinted);
  RulesetsAnswer answer;
  JsonWriter json;
  StepBudget budget;
  // Ruleset, rule, data point.
  std::set<std::tuple<const RulesetSyntax*, uint32_t, uint32_t>> told;
  json.BeginArray();
  for (const CheckSyntax& check : ChecksOf(*script)) {
    const RulesetSyntax& ruleset = RulesetOf(*script, check);
    if (!script->checks.empty()) {
      if (auto associated = CheckAssociation(check, ruleset); !associated) {
        return associated.error();
      }
    }
    if (auto added = budget.AddSteps(SizeOf(ruleset) * 16); !added) return added.error();
    const DataSet& data = PrefersPrinted(as_long, check, ruleset) ? as_printed : as_long;
    const Result<RulesetOutcome> outcome = check.is_hierarchical
                                               ? CheckHierarchy(data, check, ruleset, &budget)
                                               : CheckDatapoint(data, check, ruleset, &budget);
    if (!outcome) return outcome.error();
    WriteOutcome(data, check, ruleset, *outcome, &json);
    for (const OutcomeRow& row : outcome->rows) {
      if (row.truth != Truth::kFalse) continue;
      if (!told.emplace(&ruleset, row.rule, row.point).second) continue;
      answer.failures.push_back(DescribeFailure(data, ruleset, *outcome, row));
    }
  }
  json.EndArray();
  answer.json = json.Take();
  return answer;
}

}  // namespace tipstat
