// Separated values that are not plain: UTF-16, quotes escaped with a backslash, lines of title, two
// lines of headings, headings left blank, cells left blank for "same as above".
#include <algorithm>

#include "base/text.h"
#include "codes/fill_down.h"
#include "formats/csv/head.h"
#include "formats/csv/layout.h"
#include "formats/csv/rows.h"
#include "formats/csv/utf16.h"
#include "formats/format.h"

namespace tipstat {
namespace {

constexpr std::string_view kUtf16LittleMark = "\xFF\xFE";
constexpr std::string_view kUtf16BigMark = "\xFE\xFF";

class CsvLayoutReader : public Reader, public CsvSink {
 public:
  CsvLayoutReader(const Limits& limits, RawTable* table)
      : limits_(limits), table_(table), rows_(limits, table) {
    table_->format = "csv";
  }

  Result<void> Append(std::string_view bytes) override {
    if (scanner_ != nullptr) return AppendText(bytes);
    head_.append(bytes);
    // A mark in front is not counted, so that the same bytes are looked at however they arrive.
    return head_.size() < kCsvHeadBytes + kUtf8Mark.size() ? Result<void>() : Start();
  }

  Result<void> Finish() override {
    if (scanner_ == nullptr) {
      if (auto started = Start(); !started) return started;
    }
    if (decoder_ != nullptr) {
      if (auto appended = scanner_->Append(decoder_->Finish()); !appended) return appended;
    }
    if (auto finished = scanner_->Finish(); !finished) return finished;
    if (upper_ != nullptr) {
      if (auto taken = TakeHeadings(*upper_); !taken) return taken;
    }
    if (!rows_.has_header()) {
      return Error{ErrorCode::kEmptyInput, {}, "no text", "a line of headings and rows"};
    }
    if (auto completed = rows_.Complete(); !completed) return completed;
    const bool is_unicode = table_->encoding != "windows-1252";
    for (std::string& title : table_->titles) {
      title = is_unicode ? ReplaceBadBytes(title) : FromWindows1252(title);
    }
    FillDown(table_);
    return {};
  }

 private:
  Result<void> AppendText(std::string_view bytes) {
    return scanner_->Append(decoder_ == nullptr ? bytes : decoder_->Decode(bytes));
  }

  Result<void> Start() {
    std::string head = std::move(head_);
    const bool is_little = StartsWith(head, kUtf16LittleMark);
    if (is_little || StartsWith(head, kUtf16BigMark)) {
      table_->encoding = is_little ? "utf-16le" : "utf-16be";
      decoder_ = std::make_unique<Utf16Decoder>(!is_little);
      head = decoder_->Decode(std::string_view(head).substr(kUtf16LittleMark.size()));
    } else if (StartsWith(head, kUtf8Mark)) {
      head.erase(0, kUtf8Mark.size());
    }
    layout_ =
        FindCsvLayout(std::string_view(head).substr(0, kCsvHeadBytes), table_->wanted_separator);
    table_->separator = layout_.dialect.separator;
    scanner_ = std::make_unique<CsvScanner>(limits_, layout_.dialect, this);
    return scanner_->Append(head);
  }

  Result<void> Take(const CsvRecord& record) override {
    if (rows_.has_header()) return rows_.TakeRow(record);
    if (IsBlankRecord(record)) {
      table_->skipped_lines.push_back(record.line());
    } else if (table_->titles.size() < layout_.titles) {
      table_->skipped_lines.push_back(record.line());
      table_->titles.push_back(record.Join(0, record.FilledWidth(), table_->separator));
      rows_.LookAt(table_->titles.back());
    } else if (layout_.has_two_headings && upper_ == nullptr) {
      upper_ = std::make_unique<CsvRecord>(record);
    } else {
      return TakeHeadings(record);
    }
    return {};
  }

  // Headings that are blank are called after their places.
  Result<void> TakeHeadings(const CsvRecord& record) {
    const size_t width = std::max(layout_.width, record.FilledWidth());
    const std::unique_ptr<CsvRecord> upper = std::move(upper_);
    auto names = JoinHeadings(upper == nullptr ? CsvRecord() : *upper, record, width);
    Dictionary known;
    for (size_t i = 0; i < names.size(); ++i) {
      if (names[i].empty()) names[i] = "Column " + std::to_string(i + 1);
      if (known.Intern(names[i]) == i) continue;
      const CsvPlace place = record.PlaceOf(std::min(i, record.size()));
      return Error{ErrorCode::kDuplicateField,   names[i],   "two columns of this name",
                   "a name of its own for each", place.line, place.column};
    }
    rows_.TakeHeader(std::move(names), record);
    return {};
  }

  const Limits& limits_;
  RawTable* table_;
  CsvRows rows_;
  std::string head_;
  CsvLayout layout_;
  std::unique_ptr<Utf16Decoder> decoder_;
  std::unique_ptr<CsvScanner> scanner_;
  std::unique_ptr<CsvRecord> upper_;  // the first of two lines of headings
};

}  // namespace

extern const Format kFormat_csv_layout;
const Format kFormat_csv_layout = {
    "csv_layout", [](std::string_view head) { return SeparatorOfPlainCsv(head) == 0; },
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<CsvLayoutReader>(limits, table);
    },
    90};

}  // namespace tipstat
