// Rows of few columns, put together where they have the same codes: what is kept of a million rows
// is as small as what can be said of them.
#ifndef TIPSTAT_FORMATS_CSV_BLOCKS_COMBINATIONS_H_
#define TIPSTAT_FORMATS_CSV_BLOCKS_COMBINATIONS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tipstat {

class Combinations {
 public:
  explicit Combinations(size_t columns) : codes_(columns), widths_(columns, 1) {}

  // Adds rows whose codes stand in `codes`, a list a column, all equally long. The first of them is
  // row `row` of the file, in line `line`; each of the others is a row and a line further. Returns
  // false, and adds nothing, where the codes of a row take more than 64 bits.
  bool Add(const std::vector<std::vector<uint32_t>>& codes, uint32_t row, uint32_t line);

  // In the order in which they were met.
  uint32_t size() const { return static_cast<uint32_t>(rows_.size()); }
  // The codes of a column, the number of rows, and the row and line of the first, by combination.
  const std::vector<uint32_t>& CodesOf(size_t column) const { return codes_[column]; }
  std::vector<uint32_t> Counts() const;
  const std::vector<uint32_t>& rows() const { return rows_; }
  const std::vector<uint32_t>& lines() const { return lines_; }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t count = 0;  // 0 is free
  };

  bool Widen(const std::vector<std::vector<uint32_t>>& codes);
  bool IsDense() const { return bits_ <= kMostDenseBits; }
  uint64_t KeyOf(uint32_t combination) const;
  Slot& SlotOf(uint64_t key);
  const Slot& SlotOf(uint64_t key) const { return const_cast<Combinations*>(this)->SlotOf(key); }
  void Resize();

  static constexpr uint32_t kMostDenseBits = 22;

  std::vector<std::vector<uint32_t>> codes_;  // by column
  std::vector<uint32_t> widths_;              // bits of a code, by column
  uint32_t bits_ = 0;                         // of all of them; 0 before the first row
  std::vector<uint32_t> rows_;
  std::vector<uint32_t> lines_;
  std::vector<uint32_t> dense_;  // counts by key; or
  std::vector<Slot> slots_;      // open addressing
  // Of the rows that are being added: of the one or of the other.
  std::vector<uint32_t> places_;
  std::vector<uint64_t> keys_;
};

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_BLOCKS_COMBINATIONS_H_
