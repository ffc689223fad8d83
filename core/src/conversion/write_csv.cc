#include "base/text.h"
#include "codes/companions.h"
#include "conversion/writers.h"

namespace tipstat {

// The first cell of a file is quoted unless it begins like a word: no format begins with a quote.
void AppendCell(std::string_view text, bool is_first, std::string* line) {
  if (!is_first) line->push_back(',');
  const bool needs_quotes = text.find_first_of(",;\t|\"\r\n") != std::string_view::npos ||
                            Trim(text).size() != text.size() || (is_first && text.empty());
  const bool is_word =
      !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z') ||
                        (text[0] >= '0' && text[0] <= '9'));
  if (!needs_quotes && (!is_first || is_word)) {
    line->append(text);
    return;
  }
  line->push_back('"');
  for (const char c : text) line->append(c == '"' ? 2 : 1, c);
  line->push_back('"');
}

std::string WriteCsv(const LongTable& table) {
  std::string text;
  const size_t columns = table.columns.size();
  for (size_t i = 0; i < columns; ++i) AppendCell(table.columns[i].name, i == 0, &text);
  const bool has_companions = !table.companions.empty();
  if (has_companions) {
    for (const std::string_view heading : {kLowHeading, kHighHeading, kStatusHeading}) {
      AppendCell(heading, false, &text);
    }
  }
  if (table.needs_declarations) AppendCell(table.Declarations(), false, &text);
  text.push_back('\n');
  for (uint32_t row = 0; row < table.rows(); ++row) {
    for (size_t i = 0; i < columns; ++i) AppendCell(table.TextOf(row, i), i == 0, &text);
    if (has_companions) {
      const Companion& companion = table.companions[row];
      for (const std::string* cell : {&companion.low, &companion.high, &companion.status}) {
        AppendCell(*cell, false, &text);
      }
    }
    if (table.needs_declarations) AppendCell({}, false, &text);
    text.push_back('\n');
  }
  return text;
}

}  // namespace tipstat
