// A bounded simplex without fractions: the tableau holds whole numbers over one common denominator
// (Edmonds; Bareiss), the feasibility search is that of Dutertre and de Moura (2006), with the rule
// of Bland after a while, so that it ends.
#ifndef TIPSTAT_RELATIONS_SIMPLEX_H_
#define TIPSTAT_RELATIONS_SIMPLEX_H_

#include <optional>
#include <vector>

#include "relations/proof.h"
#include "relations/solve.h"

namespace tipstat {

class Simplex {
 public:
  // The variables and rows of a piece, by their numbers in the system; variables of its rows that
  // are not listed are single values.
  Simplex(const System& system, const std::vector<Range>& ranges, std::vector<uint32_t> variables,
          std::vector<uint32_t> rows);

  // Looks for rational numbers that fit. Of a contradiction Multiples() tells the rows.
  Outcome Check(Budget* budget);
  const std::vector<Multiple>& Multiples() const { return multiples_; }

  // Changes the range of the piece's variable number `place`.
  void SetRange(uint32_t place, const Range& range);
  const Range& RangeAt(uint32_t place) const { return ranges_[place]; }

  // After Check fits: the value of a variable is Numerator / Denominator.
  Int128 Numerator(uint32_t place) const;
  Int128 Denominator() const { return denominator_; }

  // After Check fits: moves the variable as far as it goes, up or down. Returns kFits at its limit,
  // kContradicts where it has none.
  Outcome Push(uint32_t place, bool up, Budget* budget);

 private:
  int64_t& At(size_t row, size_t column) { return cells_[row * columns_ + column]; }
  int64_t At(size_t row, size_t column) const { return cells_[row * columns_ + column]; }
  bool Pivot(size_t row, size_t column);
  bool Evaluate();
  // -1, 0 or 1: the basic variable of the row is below, within or above its range.
  int Side(size_t row) const;
  std::optional<size_t> FindBroken() const;
  std::optional<size_t> FindEntering(size_t row, bool up) const;
  bool CanMove(size_t column, bool up) const;
  void Explain(size_t row, bool below);
  bool Leave(size_t row, size_t column, Int128 value, Budget* budget);
  int64_t GainOf(uint32_t place, size_t column) const;
  std::optional<size_t> FindGaining(uint32_t place, bool up) const;
  Outcome Move(size_t column, bool up, Budget* budget);

  const System& system_;
  std::vector<uint32_t> variables_;
  std::vector<uint32_t> rows_;
  size_t columns_ = 0;
  std::vector<Range> ranges_;       // of the variables, then of the rows
  std::vector<int64_t> cells_;      // basic = cells × others / denominator
  std::vector<uint32_t> basics_;    // by row of the tableau
  std::vector<uint32_t> others_;    // by column
  std::vector<Int128> values_;      // of the others
  std::vector<Int128> numerators_;  // of the basics
  int64_t denominator_ = 1;
  bool fits_ = true;  // whether all numbers have been within bounds so far
  uint64_t pivots_ = 0;
  std::vector<Multiple> multiples_;
};

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_SIMPLEX_H_
