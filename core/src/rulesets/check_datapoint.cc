#include "base/order.h"
#include "rulesets/outcome.h"

namespace tipstat {
namespace {

Result<Truth> EvaluateRule(const DataSet& data, const RuleSyntax& rule, const DataPoint& point) {
  if (!rule.antecedent) return Evaluate(data, rule.consequent, point);
  const Result<Truth> antecedent = Evaluate(data, *rule.antecedent, point);
  if (!antecedent) return antecedent.error();
  // Where the antecedent is false the consequent is not evaluated at all.
  if (*antecedent == Truth::kFalse) return Truth::kTrue;
  const Result<Truth> consequent = Evaluate(data, rule.consequent, point);
  if (!consequent) return consequent.error();
  return Implies(*antecedent, *consequent);
}

// The figures that the rule speaks of; where it speaks of none, those of the data point.
std::vector<CellRef> CellsOf(const DataSet& data, const RuleSyntax& rule, uint32_t point) {
  std::vector<uint32_t> components;
  for (const Node& node : rule.consequent.nodes) {
    const bool is_figure =
        node.kind == NodeKind::kComponent && data.components()[node.component].field < 0;
    if (is_figure) components.push_back(node.component);
  }
  SortUnique(&components);
  std::vector<CellRef> cells;
  for (const uint32_t component : components) cells.push_back(data.CellOf(component, point));
  if (cells.empty()) cells.push_back(data.table().CellOf(data.ObservationOf(point)));
  return cells;
}

uint64_t CountNodes(const RuleSyntax& rule) {
  return rule.consequent.nodes.size() + (rule.antecedent ? rule.antecedent->nodes.size() : 0);
}

Result<void> BindRules(const DataSet& data, const Scope& scope, RulesetSyntax* ruleset) {
  for (RuleSyntax& rule : ruleset->rules) {
    if (rule.antecedent) {
      if (auto bound = BindCondition(data, scope, &*rule.antecedent); !bound) return bound;
    }
    if (auto bound = BindCondition(data, scope, &rule.consequent); !bound) return bound;
  }
  return {};
}

}  // namespace

Result<void> StepBudget::AddSteps(uint64_t steps) {
  steps_ += steps;
  if (steps_ <= kMostSteps) return {};
  return Error{ErrorCode::kBadRequest, "rules", "rules times figures beyond the limit",
               std::to_string(kMostSteps) + " operators and code items at most"};
}

Result<void> StepBudget::AddRow() {
  if (++rows_ <= kMostOutcomeRows) return {};
  return Error{ErrorCode::kBadRequest, "rules", "a longer result",
               std::to_string(kMostOutcomeRows) + " data points at most: invalid gives the fewest"};
}

Result<RulesetOutcome> CheckDatapoint(const DataSet& data, const CheckSyntax& check,
                                      RulesetSyntax ruleset, StepBudget* budget) {
  const Result<Scope> scope =
      BindSignature(data, ruleset.signature, check.components, check.ruleset.place);
  if (!scope) return scope.error();
  if (auto bound = BindRules(data, *scope, &ruleset); !bound) return bound.error();
  RulesetOutcome outcome;
  for (uint32_t rule = 0; rule < ruleset.rules.size(); ++rule) {
    const uint64_t steps = uint64_t{data.points()} * CountNodes(ruleset.rules[rule]);
    if (auto added = budget->AddSteps(steps); !added) return added.error();
    for (uint32_t i = 0; i < data.points(); ++i) {
      const Result<Truth> truth = EvaluateRule(data, ruleset.rules[rule], {i});
      if (!truth) return truth.error();
      if (check.output == Output::kInvalid && *truth != Truth::kFalse) continue;
      if (auto added = budget->AddRow(); !added) return added.error();
      OutcomeRow row;
      row.rule = rule;
      row.point = i;
      row.truth = *truth;
      if (*truth == Truth::kFalse) row.cells = CellsOf(data, ruleset.rules[rule], i);
      outcome.rows.push_back(std::move(row));
    }
  }
  return outcome;
}

}  // namespace tipstat
