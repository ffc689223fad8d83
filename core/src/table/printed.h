// The value cells of a table by the way in which their text was understood.
#ifndef TIPSTAT_TABLE_PRINTED_H_
#define TIPSTAT_TABLE_PRINTED_H_

#include <string_view>
#include <vector>

#include "table/table.h"

namespace tipstat {

// Cells of one value column that print the same text.
struct PrintedText {
  std::string_view text;
  std::vector<CellRef> cells;
};

// Returns every text that was understood in this way, in the order of the columns and of first
// appearance, with all its cells.
std::vector<PrintedText> TextsRead(const Table& table, Reading reading);

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_PRINTED_H_
