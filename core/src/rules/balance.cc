// What was open, and came, less what went, is not what is open at the end.
#include "relations/describe.h"
#include "relations/explain.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind != RelationKind::kBalance || IsFine(relation.verdict)) continue;
    findings->push_back({"balance", Severity::kWarning, relation.verdict,
                         CellsOf(table, evidence.relations, relation),
                         ExplainSum(table, evidence.relations, relation), "VCO", "B1"});
  }
}

}  // namespace

extern const Rule kRule_balance;
const Rule kRule_balance = {"balance", Apply};

}  // namespace tipstat
