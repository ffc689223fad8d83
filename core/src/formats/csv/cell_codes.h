// The codes of the cells of one column, found by their bytes as they stand in the file: most cells
// repeat one that was met before, and then nothing is copied and no quote is taken off.
#ifndef TIPSTAT_FORMATS_CSV_CELL_CODES_H_
#define TIPSTAT_FORMATS_CSV_CELL_CODES_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "table/dictionary.h"

namespace tipstat {

class CellCodes {
 public:
  // Returns the code of the cell in the dictionary, which gets its text where it is new. The sixteen
  // bytes from `cell` on are read, however short it is. To be called with one dictionary only.
  uint32_t CodeOf(const char* cell, uint32_t length, Dictionary* texts) {
    const Name name = NameOf(cell, length);
    const size_t mask = slots_.size() - 1;
    for (size_t at = name.Hash() & mask; !slots_.empty(); at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.code == Dictionary::kNone) break;
      const bool fits = slot.name == name;
      if (fits && (length <= kShort || IsAt(slot.bytes, cell, length))) return slot.code;
    }
    return Add(name, std::string_view(cell, length), texts);
  }

 private:
  static constexpr uint32_t kShort = 16;

  // The bytes of a short cell; of a longer one its first and its last ones.
  struct Name {
    uint64_t first = 0;
    uint64_t last = 0;
    uint32_t length = 0;
    friend bool operator==(const Name& a, const Name& b) {
      return a.first == b.first && a.last == b.last && a.length == b.length;
    }
    size_t Hash() const {
      const uint64_t mixed = (first ^ length) * 0x9E3779B97F4A7C15ULL ^ last * 0xC2B2AE3D27D4EB4FULL;
      return static_cast<size_t>(mixed >> 40);
    }
  };
  struct Slot {
    Name name;
    uint32_t code = Dictionary::kNone;
    uint32_t bytes = 0;  // of a longer cell: where they stand in bytes_
  };

  static uint64_t Load(const char* from) {
    uint64_t word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
  }
  static uint64_t FirstBytes(uint64_t word, uint32_t count) {
    return count >= 8 ? word : word & ((uint64_t{1} << (8 * count)) - 1);
  }
  static Name NameOf(const char* cell, uint32_t length) {
    if (length > kShort) return {Load(cell), Load(cell + length - 8), length};
    const uint32_t rest = length < 8 ? 0 : length - 8;
    return {FirstBytes(Load(cell), length), FirstBytes(Load(cell + 8), rest), length};
  }
  bool IsAt(uint32_t place, const char* cell, uint32_t length) const {
    return std::memcmp(bytes_.data() + place, cell, length) == 0;
  }

  uint32_t Add(const Name& name, std::string_view cell, Dictionary* texts);
  void Grow();

  std::vector<Slot> slots_;  // open addressing
  uint32_t used_ = 0;
  std::string bytes_;
};

// The text of a cell as it stands in a file: without the quotes around it and with doubled ones as
// one. What follows a closing quote belongs to it.
std::string TextOfCell(std::string_view cell);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_CELL_CODES_H_
