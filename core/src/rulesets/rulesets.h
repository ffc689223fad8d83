// Runs the rulesets of a text in VTL 2.1 on a table: check_datapoint and check_hierarchy as the
// Reference Manual describes them. The rest of VTL is refused by name.
#ifndef TIPSTAT_RULESETS_RULESETS_H_
#define TIPSTAT_RULESETS_RULESETS_H_

#include <string>
#include <string_view>
#include <vector>

#include "table/table.h"
#include "tipstat/result.h"

namespace tipstat {

enum class FailureLevel : uint8_t { kError, kWarning, kNote };

// A data point for which a rule is false.
struct RuleFailure {
  FailureLevel level = FailureLevel::kError;
  bool is_hierarchical = false;
  std::vector<CellRef> cells;
  // A JSON object: ruleset, ruleid, condition as written, errorcode, errorlevel, where; of a
  // hierarchical rule also identifier, item, and as intervals left, right and imbalance.
  std::string args;
};

struct RulesetsAnswer {
  // A JSON array of {"name","operator","ruleset","output","columns":[…],"rows":[…]}, in the order
  // of the calls, or of the definitions where nothing is called.
  std::string json;
  // Each failure once, however many calls find it.
  std::vector<RuleFailure> failures;
};

// Any name of a data set in the text stands for the table. A text without calls applies each
// ruleset with the defaults of the manual. Returns kBadRequest with line and column in the text,
// what was found and what was expected.
Result<RulesetsAnswer> RunRulesets(const Table& table, std::string_view text);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_RULESETS_H_
