// The printed parts of a total do not come to it.
#include "relations/describe.h"
#include "relations/explain.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

// Too little accuses only where the parts are known to be all; too much only where nobody can
// stand in two parts. Rates have denominators of their own.
Severity SeverityOf(const Relation& relation, MeasureType type) {
  if (type == MeasureType::kRate || type == MeasureType::kRatio) return Severity::kNote;
  if (relation.verdict == Verdict::kFallsShort) {
    return relation.exhaustive ? Severity::kWarning : Severity::kNote;
  }
  return relation.disjoint ? Severity::kError : Severity::kWarning;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind != RelationKind::kSumOfParts || IsFine(relation.verdict)) continue;
    const Severity severity = SeverityOf(relation, table.MeasureTypeOf(relation.total));
    findings->push_back({"sum-of-parts", severity, relation.verdict,
                         CellsOf(table, evidence.relations, relation),
                         ExplainSum(table, evidence.relations, relation), "VAD", "B1"});
  }
}

}  // namespace

extern const Rule kRule_sum_of_parts;
const Rule kRule_sum_of_parts = {"sum-of-parts", Apply};

}  // namespace tipstat
