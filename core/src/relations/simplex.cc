#include "relations/simplex.h"

#include "relations/checked.h"

namespace tipstat {
namespace {

constexpr Int128 kMostCell = Int128{1} << 62;

Int128 FirstValue(const Range& range) {
  if (range.HasLow()) return range.low;
  return range.HasHigh() ? range.high : Int128{0};
}

}  // namespace

Simplex::Simplex(const System& system, const std::vector<Range>& ranges,
                 std::vector<uint32_t> variables, std::vector<uint32_t> rows)
    : system_(system), variables_(std::move(variables)), rows_(std::move(rows)) {
  columns_ = variables_.size();
  std::vector<uint32_t> places(system.variables(), 0);
  for (uint32_t place = 0; place < columns_; ++place) {
    places[variables_[place]] = place + 1;
    ranges_.push_back(ranges[variables_[place]]);
    others_.push_back(place);
    values_.push_back(FirstValue(ranges_.back()));
  }
  cells_.assign(rows_.size() * columns_, 0);
  for (size_t row = 0; row < rows_.size(); ++row) {
    Range range = system.range(rows_[row]);
    Int128 fixed = 0;
    for (const Term* term = system.begin(rows_[row]); term != system.end(rows_[row]); ++term) {
      const uint32_t place = places[term->variable];
      if (place > 0) {
        At(row, place - 1) = term->factor;
      } else {
        fixed += term->factor * ranges[term->variable].low;
      }
    }
    if (range.HasLow()) range.low -= fixed;
    if (range.HasHigh()) range.high -= fixed;
    ranges_.push_back(range);
    basics_.push_back(static_cast<uint32_t>(columns_ + row));
  }
  fits_ = Evaluate();
}

bool Simplex::Evaluate() {
  numerators_.assign(basics_.size(), 0);
  for (size_t row = 0; row < basics_.size(); ++row) {
    for (size_t column = 0; column < columns_; ++column) {
      const int64_t cell = At(row, column);
      if (cell == 0 || values_[column] == 0) continue;
      if (!AddProductChecked(cell, values_[column], &numerators_[row])) return false;
    }
  }
  return true;
}

bool Simplex::Pivot(size_t row, size_t column) {
  const Int128 pivot = At(row, column);
  const Int128 before = denominator_;
  const bool negative = pivot < 0;
  for (size_t i = 0; i < basics_.size(); ++i) {
    const Int128 own = At(i, column);
    if (i == row || (own == 0 && (negative ? -pivot : pivot) == before)) continue;
    for (size_t j = 0; j < columns_; ++j) {
      if (j == column) continue;
      const Int128 changed = pivot * At(i, j) - own * At(row, j);
      const Int128 cell = before == 1 ? changed : changed / before;
      if (cell > kMostCell || cell < -kMostCell) return false;
      At(i, j) = static_cast<int64_t>(negative ? -cell : cell);
    }
    if (negative) At(i, column) = -At(i, column);
  }
  for (size_t j = 0; j < columns_; ++j) {
    if (j != column && !negative) At(row, j) = -At(row, j);
  }
  At(row, column) = negative ? -denominator_ : denominator_;
  denominator_ = static_cast<int64_t>(negative ? -pivot : pivot);
  std::swap(basics_[row], others_[column]);
  return true;
}

int Simplex::Side(size_t row) const {
  const Range& range = ranges_[basics_[row]];
  const Int128 low = CeilingOf(numerators_[row], denominator_);
  if (range.HasHigh() && low > range.high) return 1;
  return range.HasLow() && FloorOf(numerators_[row], denominator_) < range.low ? -1 : 0;
}

std::optional<size_t> Simplex::FindBroken() const {
  std::optional<size_t> found;
  for (size_t row = 0; row < basics_.size(); ++row) {
    if (found && basics_[*found] < basics_[row]) continue;
    if (Side(row) != 0) found = row;
  }
  return found;
}

bool Simplex::CanMove(size_t column, bool up) const {
  const Range& range = ranges_[others_[column]];
  return up ? !range.HasHigh() || values_[column] < range.high
            : !range.HasLow() || values_[column] > range.low;
}

// A small pivot keeps the numbers small; the smallest number, after a while, makes it end.
std::optional<size_t> Simplex::FindEntering(size_t row, bool up) const {
  const bool by_size = pivots_ < 4 * (basics_.size() + columns_);
  std::optional<size_t> found;
  int64_t found_size = 0;
  for (size_t column = 0; column < columns_; ++column) {
    const int64_t cell = At(row, column);
    if (cell == 0 || !CanMove(column, (cell > 0) == up)) continue;
    const int64_t size = !by_size ? 0 : cell < 0 ? -cell : cell;
    const bool first =
        !found || size < found_size || (size == found_size && others_[column] < others_[*found]);
    if (!first) continue;
    found = column;
    found_size = size;
  }
  return found;
}

void Simplex::Explain(size_t row, bool below) {
  multiples_.clear();
  const auto add = [&](uint32_t number, Int128 factor) {
    if (number < columns_ || factor == 0) return;
    multiples_.push_back({rows_[number - columns_], below ? -factor : factor});
  };
  for (size_t column = 0; column < columns_; ++column) add(others_[column], At(row, column));
  add(basics_[row], -Int128{denominator_});
}

bool Simplex::Leave(size_t row, size_t column, Int128 value, Budget* budget) {
  ++pivots_;
  fits_ = budget->Spend(2 * (basics_.size() + 1) * columns_) && Pivot(row, column);
  if (!fits_) return false;
  values_[column] = value;
  fits_ = Evaluate();
  return fits_;
}

Outcome Simplex::Check(Budget* budget) {
  while (fits_ && budget->Spend(basics_.size() + 1)) {
    const std::optional<size_t> broken = FindBroken();
    if (!broken) return Outcome::kFits;
    const bool below = Side(*broken) < 0;
    const std::optional<size_t> entering = FindEntering(*broken, below);
    if (!entering) {
      Explain(*broken, below);
      return Outcome::kContradicts;
    }
    const Range& range = ranges_[basics_[*broken]];
    if (!Leave(*broken, *entering, below ? range.low : range.high, budget)) break;
  }
  return Outcome::kUndecidable;
}

void Simplex::SetRange(uint32_t place, const Range& range) {
  ranges_[place] = range;
  for (size_t column = 0; column < columns_; ++column) {
    if (others_[column] != place) continue;
    if (range.HasLow() && values_[column] < range.low) {
      values_[column] = range.low;
    } else if (range.HasHigh() && values_[column] > range.high) {
      values_[column] = range.high;
    } else {
      return;
    }
    fits_ = fits_ && Evaluate();
    return;
  }
}

Int128 Simplex::Numerator(uint32_t place) const {
  for (size_t row = 0; row < basics_.size(); ++row) {
    if (basics_[row] == place) return numerators_[row];
  }
  for (size_t column = 0; column < columns_; ++column) {
    if (others_[column] == place) return values_[column] * denominator_;
  }
  return 0;
}

}  // namespace tipstat
