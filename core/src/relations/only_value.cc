#include "relations/only_value.h"

#include <algorithm>

namespace tipstat {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFF;

}  // namespace

OnlyValue::OnlyValue(System system)
    : system_(std::move(system)), index_(system_), varies_(system_.variables(), 0) {}

Outcome OnlyValue::Find(uint32_t variable, Budget* budget, Int128* number) {
  if (!HasFirst(budget)) return outcome_;
  for (const int by : {1, -1}) {
    if (varies_[variable] == 0 && FindNear(variable, by, budget)) return Outcome::kContradicts;
  }
  for (const bool up : {true, false}) {
    if (varies_[variable] != 0) return Outcome::kContradicts;
    const Int128 beyond = first_[variable] + (up ? 1 : -1);
    const Range& range = system_.variable(variable).range;
    if (beyond < range.low || range.high < beyond) continue;
    const Answer answer = Solve(WithBound(system_, variable, beyond, up), budget);
    if (answer.outcome == Outcome::kUndecidable) return answer.outcome;
    if (answer.outcome == Outcome::kFits) Take(answer.witness.values);
  }
  *number = first_[variable];
  return varies_[variable] != 0 ? Outcome::kContradicts : Outcome::kFits;
}

bool OnlyValue::HasFirst(Budget* budget) {
  if (!first_.empty() || outcome_ != Outcome::kFits) return outcome_ == Outcome::kFits;
  const Answer answer = Solve(system_, budget);
  outcome_ = answer.outcome;
  if (outcome_ == Outcome::kFits) first_ = answer.witness.values;
  return outcome_ == Outcome::kFits;
}

void OnlyValue::Take(const std::vector<Int128>& numbers) {
  for (size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] != first_[i]) varies_[i] = 1;
  }
}

bool OnlyValue::MayChange(uint32_t variable, int by) const {
  const Range& range = system_.variable(variable).range;
  const Int128 number = first_[variable] + by;
  return range.low <= number && number <= range.high;
}

int64_t OnlyValue::FactorIn(uint32_t row, uint32_t variable) const {
  const Term* const found =
      std::find_if(system_.begin(row), system_.end(row),
                   [&](const Term& term) { return term.variable == variable; });
  return found->factor;
}

// Rows of a table have factors 1 and -1, and a cell stands in two of them: then the rows that are
// uneven are the two ends of a path. What stands in more rows is left to the solver.
bool OnlyValue::FindNear(uint32_t variable, int by, Budget* budget) {
  const uint32_t* const rows = index_.begin(variable);
  const auto count = static_cast<size_t>(index_.end(variable) - rows);
  if (count == 0 || count > 2 || !MayChange(variable, by)) return false;
  std::vector<int> changes(system_.variables(), 0);
  const auto uneven_in = [&](uint32_t row) {
    return static_cast<int>(FactorIn(row, variable)) * by;
  };
  const Uneven first = {rows[0], uneven_in(rows[0]), kNone, variable, by};
  const uint32_t goal = count == 2 ? rows[1] : kNone;
  const int goal_by = count == 2 ? -uneven_in(rows[1]) : 0;
  if (!EvenOut(first, variable, goal, goal_by, &changes, budget)) return false;
  changes[variable] += by;
  std::vector<Int128> numbers = first_;
  for (size_t i = 0; i < numbers.size(); ++i) numbers[i] += changes[i];
  if (!Fits(numbers)) return false;
  Take(numbers);
  return true;
}

bool OnlyValue::EvenOut(const Uneven& start, uint32_t without, uint32_t goal, int goal_by,
                        std::vector<int>* changes, Budget* budget) {
  std::vector<Uneven> tried = {start};
  std::vector<uint8_t> seen(size_t{system_.rows()} * 2, 0);
  const auto collect = [&](uint32_t at) {
    for (; tried[at].from != kNone; at = tried[at].from) {
      (*changes)[tried[at].through] += tried[at].change;
    }
    return true;
  };
  for (uint32_t at = 0; at < tried.size(); ++at) {
    const Uneven uneven = tried[at];
    if (uneven.row == goal && uneven.by == goal_by) return collect(at);
    const auto terms = static_cast<uint64_t>(system_.end(uneven.row) - system_.begin(uneven.row));
    if (!budget->Spend(terms + 1)) return false;
    for (const Term* term = system_.begin(uneven.row); term != system_.end(uneven.row); ++term) {
      const bool is_unit = term->factor == 1 || term->factor == -1;
      const int change = is_unit ? -uneven.by * static_cast<int>(term->factor) : 0;
      if (term->variable == without || change == 0 || !MayChange(term->variable, change)) continue;
      const uint32_t* const rows = index_.begin(term->variable);
      const auto count = index_.end(term->variable) - rows;
      // What stands in no other row takes the change up.
      if (count == 1 && goal == kNone) {
        (*changes)[term->variable] += change;
        return collect(at);
      }
      if (count != 2) continue;
      const uint32_t next = rows[0] == uneven.row ? rows[1] : rows[0];
      const int by = static_cast<int>(FactorIn(next, term->variable)) * change;
      uint8_t& is_seen = seen[size_t{next} * 2 + (by > 0 ? 1 : 0)];
      if (is_seen != 0) continue;
      is_seen = 1;
      tried.push_back({next, by, at, term->variable, change});
    }
  }
  return false;
}

bool OnlyValue::Fits(const std::vector<Int128>& numbers) const {
  for (uint32_t i = 0; i < system_.variables(); ++i) {
    const Range& range = system_.variable(i).range;
    if (numbers[i] < range.low || range.high < numbers[i]) return false;
  }
  for (uint32_t row = 0; row < system_.rows(); ++row) {
    Int128 sum = 0;
    for (const Term* term = system_.begin(row); term != system_.end(row); ++term) {
      sum += term->factor * numbers[term->variable];
    }
    if (sum < system_.range(row).low || system_.range(row).high < sum) return false;
  }
  return true;
}

}  // namespace tipstat
