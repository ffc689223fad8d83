#include "table/nested_table.h"

#include <utility>

namespace tipstat {
namespace {

Error NotATable(std::string_view found, std::string_view expected) {
  return {ErrorCode::kNotATable, {}, std::string(found), std::string(expected)};
}

Error Nested(std::string_view found) {
  return NotATable(found, "a text, a number, true, false or null");
}

Error Duplicate(std::string_view name) {
  return {ErrorCode::kDuplicateField, std::string(name), "the same name a second time",
          "a name of its own for each"};
}

}  // namespace

Result<void> NestedTable::OpenObject(uint32_t line) {
  ++depth_;
  switch (place_) {
    case Place::kOutside:
      place_ = Place::kTop;
      is_object_ = true;
      return {};
    case Place::kTop:
      place_ = Place::kPassedOver;
      return {};
    case Place::kElements:
      return OpenRecord(line);
    case Place::kPassedOver:
      return {};
    default:
      return Nested("an object inside a cell");
  }
}

Result<void> NestedTable::OpenArray(uint32_t line) {
  ++depth_;
  switch (place_) {
    case Place::kOutside:
      place_ = Place::kElements;
      is_object_ = false;
      return {};
    case Place::kTop:
      return OpenMember(line);
    case Place::kElements:
      return OpenRow(line);
    case Place::kPassedOver:
      return {};
    default:
      return Nested("an array inside a cell");
  }
}

Result<void> NestedTable::OpenMember(uint32_t line) {
  elements_ = Elements::kUnknown;
  place_ = Place::kElements;
  if (member_ != "columns") return {};
  if (has_names_ && !restarted_) return Duplicate(member_);
  place_ = has_names_ ? Place::kPassedOver : Place::kNames;
  if (has_names_) return {};
  has_names_ = true;
  table_->header_line = line;
  return {};
}

Result<void> NestedTable::OpenRecord(uint32_t line) {
  if (auto settled = Settle(Elements::kRecords); !settled) return settled;
  place_ = Place::kRecord;
  return builder_.BeginRow(line);
}

Result<void> NestedTable::OpenRow(uint32_t line) {
  if (IsPassedOver()) {
    place_ = Place::kPassedOver;
    return {};
  }
  if (!is_object_) return NotATable("an array", "a record, in braces");
  if (auto settled = Settle(Elements::kRows); !settled) return settled;
  if (!has_names_) {
    rows_wait_ = true;
    place_ = Place::kPassedOver;
    return {};
  }
  place_ = Place::kRow;
  cells_ = 0;
  surplus_.clear();
  return builder_.BeginRow(line);
}

// Only `data` must be a table; any other array may hold what it likes.
bool NestedTable::IsPassedOver() const {
  return is_object_ && member_ != "data" && elements_ == Elements::kUnknown;
}

// The first element says what an array has, and that it is the table.
Result<void> NestedTable::Settle(Elements kind) {
  if (elements_ == kind) return {};
  if (elements_ == Elements::kRecords) return NotATable("an array", "a record, in braces");
  if (elements_ == Elements::kRows) return NotATable("an object", "a row, in brackets");
  if (has_table_) return NotATable("a second table", "one array of records");
  elements_ = kind;
  has_table_ = true;
  return {};
}

Result<void> NestedTable::Close() {
  --depth_;
  if (place_ == Place::kElements && elements_ == Elements::kUnknown) has_empty_array_ = true;
  if (place_ == Place::kRow) CloseRow();
  if (place_ == Place::kRow || place_ == Place::kRecord) {
    place_ = Place::kElements;
  } else if (depth_ < 2) {
    place_ = depth_ == 0 ? Place::kOutside : Place::kTop;
  }
  return {};
}

void NestedTable::CloseRow() {
  if (cells_ == table_->columns.size()) return;
  table_->ragged.push_back({table_->rows() - 1, cells_, std::move(surplus_)});
}

Result<void> NestedTable::Name(std::string_view name) {
  if (place_ == Place::kTop) member_ = name;
  if (place_ != Place::kRecord) return {};
  const Result<uint32_t> column = builder_.ColumnOf(name);
  if (!column) return column.error();
  column_ = *column;
  if (builder_.IsFilled(column_)) return Duplicate(table_->columns[column_].name);
  return {};
}

Result<void> NestedTable::Scalar(std::string_view text, JsonKind /*kind*/, uint32_t /*line*/) {
  switch (place_) {
    case Place::kNames:
      return TakeName(text);
    case Place::kRecord:
      return builder_.Put(column_, text);
    case Place::kRow:
      return TakeCell(text);
    case Place::kElements:
      if (!IsPassedOver()) return NotATable("a single value", "a record, in braces");
      place_ = Place::kPassedOver;
      return {};
    default:
      return {};
  }
}

Result<void> NestedTable::TakeName(std::string_view name) {
  const size_t columns = table_->columns.size();
  const Result<uint32_t> column = builder_.ColumnOf(name);
  if (!column) return column.error();
  if (*column < columns) return Duplicate(table_->columns[*column].name);
  return {};
}

Result<void> NestedTable::TakeCell(std::string_view text) {
  const uint32_t column = cells_++;
  if (column < table_->columns.size()) return builder_.Put(column, text);
  if (column > table_->columns.size()) surplus_.push_back(',');
  surplus_.append(text);
  return {};
}

void NestedTable::Restart() {
  restarted_ = true;
  has_table_ = false;
}

Result<void> NestedTable::Complete() {
  builder_.Complete();
  const auto error = [](ErrorCode code, std::string_view found, uint64_t line) {
    return Error{code, {}, std::string(found), "records, or columns and data", line};
  };
  const bool has_rows = table_->rows() != 0;
  if (has_rows && !table_->columns.empty()) return {};
  if (has_rows) return error(ErrorCode::kEmptyInput, "rows without names", table_->lines[0]);
  if (rows_wait_) return error(ErrorCode::kNotATable, "rows without columns", 1);
  if (has_names_) return error(ErrorCode::kNoHeader, "columns without rows", table_->header_line);
  if (has_empty_array_) return error(ErrorCode::kEmptyInput, "an empty array", 0);
  return error(ErrorCode::kNotATable, "JSON without records", 1);
}

}  // namespace tipstat
