// Where the cells of separated values end, for many bytes at a time.
#ifndef TIPSTAT_FORMATS_CSV_BLOCKS_INDEX_H_
#define TIPSTAT_FORMATS_CSV_BLOCKS_INDEX_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace tipstat {

// Of bytes that begin with a record. A line end is a line feed here; a carriage return before it
// belongs to the cell in front.
struct CsvIndex {
  // The bytes for which the rest is true: up to the first NUL, carriage return without line feed,
  // or quote mark inside a cell that does not begin with one.
  uint32_t indexed = 0;
  // Places of the separators and line ends that end a cell, in order.
  std::vector<uint32_t> ends;
  uint32_t cells = 0;    // how many of `ends` there are; behind them stands what was there before
  uint32_t records = 0;  // how many of them are line ends
  // Places of line ends inside quotes, in order.
  std::vector<uint32_t> quoted_line_ends;
  // Places of bytes that are no ASCII, at least one of those that stand side by side; in order.
  std::vector<uint32_t> not_ascii;
};

// Fills the index, 64 bytes at a time where the machine can do that. `index` may be one that was
// used before. Requires fewer than 2^31 bytes.
void IndexCells(std::string_view bytes, char separator, CsvIndex* index);

// The same a byte at a time, slow and obvious: for machines that cannot, and for tests.
void IndexCellsByByte(std::string_view bytes, char separator, CsvIndex* index);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_BLOCKS_INDEX_H_
