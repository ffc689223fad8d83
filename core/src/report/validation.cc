#include "report/validation.h"

#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/order.h"
#include "relations/describe.h"

namespace tipstat {
namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"error", "warning", "note"};

void WriteStrings(std::string_view key, const std::vector<std::string_view>& texts,
                  JsonWriter* json) {
  json->Key(key).BeginArray();
  for (const std::string_view text : texts) json->String(text);
  json->EndArray();
}

void WriteNumbers(std::string_view key, const std::vector<uint32_t>& numbers, JsonWriter* json) {
  json->Key(key).BeginArray();
  for (const uint32_t number : numbers) json->Integer(number);
  json->EndArray();
}

void WriteField(const Field& field, JsonWriter* json) {
  json->BeginObject();
  json->Key("name").String(field.name);
  json->Key("role").String(RoleName(field.role));
  json->Key("concept").String(field.concept_id);
  json->Key("type").String(field.type);
  json->Key("categories").Integer(field.labels().size());
  for (uint32_t code = 0; code < field.kinds.size(); ++code) {
    if (!field.IsKey() || field.kinds[code] != CodeKind::kTotal) continue;
    json->Key("total").String(field.labels()[code]);
    break;
  }
  json->EndObject();
}

void WriteValueField(const Table& table, uint32_t column, JsonWriter* json) {
  const RawColumn& source = table.source.columns[column];
  json->BeginObject();
  json->Key("name").String(source.name);
  json->Key("role").String(RoleName(Role::kValue));
  json->Key("concept").String(table.shape == Shape::kLong ? "OBS_VALUE" : "");
  json->Key("type").String("number");
  json->Key("categories").Integer(source.texts.size());
  json->EndObject();
}

void WritePeriods(const Table& table, JsonWriter* json) {
  std::vector<std::string_view> labels;
  if (table.time_field >= 0) {
    const Field& field = table.fields[static_cast<size_t>(table.time_field)];
    std::vector<uint32_t> codes;
    for (uint32_t code = 0; code < field.periods.size(); ++code) {
      if (field.periods[code]) codes.push_back(code);
    }
    StableSort(&codes, [&](uint32_t a, uint32_t b) { return field.ranks[a] < field.ranks[b]; });
    for (const uint32_t code : codes) labels.push_back(field.labels()[code]);
  }
  WriteStrings("periods", labels, json);
}

// The measure type of all observations, or "unknown" where they differ.
MeasureType CommonType(const Table& table) {
  if (table.observations() == 0) return MeasureType::kUnknown;
  const MeasureType first = table.MeasureTypeOf(0);
  if (table.unit_field < 0 && table.indicator_field < 0) return first;
  for (uint32_t i = 1; i < table.observations(); ++i) {
    if (table.MeasureTypeOf(i) != first) return MeasureType::kUnknown;
  }
  return first;
}

void WriteSheets(const RawTable& source, JsonWriter* json) {
  if (source.sheet.empty()) return;
  json->Key("sheet").String(source.sheet);
  json->Key("sheets").BeginArray();
  for (const SheetName& sheet : source.sheets) {
    json->BeginObject().Key("name").String(sheet.name);
    if (sheet.is_hidden) json->Key("hidden").Boolean(true);
    json->EndObject();
  }
  json->EndArray();
}

void WriteTexts(std::string_view key, const std::vector<std::string>& texts, JsonWriter* json) {
  WriteStrings(key, {texts.begin(), texts.end()}, json);
}

// The columns in which a blank cell stands for the cell above.
void WriteFilled(const RawTable& source, JsonWriter* json) {
  std::vector<std::string_view> names;
  for (const RawColumn& column : source.columns) {
    if (!column.filled.empty()) names.push_back(column.name);
  }
  if (!names.empty()) WriteStrings("sameAsAbove", names, json);
}

void WriteTable(const Table& table, JsonWriter* json) {
  const RawTable& source = table.source;
  json->Key("table").BeginObject();
  json->Key("format").String(source.format);
  WriteSheets(source, json);
  if (!source.resource.empty()) json->Key("resource").String(source.resource);
  json->Key("encoding").String(source.encoding);
  json->Key("separator").String(source.separator == 0 ? "" : std::string(1, source.separator));
  const char decimal = table.value_styles.empty() ? '.' : table.value_styles[0].decimal;
  json->Key("decimal").String(std::string(1, decimal));
  json->Key("headerLine").Integer(source.header_line);
  WriteNumbers("skippedLines", source.skipped_lines, json);
  if (!source.titles.empty()) WriteTexts("titles", source.titles, json);
  WriteTexts("footnotes", source.footnotes, json);
  WriteFilled(source, json);
  json->Key("shape").String(ShapeName(table.shape));
  json->Key("rows").Integer(source.RowsOfFile());
  json->Key("observations")
      .Integer(source.weights.empty() ? table.observations() : source.RowsOfFile());
  json->Key("unit").String(table.unit);
  json->Key("measureType").String(MeasureTypeName(CommonType(table)));
  WritePeriods(table, json);
  json->Key("fields").BeginLines();
  for (const Field& field : table.fields) WriteField(field, json);
  for (const uint32_t column : table.value_columns) WriteValueField(table, column, json);
  json->EndArray().EndObject();
}

