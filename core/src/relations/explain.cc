#include "relations/explain.h"

#include "relations/describe.h"

namespace tipstat {
namespace {

void WriteNames(const Table& table, const RelationSet& set, const Relation& relation,
                JsonWriter* json) {
  const bool over_time = relation.dimension < 0;
  const auto field = static_cast<uint32_t>(over_time ? table.time_field : relation.dimension);
  json->Key(over_time ? "periods" : "labels").BeginArray();
  json->String(LabelAt(table, field, relation.total));
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    json->String(LabelAt(table, field, *part));
  }
  json->EndArray();
}

}  // namespace

std::string ExplainSum(const Table& table, const RelationSet& set, const Relation& relation) {
  JsonWriter json;
  json.BeginObject();
  json.Key("total").Range(table.IntervalOf(relation.total));
  json.Key("parts").Range(relation.sum);
  json.Key("addition").BeginArray();
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    json.Range(table.IntervalOf(*part));
  }
  json.EndArray();
  WriteNames(table, set, relation, &json);
  if (relation.verdict == Verdict::kFallsShort) {
    json.Key("impliedUnknown").Range(relation.residual);
  } else if (relation.verdict == Verdict::kExceeds) {
    json.Key("excess").Range(relation.sum - table.IntervalOf(relation.total));
  }
  json.Key("exhaustive").Boolean(relation.exhaustive);
  const int field = relation.dimension >= 0 ? relation.dimension : table.time_field;
  json.Key("dimension").String(table.fields[static_cast<size_t>(field)].name);
  json.Key("where");
  WriteWhere(table, relation.total, field, &json);
  json.EndObject();
  return json.Take();
}

}  // namespace tipstat
