#include "table/row_builder.h"

#include "base/text.h"

namespace tipstat {
namespace {

void FillUpTo(size_t rows, RawColumn *column) {
  if (column->codes.size() < rows) column->codes.resize(rows, column->texts.Intern({}));
}

}  // namespace

Result<uint32_t> RowBuilder::ColumnOf(std::string_view heading) {
  if (auto checked = CheckLength(heading); !checked) return checked.error();
  std::string_view name = Trim(heading);
  const uint32_t columns = headings_.size();
  if (name.empty()) {
    if (nameless_.empty()) nameless_ = "Column " + std::to_string(columns + 1);
    name = nameless_;
  }
  if (const uint32_t known = headings_.Find(name); known != Dictionary::kNone) return known;
  if (columns == limits_.columns) {
    return Error{
        ErrorCode::kTooManyColumns, {}, "more columns", std::to_string(columns) + " at most"};
  }
  if (auto checked = CheckCells(table_->rows(), columns + 1ULL); !checked) return checked.error();
  table_->columns.push_back({std::string(name), {}, {}});
  return headings_.Intern(name);
}

Result<void> RowBuilder::BeginRow(uint32_t line) {
  if (auto checked = CheckCells(table_->rows() + 1ULL, headings_.size()); !checked) return checked;
  table_->lines.push_back(line);
  return {};
}

bool RowBuilder::IsFilled(uint32_t column) const {
  return table_->columns[column].codes.size() == table_->rows();
}

Result<void> RowBuilder::Put(uint32_t column, std::string_view text) {
  if (auto checked = CheckLength(text); !checked) return checked;
  RawColumn &filled = table_->columns[column];
  FillUpTo(table_->rows() - 1, &filled);
  filled.codes.push_back(filled.texts.Intern(text));
  return {};
}

void RowBuilder::Complete() {
  for (RawColumn &column : table_->columns) FillUpTo(table_->rows(), &column);
}

Result<void> RowBuilder::CheckLength(std::string_view text) const {
  if (text.size() <= limits_.cell_bytes) return {};
  return Error{ErrorCode::kCellTooLarge,
               {},
               "a longer cell",
               std::to_string(limits_.cell_bytes) + " bytes at most"};
}

Result<void> RowBuilder::CheckCells(uint64_t rows, uint64_t columns) const {
  if (rows * columns <= limits_.cells) return {};
  return Error{ErrorCode::kTooManyCells,
               {},
               columns > headings_.size() ? "more columns" : "more rows",
               std::to_string(limits_.cells) + " cells at most"};
}

}  // namespace tipstat
