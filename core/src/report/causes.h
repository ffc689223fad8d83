// Findings by their cause: what fails for one reason is one finding.
#ifndef TIPSTAT_REPORT_CAUSES_H_
#define TIPSTAT_REPORT_CAUSES_H_

#include <vector>

#include "rules/rule.h"

namespace tipstat {

// A table's relations, those that are only seen in the figures among them, and the findings about
// it, with their causes.
struct Inquiry {
  RelationSet relations;
  std::vector<Finding> findings;
};

// `relations` and `findings` are those of the reading. Findings that fail by one cause become one:
// the most severe of them, with the smallest set of cells by whose change all relations hold, the
// other sets of that size, and in its arguments what each cell would be ("repairs"), the slip that
// explains it ("pattern") and how many relations fail by it ("symptoms").
Inquiry Inquire(const Table& table, const RelationSet& relations,
                const std::vector<Finding>& findings, const std::vector<const Rule*>& rules);

}  // namespace tipstat

#endif  // TIPSTAT_REPORT_CAUSES_H_
