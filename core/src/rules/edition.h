// What the rules about editions have in common.
#ifndef TIPSTAT_RULES_EDITION_H_
#define TIPSTAT_RULES_EDITION_H_

#include <algorithm>
#include <string>
#include <vector>

#include "base/order.h"
#include "rules/figure.h"

namespace tipstat {

// Observations of one period; all of them where the table has none.
struct OfPeriod {
  std::string_view period;
  std::vector<uint32_t> observations;
};

// Parts observations by period, both in the order of first appearance.
inline std::vector<OfPeriod> ByPeriod(const Table& table,
                                      const std::vector<uint32_t>& observations) {
  std::vector<OfPeriod> result;
  Dictionary periods;
  for (const uint32_t i : observations) {
    const uint32_t period = periods.Intern(PeriodLabelAt(table, i));
    if (period == result.size()) result.push_back({PeriodLabelAt(table, i), {}});
    result[period].observations.push_back(i);
  }
  return result;
}

// The observations that another table has with other values, in order.
inline std::vector<uint32_t> ChangedIn(const Table& table, const Editions& editions) {
  std::vector<uint32_t> changed;
  for (uint32_t i = 0; i < table.observations(); ++i) {
    if (IsChanged(table, i, editions)) changed.push_back(i);
  }
  return changed;
}

// Whether the change is beyond a tenth of what was printed before.
inline bool IsBeyondTolerance(const Interval& before, const Interval& change) {
  const Exact most = before.high < Exact() ? -before.low : before.high;
  const Exact least = std::min(Distance(change.low, Exact()), Distance(change.high, Exact()));
  const bool may_be_none = change.low <= Exact() && Exact() <= change.high;
  return !may_be_none && Int128{10} * least.units() > most.units();
}

// Whether both figures are too small for a share of them to say much.
inline bool IsSmallChange(const Interval& now, const Interval& before) {
  return now.high < kSmallCount && before.high < kSmallCount;
}

inline std::vector<CellRef> CellsAt(const Table& table, const std::vector<uint32_t>& observations) {
  std::vector<CellRef> cells;
  for (const uint32_t i : observations) cells.push_back(table.CellOf(i));
  return cells;
}

// Writes "values" and "earlier", a pair for each observation; null stands for what has no value and
// for what a sign hides in either edition.
inline void WriteBoth(const Table& table, const std::vector<uint32_t>& observations,
                      const Editions& editions, JsonWriter* json) {
  json->Key("values").BeginArray();
  for (const uint32_t i : observations) {
    if (ChangeOf(table, i, editions)) {
      json->Range(table.IntervalOf(i));
    } else {
      json->Null();
    }
  }
  json->EndArray();
  json->Key("earlier").BeginArray();
  for (const uint32_t i : observations) {
    if (ChangeOf(table, i, editions)) {
      json->Range(editions.other->IntervalOf(editions.other_of[i]));
    } else {
      json->Null();
    }
  }
  json->EndArray();
}

}  // namespace tipstat

#endif  // TIPSTAT_RULES_EDITION_H_
