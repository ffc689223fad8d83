// Eurostat's TSV: a first column of codes with commas between them, headed by their dimensions and,
// behind a backslash, by that of the other headings (freq,unit,geo\TIME_PERIOD); flags stand behind
// the values.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "formats/format.h"
#include "table/row_builder.h"

namespace tipstat {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsTime(std::string_view heading) {
  const std::string folded = FoldName(heading);
  return folded == "timeperiod" || folded == "time";
}

class EurostatTsvReader : public Reader {
 public:
  EurostatTsvReader(const Limits& limits, RawTable* table)
      : limits_(limits), table_(*table), builder_(limits, table) {
    table_.format = "eurostat-tsv";
    table_.separator = '\t';
  }

  Result<void> Append(std::string_view bytes) override {
    while (!bytes.empty()) {
      const size_t end = std::min(bytes.find_first_of("\t\r\n"), bytes.size());
      if (auto kept = Keep(bytes.substr(0, end)); !kept) return kept;
      if (end == bytes.size()) return {};
      const char mark = bytes[end];
      bytes.remove_prefix(end + 1);
      const bool is_pair = mark == '\n' && behind_return_;
      behind_return_ = mark == '\r';
      if (is_pair) continue;
      if (auto ended = mark == '\t' ? EndCell() : EndLine(); !ended) return ended;
    }
    return {};
  }

  Result<void> Finish() override {
    if (!cell_.empty() || cells_ != 0) {
      if (auto ended = EndLine(); !ended) return ended;
    }
    builder_.Complete();
    if (table_.rows() != 0) return {};
    return Error{ErrorCode::kNoHeader,
                 {},
                 "one line and nothing below it",
                 "a line of headings and rows",
                 table_.header_line};
  }

 private:
  Result<void> Keep(std::string_view text) {
    if (text.empty()) return {};
    behind_return_ = false;
    if (cell_.size() + text.size() > limits_.cell_bytes) {
      return Error{ErrorCode::kCellTooLarge,
                   {},
                   "a longer cell",
                   std::to_string(limits_.cell_bytes) + " bytes at most",
                   line_,
                   column_};
    }
    cell_.append(text);
    return {};
  }

  Result<void> EndLine() {
    const bool is_blank = cells_ == 0 && Trim(cell_).empty();
    if (is_blank) {
      table_.skipped_lines.push_back(line_);
      cell_.clear();
    } else {
      if (auto ended = EndCell(); !ended) return ended;
      if (auto done = has_header_ ? EndRow() : EndHeader(); !done) return done;
    }
    cells_ = 0;
    column_ = 1;
    ++line_;
    return {};
  }

  Result<void> EndCell() {
    const std::string cell = std::move(cell_);
    cell_.clear();
    const uint64_t column = column_;
    column_ += CharacterCount(cell) + 1;
    ++cells_;
    if (!has_header_) return TakeHeading(cell, column);
    return cells_ == 1 ? TakeKey(cell, column) : TakeValue(cell, column);
  }

  Result<void> TakeHeading(std::string_view cell, uint64_t column) {
    if (cells_ == 1) {
      if (line_ == 1 && StartsWith(cell, kByteOrderMark)) cell.remove_prefix(kByteOrderMark.size());
      const size_t slash = std::min(cell.find('\\'), cell.size());
      table_.header_line = line_;
      for (const std::string_view dimension : Split(cell.substr(0, slash), ',')) {
        if (auto added = AddColumn(dimension, column, Declared::kDimension); !added) return added;
      }
      dimensions_ = table_.columns.size();
      return {};
    }
    return AddColumn(cell, column, Declared::kValue);
  }

  Result<void> AddColumn(std::string_view heading, uint64_t column, Declared declared) {
    const size_t columns = table_.columns.size();
    const Result<uint32_t> added = builder_.ColumnOf(ReplaceBadBytes(heading));
    if (!added) return Placed(added.error(), column);
    if (*added < columns) {
      return Error{ErrorCode::kDuplicateField,   Trim(heading), "two columns of this name",
                   "a name of its own for each", line_,         column};
    }
    table_.columns.back().declared = declared;
    return {};
  }

