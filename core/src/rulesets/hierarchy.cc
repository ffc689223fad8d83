#include "rulesets/hierarchy.h"

#include <utility>

namespace tipstat {
namespace {

constexpr std::string_view kTotalCode = "_T";

Result<uint32_t> FindRuleComponent(const DataSet& data, const CheckSyntax& check,
                                   const RulesetSyntax& ruleset) {
  const Name& name = check.rule_component ? *check.rule_component : ruleset.rule_component;
  const Result<uint32_t> component = data.Find(name);
  if (!component) return component.error();
  if (data.components()[*component].role != ComponentRole::kIdentifier) {
    return BadRules(name.place, name.text, "an identifier: a field that tells figures apart");
  }
  return *component;
}

Result<void> BindConditions(const DataSet& data, const Scope& scope, RulesetSyntax* ruleset) {
  for (RuleSyntax& rule : ruleset->rules) {
    if (rule.antecedent) {
      if (auto bound = BindCondition(data, scope, &*rule.antecedent); !bound) return bound;
    }
    for (CodeItem& item : rule.right) {
      if (!item.condition) continue;
      if (auto bound = BindCondition(data, scope, &*item.condition); !bound) return bound;
    }
  }
  return {};
}

bool SaysThatItemIsItself(const RuleSyntax& rule) {
  return rule.relation == Relational::kEqual && rule.right.size() == 1 &&
         !rule.right[0].is_subtracted && rule.right[0].name.text == rule.left.name.text;
}

const Formula* ConditionOf(const std::optional<Formula>& formula) {
  return formula ? &*formula : nullptr;
}

void AddRules(const RulesetSyntax& ruleset, Hierarchy* hierarchy) {
  for (uint32_t i = 0; i < ruleset.rules.size(); ++i) {
    const RuleSyntax& rule = ruleset.rules[i];
    if (SaysThatItemIsItself(rule)) continue;
    HierarchyRule made;
    made.number = i;
    made.left = hierarchy->items.Intern(rule.left.name.text);
    made.relation = rule.relation;
    made.condition = ConditionOf(rule.antecedent);
    for (const CodeItem& item : rule.right) {
      made.right.push_back({hierarchy->items.Intern(item.name.text), item.is_subtracted,
                            ConditionOf(item.condition)});
    }
    hierarchy->rules.push_back(std::move(made));
  }
  hierarchy->definitions.resize(hierarchy->items.size());
  for (uint32_t i = 0; i < hierarchy->rules.size(); ++i) {
    const HierarchyRule& rule = hierarchy->rules[i];
    if (rule.relation == Relational::kEqual) hierarchy->definitions[rule.left].push_back(i);
  }
}

void MatchLabels(const Field& field, Hierarchy* hierarchy) {
  hierarchy->is_known.resize(hierarchy->items.size());
  const uint32_t total = hierarchy->items.Find(kTotalCode);
  for (uint32_t code = 0; code < field.labels().size(); ++code) {
    const uint32_t item = hierarchy->items.Find(field.labels()[code]);
    hierarchy->item_of_label.push_back(item);
    if (item != Dictionary::kNone) hierarchy->is_known[item] = true;
  }
  if (total == Dictionary::kNone || hierarchy->is_known[total]) return;
  for (uint32_t code = 0; code < field.labels().size(); ++code) {
    uint32_t* item = &hierarchy->item_of_label[code];
    if (*item != Dictionary::kNone || field.kinds[code] != CodeKind::kTotal) continue;
    *item = total;
    hierarchy->is_known[total] = true;
  }
}

// Takes a rule once everything on its right is calculated; what stays over stands in a circle.
Result<void> OrderRules(const RulesetSyntax& ruleset, Hierarchy* hierarchy) {
  std::vector<size_t> open_definitions;  // per item
  std::vector<std::vector<uint32_t>> users(hierarchy->items.size());
  std::vector<size_t> open_items(hierarchy->rules.size());
  for (const auto& definitions : hierarchy->definitions) {
    open_definitions.push_back(definitions.size());
  }
  size_t defining = 0;
  for (uint32_t i = 0; i < hierarchy->rules.size(); ++i) {
    const HierarchyRule& rule = hierarchy->rules[i];
    if (rule.relation != Relational::kEqual) continue;
    ++defining;
    for (const HierarchyItem& item : rule.right) {
      if (open_definitions[item.number] == 0) continue;
      users[item.number].push_back(i);
      ++open_items[i];
    }
    if (open_items[i] == 0) hierarchy->calculation_order.push_back(i);
  }
  for (size_t next = 0; next < hierarchy->calculation_order.size(); ++next) {
    const uint32_t item = hierarchy->rules[hierarchy->calculation_order[next]].left;
    if (--open_definitions[item] > 0) continue;
    for (const uint32_t user : users[item]) {
      if (--open_items[user] == 0) hierarchy->calculation_order.push_back(user);
    }
  }
  if (hierarchy->calculation_order.size() == defining) return {};
  for (uint32_t i = 0; i < hierarchy->rules.size(); ++i) {
    if (open_items[i] == 0) continue;
    const RuleSyntax& rule = ruleset.rules[hierarchy->rules[i].number];
    return BadRules(rule.left.name.place, rule.left.name.text,
                    "rules that do not define each other in a circle, for dataset_priority");
  }
  return {};
}

}  // namespace

Result<Hierarchy> MakeHierarchy(const DataSet& data, const CheckSyntax& check,
                                RulesetSyntax* ruleset) {
  Hierarchy hierarchy;
  const Result<uint32_t> component = FindRuleComponent(data, check, *ruleset);
  if (!component) return component.error();
  hierarchy.component = *component;
  const Result<Scope> scope =
      BindSignature(data, ruleset->signature, check.components, check.ruleset.place);
  if (!scope) return scope.error();
  if (auto bound = BindConditions(data, *scope, ruleset); !bound) return bound.error();
  AddRules(*ruleset, &hierarchy);
  const auto field = static_cast<size_t>(data.components()[*component].field);
  MatchLabels(data.table().fields[field], &hierarchy);
  if (check.prefers_dataset) {
    if (auto ordered = OrderRules(*ruleset, &hierarchy); !ordered) return ordered.error();
  }
  return hierarchy;
}

}  // namespace tipstat
