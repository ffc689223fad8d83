// Slips that show in several figures at once.
#ifndef TIPSTAT_RELATIONS_PATTERNS_H_
#define TIPSTAT_RELATIONS_PATTERNS_H_

#include <vector>

#include "relations/root_causes.h"

namespace tipstat {

// Fills the patterns of the causes:
//   columns-shifted  a total and a part, or the figures of a row, stand in each other's places
//   row-doubled      the total holds one part twice
//   row-left-out     the total does not hold one part
//   unknown-left-out the same, of those of whom it is not known
//   wrong-parent     a part stands under another total: the causes of both become one
//   wrong-year       of two printings of a period one belongs to a year that lacks it
// Each is named only where the table allows no other of its kind.
void FindPatterns(const Table& table, const RelationSet& set, const TableSystem& system,
                  std::vector<RootCause>* causes);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_PATTERNS_H_