  Error Placed(Error error, uint64_t column) const {
    error.line = line_;
    error.column = column;
    return error;
  }

  // A single period is no breakdown by headings: it becomes a column of its own.
  Result<void> EndHeader() {
    has_header_ = true;
    if (table_.columns.size() == dimensions_) {
      return Error{ErrorCode::kNoHeader, {}, "no periods", "a heading for each period", line_};
    }
    headings_ = table_.columns.size();
    if (headings_ != dimensions_ + 1) return {};
    RawColumn& value = table_.columns.back();
    only_period_ = std::exchange(value.name, "TIME_PERIOD");
    value.declared = Declared::kDimension;
    const Result<uint32_t> added = builder_.ColumnOf("OBS_VALUE");
    if (!added) return Placed(added.error(), 1);
    table_.columns.back().declared = Declared::kValue;
    return {};
  }

  Result<void> TakeKey(std::string_view cell, uint64_t column) {
    if (auto begun = builder_.BeginRow(line_); !begun) return Placed(begun.error(), column);
    const std::vector<std::string_view> codes = Split(cell, ',');
    if (codes.size() != dimensions_) {
      return Error{ErrorCode::kNotATable,
                   {},
                   std::to_string(codes.size()) + " codes",
                   std::to_string(dimensions_) + " codes with commas between them",
                   line_,
                   column};
    }
    for (uint32_t i = 0; i < codes.size(); ++i) {
      if (auto put = Put(i, codes[i], column); !put) return put;
    }
    if (only_period_.empty()) return {};
    return Put(static_cast<uint32_t>(dimensions_), only_period_, column);
  }

  Result<void> TakeValue(std::string_view cell, uint64_t column) {
    const size_t place = dimensions_ + cells_ - 2;
    if (place < headings_) {
      return Put(static_cast<uint32_t>(only_period_.empty() ? place : place + 1), cell, column);
    }
    if (place > headings_) surplus_.push_back('\t');
    surplus_.append(ReplaceBadBytes(cell));
    return {};
  }

  Result<void> Put(uint32_t field, std::string_view cell, uint64_t column) {
    NoteBadBytes(field, cell, column);
    const Result<void> put = builder_.Put(field, ReplaceBadBytes(Trim(cell)));
    return put ? Result<void>() : Placed(put.error(), column);
  }

  void NoteBadBytes(uint32_t field, std::string_view cell, uint64_t column) {
    if (IsAscii(cell)) return;
    for (size_t i = 0; i < cell.size(); ++column) {
      const size_t start = i;
      if (DecodeNext(cell, &i) != kBadByte) continue;
      table_.bad_bytes.push_back(
          {table_.rows() - 1, field, line_, column, static_cast<uint8_t>(cell[start])});
    }
  }

  Result<void> EndRow() {
    const size_t found = dimensions_ + cells_ - 1;
    if (found != headings_) {
      const size_t added = only_period_.empty() ? 0 : 1;
      table_.ragged.push_back(
          {table_.rows() - 1, static_cast<uint32_t>(found + added), std::move(surplus_)});
    }
    surplus_.clear();
    return {};
  }

  const Limits& limits_;
  RawTable& table_;
  RowBuilder builder_;
  std::string cell_;
  size_t cells_ = 0;  // of the line, that have ended
  uint32_t line_ = 1;
  uint64_t column_ = 1;  // at which the cell starts, in characters
  bool behind_return_ = false;
  bool has_header_ = false;
  size_t dimensions_ = 0;
  size_t headings_ = 0;      // dimensions and periods
  std::string only_period_;  // where there is one
  std::string surplus_;
};

bool LooksLikeEurostatTsv(std::string_view head) {
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  const size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return false;
  const std::string_view first = line.substr(0, tab);
  const size_t slash = first.find('\\');
  return slash != std::string_view::npos && IsTime(first.substr(slash + 1));
}

}  // namespace

extern const Format kFormat_eurostat_tsv;
const Format kFormat_eurostat_tsv = {
    "eurostat-tsv", LooksLikeEurostatTsv,
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<EurostatTsvReader>(limits, table);
    },
    45};

}  // namespace tipstat
