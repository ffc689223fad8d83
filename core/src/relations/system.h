// Whole numbers, each known to an interval, tied by linear relations with small whole factors.
//
// This is the one problem behind a table that does not add up, a text whose figures disagree and a
// withheld cell that can be worked out. A caller describes what is printed:
//
//   System system;
//   const uint32_t total = system.AddVariable({164, 164});
//   const uint32_t rescued = system.AddVariable({24, 24});
//   const uint32_t withheld = system.AddVariable({0, kOpen});
//   system.AddRow({{total, 1}, {rescued, -1}, {withheld, -1}}, {0, 0});   // total = sum of parts
//
// and asks one of the questions of solve.h and causes.h. Figures with decimals are given in units
// of their last place (0.71 in units of 0.01 is 71; in units of 0.005, [141, 143] is what rounds to
// it). A printed percentage is one row: part / whole in [43.5, 44.5] % is two inequalities,
// 200 part - 87 whole >= 0 and 200 part - 89 whole <= 0.
//
// Nothing here is floating point, and nothing is random: equal systems get equal answers on every
// platform. Budgets count steps, never time.
#ifndef TIPSTAT_RELATIONS_SYSTEM_H_
#define TIPSTAT_RELATIONS_SYSTEM_H_

#include <cstdint>
#include <vector>

#include "base/exact.h"

namespace tipstat {

// An open end of a range is kOpen or -kOpen. Finite ends lie within ±kMostFinite, so that sums of
// whole rows stay within 128 bits.
inline constexpr Int128 kOpen = Int128{1} << 100;
inline constexpr Int128 kMostFinite = Int128{1} << 80;
// Factors lie within ±kMostFactor, and a row has at most so many terms.
inline constexpr int64_t kMostFactor = int64_t{1} << 24;
inline constexpr size_t kMostTerms = size_t{1} << 20;

// The numbers from low to high, both included.
struct Range {
  Int128 low = -kOpen;
  Int128 high = kOpen;

  constexpr bool IsSingle() const { return low == high; }
  constexpr bool IsEmpty() const { return low > high; }
  constexpr bool HasLow() const { return low != -kOpen; }
  constexpr bool HasHigh() const { return high != kOpen; }
  friend constexpr bool operator==(const Range& a, const Range& b) {
    return a.low == b.low && a.high == b.high;
  }
};

struct Term {
  uint32_t variable = 0;
  int64_t factor = 1;
};

struct Variable {
  Range range;
  bool whole = true;  // else any rational number of the range
};

class System {
 public:
  // Returns the number of the variable, counted from 0.
  uint32_t AddVariable(const Range& range, bool whole = true);
  // Says that the sum of the terms lies in the range. Returns the number of the row, counted from
  // 0. Requires variables that are there; terms of one variable are added up.
  uint32_t AddRow(std::vector<Term> terms, const Range& range);
  void SetRange(uint32_t variable, const Range& range);

  uint32_t variables() const { return static_cast<uint32_t>(variables_.size()); }
  uint32_t rows() const { return static_cast<uint32_t>(ranges_.size()); }
  const Variable& variable(uint32_t number) const { return variables_[number]; }
  const Range& range(uint32_t row) const { return ranges_[row]; }
  const Term* begin(uint32_t row) const { return terms_.data() + begins_[row]; }
  const Term* end(uint32_t row) const { return terms_.data() + begins_[row + 1]; }
  // Whether all numbers are within the limits above; of a system that is not, every answer is
  // undecidable.
  bool IsWithinLimits() const { return within_limits_; }

 private:
  std::vector<Variable> variables_;
  std::vector<Range> ranges_;
  std::vector<Term> terms_;
  std::vector<uint32_t> begins_ = {0};
  bool within_limits_ = true;
};

// The rows of each variable.
class RowIndex {
 public:
  explicit RowIndex(const System& system);
  const uint32_t* begin(uint32_t variable) const { return rows_.data() + begins_[variable]; }
  const uint32_t* end(uint32_t variable) const { return rows_.data() + begins_[variable + 1]; }

 private:
  std::vector<uint32_t> begins_;
  std::vector<uint32_t> rows_;
};

// How many steps a question may take: a step is one number looked at. What is left stays for the
// next question.
struct Budget {
  uint64_t steps = 20000000;

  // Returns whether there were that many; if not, none are left.
  bool Spend(uint64_t count) {
    const bool enough = count <= steps;
    steps = enough ? steps - count : 0;
    return enough;
  }
};

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_SYSTEM_H_
