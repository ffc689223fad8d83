// The second phase of the simplex: how far one variable goes.
#include "relations/checked.h"
#include "relations/simplex.h"

namespace tipstat {
namespace {

// How far a variable may move before another meets its limit.
struct Reach {
  Int128 distance = 0;  // over `divisor`
  Int128 divisor = 1;
  std::optional<size_t> row;  // of the variable that meets its limit; nothing for the moved one
  uint32_t number = 0;        // of that variable
  Int128 limit = 0;
};

// Keeps the nearer one, of equal ones that of the smaller number. Returns false where the
// comparison does not fit.
bool Nearer(const Reach& other, std::optional<Reach>* best) {
  if (!*best) {
    *best = other;
    return true;
  }
  Int128 own = 0;
  Int128 held = 0;
  const bool fits = MultiplyChecked(other.distance, (*best)->divisor, &own) &&
                    MultiplyChecked((*best)->distance, other.divisor, &held);
  if (!fits) return false;
  if (own < held || (own == held && other.number < (*best)->number)) *best = other;
  return true;
}

}  // namespace

int64_t Simplex::GainOf(uint32_t place, size_t column) const {
  if (others_[column] == place) return 1;
  for (size_t row = 0; row < basics_.size(); ++row) {
    if (basics_[row] == place) return At(row, column);
  }
  return 0;
}

std::optional<size_t> Simplex::FindGaining(uint32_t place, bool up) const {
  std::optional<size_t> found;
  for (size_t column = 0; column < columns_; ++column) {
    const int64_t gain = GainOf(place, column);
    if (gain == 0 || !CanMove(column, (gain > 0) == up)) continue;
    if (!found || others_[column] < others_[*found]) found = column;
  }
  return found;
}

Outcome Simplex::Move(size_t column, bool up, Budget* budget) {
  std::optional<Reach> best;
  const Range& own = ranges_[others_[column]];
  if (up ? own.HasHigh() : own.HasLow()) {
    const Int128 limit = up ? own.high : own.low;
    const Int128 way = up ? limit - values_[column] : values_[column] - limit;
    best = Reach{way, 1, std::nullopt, others_[column], limit};
  }
  for (size_t row = 0; row < basics_.size(); ++row) {
    const int64_t cell = At(row, column);
    if (cell == 0) continue;
    const Range& range = ranges_[basics_[row]];
    const bool rises = (cell > 0) == up;
    if (rises ? !range.HasHigh() : !range.HasLow()) continue;
    const Int128 limit = rises ? range.high : range.low;
    Int128 scaled = 0;
    if (!MultiplyChecked(limit, denominator_, &scaled)) return Outcome::kUndecidable;
    const Int128 way = rises ? scaled - numerators_[row] : numerators_[row] - scaled;
    const Reach reach{way, cell < 0 ? -Int128{cell} : Int128{cell}, row, basics_[row], limit};
    if (!Nearer(reach, &best)) return Outcome::kUndecidable;
  }
  if (!best) return Outcome::kContradicts;
  if (best->row) {
    return Leave(*best->row, column, best->limit, budget) ? Outcome::kFits : Outcome::kUndecidable;
  }
  values_[column] = best->limit;
  fits_ = fits_ && Evaluate();
  return fits_ ? Outcome::kFits : Outcome::kUndecidable;
}

Outcome Simplex::Push(uint32_t place, bool up, Budget* budget) {
  while (fits_ && budget->Spend(basics_.size() * 2 + columns_)) {
    const std::optional<size_t> column = FindGaining(place, up);
    if (!column) return Outcome::kFits;
    const Outcome moved = Move(*column, (GainOf(place, *column) > 0) == up, budget);
    if (moved != Outcome::kFits) return moved;
  }
  return Outcome::kUndecidable;
}

}  // namespace tipstat
