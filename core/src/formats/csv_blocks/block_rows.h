// Takes rows of a separated file many at a time, a column after the other, where they are plain: as
// many cells as there are headings, a line each, something in a cell behind the first.
#ifndef TIPSTAT_FORMATS_CSV_BLOCKS_BLOCK_ROWS_H_
#define TIPSTAT_FORMATS_CSV_BLOCKS_BLOCK_ROWS_H_

#include <string_view>
#include <vector>

#include "formats/csv/rows.h"
#include "formats/csv_blocks/cell_codes.h"
#include "formats/csv_blocks/combinations.h"
#include "formats/csv_blocks/index.h"

namespace tipstat {

class BlockRows {
 public:
  // All outlive this.
  BlockRows(const Limits& limits, RawTable* table, CsvRows* rows)
      : limits_(limits), table_(table), rows_(rows) {}

  // Says that the header was taken, and which columns are kept; none keeps all of them.
  void Start(std::vector<uint32_t> kept);

  // Takes rows that begin with the first byte, in that line, and returns how many bytes and rows
  // these were. Requires a header. What comes next goes through the scanner: a record that is not
  // plain (`record` bytes with its line end), or what is not known to be one (`record` is 0).
  struct Taken {
    size_t bytes = 0;
    uint32_t rows = 0;
    size_t record = 0;
  };
  // Whether the whole of the block was indexed.
  bool IsWhollyIndexed() const { return index_.indexed == block_.size(); }
  // To be called before Take for a block of bytes; `readable` bytes stand from its beginning on.
  void Index(std::string_view block, size_t readable);
  // Takes the rows from that byte of the block on, which begins a record.
  Result<Taken> Take(size_t from, uint32_t line);

  // Puts together the rows that went through the scanner. Returns kTooManyKeys where combinations
  // cannot be told apart.
  Result<void> Fold();
  // Gives the table what was put together.
  void Complete();

 private:
  struct NewText {
    uint32_t row = 0;  // of those that are taken
    uint32_t column = 0;
  };

  // A row of the file of which a finding may speak.
  struct NotedRow {
    uint32_t row = 0;
    uint32_t line = 0;
  };

  size_t columns() const { return table_->columns.size(); }
  uint32_t PlainRows() const;
  std::string_view CellAt(size_t row, size_t column) const;
  void TakeColumn(uint32_t column, uint32_t rows, uint32_t* codes);
  void NoteNewTexts(uint32_t column, uint32_t known, const uint32_t* codes, uint32_t rows);
  void LookAtLeftOut(uint32_t rows);
  void NoteBadBytes(uint32_t line);
  uint32_t PlaceNoted(uint32_t row);
  Result<void> AddCombinations(uint32_t row, uint32_t line);

  const Limits& limits_;
  RawTable* table_;
  CsvRows* rows_;
  CsvIndex index_;
  std::string_view block_;
  size_t readable_ = 0;
  bool is_even_ = false;  // whether every record of the block has as many cells as the header
  size_t start_ = 0;      // of the next record, in the block
  size_t next_ = 0;       // its first end, in the index
  std::vector<CellCodes> cell_codes_;  // by column
  std::vector<uint32_t> codes_;        // of the rows of one column
  std::vector<NewText> new_texts_;
  std::vector<NotedRow> noted_;  // in their order
  std::vector<uint32_t> kept_;
  std::vector<std::vector<uint32_t>> kept_codes_;
  std::unique_ptr<Combinations> combinations_;  // null where all columns are kept
};

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_BLOCKS_BLOCK_ROWS_H_
