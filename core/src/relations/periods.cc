// Periods within periods: a year is at least its half, and quarters that fill it add up to it.
#include "base/order.h"
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

// Whether the parts of one length fill the whole; then they are a sum, else each is within it.
void AddOfOneLength(const Table& table, const Point& whole, const std::vector<Point>& parts,
                    RelationSet* set) {
  std::vector<uint32_t> observations;
  for (const Point& part : parts) observations.push_back(part.observation);
  if (Fills(whole.period, parts)) {
    Add(table, RelationKind::kPeriodSum, whole.observation, observations, set);
    return;
  }
  for (const uint32_t observation : observations) {
    Add(table, RelationKind::kPeriodWithin, whole.observation, {observation}, set);
  }
}

// The places of the points within a point, longer ones first, in the order of time.
std::vector<uint32_t> Within(const Series& series, size_t whole) {
  std::vector<uint32_t> inside;
  for (size_t i = whole + 1; i < series.size(); ++i) {
    if (series[i].period.start >= series[whole].period.end) break;
    if (series[whole].period.Contains(series[i].period)) inside.push_back(static_cast<uint32_t>(i));
  }
  StableSort(&inside, [&](uint32_t a, uint32_t b) {
    const Period& first = series[a].period;
    const Period& second = series[b].period;
    if (first.months != second.months) return first.months > second.months;
    return first.months == 0 && first.days() > second.days();
  });
  return inside;
}

void DeriveWithin(const Table& table, const Series& series, size_t whole, RelationSet* set) {
  std::vector<Point> parts;
  for (const uint32_t i : Within(series, whole)) {
    if (!parts.empty() && !parts.back().period.HasLengthOf(series[i].period)) {
      AddOfOneLength(table, series[whole], parts, set);
      parts.clear();
    }
    parts.push_back(series[i]);
  }
  if (!parts.empty()) AddOfOneLength(table, series[whole], parts, set);
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
