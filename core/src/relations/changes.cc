// Figures over time: which earlier figure may be compared with a figure, and which one a reader
// would take although its period is longer or shorter.
#include <algorithm>

#include "base/order.h"
#include "relations/relation.h"
#include "relations/series.h"

namespace tipstat {
namespace {

// How many earlier figures are looked through for one of another length.
constexpr size_t kLookBack = 64;

const Point* YearEarlier(const Series& series, const Point& point) {
  if (point.period.months == 0) return nullptr;
  const Period before = YearBefore(point.period);
  const auto found = std::lower_bound(
      series.begin(), series.end(), before,
      [](const Point& candidate, const Period& p) { return Precedes(candidate.period, p); });
  return found != series.end() && found->period == before ? &*found : nullptr;
}

// The places of the points by their ends, the longest last of those that end together.
std::vector<uint32_t> ByEnd(const Series& series) {
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(series.size()));
  StableSort(&order, [&](uint32_t a, uint32_t b) {
    const Period& first = series[a].period;
    const Period& second = series[b].period;
    return first.end != second.end ? first.end < second.end : first.start > second.start;
  });
  return order;
}

// The last earlier figure, where it is of another length and none of equal length stands just
// before. Of two that end together the longer.
const Point* UnequalNeighbour(const Series& series, const std::vector<uint32_t>& by_end,
                              const Point& point) {
  auto candidate = std::upper_bound(
      by_end.begin(), by_end.end(), point.period.start,
      [&](int32_t start, uint32_t earlier) { return start < series[earlier].period.end; });
  const Point* latest = nullptr;
  for (size_t steps = 0; candidate != by_end.begin() && steps < kLookBack; ++steps) {
    const Point* earlier = &series[*--candidate];
    const bool equal = earlier->period.HasLengthOf(point.period);
    if (equal && earlier->period.end == point.period.start) return nullptr;
    if (!equal && latest == nullptr) latest = earlier;
  }
  return latest;
}

void Add(const Table& table, Verdict verdict, const Point& point, const Point& earlier,
         RelationSet* set) {
  Relation relation;
  relation.kind = RelationKind::kChange;
  relation.verdict = verdict;
  relation.total = point.observation;
  relation.sum = table.IntervalOf(earlier.observation);
  relation.residual = table.IntervalOf(point.observation) - relation.sum;
  set->Add(relation, {earlier.observation});
}

}  // namespace

void DeriveChanges(const Table& table, RelationSet* set) {
  for (const Series& series : AllSeries(table)) {
    const std::vector<uint32_t> by_end = ByEnd(series);
    for (const Point& point : series) {
      if (set->IsFull()) return;
      if (const Point* earlier = YearEarlier(series, point)) {
        Add(table, Verdict::kHolds, point, *earlier, set);
      }
      if (const Point* unequal = UnequalNeighbour(series, by_end, point)) {
        Add(table, Verdict::kNotComparable, point, *unequal, set);
      }
    }
  }
}

}  // namespace tipstat
