#include "formats/csv/layout.h"

#include <algorithm>

#include "base/period.h"
#include "base/text.h"
#include "formats/csv/head.h"
#include "table/dictionary.h"
#include "table/value.h"

namespace tipstat {
namespace {

using Records = std::vector<CsvRecord>;

constexpr size_t kMostTitles = 12;

// Whether some \" inside quotes can only be an escaped quote: what follows neither ends the cell
// nor doubles the quote.
bool EscapesWithBackslash(std::string_view head, char separator) {
  for (size_t at = head.find("\\\""); at != std::string_view::npos;
       at = head.find("\\\"", at + 2)) {
    const char next = at + 2 < head.size() ? head[at + 2] : '\n';
    if (next != separator && next != '\r' && next != '\n' && next != '"') return true;
  }
  return false;
}

std::string_view CellAt(const CsvRecord& record, size_t index) {
  return index < record.size() ? Trim(record[index]) : std::string_view();
}

size_t CountFilled(const CsvRecord& record) {
  size_t filled = 0;
  for (size_t i = 0; i < record.size(); ++i) filled += record.IsBlank(i) ? 0 : 1;
  return filled;
}

// The cells that a record of the usual size fills in any record: what a spreadsheet adds is blank.
size_t WidthOf(const CsvHead& head) {
  size_t width = 0;
  for (const CsvRecord& record : head.records) {
    if (record.size() == head.usual_size) width = std::max(width, record.FilledWidth());
  }
  return width;
}

bool IsCompleteHeader(const CsvRecord& record, size_t width) {
  Dictionary names;
  for (size_t i = 0; i < width; ++i) {
    const std::string_view name = CellAt(record, i);
    if (name.empty() || names.Intern(name) != i) return false;
  }
  return true;
}

// A heading may be a period; any other number stands in a row.
bool HoldsNumbers(const CsvRecord& record) {
  for (size_t i = 0; i < record.size(); ++i) {
    const std::string_view text = Trim(record[i]);
    if (LooksLikeNumber(text) && !ParsePeriod(text)) return true;
  }
  return false;
}

// The upper heading over each column: its own, or that of a merged cell to the left.
std::vector<std::string_view> SpreadUpper(const CsvRecord& upper, const CsvRecord& lower,
                                          size_t width) {
  std::vector<std::string_view> spread;
  std::string_view last;
  for (size_t i = 0; i < width; ++i) {
    const std::string_view own = CellAt(upper, i);
    const bool has_lower = !CellAt(lower, i).empty();
    if (!own.empty() || !has_lower) last = has_lower ? own : std::string_view();
    spread.push_back(own.empty() ? last : own);
  }
  return spread;
}

bool HoldsValuesBelow(const Records& records, size_t first, size_t column) {
  size_t filled = 0;
  size_t values = 0;
  for (size_t i = first; i < records.size(); ++i) {
    const std::string_view text = CellAt(records[i], column);
    filled += text.empty() ? 0 : 1;
    values += LooksLikeValue(text) ? 1 : 0;
  }
  return values > 0 && values * 2 > filled;
}

// Whether this record and the next are the upper and the lower headings: where both name a column,
// it holds figures.
bool AreTwoHeadings(const CsvHead& head, size_t at, size_t width) {
  if (at + 2 >= head.records.size()) return false;
  const CsvRecord& upper = head.records[at];
  const CsvRecord& lower = head.records[at + 1];
  const bool is_as_wide = upper.size() == head.usual_size || upper.size() == lower.size();
  if (!is_as_wide || IsCompleteHeader(upper, width)) return false;
  if (CountFilled(lower) < 2 || HoldsNumbers(lower)) return false;
  const std::vector<std::string_view> spread = SpreadUpper(upper, lower, width);
  bool has_joint = false;
  for (size_t i = 0; i < width; ++i) {
    if (spread[i].empty() || CellAt(lower, i).empty() || spread[i] == CellAt(lower, i)) continue;
    if (!HoldsValuesBelow(head.records, at + 2, i)) return false;
    has_joint = true;
  }
  return has_joint;
}

// Whether the record has fewer cells than the table, or fills at most half of them.
bool IsTitle(const CsvHead& head, const CsvRecord& record, size_t width) {
  const bool is_short = record.size() != head.usual_size && record.FilledWidth() < width;
  return is_short || CountFilled(record) * 2 <= width;
}

// A line that fills as many cells as the headings below it may still be a title.
bool IsHeader(const CsvHead& head, size_t at, size_t width) {
  const CsvRecord& record = head.records[at];
  if (IsTitle(head, record, width)) return false;
  if (at + 1 == head.records.size()) return true;
  const CsvRecord& next = head.records[at + 1];
  return !IsCompleteHeader(record, width) || !NamesMoreConcepts(next, record);
}

}  // namespace

CsvLayout FindCsvLayout(std::string_view head, char separator) {
  CsvLayout layout;
  CsvHead seen = ReadCsvHead(head, {separator, false});
  if (EscapesWithBackslash(head, seen.dialect.separator))
    seen = ReadCsvHead(head, {separator, true});
  layout.dialect = seen.dialect;
  layout.width = WidthOf(seen);
  const size_t last = std::min(seen.records.size(), kMostTitles + 1);
  for (size_t at = 0; at < last; ++at) {
    layout.has_two_headings = AreTwoHeadings(seen, at, layout.width);
    if (!layout.has_two_headings && !IsHeader(seen, at, layout.width)) continue;
    layout.titles = at;
    return layout;
  }
  return layout;
}

std::vector<std::string> JoinHeadings(const CsvRecord& upper, const CsvRecord& lower,
                                      size_t width) {
  const std::vector<std::string_view> spread = SpreadUpper(upper, lower, width);
  std::vector<std::string> names;
  for (size_t i = 0; i < width; ++i) {
    std::string name(spread[i]);
    const std::string_view below = CellAt(lower, i);
    if (!name.empty() && !below.empty() && name != below) name.append(" - ");
    if (name != below) name.append(below);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace tipstat
