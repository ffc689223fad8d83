// From the cells of a sheet to a table.
#include "table/row_builder.h"
#include "table/sheet_choice.h"

namespace tipstat {
namespace {

class SheetTable {
 public:
  SheetTable(const SheetGrid& grid, const Dictionary& texts, const Limits& limits, RawTable* table)
      : cells_(grid.cells()), texts_(texts), builder_(limits, table), table_(table) {}

  Result<void> Fill() {
    size_t row = FindHeader();
    if (row == cells_.size()) return NoHeader(cells_[0].row);
    table_->header_line = cells_[row].row + 1;
    if (auto taken = TakeHeader(row); !taken) return taken;
    for (row = EndOfRow(row); row < cells_.size(); row = EndOfRow(row)) {
      if (auto taken = TakeRow(row); !taken) return taken;
    }
    builder_.Complete();
    return table_->rows() == 0 ? NoHeader(table_->header_line) : Result<void>();
  }

 private:
  size_t EndOfRow(size_t begin) const {
    size_t end = begin;
    while (end < cells_.size() && cells_[end].row == cells_[begin].row) ++end;
    return end;
  }

  // The first row of two cells and more.
  size_t FindHeader() {
    size_t row = 0;
    while (row < cells_.size() && EndOfRow(row) - row < 2) {
      table_->skipped_lines.push_back(cells_[row].row + 1);
      row = EndOfRow(row);
    }
    return row;
  }

  Result<void> NoHeader(uint32_t line) const {
    return Error{ErrorCode::kNoHeader, {}, "one line and nothing below it",
                 "a line of headings and rows", line};
  }

  Result<void> TakeHeader(size_t begin) {
    for (size_t i = begin; i < EndOfRow(begin); ++i) {
      const uint32_t known = static_cast<uint32_t>(table_->columns.size());
      const Result<uint32_t> column = builder_.ColumnOf(texts_[cells_[i].text]);
      if (!column) return column.error();
      if (*column < known) {
        return Error{ErrorCode::kDuplicateField, table_->columns[*column].name,
                     "two columns of this name", "a name of its own for each",
                     table_->header_line, cells_[i].column + 1};
      }
      if (column_of_.size() <= cells_[i].column) {
        column_of_.resize(cells_[i].column + 1, Dictionary::kNone);
      }
      column_of_[cells_[i].column] = *column;
    }
    return {};
  }

  Result<void> TakeRow(size_t begin) {
    const uint32_t line = cells_[begin].row + 1;
    if (auto begun = builder_.BeginRow(line); !begun) return begun;
    for (size_t i = begin; i < EndOfRow(begin); ++i) {
      const SheetCell& cell = cells_[i];
      if (cell.column >= column_of_.size() || column_of_[cell.column] == Dictionary::kNone) continue;
      if (auto put = builder_.Put(column_of_[cell.column], texts_[cell.text]); !put) return put;
    }
    return {};
  }

  const std::vector<SheetCell>& cells_;
  const Dictionary& texts_;
  RowBuilder builder_;
  RawTable* table_;
  std::vector<uint32_t> column_of_;  // of the table, for each column of the sheet
};

}  // namespace

Result<void> TableOfSheet(const SheetGrid& grid, const Dictionary& texts, const Limits& limits,
                          RawTable* table) {
  return SheetTable(grid, texts, limits, table).Fill();
}

}  // namespace tipstat
