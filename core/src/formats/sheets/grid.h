// The cells of one sheet of a workbook.
#ifndef TIPSTAT_FORMATS_SHEETS_GRID_H_
#define TIPSTAT_FORMATS_SHEETS_GRID_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/dictionary.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// Rows and columns count from 0.
struct SheetCell {
  uint32_t row = 0;
  uint32_t column = 0;
  uint32_t text = 0;  // its number among the workbook's texts
};

// Cells that are merged into the first one; both ends are included.
struct MergedCells {
  uint32_t first_row = 0;
  uint32_t first_column = 0;
  uint32_t last_row = 0;
  uint32_t last_column = 0;
};

// "B3" is row 2, column 1; false where the text is no reference, or one beyond all sheets.
bool ParseCellName(std::string_view name, uint32_t* row, uint32_t* column);
std::string CellName(uint32_t row, uint32_t column);

class SheetGrid {
 public:
  // The most rows and columns of a sheet in any program that writes the formats we read.
  static constexpr uint32_t kRows = 1U << 20;
  static constexpr uint32_t kColumns = 1U << 14;

  std::string name;
  bool is_hidden = false;

  // Adds a cell that is not empty. Requires that it stands behind all others, row by row. Returns
  // kTooManyCells or kTooManyColumns where the sheet would exceed the limits.
  Result<void> Put(const SheetCell& cell, const Limits& limits);
  // Says that the last cell is a number, and not the text of one. Requires a cell.
  void NoteNumber(std::string_view text);
  void Merge(const MergedCells& merged) { merged_.push_back(merged); }

  const std::vector<SheetCell>& cells() const { return cells_; }
  const std::vector<MergedCells>& merged() const { return merged_; }
  // Whether numbers with decimals stand in that column.
  bool HasDecimals(uint32_t column) const { return (KindsIn(column) & kDecimals) != 0; }
  // Whether all numbers in that column are percentages.
  bool IsPercent(uint32_t column) const {
    return (KindsIn(column) & (kPercentages | kOthers)) == kPercentages;
  }
  // How much of a table the sheet looks like: the cells in rows of two and more, where there are
  // numbers among them; a sheet of texts counts less than any with numbers.
  uint64_t Weight() const;

 private:
  std::vector<SheetCell> cells_;
  std::vector<MergedCells> merged_;
  enum NumberKind : uint8_t { kDecimals = 1, kPercentages = 2, kOthers = 4 };

  uint8_t KindsIn(uint32_t column) const {
    return column < kinds_.size() ? kinds_[column] : uint8_t{0};
  }

  std::vector<uint8_t> kinds_;  // of the numbers, by column
  uint64_t numbers_ = 0;
};

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_SHEETS_GRID_H_
