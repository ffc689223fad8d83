// One observation printed twice: its key is the same in everything.
#include "relations/relation.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

Verdict CompareDuplicates(const Interval& first, const Interval& second) {
  if (first == second) return Verdict::kCloses;
  return Overlap(first, second) ? Verdict::kClosesWithinBounds : Verdict::kDoesNotBalance;
}

}  // namespace

void DeriveDuplicates(const Table& table, RelationSet* set) {
  const Grouping grouping = GroupBy(table, table.KeyFields());
  if (grouping.groups == table.observations()) return;
  for (uint32_t g = 0; g < grouping.groups; ++g) {
    const uint32_t first = grouping.members[grouping.begins[g]];
    for (uint32_t at = grouping.begins[g] + 1; at < grouping.begins[g + 1]; ++at) {
      const uint32_t second = grouping.members[at];
      Relation relation;
      relation.kind = RelationKind::kDuplicate;
      relation.verdict = CompareDuplicates(table.IntervalOf(first), table.IntervalOf(second));
      relation.total = first;
      relation.sum = table.IntervalOf(second);
      relation.residual = table.IntervalOf(first) - relation.sum;
      set->Add(relation, {second});
    }
  }
}

}  // namespace tipstat
