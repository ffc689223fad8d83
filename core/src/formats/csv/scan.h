// Finds the structure of separated values: cells and records, whatever they mean. RFC 4180 with any
// separator and every kind of line end.
#ifndef TIPSTAT_FORMATS_CSV_SCAN_H_
#define TIPSTAT_FORMATS_CSV_SCAN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

struct CsvDialect {
  char separator = ',';
  bool backslash = false;  // inside quotes, a quote is written \" instead of ""
};

struct CsvPlace {
  uint32_t line = 1;    // physical
  uint64_t column = 1;  // in characters
};

// The cells of a record without quotes and separators.
class CsvRecord {
 public:
  uint32_t line() const { return line_; }  // physical, at which the record starts
  // Whether a line end closes it, and not the end of the file.
  bool has_line_end() const { return has_line_end_; }
  size_t size() const { return cells_.size(); }
  std::string_view operator[](size_t index) const;
  bool IsQuoted(size_t index) const { return cells_[index].marks != 0; }
  bool IsBlank(size_t index) const;  // white space without quotes
  // Returns how many cells there are up to the last that is not blank.
  size_t FilledWidth() const;
  // Where the cell starts, behind line ends within earlier cells, too. For index == size() the
  // place behind the last cell.
  CsvPlace PlaceOf(size_t index) const;
  // Cells `from` to `to` with a separator between them.
  std::string Join(size_t from, size_t to, char separator) const;

 private:
  friend class CsvScanner;

  struct Cell {
    size_t end = 0;    // in the text
    size_t marks = 0;  // quote marks dropped from it
  };

  std::string text_;
  std::vector<Cell> cells_;
  uint32_t line_ = 1;
  bool has_line_end_ = true;
};

class CsvSink {
 public:
  virtual ~CsvSink() = default;
  // The record holds until the call returns. An error ends the scan.
  virtual Result<void> Take(const CsvRecord& record) = 0;
};

class CsvScanner {
 public:
  // All outlive the scanner.
  CsvScanner(const Limits& limits, CsvDialect dialect, CsvSink* sink)
      : limits_(limits), dialect_(dialect), sink_(sink) {}

  // Takes the next bytes, in pieces of any length. Returns kNotATable at a NUL byte, kCellTooLarge
  // and kTooManyColumns at the limits, and what the sink returns.
  Result<void> Append(std::string_view bytes);
  // Takes what is left of a record, or the next one, and returns how many bytes that were: as many
  // as are given where it goes on behind them. The errors are those of Append.
  Result<size_t> AppendRecord(std::string_view bytes);
  // Whether the next byte begins a record.
  bool IsAtRecord() const { return state_ == State::kFieldStart && record_.cells_.empty(); }
  // Says that so many records, a line each, were taken elsewhere. Requires IsAtRecord().
  void SkipLines(uint32_t lines) { record_.line_ += lines; }
  uint32_t line() const { return record_.line_; }  // of the next record, if IsAtRecord()
  // Gives the last record where no line end follows it. Returns kUnclosedQuote inside quotes.
  Result<void> Finish();

 private:
  enum class State : uint8_t {
    kFieldStart,
    kPlain,
    kQuoted,
    kQuoteInQuoted,
    kBackslashInQuoted,
    kAfterReturn
  };

  Result<size_t> Step(std::string_view bytes);
  Result<size_t> StepPlain(std::string_view bytes);
  Result<size_t> StepQuoted(std::string_view bytes);
  void CountLines(std::string_view text);
  Result<void> Keep(std::string_view text);
  Result<void> EndField();
  Result<void> EndRecord(bool has_line_end);
  Error NulByte();
  Error ErrorHere(ErrorCode code, std::string_view found, std::string_view expected) const;

  const Limits& limits_;
  CsvDialect dialect_;
  CsvSink* sink_;
  State state_ = State::kFieldStart;
  CsvRecord record_;
  size_t quote_marks_ = 0;
  uint32_t lines_in_record_ = 0;
  bool quoted_return_ = false;
};

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_SCAN_H_
