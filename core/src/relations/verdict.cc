#include <algorithm>

#include "relations/relation.h"

namespace tipstat {
namespace {

// A printed figure stands for everything that is rounded to it.
Exact RoundingOf(const Comparison& comparison) {
  if (comparison.decimals < 0) return Exact();
  const Exact half = HalfUnit(comparison.decimals);
  return Exact::FromUnits(half.units() * (Int128{comparison.parts} + 1));
}

}  // namespace

std::string_view RelationKindName(RelationKind kind) {
  constexpr std::string_view kNames[] = {"sum-of-parts", "subset", "period-sum", "period-within",
                                         "duplicate",    "change", "balance"};
  return kNames[static_cast<size_t>(kind)];
}

std::string_view VerdictName(Verdict verdict) {
  constexpr std::string_view kNames[] = {
      "holds",   "closes",           "closes-within-bounds", "within-rounding", "falls-short",
      "exceeds", "does-not-balance", "not-comparable",       "undecidable"};
  return kNames[static_cast<size_t>(verdict)];
}

bool IsFine(Verdict verdict) {
  return verdict == Verdict::kHolds || verdict == Verdict::kCloses ||
         verdict == Verdict::kClosesWithinBounds || verdict == Verdict::kWithinRounding;
}

void RelationSet::Add(Relation relation, const std::vector<uint32_t>& observations) {
  relation.parts_begin = static_cast<uint32_t>(parts.size());
  parts.insert(parts.end(), observations.begin(), observations.end());
  relation.parts_end = static_cast<uint32_t>(parts.size());
  relations.push_back(relation);
}

Verdict CompareSum(const Comparison& comparison) {
  const Interval& total = comparison.total;
  const Interval& sum = comparison.sum;
  if (total.IsSingle() && sum == total) return Verdict::kCloses;
  if (Overlap(total, sum)) return Verdict::kClosesWithinBounds;
  if (Overlap(total, Widen(sum, RoundingOf(comparison)))) return Verdict::kWithinRounding;
  return sum.high < total.low ? Verdict::kFallsShort : Verdict::kExceeds;
}

Verdict CompareWithin(const Comparison& comparison) {
  const Interval& total = comparison.total;
  const Interval& part = comparison.sum;
  if (part.high <= total.low) return Verdict::kHolds;
  if (part.low <= total.high) return Verdict::kClosesWithinBounds;
  if (part.low - RoundingOf(comparison) <= total.high) return Verdict::kWithinRounding;
  return Verdict::kExceeds;
}

Comparison ComparisonOf(const Table& table, uint32_t total, const std::vector<uint32_t>& parts) {
  Comparison comparison;
  comparison.total = table.IntervalOf(total);
  comparison.sum = Interval::Single(Exact());
  comparison.parts = static_cast<uint32_t>(parts.size());
  int decimals = table.ValueOf(total).decimals;
  int most = decimals;
  for (const uint32_t part : parts) {
    comparison.sum = comparison.sum + table.IntervalOf(part);
    if (table.StatusOf(part) != Status::kOk) continue;
    const int printed = table.ValueOf(part).decimals;
    decimals = std::min(decimals, printed);
    most = std::max(most, printed);
  }
  comparison.decimals = most == 0 ? -1 : decimals;
  return comparison;
}

}  // namespace tipstat
