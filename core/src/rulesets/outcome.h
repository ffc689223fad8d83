// What a check gives: the Data Points of its result, and what fails.
#ifndef TIPSTAT_RULESETS_OUTCOME_H_
#define TIPSTAT_RULESETS_OUTCOME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rulesets/bind.h"
#include "rulesets/evaluate.h"

namespace tipstat {

// A Data DataPoint of the result.
struct OutcomeRow {
  uint32_t rule = 0;
  // The data point whose identifiers it has; of a hierarchical rule all but that of the rule, which
  // is the left code item.
  uint32_t point = 0;
  Truth truth = Truth::kUnknown;
  // Of a hierarchical rule: the left code item as the data print it, the figure on the left, the
  // difference between left and right. Nothing stands for null.
  std::string left_label = {};
  std::optional<Exact> measure = {};
  std::optional<Exact> imbalance = {};
  // The same where only bounds are known.
  Interval left = {};
  Interval right = {};
  // Of one that is false: the figures that take part, the left one first.
  std::vector<CellRef> cells = {};
};

struct RulesetOutcome {
  std::vector<OutcomeRow> rows;  // rule by rule, in the order of the data
  // Of a hierarchical ruleset: its identifier, and the code items that no data point has, in the
  // order of the rules.
  uint32_t rule_component = 0;
  std::vector<std::string> unknown_items;
};

// The most Data Points of all results, and the most operators and code items that are looked at.
inline constexpr uint64_t kMostOutcomeRows = 200000;
inline constexpr uint64_t kMostSteps = 100000000;

// Counts what is done, so that the same file stops at the same place everywhere.
class StepBudget {
 public:
  // Returns kBadRequest once there are too many.
  Result<void> AddSteps(uint64_t steps);
  Result<void> AddRow();

 private:
  uint64_t steps_ = 0;
  uint64_t rows_ = 0;
};

// Applies a data point ruleset to every data point. Rows that the output leaves out are not kept.
// Returns kBadRequest for what cannot be bound or evaluated.
Result<RulesetOutcome> CheckDatapoint(const DataSet& data, const CheckSyntax& check,
                                      RulesetSyntax ruleset, StepBudget* budget);

// Applies a hierarchical ruleset to every group of data points that differ in nothing but the
// identifier of the rule. Returns kBadRequest also for data without figures. Requires a long view.
Result<RulesetOutcome> CheckHierarchy(const DataSet& data, const CheckSyntax& check,
                                      RulesetSyntax ruleset, StepBudget* budget);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_OUTCOME_H_
