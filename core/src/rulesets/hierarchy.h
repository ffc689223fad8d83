// A hierarchical ruleset made ready: its code items numbered, its conditions bound.
#ifndef TIPSTAT_RULESETS_HIERARCHY_H_
#define TIPSTAT_RULESETS_HIERARCHY_H_

#include <string>
#include <vector>

#include "rulesets/bind.h"
#include "table/dictionary.h"

namespace tipstat {

struct HierarchyItem {
  uint32_t number = 0;  // in Hierarchy::items
  bool is_subtracted = false;
  const Formula* condition = nullptr;
};

struct HierarchyRule {
  uint32_t number = 0;  // in the ruleset
  uint32_t left = 0;
  Relational relation = Relational::kEqual;
  std::vector<HierarchyItem> right;
  const Formula* condition = nullptr;
};

struct Hierarchy {
  uint32_t component = 0;  // the identifier that the rules are about
  Dictionary items;
  // For each label of the identifier the number of its code item, or Dictionary::kNone.
  std::vector<uint32_t> item_of_label;
  std::vector<bool> is_known;  // per item: whether a label is it
  // Without those that say that an item equals itself, which a validation passes over.
  std::vector<HierarchyRule> rules;
  // Per item: the rules that define it by "=".
  std::vector<std::vector<uint32_t>> definitions;
  // Those rules, each behind the rules that define what is on its right.
  std::vector<uint32_t> calculation_order;
};

// Binds the conditions of the ruleset, which outlives the hierarchy. An item "_T" is the total of
// the identifier where no label is called so. Returns kBadRequest where a component is unknown or
// no identifier and, for dataset_priority, where rules define each other in a circle.
Result<Hierarchy> MakeHierarchy(const DataSet& data, const CheckSyntax& check,
                                RulesetSyntax* ruleset);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_HIERARCHY_H_
