// The parts of a period do not come to the period.
#include "relations/describe.h"
#include "relations/explain.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

Severity SeverityOf(const Relation& relation, MeasureType type) {
  if (type == MeasureType::kUnknown) return Severity::kNote;
  // One person may be counted in two quarters and once in the year.
  if (type == MeasureType::kPersons && relation.verdict == Verdict::kExceeds)
    return Severity::kNote;
  return Severity::kWarning;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind != RelationKind::kPeriodSum || IsFine(relation.verdict)) continue;
    const Severity severity = SeverityOf(relation, table.MeasureTypeOf(relation.total));
    findings->push_back({"period-sum", severity, relation.verdict,
                         CellsOf(table, evidence.relations, relation),
                         ExplainSum(table, evidence.relations, relation), "VAD", "B1"});
  }
}

}  // namespace

extern const Rule kRule_period_sum;
const Rule kRule_period_sum = {"period-sum", Apply};

}  // namespace tipstat
