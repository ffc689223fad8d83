// What the publisher says to a finding: comply or explain.
#ifndef TIPSTAT_REPORT_EXPLANATIONS_H_
#define TIPSTAT_REPORT_EXPLANATIONS_H_

#include <vector>

#include "rules/rule.h"
#include "tipstat/result.h"

namespace tipstat {

// Gives errors and warnings that have none the remark (COMMENT_OBS) printed beside one of their
// cells. A finding without a verdict lists cells that have nothing to do with each other, and so is
// explained only where it has one cell; a note asks for no explanation, and what is wrong with the
// file itself is not explained by a remark on a figure.
void ExplainFindings(const Table& table, std::vector<Finding>* findings);

// The same from a table of explanations: COMMENT_OBS is what is said, RULE the rule that it
// answers, every other column a field of the table; an empty cell stands for any. Returns
// kUnknownField for a column that is neither, or where there is no COMMENT_OBS.
Result<void> ExplainByNotes(const Table& table, const Table& notes, std::vector<Finding>* findings);

}  // namespace tipstat

#endif  // TIPSTAT_REPORT_EXPLANATIONS_H_
