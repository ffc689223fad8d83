// Totals and their parts in one dimension, everything else being equal.
#include <algorithm>

#include "base/order.h"
#include "relations/relation.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

bool IsPart(CodeKind kind) {
  return kind == CodeKind::kMember || kind == CodeKind::kResidual || kind == CodeKind::kEmpty;
}

// One printing of each code: of equal ones the first, and none where they contradict each other,
// which is a finding of its own.
std::vector<uint32_t> WithoutDuplicates(const Table& table, const Field& field,
                                        std::vector<uint32_t> observations, bool* contradict) {
  StableSort(&observations,
             [&](uint32_t a, uint32_t b) { return field.codes()[a] < field.codes()[b]; });
  std::vector<uint32_t> kept;
  for (const uint32_t observation : observations) {
    if (kept.empty() || field.codes()[kept.back()] != field.codes()[observation]) {
      kept.push_back(observation);
    } else if (!(table.IntervalOf(kept.back()) == table.IntervalOf(observation))) {
      *contradict = true;
    }
  }
  Sort(&kept);
  return kept;
}

void AddRelation(const Table& table, uint32_t dimension, uint32_t total,
                 const std::vector<uint32_t>& parts, RelationSet* set) {
  const Comparison comparison = ComparisonOf(table, total, parts);
  Relation relation;
  relation.kind = parts.size() == 1 ? RelationKind::kSubset : RelationKind::kSumOfParts;
  relation.verdict = parts.size() == 1 ? CompareWithin(comparison) : CompareSum(comparison);
  relation.dimension = static_cast<int>(dimension);
  relation.total = total;
  relation.sum = comparison.sum;
  relation.residual = comparison.total - comparison.sum;
  set->Add(relation, parts);
}

}  // namespace

void DeriveTotals(const Table& table, uint32_t dimension, RelationSet* set) {
  const Field& field = table.fields[dimension];
  if (field.role == Role::kTime || field.role == Role::kUnit || !field.IsKey()) return;
  if (!field.Has(CodeKind::kTotal)) return;
  std::vector<uint32_t> others = table.KeyFields();
  others.erase(std::find(others.begin(), others.end(), dimension));
  const Grouping grouping = GroupBy(table, others);
  for (uint32_t g = 0; g < grouping.groups; ++g) {
    std::vector<uint32_t> totals;
    std::vector<uint32_t> parts;
    for (uint32_t at = grouping.begins[g]; at < grouping.begins[g + 1]; ++at) {
      const uint32_t observation = grouping.members[at];
      const CodeKind kind = field.kinds[field.codes()[observation]];
      if (kind == CodeKind::kTotal && table.StatusOf(observation) != Status::kMissing) {
        totals.push_back(observation);
      } else if (IsPart(kind)) {
        parts.push_back(observation);
      }
    }
    if (totals.empty() || parts.empty()) continue;
    bool contradict = false;
    totals = WithoutDuplicates(table, field, std::move(totals), &contradict);
    parts = WithoutDuplicates(table, field, std::move(parts), &contradict);
    if (contradict) continue;
    for (const uint32_t total : totals) AddRelation(table, dimension, total, parts, set);
  }
}

}  // namespace tipstat
