// Root causes: the smallest set of figures whose change makes all relations hold (Fellegi and Holt,
// A systematic approach to automatic edit and imputation, 1976), over all relations at once.
//
// Each contradiction names figures of which one at least must change, so a repair is a hitting set
// of contradictions. Contradictions are found one at a time: the smallest set that hits all known
// ones is tried, and either the rest can stand, or there is a new contradiction that it misses.
// Contradictions that share no figure are causes of their own.
#ifndef TIPSTAT_RELATIONS_CAUSES_H_
#define TIPSTAT_RELATIONS_CAUSES_H_

#include <vector>

#include "relations/solve.h"

namespace tipstat {

inline constexpr size_t kMostAlternatives = 20;

// A smallest set, ascending, and what each of its figures can then be, everything else standing as
// printed and all other causes repaired by the first of their alternatives.
struct Repair {
  std::vector<uint32_t> variables;
  std::vector<Range> values;
};

struct Cause {
  // kFits: repaired by each alternative. kContradicts: nothing that may change repairs it.
  // kUndecidable: the budget did not reach.
  Outcome outcome = Outcome::kUndecidable;
  std::vector<Repair> alternatives;  // in the order of their variables, see FindCauses
  bool more = false;                 // there are more of that size
  std::vector<uint32_t> rows;        // that contradict, ascending
  std::vector<uint32_t> variables;   // of the contradictions, ascending
};

// Returns the causes by their first row; none where the system fits. `released` gives for each
// variable what it may be when it changes; a variable that may not has its own range there.
// At most `most` alternatives are listed for each.
std::vector<Cause> FindCauses(const System& system, const std::vector<Range>& released,
                              Budget* budget, size_t most = kMostAlternatives);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_CAUSES_H_
