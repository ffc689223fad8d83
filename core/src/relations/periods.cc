// Periods within periods: a year is at least its half, and quarters that fill it add up to it.
#include <algorithm>
#include <map>

#include "relations/relation.h"
#include "relations/series.h"

namespace tipstat {
namespace {

// Only what happens over time adds up over time. What is not known to be a flow is tried: it
// accuses nobody (see the rules).
bool MayBeFlow(MeasureType type) {
  return type == MeasureType::kEvents || type == MeasureType::kPersons ||
         type == MeasureType::kUnknown;
}

bool Fills(const Period& whole, const std::vector<Point>& parts) {
  int32_t reached = whole.start;
  for (const Point& part : parts) {
    if (part.period.start != reached) return false;
    reached = part.period.end;
  }
  return reached == whole.end && parts.size() > 1;
}

void Add(const Table& table, RelationKind kind, uint32_t total, const std::vector<uint32_t>& parts,
         RelationSet* set) {
  const Comparison comparison = ComparisonOf(table, total, parts);
  Relation relation;
  relation.kind = kind;
  relation.verdict =
      kind == RelationKind::kPeriodSum ? CompareSum(comparison) : CompareWithin(comparison);
  relation.total = total;
  relation.sum = comparison.sum;
  relation.residual = comparison.total - comparison.sum;
  relation.exhaustive = kind == RelationKind::kPeriodSum;
  set->Add(relation, parts);
}

void DeriveWithin(const Table& table, const Series& series, size_t whole, RelationSet* set) {
  std::map<std::pair<int32_t, int32_t>, std::vector<Point>> by_length;
  for (size_t i = whole + 1; i < series.size(); ++i) {
    const Period& period = series[i].period;
    if (period.start >= series[whole].period.end) break;
    if (!series[whole].period.Contains(period)) continue;
    const int32_t days = period.months == 0 ? period.days() : 0;
    by_length[{period.months, days}].push_back(series[i]);
  }
  for (auto it = by_length.rbegin(); it != by_length.rend(); ++it) {
    std::vector<uint32_t> observations;
    for (const Point& part : it->second) observations.push_back(part.observation);
    if (Fills(series[whole].period, it->second)) {
      Add(table, RelationKind::kPeriodSum, series[whole].observation, observations, set);
      continue;
    }
    for (const uint32_t observation : observations) {
      Add(table, RelationKind::kPeriodWithin, series[whole].observation, {observation}, set);
    }
  }
}

}  // namespace

void DerivePeriods(const Table& table, RelationSet* set) {
  for (const Series& series : AllSeries(table)) {
    if (!MayBeFlow(table.MeasureTypeOf(series[0].observation))) continue;
    for (size_t whole = 0; whole < series.size() && !set->IsFull(); ++whole) {
      DeriveWithin(table, series, whole, set);
    }
  }
}

}  // namespace tipstat
