// The only printed part of a total is more than the total.
#include "relations/describe.h"
#include "relations/explain.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind != RelationKind::kSubset || IsFine(relation.verdict)) continue;
    // A rate of a part may well be above the rate of the whole.
    if (!relation.adds) continue;
    findings->push_back({"subset", relation.is_count ? Severity::kError : Severity::kWarning,
                         relation.verdict, CellsOf(table, evidence.relations, relation),
                         ExplainSum(table, evidence.relations, relation), "VCO", "B1"});
  }
}

}  // namespace

extern const Rule kRule_subset;
const Rule kRule_subset = {"subset", Apply};

}  // namespace tipstat
