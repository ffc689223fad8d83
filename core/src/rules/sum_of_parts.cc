// The printed parts of a total do not come to it.
#include "relations/describe.h"
#include "relations/explain.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

// Too little accuses only where the parts are known to be all; too much only where nobody can
// stand in two parts. Whole numbers without a unit are taken for counts where other sums of the
// same parts close.
Severity SeverityOf(const Relation& relation) {
  if (!relation.adds) return Severity::kNote;
  if (relation.verdict == Verdict::kExceeds && !relation.is_count && !relation.closes_elsewhere) {
    return Severity::kWarning;
  }
  if (relation.verdict == Verdict::kFallsShort) {
    return relation.exhaustive ? Severity::kWarning : Severity::kNote;
  }
  return relation.disjoint ? Severity::kError : Severity::kWarning;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind != RelationKind::kSumOfParts || IsFine(relation.verdict)) continue;
    findings->push_back({"sum-of-parts", SeverityOf(relation), relation.verdict,
                         CellsOf(table, evidence.relations, relation),
                         ExplainSum(table, evidence.relations, relation), "VAD", "B1"});
  }
}

}  // namespace

extern const Rule kRule_sum_of_parts;
const Rule kRule_sum_of_parts = {"sum-of-parts", Apply};

}  // namespace tipstat
