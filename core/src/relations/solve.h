// The exact solver: do numbers exist that fit a system, and how large can one of them be?
//
// Connected pieces are solved apart: ranges are narrowed row by row, and what that leaves open goes
// to a bounded simplex in whole numbers over a common denominator, with branch and bound. Where
// numbers grow beyond 64 bits, a piece beyond a million cells or the work beyond the budget, the
// answer is undecidable; it is never a guess.
#ifndef TIPSTAT_RELATIONS_SOLVE_H_
#define TIPSTAT_RELATIONS_SOLVE_H_

#include "relations/proof.h"
#include "relations/system.h"

namespace tipstat {

enum class Outcome : uint8_t { kFits, kContradicts, kUndecidable };

struct Answer {
  Outcome outcome = Outcome::kUndecidable;
  Witness witness;  // where it fits
  Proof proof;      // where it contradicts
};

// Returns whether numbers exist that fit the system.
Answer Solve(const System& system, Budget* budget);

// The system with the variable at least (at most) that bound.
System WithBound(const System& system, uint32_t variable, Int128 bound, bool at_least);

// How small and how large a variable can be.
struct Bounds {
  Outcome outcome = Outcome::kUndecidable;
  // Where it fits: [low, high], an open end where there is no limit. What the budget did not reach
  // is wider than it need be, and then not exact.
  Range range;
  bool low_is_exact = false;
  bool high_is_exact = false;
  // The exact ends are reached by these, and what lies beyond them is disproved (see WithBound).
  Witness lowest;
  Witness highest;
  Proof none_below;
  Proof none_above;
  Proof proof;  // where the system contradicts itself
};
// Requires a whole variable.
Bounds TightestBounds(const System& system, uint32_t variable, Budget* budget);

// Figures that cannot all stand: a set of variables, ascending, from which none can be left out.
struct Conflict {
  Outcome outcome = Outcome::kUndecidable;  // kFits: there is none
  std::vector<uint32_t> variables;
  std::vector<uint32_t> rows;  // by which they contradict
};
// `released` gives for each variable what it may be when it is given up; a variable that must stand
// has its own range there. Where the budget ends early the set may be larger than it need be.
// Without variables: the rows contradict whatever is given up.
Conflict FindConflict(const System& system, const std::vector<Range>& released, Budget* budget);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_SOLVE_H_
