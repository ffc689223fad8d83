#include "formats/sheets/choice.h"

namespace tipstat {

bool SheetChoice::Wants(std::string_view name, bool is_hidden) const {
  return table_->wanted_sheet.empty() ? !is_hidden : name == table_->wanted_sheet;
}

void SheetChoice::Offer(size_t place, std::unique_ptr<SheetGrid> grid) {
  const uint64_t weight = grid->Weight();
  const bool is_better =
      best_ == nullptr || weight > weight_ || (weight == weight_ && place < place_);
  if (!is_better) return;
  best_ = std::move(grid);
  place_ = place;
  weight_ = weight;
}

void SheetChoice::Name(std::string_view name, bool is_hidden) {
  table_->sheets.push_back({std::string(name), is_hidden});
}

Result<void> SheetChoice::Finish(const Dictionary& texts) {
  if (best_ == nullptr && !table_->wanted_sheet.empty()) {
    std::string names;
    for (const SheetName& sheet : table_->sheets) {
      names += (names.empty() ? "" : ", ") + sheet.name;
    }
    return Error{ErrorCode::kUnknownSheet, table_->wanted_sheet, table_->wanted_sheet, names};
  }
  if (best_ == nullptr || best_->cells().empty()) {
    return Error{ErrorCode::kEmptyInput, {}, "no text", "a line of headings and rows"};
  }
  table_->sheet = best_->name;
  return TableOfSheet(*best_, texts, limits_, table_);
}

}  // namespace tipstat
