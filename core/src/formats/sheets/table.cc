// From the cells of a sheet to a table: written out as separated values, row by row, and read as
// these are, so that titles, headings in two rows and footnotes are found in the same way.
#include <algorithm>

#include "base/period.h"
#include "base/text.h"
#include "formats/format.h"
#include "formats/sheets/choice.h"
#include "table/value.h"

namespace tipstat {
namespace {

constexpr size_t kPieceBytes = 64 << 10;
// Separators that may be written without any doubt, and for each cell that is not empty.
constexpr uint64_t kLeastPassed = 1 << 20;
constexpr uint64_t kMostPassed = 64;

class SheetTable {
 public:
  SheetTable(const SheetGrid& grid, const Dictionary& texts, const Limits& limits, RawTable* table)
      : grid_(grid),
        cells_(grid.cells()),
        texts_(texts),
        table_(table),
        reader_(MakeReader(limits, table)) {
    table->wanted_columns.clear();
  }

  Result<void> Fill() {
    FindWidth();
    const std::string format = table_->format;
    if (auto written = WriteRows(); !written) return InSheet(written.error());
    if (auto finished = reader_->Finish(); !finished) return InSheet(finished.error());
    table_->format = format;
    table_->separator = 0;
    ToRows(&table_->lines);
    ToRows(&table_->skipped_lines);
    table_->header_line = RowOf(table_->header_line);
    for (const MergedCells& merged : grid_.merged()) FillMerged(merged);
    for (uint32_t column = 0; column < table_->columns.size(); ++column) {
      if (grid_.HasDecimals(first_column_ + column)) table_->columns[column].decimal = '.';
    }
    return {};
  }

 private:
  // A sheet has no ends of rows: those that end early are as wide as most are. Columns that are
  // empty on the left are none.
  void FindWidth() {
    first_column_ = cells_[0].column;
    for (const SheetCell& cell : cells_) first_column_ = std::min(first_column_, cell.column);
    std::vector<uint32_t> rows_of_width;
    for (size_t i = 0; i < cells_.size(); ++i) {
      if (i + 1 < cells_.size() && cells_[i + 1].row == cells_[i].row) continue;
      const uint32_t width = cells_[i].column - first_column_ + 1;
      if (width >= rows_of_width.size()) rows_of_width.resize(width + 1);
      ++rows_of_width[width];
    }
    const auto most = std::max_element(rows_of_width.begin(), rows_of_width.end());
    width_ = static_cast<uint32_t>(most - rows_of_width.begin());
  }

  Result<void> WriteRows() {
    for (size_t i = 0; i < cells_.size();) {
      BeginRow(cells_[i].row);
      const uint32_t row = cells_[i].row;
      for (; i < cells_.size() && cells_[i].row == row; ++i) {
        if (auto moved = MoveTo(cells_[i].column - first_column_); !moved) return moved;
        WriteText(Shown(cells_[i]));
      }
      if (auto moved = MoveTo(std::max(width_, column_ + 1) - 1); !moved) return moved;
      text_.push_back('\n');
      if (text_.size() < kPieceBytes) continue;
      if (auto appended = reader_->Append(text_); !appended) return appended;
      text_.clear();
    }
    return reader_->Append(text_);
  }

  // Rows without cells are one blank line, however many they are.
  void BeginRow(uint32_t row) {
    const uint32_t next = rows_.empty() ? 0 : rows_.back() + 1;
    if (row > next) {
      rows_.push_back(row - 1);
      text_.push_back('\n');
    }
    rows_.push_back(row);
    column_ = 0;
  }

  // Few cells far apart would make many that are empty.
  Result<void> MoveTo(uint32_t column) {
    const uint32_t passed = column - column_;
    passed_ += passed;
    if (passed_ > kLeastPassed + kMostPassed * cells_.size()) {
      return Error{ErrorCode::kTooManyCells,
                   {},
                   "cells too far apart",
                   std::to_string(kMostPassed) + " empty cells for each at most",
                   rows_.size()};
    }
    text_.append(passed, ',');
    column_ = column;
    return {};
  }

  // A column of nothing but percentages is one of numbers, whose unit is percent; among other
  // numbers the sign has to stay.
  std::string_view Shown(const SheetCell& cell) const {
    std::string_view text = texts_[cell.text];
    if (grid_.IsPercent(cell.column) && EndsWith(text, "%")) text.remove_suffix(1);
    return text;
  }

  void WriteText(std::string_view text) {
    constexpr std::string_view kSpecial = ",;\t|\"\r\n";
    // What looks like another format at the top is none inside quotes.
    const bool is_first = text_.empty() && rows_.size() == 1;
    if (!is_first && text.find_first_of(kSpecial) == std::string_view::npos) {
      text_.append(text);
      return;
    }
    text_.push_back('"');
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '"') text_.push_back('"');
      text_.push_back(text[i]);
      const bool is_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
      if ((text[i] == '\n' || text[i] == '\r') && !is_pair) rows_.push_back(rows_.back());
    }
    text_.push_back('"');
  }

  // What is merged down the rows stands for each of them, but a figure does not: of which row it is
  // nobody knows. Headings and titles are the reader's business.
  void FillMerged(const MergedCells& merged) {
    const std::vector<uint32_t>& lines = table_->lines;
    const auto first = std::lower_bound(lines.begin(), lines.end(), merged.first_row + 1);
    const uint32_t index = merged.first_column - first_column_;
    const bool is_row = first != lines.end() && *first == merged.first_row + 1;
    if (!is_row || merged.first_column < first_column_ || index >= table_->columns.size()) return;
    RawColumn& column = table_->columns[index];
    auto row = static_cast<size_t>(first - lines.begin());
    const uint32_t code = column.codes[row];
    const std::string_view text = column.texts[code];
    if (LooksLikeNumber(text) && !ParsePeriod(text)) return;
    while (++row < lines.size() && lines[row] <= merged.last_row + 1) {
      const bool is_blank = column.texts[column.codes[row]].empty();
      if (!is_blank || column.meant()[row] == code) return;
      if (column.filled.empty()) column.filled = column.codes;
      column.filled[row] = code;
    }
  }

  // From a line of what was written, from 1, to a row of the sheet, from 1.
  uint32_t RowOf(uint64_t line) const {
    return line == 0 || line > rows_.size() ? 0 : rows_[static_cast<size_t>(line) - 1] + 1;
  }

  void ToRows(std::vector<uint32_t>* lines) const {
    for (uint32_t& line : *lines) line = RowOf(line);
  }

  Error InSheet(Error error) const {
    error.line = RowOf(error.line);
    if (error.subject.empty()) error.subject = table_->sheet;
    return error;
  }

  const SheetGrid& grid_;
  const std::vector<SheetCell>& cells_;
  const Dictionary& texts_;
  RawTable* table_;
  std::unique_ptr<Reader> reader_;
  std::string text_;
  std::vector<uint32_t> rows_;  // of the sheet, for each line written
  uint32_t column_ = 0;
  uint64_t passed_ = 0;  // separators written
  uint32_t first_column_ = 0;
  uint32_t width_ = 1;
};

}  // namespace

Result<void> TableOfSheet(const SheetGrid& grid, const Dictionary& texts, const Limits& limits,
                          RawTable* table) {
  return SheetTable(grid, texts, limits, table).Fill();
}

}  // namespace tipstat
