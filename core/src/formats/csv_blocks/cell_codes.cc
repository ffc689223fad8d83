#include "formats/csv_blocks/cell_codes.h"

#include <cstring>

namespace tipstat {
namespace {

// A column of more different cells gains nothing by being looked up twice.
constexpr uint32_t kMostNames = 4096;
// Nor does a longer cell.
constexpr size_t kLongestName = 256;

inline uint64_t Load(const char* from) {
  uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

// The first bytes of a word, at most eight.
inline uint64_t FirstBytes(uint64_t word, uint32_t count) {
  return count >= 8 ? word : word & ((uint64_t{1} << (8 * count)) - 1);
}

}  // namespace

inline CellCodes::Name CellCodes::NameOf(const char* cell, uint32_t length) {
  if (length <= 8) return {FirstBytes(Load(cell), length), 0, length};
  if (length <= kShort) return {Load(cell), FirstBytes(Load(cell + 8), length - 8), length};
  return {Load(cell), Load(cell + length - 8), length};
}

inline bool CellCodes::IsNamed(const Slot& slot, const Name& name, const char* cell) const {
  const uint64_t differs = (slot.name.first ^ name.first) | (slot.name.last ^ name.last) |
                           (slot.name.length ^ name.length);
  if (differs != 0) return false;
  return name.length <= kShort || std::memcmp(bytes_.data() + slot.bytes, cell, name.length) == 0;
}

inline size_t CellCodes::HashOf(const Name& name) {
  const uint64_t turned = name.last << 25 | name.last >> 39;
  return static_cast<size_t>(((name.first ^ turned ^ name.length) * 0x9E3779B97F4A7C15ULL) >> 40);
}

void CellCodes::CodesOf(const ColumnCells& cells, uint32_t rows, Dictionary* texts,
                        uint32_t* codes) {
  const Slot* slots = slots_.data();
  size_t mask = slots_.size() - 1;
  const char* const bytes = cells.bytes;
  const uint32_t* ends = cells.ends;
  size_t begin = cells.begin;
  for (uint32_t row = 0;;) {
    size_t end = *ends;
    if (cells.is_last && end > begin && bytes[end - 1] == '\r') --end;
    const char* const cell = bytes + begin;
    const auto length = static_cast<uint32_t>(end - begin);
    const Name name = NameOf(cell, length);
    const Slot* slot = slots + (HashOf(name) & mask);
    while (slot->code != Dictionary::kNone && !IsNamed(*slot, name, cell)) {
      slot = slots + ((static_cast<size_t>(slot - slots) + 1) & mask);
    }
    codes[row] = slot->code;
    if (slot->code == Dictionary::kNone) {
      codes[row] = Add(name, std::string_view(cell, length), texts);
      slots = slots_.data();
      mask = slots_.size() - 1;
    }
    if (++row == rows) return;
    ends += cells.stride;
    begin = ends[-1] + size_t{1};
  }
}

uint32_t CellCodes::Add(const Name& name, std::string_view cell, Dictionary* texts) {
  const bool is_quoted = !cell.empty() && cell[0] == '"';
  const uint32_t code = is_quoted ? texts->Intern(TextOfCell(cell)) : texts->Intern(cell);
  if (used_ == kMostNames || cell.size() > kLongestName) return code;
  if (slots_.size() < 4 * (static_cast<size_t>(used_) + 1)) Grow();
  const size_t mask = slots_.size() - 1;
  size_t at = HashOf(name) & mask;
  while (slots_[at].code != Dictionary::kNone) at = (at + 1) & mask;
  slots_[at] = {name, code, static_cast<uint32_t>(bytes_.size())};
  if (cell.size() > kShort) bytes_.append(cell);
  ++used_;
  return code;
}

void CellCodes::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.code == Dictionary::kNone) continue;
    size_t at = HashOf(slot.name) & mask;
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
