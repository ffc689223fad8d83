// The table written in another format. Request: to = csv, json, sdmx-csv or json-stat.
#include <algorithm>

#include "base/json.h"
#include "base/numeral.h"
#include "base/text.h"
#include "codes/companions.h"
#include "conversion/writers.h"
#include "questions/question.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

Error Refused(std::string_view found, std::string_view expected, uint64_t line = 0) {
  return {ErrorCode::kBadRequest, "to", found, expected, line};
}

// Records, and two rows of one key, are no cube.
Result<void> CheckCube(const Table& table) {
  if (table.shape == Shape::kRecords) {
    return Refused("records of cases or persons", "csv or json for records");
  }
  const Grouping grouping = GroupBy(table, table.KeyFields());
  std::vector<uint8_t> seen(grouping.groups, 0);
  for (uint32_t i = 0; i < table.observations(); ++i) {
    if (seen[grouping.group_of[i]]++ == 0) continue;
    return Refused("a second row of one key", "csv or json for rows of one key",
                   table.source.lines[table.CellOf(i).row]);
  }
  return {};
}

// What a spreadsheet would run as a formula. Cells stay as printed all the same, since they must
// read back.
bool LooksLikeFormula(std::string_view text) {
  return text.size() > 1 && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos &&
         !ParseNumeral(PlainDigits(Trim(text)), '.') && !ParseNumeral(PlainDigits(Trim(text)), ',');
}

uint64_t CountFormulas(const LongTable& table) {
  uint64_t count = 0;
  for (uint32_t row = 0; row < table.rows(); ++row) {
    for (size_t i = 0; i < table.columns.size(); ++i) {
      count += LooksLikeFormula(table.TextOf(row, i)) ? 1 : 0;
    }
  }
  return count;
}

bool HasNul(const LongTable& table) {
  for (uint32_t row = 0; row < table.rows(); ++row) {
    for (size_t i = 0; i < table.columns.size(); ++i) {
      if (table.TextOf(row, i).find('\0') != std::string_view::npos) return true;
    }
  }
  return false;
}

// A heading that reads like that of a companion would not read back.
Result<void> CheckHeadings(const LongTable& table) {
  for (const LongColumn& column : table.columns) {
    if (!HasCompanions(column.name)) continue;
    return Refused(column.name, "headings without OBS_VALUE_");
  }
  return {};
}

Result<std::string> WriteAs(std::string_view to, const LongTable& table) {
  if (to == "json") return WriteJson(table);
  if (to == "json-stat") return WriteJsonStat(table);
  if (HasNul(table)) return Refused("a text with a NUL character", "json");
  return to == "csv" ? WriteCsv(table) : WriteSdmxCsv(table);
}

Result<std::string> Answer(const Asked& asked) {
  const Table& table = asked.loaded.table;
  const std::string_view to = asked.request.Get("to");
  const bool is_cube = to == "sdmx-csv" || to == "json-stat";
  if (!is_cube && to != "csv" && to != "json") {
    return Refused(to, "csv, json, sdmx-csv or json-stat");
  }
  if (is_cube) {
    if (auto checked = CheckCube(table); !checked) return checked.error();
  }
  const Result<LongTable> written = MakeLong(table, asked.loaded.limits);
  if (!written) return written.error();
  if (auto checked = CheckHeadings(*written); !checked) return checked.error();
  const Result<std::string> text = WriteAs(to, *written);
  if (!text) return text.error();
  JsonWriter json;
  json.BeginObject().Key("contract").Integer(1);
  json.Key("to").String(to);
  json.Key("text").String(*text);
  const bool is_separated = to == "csv" || to == "sdmx-csv";
  json.Key("formulas").Integer(is_separated ? CountFormulas(*written) : 0);
  json.Key("surplusLeftOut")
      .Integer(static_cast<uint64_t>(
          std::count_if(table.source.ragged.begin(), table.source.ragged.end(),
                        [](const RaggedRow& row) { return !row.surplus.empty(); })));
  return json.EndObject().Take();
}

}  // namespace

extern const Question kQuestion_convert;
const Question kQuestion_convert = {"convert", Answer};

}  // namespace tipstat
