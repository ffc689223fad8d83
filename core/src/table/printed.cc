#include "table/printed.h"

namespace tipstat {

std::vector<PrintedText> TextsRead(const Table& table, Reading reading) {
  std::vector<PrintedText> result;
  for (size_t i = 0; i < table.value_columns.size(); ++i) {
    const uint32_t index = table.value_columns[i];
    const RawColumn& column = table.source.columns[index];
    std::vector<size_t> place(column.texts.size(), 0);
    const size_t before = result.size();
    for (uint32_t code = 0; code < column.texts.size(); ++code) {
      if (table.values[table.value_offsets[i] + code].reading != reading) continue;
      result.push_back({column.texts[code], {}});
      place[code] = result.size();
    }
    if (result.size() == before) continue;
    for (uint32_t row = 0; row < column.codes.size(); ++row) {
      const size_t at = place[column.codes[row]];
      if (at != 0) result[at - 1].cells.push_back({row, index});
    }
  }
  return result;
}

}  // namespace tipstat
