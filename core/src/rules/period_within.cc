// A period has more than a longer one that holds it.
#include "relations/describe.h"
#include "relations/explain.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind != RelationKind::kPeriodWithin || IsFine(relation.verdict)) continue;
    // What is not known to be a flow may be a stock, and a stock may fall within a year.
    const bool is_flow = table.MeasureTypeOf(relation.total) != MeasureType::kUnknown;
    findings->push_back({"period-within", is_flow ? Severity::kWarning : Severity::kNote,
                         relation.verdict, CellsOf(table, evidence.relations, relation),
                         ExplainSum(table, evidence.relations, relation), "VCO", "B1"});
  }
}

}  // namespace

extern const Rule kRule_period_within;
const Rule kRule_period_within = {"period-within", Apply};

}  // namespace tipstat
