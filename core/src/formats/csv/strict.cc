#include "formats/csv/strict.h"

#include "base/text.h"
#include "formats/csv/head.h"
#include "formats/csv/rows.h"

namespace tipstat {
namespace {

class StrictCsvReader : public Reader, public CsvSink {
 public:
  StrictCsvReader(const Limits& limits, RawTable* table)
      : limits_(limits), table_(*table), rows_(limits, table) {
    table_.format = "csv";
  }

  Result<void> Append(std::string_view bytes) override {
    if (scanner_ != nullptr) return scanner_->Append(bytes);
    head_.append(bytes);
    return head_.size() < kCsvHeadBytes + kUtf8Mark.size() ? Result<void>() : Start();
  }

  Result<void> Finish() override {
    if (scanner_ == nullptr) {
      if (auto started = Start(); !started) return started;
    }
    if (auto finished = scanner_->Finish(); !finished) return finished;
    if (rows_.has_header()) return rows_.Complete();
    return Error{ErrorCode::kEmptyInput, {}, "no text", "a line of headings and rows"};
  }

 private:
  Result<void> Start() {
    const std::string head = std::move(head_);
    std::string_view text = head;
    if (StartsWith(text, kUtf8Mark)) text.remove_prefix(kUtf8Mark.size());
    const CsvHead seen = ReadCsvHead(text.substr(0, kCsvHeadBytes), {0, false});
    table_.separator = seen.dialect.separator == 0 ? ',' : seen.dialect.separator;
    if (table_.wanted_separator != 0) table_.separator = table_.wanted_separator;
    const CsvDialect dialect = {table_.separator, false};
    scanner_ = std::make_unique<CsvScanner>(limits_, dialect, this);
    return scanner_->Append(text);
  }

  Result<void> Take(const CsvRecord& record) override {
    if (rows_.has_header()) return rows_.TakeRow(record);
    if (IsBlankRecord(record)) {
      table_.skipped_lines.push_back(record.line());
      return {};
    }
    std::vector<std::string> names;
    for (size_t i = 0; i < record.size(); ++i) {
      names.emplace_back(Trim(record[i]));
      if (names.back().empty()) names.back() = "Column " + std::to_string(i + 1);
    }
    if (auto distinct = CheckNames(names, record); !distinct) return distinct;
    rows_.TakeHeader(std::move(names), record);
    return {};
  }

  static Result<void> CheckNames(const std::vector<std::string>& names, const CsvRecord& record) {
    Dictionary known;
    for (size_t i = 0; i < names.size(); ++i) {
      if (known.Intern(names[i]) == i) continue;
      const CsvPlace place = record.PlaceOf(i);
      return Error{ErrorCode::kDuplicateField,   names[i],   "two columns of this name",
                   "a name of its own for each", place.line, place.column};
    }
    return {};
  }

  const Limits& limits_;
  RawTable& table_;
  CsvRows rows_;
  std::string head_;
  std::unique_ptr<CsvScanner> scanner_;
};

}  // namespace

std::unique_ptr<Reader> MakeStrictCsvReader(const Limits& limits, RawTable* table) {
  return std::make_unique<StrictCsvReader>(limits, table);
}

}  // namespace tipstat
