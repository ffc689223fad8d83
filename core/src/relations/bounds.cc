// Tightest bounds: the limit of the simplex, then whole numbers between a value that is reached and
// one that is disproved, halved until they meet.
#include "relations/checked.h"
#include "relations/narrow.h"
#include "relations/piece.h"
#include "relations/simplex.h"
#include "relations/solve.h"

namespace tipstat {
namespace {

// One end of what a variable can be. `sign` is 1 for the high end and -1 for the low end; numbers
// are multiplied by it.
struct EndSearch {
  const System& system;
  uint32_t variable;
  bool up;
  Budget* budget;

  Int128 reached = 0;
  Int128 limit = kOpen;
  Witness witness = {};
  Proof proof = {};
  bool is_disproved = false;
  bool is_exact = false;

  Int128 Signed(Int128 number) const { return up ? number : -number; }

  // Whether the variable can be that or more.
  Outcome Try(Int128 number) {
    const Answer answer = Solve(WithBound(system, variable, Signed(number), up), budget);
    if (answer.outcome == Outcome::kFits) {
      witness = answer.witness;
      reached = Signed(witness.values[variable] / witness.denominator);
    } else if (answer.outcome == Outcome::kContradicts) {
      limit = number - 1;
      proof = answer.proof;
      is_disproved = true;
    }
    return answer.outcome;
  }

  void Run() {
    Int128 next = limit;
    while (reached < limit) {
      if (limit == kOpen) return;
      if (Try(next) == Outcome::kUndecidable) return;
      next = reached + (limit - reached + 1) / 2;
    }
    is_exact = is_disproved || Try(reached + 1) == Outcome::kContradicts;
  }
};

// The limit that rational numbers have; an open end where they have none.
Int128 RationalLimit(const System& system, uint32_t variable, bool up, Int128 reached,
                     Budget* budget, bool* is_open) {
  const RowIndex index(system);
  const Narrowing narrowed = Narrow(system, index, budget);
  const Range& range = narrowed.ranges[variable];
  const bool has_end = up ? range.HasHigh() : range.HasLow();
  const Int128 end = !has_end ? kOpen : up ? range.high : -range.low;
  if (narrowed.proof || range.IsSingle()) return reached;
  const Piece piece = PieceAround(system, index, narrowed.ranges, {variable});
  if (piece.rows.empty()) {
    *is_open = !has_end;
    return end;
  }
  if (piece.rows.size() * piece.variables.size() > 1000000) return end;
  Simplex simplex(system, narrowed.ranges, piece.variables, piece.rows);
  if (simplex.Check(budget) != Outcome::kFits) return end;
  uint32_t place = 0;
  while (piece.variables[place] != variable) ++place;
  const Outcome pushed = simplex.Push(place, up, budget);
  *is_open = pushed == Outcome::kContradicts;
  if (pushed != Outcome::kFits) return end;
  const Int128 numerator = simplex.Numerator(place);
  const Int128 whole =
      up ? FloorOf(numerator, simplex.Denominator()) : -CeilingOf(numerator, simplex.Denominator());
  return whole < end ? whole : end;
}

}  // namespace

System WithBound(const System& system, uint32_t variable, Int128 bound, bool at_least) {
  System changed = system;
  Range range = system.variable(variable).range;
  if (at_least && range.low < bound) range.low = bound;
  if (!at_least && range.high > bound) range.high = bound;
  changed.SetRange(variable, range);
  return changed;
}

Bounds TightestBounds(const System& system, uint32_t variable, Budget* budget) {
  Bounds bounds;
  const Answer any = Solve(system, budget);
  bounds.outcome = any.outcome;
  bounds.proof = any.proof;
  if (any.outcome != Outcome::kFits) {
    if (any.outcome == Outcome::kUndecidable) bounds.range = system.variable(variable).range;
    return bounds;
  }
  for (const bool up : {false, true}) {
    EndSearch end{system, variable, up, budget};
    end.witness = any.witness;
    end.reached = end.Signed(any.witness.values[variable] / any.witness.denominator);
    bool is_open = false;
    end.limit = RationalLimit(system, variable, up, end.reached, budget, &is_open);
    if (!is_open) end.Run();
    (up ? bounds.high_is_exact : bounds.low_is_exact) = end.is_exact || is_open;
    (up ? bounds.range.high : bounds.range.low) = end.Signed(end.limit);
    (up ? bounds.highest : bounds.lowest) = std::move(end.witness);
    (up ? bounds.none_above : bounds.none_below) = std::move(end.proof);
  }
  return bounds;
}

}  // namespace tipstat
