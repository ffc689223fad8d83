#include "formats/sheets/grid.h"

namespace tipstat {
namespace {

constexpr uint64_t kWithNumbers = 1ULL << 40;

bool IsLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool ParseCellName(std::string_view name, uint32_t* row, uint32_t* column) {
  size_t at = 0;
  uint32_t letters = 0;
  for (; at < name.size() && at < 3 && IsLetter(name[at]); ++at) {
    letters = letters * 26 + static_cast<uint32_t>(name[at] - 'A') + 1;
  }
  uint32_t digits = 0;
  const size_t first_digit = at;
  for (; at < name.size() && at < first_digit + 7 && IsDigit(name[at]); ++at) {
    digits = digits * 10 + static_cast<uint32_t>(name[at] - '0');
  }
  if (at != name.size() || letters == 0 || digits == 0) return false;
  if (letters > SheetGrid::kColumns || digits > SheetGrid::kRows) return false;
  *row = digits - 1;
  *column = letters - 1;
  return true;
}

std::string CellName(uint32_t row, uint32_t column) {
  std::string letters;
  for (uint32_t left = column + 1; left > 0; left = (left - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  }
  return letters + std::to_string(row + 1);
}

Result<void> SheetGrid::Put(const SheetCell& cell, const Limits& limits) {
  if (cell.column >= limits.columns) {
    return Error{ErrorCode::kTooManyColumns,
                 {},
                 "more columns",
                 std::to_string(limits.columns) + " at most"};
  }
  if (cells_.size() == limits.cells) {
    return Error{ErrorCode::kTooManyCells,
                 {},
                 "more cells",
                 std::to_string(limits.cells) + " cells at most"};
  }
  cells_.push_back(cell);
  return {};
}

void SheetGrid::NoteNumber(std::string_view text) {
  ++numbers_;
  const uint32_t column = cells_.back().column;
  if (column >= kinds_.size()) kinds_.resize(column + 1);
  const bool has_decimals = text.find('.') != std::string_view::npos;
  const bool is_percentage = !text.empty() && text.back() == '%';
  const int kinds = (has_decimals ? kDecimals : 0) | (is_percentage ? kPercentages : kOthers);
  kinds_[column] = static_cast<uint8_t>(kinds_[column] | kinds);
}

uint64_t SheetGrid::Weight() const {
  uint64_t in_rows = 0;
  for (size_t i = 0; i < cells_.size(); ++i) {
    const bool has_neighbour = (i > 0 && cells_[i - 1].row == cells_[i].row) ||
                               (i + 1 < cells_.size() && cells_[i + 1].row == cells_[i].row);
    in_rows += has_neighbour ? 1 : 0;
  }
  return in_rows + (numbers_ > 0 && in_rows > 0 ? kWithNumbers : 0);
}

}  // namespace tipstat
