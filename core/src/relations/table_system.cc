#include "relations/table_system.h"

#include <algorithm>

namespace tipstat {
namespace {

constexpr int kMostDecimals = 14;

// What a relation claims of its total less its parts.
enum class Claim : uint8_t { kNothing, kEqual, kAtLeast, kEachAtMost };

bool MayOverlap(const Table& table, const Relation& relation) {
  const std::string& id = table.fields[static_cast<size_t>(relation.dimension)].concept_id;
  return id == "EXPLOITATION" || id == "OFFENCE";
}

// Whether sums over time are seen to hold in this table.
bool PeriodsClose(const RelationSet& set) {
  size_t closing = 0;
  size_t failing = 0;
  for (const Relation& relation : set.relations) {
    if (relation.kind != RelationKind::kPeriodSum) continue;
    closing += relation.verdict == Verdict::kCloses ? 1 : 0;
    failing += IsFine(relation.verdict) ? 0 : 1;
  }
  return closing > 2 && closing > failing;
}

// The dimensions in which parts fall short of their total too often for an error: some people are
// in none of them.
std::vector<bool> OftenShort(const Table& table, const RelationSet& set) {
  std::vector<size_t> closing(table.fields.size(), 0);
  std::vector<size_t> failing(table.fields.size(), 0);
  for (const Relation& relation : set.relations) {
    if (relation.kind != RelationKind::kSumOfParts) continue;
    const auto dimension = static_cast<size_t>(relation.dimension);
    closing[dimension] += relation.verdict == Verdict::kCloses ? 1 : 0;
    failing[dimension] += relation.verdict == Verdict::kFallsShort ? 1 : 0;
  }
  std::vector<bool> often;
  for (size_t i = 0; i < closing.size(); ++i) {
    often.push_back(failing[i] > 4 && failing[i] * 4 > closing[i]);
  }
  return often;
}

class Builder {
 public:
  Builder(const Table& table, const RelationSet& set)
      : table_(table),
        set_(set),
        periods_close_(PeriodsClose(set)),
        often_short_(OftenShort(table, set)) {}

  TableSystem Build() {
    FindScale();
    const bool has_negatives = HasNegatives();
    for (uint32_t i = 0; i < table_.observations(); ++i) {
      const Interval interval = table_.IntervalOf(i);
      result_.system.AddVariable(ToRange(interval));
      const bool may_change = table_.StatusOf(i) == Status::kOk && interval.IsSingle();
      result_.released.push_back(may_change ? Range{has_negatives ? -kOpen : 0, kOpen}
                                            : ToRange(interval));
    }
    for (uint32_t i = 0; i < set_.relations.size(); ++i) AddRows(i);
    return std::move(result_);
  }

 private:
  Claim ClaimOf(const Relation& relation) const {
    switch (relation.kind) {
      case RelationKind::kSumOfParts:
        return ClaimOfSum(relation);
      case RelationKind::kSubset:
        return relation.adds ? Claim::kEachAtMost : Claim::kNothing;
      case RelationKind::kPeriodSum:
        return ClaimOfPeriods(relation);
      case RelationKind::kPeriodWithin:
        return table_.MeasureTypeOf(relation.total) == MeasureType::kUnknown ? Claim::kNothing
                                                                             : Claim::kEachAtMost;
      case RelationKind::kDuplicate:
      case RelationKind::kBalance:
        return Claim::kEqual;
      default:
        return Claim::kNothing;
    }
  }

  Claim ClaimOfSum(const Relation& relation) const {
    if (!relation.adds) return Claim::kNothing;
    const bool closes =
        relation.verdict == Verdict::kCloses || relation.verdict == Verdict::kWithinRounding;
    const bool leaves_some_out = relation.verdict == Verdict::kFallsShort &&
                                 often_short_[static_cast<size_t>(relation.dimension)];
    if (leaves_some_out) return Claim::kAtLeast;
    if (closes || relation.exhaustive) return Claim::kEqual;
    if (relation.disjoint) return Claim::kAtLeast;
    const bool questioned = relation.verdict == Verdict::kExceeds && !MayOverlap(table_, relation);
    return questioned ? Claim::kAtLeast : Claim::kEachAtMost;
  }

