// Whether the rest of a system leaves a variable but one number.
#ifndef TIPSTAT_RELATIONS_ONLY_VALUE_H_
#define TIPSTAT_RELATIONS_ONLY_VALUE_H_

#include <optional>
#include <vector>

#include "relations/solve.h"

namespace tipstat {

// Asks one variable of a system after the other; what was learnt of one serves the next.
//
// Two sets of numbers that fit tell at once of all variables in which they differ. A second set is
// looked for near the first: one more here and one less there along rows of a table, until every
// row is even again. What is not found so is left to the solver.
class OnlyValue {
 public:
  explicit OnlyValue(System system);

  // Returns kFits and the number where there is but one, kContradicts where there are several or
  // nothing fits at all, kUndecidable where the budget did not reach. Requires a variable whose
  // range is not single.
  Outcome Find(uint32_t variable, Budget* budget, Int128* number);

 private:
  // A row that is no longer even, and the change that made it so.
  struct Uneven {
    uint32_t row = 0;
    int by = 0;            // 1 or -1
    uint32_t from = 0;     // place of the change before in the list of those tried, or kNone
    uint32_t through = 0;  // variable
    int change = 0;        // of that variable
  };

  bool HasFirst(Budget* budget);
  void Take(const std::vector<Int128>& numbers);
  bool MayChange(uint32_t variable, int by) const;
  int64_t FactorIn(uint32_t row, uint32_t variable) const;
  // Numbers that fit with one more, or one less, of the variable.
  bool FindNear(uint32_t variable, int by, Budget* budget);
  // Evens out a row without the variable; adds what changes to `changes`. Ends at the row `goal`
  // where that becomes uneven by `goal_by` (kNone for no such row), or where nothing else is
  // uneven.
  bool EvenOut(const Uneven& start, uint32_t without, uint32_t goal, int goal_by,
               std::vector<int>* changes, Budget* budget);
  bool Fits(const std::vector<Int128>& numbers) const;

  System system_;
  RowIndex index_;
  std::vector<Int128> first_;  // numbers that fit; empty before the first question
  Outcome outcome_ = Outcome::kFits;
  std::vector<uint8_t> varies_;  // whether numbers that fit differ in it
};

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_ONLY_VALUE_H_
