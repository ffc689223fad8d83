#include "relations/describe.h"

namespace tipstat {

void WriteCell(const Table& table, CellRef cell, JsonWriter* json) {
  json->BeginObject();
  json->Key("row").Integer(table.source.NumberOf(cell.row));
  json->Key("line").Integer(table.source.lines[cell.row]);
  if (!table.source.sheet.empty()) json->Key("sheet").String(table.source.sheet);
  json->Key("field").String(table.source.columns[cell.column].name);
  json->EndObject();
}

std::string_view LabelAt(const Table& table, uint32_t field, uint32_t observation) {
  const Field& f = table.fields[field];
  return f.labels()[f.codes()[observation]];
}

std::string_view PeriodLabelAt(const Table& table, uint32_t observation) {
  if (table.time_field < 0) return {};
  return LabelAt(table, static_cast<uint32_t>(table.time_field), observation);
}

void WriteWhere(const Table& table, uint32_t observation, int except, JsonWriter* json) {
  json->BeginObject();
  for (const uint32_t i : table.KeyFields()) {
    const Field& field = table.fields[i];
    const CodeKind kind = field.kinds[field.codes()[observation]];
    if (static_cast<int>(i) == except || field.labels().size() < 2) continue;
    if (kind == CodeKind::kTotal || kind == CodeKind::kNotApplicable) continue;
    json->Key(field.name).String(LabelAt(table, i, observation));
  }
  json->EndObject();
}

void WriteChange(const Interval& later, const Interval& earlier, JsonWriter* json) {
  json->Key("change").Range(later - earlier);
  const bool finite = later.high.IsFinite() && earlier.high.IsFinite();
  if (!finite || earlier.low <= Exact()) return;
  json->Key("growth").BeginArray();
  json->Number(Percent(later.low - earlier.high, earlier.high));
  json->Number(Percent(later.high - earlier.low, earlier.low));
  json->EndArray();
}

bool IsHidden(const Table& table, uint32_t observation) {
  const Status status = table.StatusOf(observation);
  if (status != Status::kOk) return status == Status::kWithheld;
  const Value& value = table.ValueOf(observation);
  return value.reading == Reading::kPlain && !value.interval.IsSingle();
}

Interval ResidualOf(const Table& table, const RelationSet& set, const Relation& relation) {
  bool hidden = IsHidden(table, relation.total);
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    hidden = hidden || IsHidden(table, *part);
  }
  if (!hidden || relation.verdict != Verdict::kClosesWithinBounds) return relation.residual;
  const Interval total = table.IntervalOf(relation.total);
  return (total - total) + (relation.sum - relation.sum);
}

void WriteRelation(const Table& table, const RelationSet& set, const Relation& relation,
                   JsonWriter* json) {
  json->BeginObject();
  json->Key("kind").String(RelationKindName(relation.kind));
  json->Key("verdict").String(VerdictName(relation.verdict));
  if (relation.dimension >= 0) {
    json->Key("dimension").String(table.fields[static_cast<size_t>(relation.dimension)].name);
  }
  json->Key("total");
  WriteCell(table, table.CellOf(relation.total), json);
  json->Key("parts").BeginArray();
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    WriteCell(table, table.CellOf(*part), json);
  }
  json->EndArray();
  json->Key("residual").Range(ResidualOf(table, set, relation));
  if (relation.kind == RelationKind::kChange) {
    if (relation.verdict == Verdict::kNotComparable) {
      json->Key("reason").String("length");
    } else {
      json->Key("args").BeginObject();
      WriteChange(table.IntervalOf(relation.total), relation.sum, json);
      json->EndObject();
    }
  }
  if (relation.verdict == Verdict::kHolds && relation.kind != RelationKind::kChange) {
    json->Key("args").BeginObject().Key("rest").Range(relation.residual).EndObject();
  }
  if (relation.verdict == Verdict::kFallsShort) {
    json->Key("args").BeginObject().Key("impliedUnknown").Range(relation.residual).EndObject();
  }
  json->EndObject();
}

std::vector<CellRef> CellsOf(const Table& table, const RelationSet& set, const Relation& relation) {
  std::vector<CellRef> cells = {table.CellOf(relation.total)};
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    cells.push_back(table.CellOf(*part));
  }
  return cells;
}

}  // namespace tipstat
