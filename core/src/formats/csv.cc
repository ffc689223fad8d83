// Separated values as most files have them: one line of headings, then rows, in UTF-8 or
// Windows-1252. What is written otherwise is left to csv_layout.cc.
#include "base/text.h"
#include "formats/csv/head.h"
#include "formats/csv/rows.h"
#include "formats/format.h"

namespace tipstat {
namespace {

class CsvReader : public Reader, public CsvSink {
 public:
  CsvReader(const Limits& limits, RawTable* table)
      : limits_(limits), table_(table), rows_(limits, table) {
    table_->format = "csv";
  }

  Result<void> Append(std::string_view bytes) override {
    if (scanner_ != nullptr) return scanner_->Append(bytes);
    head_.append(bytes);
    // A mark in front is not counted, so that the same bytes are looked at however they arrive.
    return head_.size() < kCsvHeadBytes + kUtf8Mark.size() ? Result<void>() : Start();
  }

  Result<void> Finish() override {
    if (scanner_ == nullptr) {
      if (auto started = Start(); !started) return started;
    }
    if (auto finished = scanner_->Finish(); !finished) return finished;
    return rows_.Complete();
  }

 private:
  Result<void> Start() {
    const std::string head = std::move(head_);
    const std::string_view first = Trim(std::string_view(head).substr(0, kCsvHeadBytes));
    table_->separator = SeparatorOfPlainCsv(first);
    if (table_->separator == 0) {
      return Error{ErrorCode::kNeedsFullModule, {}, "another format",
                   "the module that reads it",  1,  1};
    }
    if (table_->wanted_separator != 0) table_->separator = table_->wanted_separator;
    const CsvDialect dialect = {table_->separator, false};
    scanner_ = std::make_unique<CsvScanner>(limits_, dialect, this);
    return scanner_->Append(
        std::string_view(head).substr(StartsWith(head, kUtf8Mark) ? kUtf8Mark.size() : 0));
  }

  Result<void> Take(const CsvRecord& record) override {
    if (rows_.has_header()) return rows_.TakeRow(record);
    if (IsBlankRecord(record)) {
      table_->skipped_lines.push_back(record.line());
      return {};
    }
    std::vector<std::string> names;
    for (size_t i = 0; i < record.size(); ++i) names.emplace_back(Trim(record[i]));
    rows_.TakeHeader(std::move(names), record);
    return {};
  }

  const Limits& limits_;
  RawTable* table_;
  CsvRows rows_;
  std::string head_;
  std::unique_ptr<CsvScanner> scanner_;
};

}  // namespace

extern const Format kFormat_csv;
const Format kFormat_csv = {"csv", [](std::string_view) { return true; },
                            [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
                              return std::make_unique<CsvReader>(limits, table);
                            },
                            100};

}  // namespace tipstat
