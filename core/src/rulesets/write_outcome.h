// The results of checks as JSON.
#ifndef TIPSTAT_RULESETS_WRITE_OUTCOME_H_
#define TIPSTAT_RULESETS_WRITE_OUTCOME_H_

#include "base/json.h"
#include "rulesets/outcome.h"
#include "rulesets/rulesets.h"

namespace tipstat {

// {"name":…,"operator":…,"ruleset":…,"output":…,"columns":[{"name","role"}],"rows":[{…}]}; a
// hierarchical one with "unknownItems" where there are any. A row has a member for each column.
void WriteOutcome(const DataSet& data, const CheckSyntax& check, const RulesetSyntax& ruleset,
                  const RulesetOutcome& outcome, JsonWriter* json);

// Requires a row that is false.
RuleFailure DescribeFailure(const DataSet& data, const RulesetSyntax& ruleset,
                            const RulesetOutcome& outcome, const OutcomeRow& row);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_WRITE_OUTCOME_H_
