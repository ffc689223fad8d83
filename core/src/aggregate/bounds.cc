// Persons who are counted in each period may come again in the next, so their numbers do not add.
// How many there are in all lies between the largest number of one period, as if everybody had come
// again, and the sum, as if nobody had.
#include <algorithm>

#include "aggregate/extras.h"

namespace tipstat {
namespace {

bool IsSum(const Query& query) {
  return query.measure->adds && query.measure->derive == nullptr && query.measure->rate == nullptr;
}

// Whether the query leaves the periods of counts of persons to be put together.
bool PutsPersonsTogether(const Table& table, const Query& query) {
  if (table.time_field < 0 || table.value_columns.empty() || !IsSum(query)) return false;
  const auto time = static_cast<uint32_t>(table.time_field);
  const bool is_shown = std::count(query.rows.begin(), query.rows.end(), time) > 0 ||
                        std::count(query.columns.begin(), query.columns.end(), time) > 0;
  if (is_shown) return false;
  const std::vector<uint8_t> accepted = Accepted(table, query);
  for (uint32_t i = 0; i < accepted.size(); ++i) {
    if (accepted[i] != 0 && table.MeasureTypeOf(i) != MeasureType::kPersons) return false;
  }
  return true;
}

// What the figures of single periods say of all of them. What is in no period that is printed is
// not spoken of.
Figure BoundsOf(const std::vector<const Figure*>& periods) {
  Figure bounds;
  Exact most;
  for (const Figure* period : periods) {
    if (period->status == Status::kAbsent) continue;
    const bool is_known = period->status == Status::kOk || period->status == Status::kNegligible;
    const Interval interval = is_known ? period->interval : Interval::NonNegative();
    bounds.interval.low = std::max(bounds.interval.low, interval.low);
    most = most.IsFinite() ? most + interval.high : most;
    bounds.incomplete = bounds.incomplete || !is_known || period->incomplete;
    bounds.status = Status::kOk;
    bounds.observations.insert(bounds.observations.end(), period->observations.begin(),
                               period->observations.end());
  }
  bounds.interval.high = most;
  bounds.computed = bounds.status == Status::kOk;
  return bounds;
}

// Puts the periods, which are the last field of the columns, together.
Pivot WithoutPeriods(const Table& table, const Query& query, const Pivot& by_period) {
  std::vector<std::vector<size_t>> columns_of;
  Pivot pivot{by_period.rows, {}, Figures(), false, false, by_period.notes};
  const auto is_same = [&](const Key& a, const Key& b) {
    return std::all_of(query.columns.begin(), query.columns.end(), [&](uint32_t field) {
      const std::vector<uint32_t>& codes = table.fields[field].codes();
      return codes[a.observation] == codes[b.observation];
    });
  };
  for (size_t c = 0; c < by_period.columns.size(); ++c) {
    Key key = by_period.columns[c];
    key.is_total.pop_back();
    if (pivot.columns.empty() || !is_same(pivot.columns.back(), key)) {
      pivot.columns.push_back(std::move(key));
      columns_of.emplace_back();
    }
    columns_of.back().push_back(c);
  }
  pivot.figures = Figures(pivot.rows.size(), pivot.columns.size());
  for (size_t r = 0; r < pivot.rows.size(); ++r) {
    for (size_t c = 0; c < pivot.columns.size(); ++c) {
      std::vector<const Figure*> periods;
      for (const size_t column : columns_of[c]) {
        periods.push_back(&by_period.figures.At(r, column));
      }
      pivot.figures.At(r, c) = BoundsOf(periods);
    }
  }
  return pivot;
}

}  // namespace

Result<Pivot> MakeBounds(const Table& table, const Query& query, const Limits& limits,
                         Result<Pivot> refused) {
  const bool may_bound = !refused && refused.error().code == ErrorCode::kNotAdditive &&
                         PutsPersonsTogether(table, query);
  if (!may_bound) return refused;
  Query by_period = query;
  by_period.columns.push_back(static_cast<uint32_t>(table.time_field));
  by_period.totals = false;
  by_period.rollup = false;
  by_period.order = Order::kCode;
  by_period.top = 0;
  const Result<Pivot> made = MakePivot(table, by_period, limits);
  if (!made) return refused;
  Pivot pivot = WithoutPeriods(table, query, *made);
  pivot.notes.push_back({"bounds-over-periods", table.fields[by_period.columns.back()].name});
  return pivot;
}

}  // namespace tipstat
