#include "formats/xlsx/sheet.h"

#include "base/text.h"
#include "formats/xlsx/strings.h"
#include "formats/xlsx/styles.h"

namespace tipstat::xlsx {
namespace {

enum Token : uint8_t { kOther, kRow, kCell, kValue, kInlineText, kText, kMerged };

constexpr std::string_view kMidnight = "T00:00:00";

}  // namespace

uint8_t SheetPart::TokenOf(const XmlElement& element) const {
  if (!element.prefix.empty()) return kOther;
  const std::string_view name = element.name;
  switch (Innermost()) {
    case kRow:
      return name == "c" ? kCell : kOther;
    case kCell:
      if (name == "v") return kValue;
      return name == "is" ? kInlineText : kOther;
    case kInlineText:
      if (name == "r") return kInlineText;
      return name == "t" ? kText : kOther;
    default:
      if (name == "row") return kRow;
      return name == "mergeCell" ? kMerged : kOther;
  }
}

Result<void> SheetPart::Open(uint8_t token, const XmlElement& element) {
  if (token == kRow) return OpenRow(element);
  if (token == kCell) return OpenCell(element);
  if (token == kMerged) return Merge(element.Get("", "ref").value_or(""));
  return {};
}

Result<void> SheetPart::OpenRow(const XmlElement& element) {
  const auto number = element.Get("", "r");
  const uint32_t row = number ? NumberOr(*number, 0) - 1 : next_row_;
  if (row < next_row_ || row >= SheetGrid::kRows) {
    return Misplaced("row " + std::string(number.value_or("").substr(0, 32)));
  }
  row_ = row;
  next_row_ = row + 1;
  next_column_ = 0;
  return {};
}

Result<void> SheetPart::OpenCell(const XmlElement& element) {
  column_ = next_column_;
  value_.clear();
  style_ = SheetStyle::kNumber;
  std::string_view type = "n";
  for (const XmlAttribute& attribute : *element.attributes) {
    if (attribute.name == "r") {
      uint32_t row = 0;
      if (!ParseCellName(attribute.value, &row, &column_) || row != row_ ||
          column_ < next_column_) {
        return Misplaced("cell " + std::string(attribute.value.substr(0, 32)));
      }
    } else if (attribute.name == "s") {
      const uint32_t style = NumberOr(attribute.value, 0);
      if (style < shared_->styles.size()) style_ = shared_->styles[style];
    } else if (attribute.name == "t") {
      type = attribute.value;
    }
  }
  next_column_ = column_ + 1;
  type_ = type == "n"           ? Type::kNumber
          : type == "s"         ? Type::kShared
          : type == "inlineStr" ? Type::kInline
          : type == "b"         ? Type::kBoolean
          : type == "d"         ? Type::kDate
                                : Type::kText;
  return {};
}

Result<void> SheetPart::Text(std::string_view text) {
  const bool is_wanted = type_ == Type::kInline ? Innermost() == kText : Innermost() == kValue;
  if (!is_wanted) return {};
  if (value_.size() + text.size() > limits_.cell_bytes) {
    return At({ErrorCode::kCellTooLarge,
               {},
               "a longer cell",
               std::to_string(limits_.cell_bytes) + " bytes at most"});
  }
  value_.append(text);
  return {};
}

Result<void> SheetPart::Close(uint8_t token) {
  return token == kCell ? CloseCell() : Result<void>();
}

Result<void> SheetPart::CloseCell() {
  if (value_.empty()) return {};
  switch (type_) {
    case Type::kNumber:
      return PutNumber();
    case Type::kShared:
      return PutShared();
    case Type::kBoolean:
      return PutText(value_ == "0" || value_ == "false" ? "FALSE" : "TRUE");
    case Type::kDate:
      if (EndsWith(value_, kMidnight)) value_.resize(value_.size() - kMidnight.size());
      return PutText(value_);
    default:
      return PutText(Unescape(value_));
  }
}

Result<void> SheetPart::PutNumber() {
  const std::string text = ShowSheetNumber(value_, style_, shared_->epoch);
  if (auto put = PutText(text); !put) return put;
  if (style_ == SheetStyle::kNumber || style_ == SheetStyle::kPercent) {
    grid_->NoteNumber(text);
  }
  return {};
}

Result<void> SheetPart::PutShared() {
  const uint32_t index = NumberOr(value_, Dictionary::kNone);
  if (index >= shared_->strings.size()) {
    return At({ErrorCode::kNotATable,
               {},
               "a cell whose text is not in the file",
               std::to_string(shared_->strings.size()) + " texts"});
  }
  return Put(shared_->strings[index]);
}

Result<void> SheetPart::PutText(std::string_view text) {
  return text.empty() ? Result<void>() : Put(shared_->texts.Intern(text));
}

Result<void> SheetPart::Put(uint32_t text) {
  if (shared_->texts[text].empty()) return {};
  if (auto put = grid_->Put({row_, column_, text}, limits_); !put) return At(put.error());
  return {};
}

Result<void> SheetPart::Merge(std::string_view reference) {
  MergedCells merged;
  const size_t colon = reference.find(':');
  const bool is_range =
      colon != std::string_view::npos &&
      ParseCellName(reference.substr(0, colon), &merged.first_row, &merged.first_column) &&
      ParseCellName(reference.substr(colon + 1), &merged.last_row, &merged.last_column) &&
      merged.first_row <= merged.last_row && merged.first_column <= merged.last_column;
  if (!is_range) return Misplaced("merged cells " + std::string(reference.substr(0, 32)));
  grid_->Merge(merged);
  return {};
}

Error SheetPart::At(Error error) const {
  error.subject = grid_->name + "!" + CellName(row_, column_);
  error.line = row_ + 1;
  return error;
}

Error SheetPart::Misplaced(std::string_view reference) const {
  return {ErrorCode::kNotATable, grid_->name, reference, "cells in their order",
          uint64_t{row_} + 1};
}

}  // namespace tipstat::xlsx
