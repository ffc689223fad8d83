// One observation is printed twice: an error where the values contradict each other.
#include "relations/describe.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

std::string Args(const Table& table, const Relation& relation) {
  JsonWriter json;
  json.BeginObject();
  json.Key("values").BeginArray();
  json.Range(table.IntervalOf(relation.total)).Range(relation.sum);
  json.EndArray();
  json.Key("where");
  WriteWhere(table, relation.total, -1, &json);
  json.EndObject();
  return json.Take();
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind != RelationKind::kDuplicate) continue;
    const bool contradict = relation.verdict == Verdict::kDoesNotBalance;
    findings->push_back({"duplicate-key", contradict ? Severity::kError : Severity::kNote,
                         relation.verdict, CellsOf(table, evidence.relations, relation),
                         Args(table, relation), "RWD", "B1"});
  }
}

}  // namespace

extern const Rule kRule_duplicate_key;
const Rule kRule_duplicate_key = {"duplicate-key", Apply};

}  // namespace tipstat