// {"sum-of-parts":{"closes":4},…}: how many relations of each kind came out how.
void WriteVerdictCounts(const RelationSet& relations, JsonWriter* json) {
  constexpr size_t kKinds = static_cast<size_t>(RelationKind::kBalance) + 1;
  constexpr size_t kVerdicts = static_cast<size_t>(Verdict::kUndecidable) + 1;
  std::array<std::array<uint64_t, kVerdicts>, kKinds> counts = {};
  for (const Relation& relation : relations.relations) {
    ++counts[static_cast<size_t>(relation.kind)][static_cast<size_t>(relation.verdict)];
  }
  json->Key("verdicts").BeginObject();
  for (size_t kind = 0; kind < kKinds; ++kind) {
    const auto& of_kind = counts[kind];
    if (std::all_of(of_kind.begin(), of_kind.end(), [](uint64_t n) { return n == 0; })) continue;
    json->Key(RelationKindName(static_cast<RelationKind>(kind))).BeginObject();
    for (size_t verdict = 0; verdict < kVerdicts; ++verdict) {
      if (of_kind[verdict] == 0) continue;
      json->Key(VerdictName(static_cast<Verdict>(verdict))).Integer(of_kind[verdict]);
    }
    json->EndObject();
  }
  json->EndObject();
}

void WriteSummary(const RelationSet& relations, const std::vector<Finding>& findings,
                  JsonWriter* json) {
  json->Key("summary").BeginObject();
  for (size_t severity = 0; severity < kSeverities.size(); ++severity) {
    const auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding& f) {
      return static_cast<size_t>(f.severity) == severity && f.explanation.empty();
    });
    json->Key(kSeverities[severity]).Integer(static_cast<uint64_t>(count));
  }
  const auto explained = std::count_if(findings.begin(), findings.end(),
                                       [](const Finding& f) { return !f.explanation.empty(); });
  json->Key("explained").Integer(static_cast<uint64_t>(explained));
  json->Key("relations").Integer(relations.relations.size());
  if (relations.IsFull()) json->Key("moreRelations").Boolean(true);
  if (findings.size() > kMostFindings) json->Key("moreFindings").Boolean(true);
  WriteVerdictCounts(relations, json);
  json->EndObject();
}

void WriteFinding(const Table& table, const Finding& finding, JsonWriter* json) {
  json->BeginObject();
  json->Key("rule").String(finding.rule);
  if (!finding.eurostat.empty()) json->Key("eurostat").String(finding.eurostat);
  if (!finding.level.empty()) json->Key("level").String(finding.level);
  json->Key("severity").String(kSeverities[static_cast<size_t>(finding.severity)]);
  if (finding.verdict) json->Key("verdict").String(VerdictName(*finding.verdict));
  json->Key("cells").BeginArray();
  for (const CellRef& cell : finding.cells) WriteCell(table, cell, json);
  json->EndArray();
  if (!finding.alternatives.empty()) json->Key("alternatives").Json(finding.alternatives);
  if (finding.more) json->Key("more").Boolean(true);
  json->Key("args").Json(finding.args);
  if (!finding.explanation.empty()) json->Key("explanation").String(finding.explanation);
  json->EndObject();
}

bool ComesFirst(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity < b.severity;
  if (a.cells.empty() || b.cells.empty()) return a.cells.empty() && !b.cells.empty();
  if (a.cells[0].row != b.cells[0].row) return a.cells[0].row < b.cells[0].row;
  return a.cells[0].column < b.cells[0].column;
}

}  // namespace

void SortFindings(std::vector<Finding>* findings) {
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(findings->size()));
  StableSort(&order,
             [&](uint32_t a, uint32_t b) { return ComesFirst((*findings)[a], (*findings)[b]); });
  std::vector<Finding> sorted;
  sorted.reserve(order.size());
  for (const uint32_t i : order) sorted.push_back(std::move((*findings)[i]));
  *findings = std::move(sorted);
}

Result<std::string_view> RelationsAsked(const Request& request) {
  if (!request.Has("relations")) return std::string_view("all");
  const std::string_view which = request.Get("relations");
  if (which == "all" || which == "failing" || which == "none") return which;
  return Error{ErrorCode::kBadRequest, "relations", which, "all, failing or none"};
}

std::string ValidationJson(const Table& table, const RelationSet& relations,
                           const std::vector<Finding>& findings, std::string_view which) {
  JsonWriter json;
  json.BeginObject().Key("contract").Integer(1);
  WriteTable(table, &json);
  WriteSummary(relations, findings, &json);
  json.Key("relations").BeginLines();
  for (const Relation& relation : relations.relations) {
    const bool wanted = which == "all" || (which == "failing" && !IsFine(relation.verdict));
    if (wanted) WriteRelation(table, relations, relation, &json);
  }
  json.EndArray();
  json.Key("findings").BeginLines();
  for (size_t i = 0; i < findings.size() && i < kMostFindings; ++i) {
    WriteFinding(table, findings[i], &json);
  }
  json.EndArray().EndObject();
  return json.Take();
}

std::string RelationsOfCellJson(const Table& table, const RelationSet& relations, CellRef cell) {
  JsonWriter json;
  json.BeginObject().Key("contract").Integer(1);
  json.Key("relations").BeginLines();
  for (const Relation& relation : relations.relations) {
    const bool takes_part = table.CellOf(relation.total) == cell ||
                            std::any_of(relations.begin(relation), relations.end(relation),
                                        [&](uint32_t part) { return table.CellOf(part) == cell; });
    if (takes_part) WriteRelation(table, relations, relation, &json);
  }
  json.EndArray().EndObject();
  return json.Take();
}

}  // namespace tipstat
