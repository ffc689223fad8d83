#include "formats/csv/cell_codes.h"

namespace tipstat {
namespace {

// A column of more different cells gains nothing by being looked up twice.
constexpr uint32_t kMostNames = 4096;
// Nor does a longer cell.
constexpr size_t kLongestName = 256;

}  // namespace

uint32_t CellCodes::Add(const Name& name, std::string_view cell, Dictionary* texts) {
  const bool is_quoted = !cell.empty() && cell[0] == '"';
  const uint32_t code = texts->Intern(is_quoted ? TextOfCell(cell) : std::string(cell));
  if (used_ == kMostNames || cell.size() > kLongestName) return code;
  if (slots_.size() < 4 * (static_cast<size_t>(used_) + 1)) Grow();
  const size_t mask = slots_.size() - 1;
  size_t at = name.Hash() & mask;
  while (slots_[at].code != Dictionary::kNone) at = (at + 1) & mask;
  slots_[at] = {name, code, static_cast<uint32_t>(bytes_.size())};
  if (cell.size() > kShort) bytes_.append(cell);
  ++used_;
  return code;
}

void CellCodes::Grow() {
  std::vector<Slot> old(slots_.empty() ? 32 : slots_.size() * 2);
  old.swap(slots_);
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.code == Dictionary::kNone) continue;
    size_t at = slot.name.Hash() & mask;
    while (slots_[at].code != Dictionary::kNone) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::string TextOfCell(std::string_view cell) {
  if (cell.empty() || cell[0] != '"') return std::string(cell);
  std::string text;
  bool quoted = false;
  for (size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '"') {
      text.push_back(cell[i]);
      continue;
    }
    if (!quoted && i > 0) text.push_back('"');
    quoted = !quoted;
  }
  return text;
}

}  // namespace tipstat
