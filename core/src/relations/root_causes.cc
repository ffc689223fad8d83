#include "relations/root_causes.h"

#include <algorithm>

#include "base/order.h"
#include "relations/causes.h"
#include "relations/patterns.h"
#include "relations/slip.h"

namespace tipstat {
namespace {

constexpr uint64_t kMostSteps = 60000000;
// More are looked at than are listed: one of them may be explained by a slip.
constexpr size_t kMostLookedAt = 200;

FigureRepair RepairOf(const Table& table, const TableSystem& system, const Repair& repair) {
  FigureRepair result;
  result.observations = repair.variables;
  for (const Range& range : repair.values) result.expected.push_back(system.ToInterval(range));
  if (result.observations.size() == 1) {
    const Exact printed = table.IntervalOf(result.observations[0]).low;
    result.slip = SlipOf(printed, result.expected[0]);
  }
  return result;
}

RootCause RootCauseOf(const Table& table, const RelationSet& set, const TableSystem& system,
                      const Cause& cause) {
  RootCause result;
  for (const uint32_t row : cause.rows) {
    const uint32_t relation = system.relation_of[row];
    result.together.push_back(relation);
    if (!IsFine(set.relations[relation].verdict)) result.relations.push_back(relation);
  }
  SortUnique(&result.relations);
  SortUnique(&result.together);
  result.is_decided = cause.outcome == Outcome::kFits;
  result.more = cause.more || cause.alternatives.size() > kMostAlternatives;
  for (const bool with_slip : {true, false}) {
    for (const Repair& repair : cause.alternatives) {
      FigureRepair figures = RepairOf(table, system, repair);
      // One wrong digit explains too much to say anything.
      const bool tells = !figures.slip.empty() && figures.slip != "digit-changed";
      if (tells != with_slip) continue;
      result.alternatives.push_back(std::move(figures));
    }
  }
  if (result.alternatives.size() > kMostAlternatives) {
    result.alternatives.resize(kMostAlternatives);
  }
  return result;
}

}  // namespace

std::vector<RootCause> FindRootCauses(const Table& table, const RelationSet& set) {
  if (table.value_columns.empty()) return {};
  const TableSystem system = SystemOf(table, set);
  Budget budget{kMostSteps};
  std::vector<RootCause> causes;
  for (const Cause& cause : FindCauses(system.system, system.released, &budget, kMostLookedAt)) {
    causes.push_back(RootCauseOf(table, set, system, cause));
  }
  FindPatterns(table, set, system, &causes);
  return causes;
}

}  // namespace tipstat
