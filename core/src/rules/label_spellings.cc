// Several labels are spellings of one name: they make one row, and every one of them is kept.
#include "base/json.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

// The first cell that prints each label; only what came from one column has such cells.
std::vector<CellRef> FirstCells(const Table& table, const Field& field,
                                const std::vector<uint32_t>& codes) {
  std::vector<CellRef> cells;
  for (uint32_t i = 0; i < table.source.columns.size(); ++i) {
    const RawColumn& column = table.source.columns[i];
    if (column.name != field.name) continue;
    for (const uint32_t code : codes) {
      const uint32_t text = column.texts.Find(field.labels()[code]);
      for (uint32_t row = 0; row < column.codes.size(); ++row) {
        if (column.codes[row] != text) continue;
        cells.push_back({row, i});
        break;
      }
    }
  }
  return cells;
}

void CheckField(const Table& table, const Field& field, std::vector<Finding>* findings) {
  for (uint32_t first = 0; first < field.joined.size(); ++first) {
    std::vector<uint32_t> codes;
    for (uint32_t code = first; code < field.joined.size(); ++code) {
      if (field.joined[code] == first) codes.push_back(code);
    }
    if (codes.size() < 2) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("dimension").String(field.name);
    json.Key("code").String(field.standard[first]);
    json.Key("labels").BeginArray();
    for (const uint32_t code : codes) json.String(field.labels()[code]);
    json.EndArray().EndObject();
    findings->push_back({"label-spellings",
                         Severity::kNote,
                         {},
                         FirstCells(table, field, codes),
                         json.Take(),
                         "COV",
                         "B0"});
  }
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (const Field& field : evidence.table.fields) CheckField(evidence.table, field, findings);
}

}  // namespace

extern const Rule kRule_label_spellings;
const Rule kRule_label_spellings = {"label-spellings", Apply};

}  // namespace tipstat