  Claim ClaimOfPeriods(const Relation& relation) const {
    const MeasureType type = table_.MeasureTypeOf(relation.total);
    if (relation.verdict == Verdict::kCloses || periods_close_ || type == MeasureType::kEvents) {
      return Claim::kEqual;
    }
    return Claim::kNothing;
  }

  void FindScale() {
    int decimals = 0;
    for (const Relation& relation : set_.relations) {
      if (ClaimOf(relation) == Claim::kNothing) continue;
      decimals = std::max<int>(decimals, DecimalsOf(relation.total));
      for (const uint32_t* part = set_.begin(relation); part != set_.end(relation); ++part) {
        decimals = std::max<int>(decimals, DecimalsOf(*part));
      }
    }
    if (decimals == 0) return;
    result_.scale = 2;
    for (int i = 0; i < std::min(decimals, kMostDecimals); ++i) result_.scale *= 10;
  }

  int DecimalsOf(uint32_t observation) const {
    return table_.StatusOf(observation) == Status::kOk ? table_.ValueOf(observation).decimals : 0;
  }

  // Figures below zero are differences, and then any may be.
  bool HasNegatives() const {
    return std::any_of(set_.relations.begin(), set_.relations.end(), [&](const Relation& relation) {
      return relation.verdict == Verdict::kCloses && relation.kind != RelationKind::kDuplicate &&
             (relation.sum.low < Exact() ||
              std::any_of(set_.begin(relation), set_.end(relation),
                          [&](uint32_t part) { return table_.IntervalOf(part).low < Exact(); }));
    });
  }

  // In units, outwards where an end lies between two.
  Range ToRange(const Interval& interval) const {
    const Int128 unit = kExactOne / result_.scale;
    Range range;
    if (interval.low.IsFinite()) {
      const Int128 units = interval.low.units();
      range.low = units / unit - (units % unit < 0 ? 1 : 0);
    }
    if (interval.high.IsFinite()) {
      const Int128 units = interval.high.units();
      range.high = units / unit + (units % unit > 0 ? 1 : 0);
    }
    return range;
  }

  // What rounding leaves open in a sum, in units.
  Int128 SlackOf(const Relation& relation, const std::vector<uint32_t>& parts) const {
    const Comparison comparison = ComparisonOf(table_, relation.total, parts);
    if (comparison.decimals < 0) return 0;
    const Int128 half = HalfUnit(comparison.decimals).units() / (kExactOne / result_.scale);
    return half * static_cast<Int128>(parts.size() + 1);
  }

  void AddRows(uint32_t number) {
    const Relation& relation = set_.relations[number];
    const Claim claim = ClaimOf(relation);
    if (claim == Claim::kNothing) return;
    const std::vector<uint32_t> parts(set_.begin(relation), set_.end(relation));
    if (claim != Claim::kEachAtMost) {
      AddRow(number, parts, claim == Claim::kEqual);
      return;
    }
    for (const uint32_t part : parts) AddRow(number, {part}, false);
  }

  void AddRow(uint32_t number, const std::vector<uint32_t>& parts, bool equal) {
    const Relation& relation = set_.relations[number];
    std::vector<Term> terms = {{relation.total, 1}};
    const size_t added = parts.size() - (equal ? relation.subtracted : 0);
    for (size_t i = 0; i < parts.size(); ++i) terms.push_back({parts[i], i < added ? -1 : 1});
    const Int128 slack = SlackOf(relation, parts);
    result_.system.AddRow(std::move(terms), {-slack, equal ? slack : kOpen});
    result_.relation_of.push_back(number);
  }

  const Table& table_;
  const RelationSet& set_;
  const bool periods_close_;
  const std::vector<bool> often_short_;  // by dimension
  TableSystem result_;
};

}  // namespace

Interval TableSystem::ToInterval(const Range& range) const {
  const Int128 unit = kExactOne / scale;
  Interval interval;
  if (range.HasLow()) interval.low = Exact::FromUnits(range.low * unit);
  if (range.HasHigh()) interval.high = Exact::FromUnits(range.high * unit);
  return interval;
}

TableSystem SystemOf(const Table& table, const RelationSet& set) {
  return Builder(table, set).Build();
}

}  // namespace tipstat
