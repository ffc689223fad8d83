// Fills a table from the records of a separated file: rows, ragged rows, blank lines, footnotes.
#ifndef TIPSTAT_FORMATS_CSV_ROWS_H_
#define TIPSTAT_FORMATS_CSV_ROWS_H_

#include <string>
#include <vector>

#include "formats/csv/scan.h"
#include "table/raw_table.h"

namespace tipstat {

class CsvRows {
 public:
  // Both outlive the rows.
  CsvRows(const Limits& limits, RawTable* table) : limits_(limits), table_(table) {}

  bool has_header() const { return !table_->columns.empty(); }
  // Takes the names of the columns, all different, from the record that ends the header.
  void TakeHeader(std::vector<std::string> names, const CsvRecord& record);
  // Takes a record below the header. Requires a header.
  Result<void> TakeRow(const CsvRecord& record);
  // Notes the bytes of a cell that are no UTF-8, in a row that was added elsewhere.
  void NoteBadBytes(const CsvRecord& record, uint32_t row, size_t field);
  // Whether a text alone in the next line may be a footnote although it fills its line.
  bool IsApart() const { return after_blank_ || !notes_.empty(); }
  // All rows that were added, with those that were taken out of the table again.
  uint32_t rows() const { return folded_ + table_->rows(); }
  // Says that the rows in the table were taken out of it.
  void Fold(uint32_t rows) { folded_ += rows; }
  // Takes part in telling the encoding from a text that is in no cell.
  void LookAt(std::string_view text);
  // Settles what is a footnote and in which encoding the file is. Requires a header. Returns
  // kNoHeader without rows.
  Result<void> Complete();

 private:
  bool MayBeNote(const CsvRecord& record) const;
  Result<void> AddNotesAsRows();
  Result<void> AddRow(const CsvRecord& record);
  void NoteRagged(const CsvRecord& record, uint32_t row);
  void SettleEncoding();

  const Limits& limits_;
  RawTable* table_;
  size_t header_cells_ = 0;
  uint32_t folded_ = 0;
  std::vector<CsvRecord> notes_;  // footnotes, unless rows follow them
  bool after_blank_ = false;
  bool has_multibyte_ = false;
  bool has_bad_text_ = false;
};

// Whether every cell of the record is blank.
inline bool IsBlankRecord(const CsvRecord& record) { return record.FilledWidth() == 0; }

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_ROWS_H_
