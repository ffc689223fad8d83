// Picks the sheet of a workbook that holds the table, and makes a table of its cells.
#ifndef TIPSTAT_FORMATS_SHEETS_CHOICE_H_
#define TIPSTAT_FORMATS_SHEETS_CHOICE_H_

#include <memory>
#include <string_view>

#include "formats/sheets/grid.h"
#include "table/raw_table.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// Where the table names a wanted sheet that one is taken, hidden or not; else, of the visible
// sheets, the one that looks most like a table, of equal ones the first.
class SheetChoice {
 public:
  // Both outlive the choice.
  SheetChoice(const Limits& limits, RawTable* table) : limits_(limits), table_(table) {}

  // Whether a sheet may be the one, so that its cells must be read.
  bool Wants(std::string_view name, bool is_hidden) const;
  // Offers a sheet that was read; `place` is its place among all sheets. Kept is the best only.
  void Offer(size_t place, std::unique_ptr<SheetGrid> grid);
  // Names a sheet for the answer, in the order of the workbook.
  void Name(std::string_view name, bool is_hidden);
  // Fills the table from the sheet chosen. Returns kUnknownSheet where no sheet has the wanted
  // name, and kEmptyInput or kNoHeader where there is no table.
  Result<void> Finish(const Dictionary& texts);

 private:
  const Limits& limits_;
  RawTable* table_;
  std::unique_ptr<SheetGrid> best_;
  size_t place_ = 0;
  uint64_t weight_ = 0;
};

// Fills the table from a sheet that is not empty: its headings, rows, and the numbers of the lines
// that are neither.
Result<void> TableOfSheet(const SheetGrid& grid, const Dictionary& texts, const Limits& limits,
                          RawTable* table);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_SHEETS_CHOICE_H_
