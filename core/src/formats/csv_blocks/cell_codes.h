// The codes of the cells of one column, found by their bytes as they stand in the file: most cells
// repeat one that was met before, and then nothing is copied and no quote is taken off.
#ifndef TIPSTAT_FORMATS_CSV_BLOCKS_CELL_CODES_H_
#define TIPSTAT_FORMATS_CSV_BLOCKS_CELL_CODES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/dictionary.h"

namespace tipstat {

// The cells of one column in rows that have equally many cells.
struct ColumnCells {
  const char* bytes = nullptr;     // sixteen bytes from the beginning of each cell on can be read
  const uint32_t* ends = nullptr;  // of the cells of all columns; this points to the first one's
  size_t stride = 0;               // from one row to the next
  size_t begin = 0;                // of the first cell; the others begin behind the end before them
  bool is_last = false;            // whether carriage returns may end them
};

class CellCodes {
 public:
  // Writes the code of each cell in the dictionary, which gets the texts that are new. To be called
  // with one dictionary only. Requires `rows` > 0.
  void CodesOf(const ColumnCells& cells, uint32_t rows, Dictionary* texts, uint32_t* codes);

 private:
  static constexpr uint32_t kShort = 16;

  // The bytes of a short cell; of a longer one its first and its last ones.
  struct Name {
    uint64_t first = 0;
    uint64_t last = 0;
    uint32_t length = 0;
  };
  struct Slot {
    Name name;
    uint32_t code = Dictionary::kNone;
    uint32_t bytes = 0;  // of a longer cell: where they stand in bytes_
  };

  static Name NameOf(const char* cell, uint32_t length);
  // Whether the slot, which is used, has this name and stands for this cell.
  bool IsNamed(const Slot& slot, const Name& name, const char* cell) const;
  static size_t HashOf(const Name& name);
  uint32_t Add(const Name& name, std::string_view cell, Dictionary* texts);
  void Grow();

  std::vector<Slot> slots_ = std::vector<Slot>(32);  // open addressing, never full
  uint32_t used_ = 0;
  std::string bytes_;
};

// The text of a cell as it stands in a file: without the quotes around it and with doubled ones as
// one. What follows a closing quote belongs to it.
std::string TextOfCell(std::string_view cell);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_BLOCKS_CELL_CODES_H_
