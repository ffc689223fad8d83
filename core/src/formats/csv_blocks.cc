// Separated values as csv.cc reads them, to the same table, for files that are not small: cells are
// found many bytes at a time, and what is not plain goes record by record as it does there. Where
// it is known what will be asked, only those columns are kept.
#include "base/text.h"
#include "codes/fill_down.h"
#include "formats/csv/head.h"
#include "formats/csv/layout.h"
#include "formats/csv_blocks/block_rows.h"
#include "formats/csv_blocks/kept_columns.h"
#include "formats/format.h"

namespace tipstat {

extern const Format kFormat_csv;
extern const Format kFormat_csv_layout;

namespace {

constexpr size_t kBlockBytes = 64 << 10;
// A shorter head may be the whole file, where nothing is gained.
constexpr size_t kNotSmall = 60 << 10;

// How a file is written whose first line that is not blank holds the headings, one a column. A
// `separator` of 0 is any other file.
struct Plain {
  char separator = 0;
  bool may_fill_down = false;
};

// The two ordinary readers look at the head without and with white space around it.
Plain PlainOf(std::string_view trimmed, std::string_view head) {
  if (const char separator = SeparatorOfPlainCsv(trimmed); separator != 0) {
    return {separator, false};
  }
  if (StartsWith(head, "\xFF\xFE") || StartsWith(head, "\xFE\xFF")) return {};
  const CsvLayout layout = FindCsvLayout(head, 0);
  const CsvHead seen = ReadCsvHead(head, layout.dialect);
  const bool is_plain = !layout.dialect.backslash && layout.titles == 0 &&
                        !layout.has_two_headings && !seen.records.empty() &&
                        seen.records[0].size() == seen.usual_size &&
                        layout.width <= seen.usual_size && HasWholeHeader(seen.records[0]);
  return is_plain ? Plain{layout.dialect.separator, true} : Plain();
}

class CsvBlocksReader : public Reader, public CsvSink {
 public:
  CsvBlocksReader(const Limits& limits, RawTable* table)
      : limits_(limits), table_(table), rows_(limits, table), blocks_(limits, table, &rows_) {
    table_->format = "csv";
  }

  Result<void> Append(std::string_view bytes) override {
    if (ordinary_ != nullptr) return ordinary_->Append(bytes);
    if (scanner_ != nullptr) return Scan(bytes);
    head_.append(bytes);
    // A mark in front is not counted, so that the same bytes are looked at however they arrive.
    return head_.size() < kCsvHeadBytes + kUtf8Mark.size() ? Result<void>() : Start();
  }

  Result<void> Finish() override {
    if (scanner_ == nullptr && ordinary_ == nullptr) {
      if (auto started = Start(); !started) return started;
    }
    if (ordinary_ != nullptr) return ordinary_->Finish();
    if (auto finished = scanner_->Finish(); !finished) return finished;
    if (auto completed = rows_.Complete(); !completed) return completed;
    if (auto folded = blocks_.Fold(); !folded) return folded;
    blocks_.Complete();
    if (plain_.may_fill_down && table_->weights.empty()) FillDown(table_);
    return {};
  }

 private:
  Result<void> Start() {
    const std::string head = std::move(head_);
    std::string_view text = head;
    if (StartsWith(text, kUtf8Mark)) text.remove_prefix(kUtf8Mark.size());
    const std::string_view trimmed = Trim(std::string_view(head).substr(0, kCsvHeadBytes));
    plain_ = PlainOf(trimmed, text.substr(0, kCsvHeadBytes));
    if (table_->wanted_separator != 0 || plain_.separator == 0) {
      const bool is_plain = SeparatorOfPlainCsv(trimmed) != 0;
      ordinary_ = (is_plain ? kFormat_csv : kFormat_csv_layout).make_reader(limits_, table_);
      return ordinary_->Append(head);
    }
    table_->separator = plain_.separator;
    kept_ = KeptColumns(text.substr(0, kCsvHeadBytes), *table_, limits_);
    const CsvDialect dialect = {table_->separator, false};
    scanner_ = std::make_unique<CsvScanner>(limits_, dialect, this);
    return Scan(text);
  }

  Result<void> Scan(std::string_view bytes) {
    while (!bytes.empty()) {
      if (!scanner_->IsAtRecord() || !rows_.has_header()) {
        const Result<size_t> taken = scanner_->AppendRecord(bytes);
        if (!taken) return taken.error();
        bytes.remove_prefix(*taken);
        continue;
      }
      const std::string_view block = bytes.substr(0, kBlockBytes);
      blocks_.Index(block, bytes.size());
      const Result<size_t> taken = ScanBlock(block);
      if (!taken) return taken.error();
      bytes.remove_prefix(*taken);
    }
    return {};
  }

  // Takes the records that end in the block; of one that does not, all of it where it is the first,
  // and of what cannot be told to be records the rest.
  Result<size_t> ScanBlock(std::string_view block) {
    size_t at = 0;
    while (at < block.size() && scanner_->IsAtRecord()) {
      const Result<BlockRows::Taken> taken = blocks_.Take(at, scanner_->line());
      if (!taken) return taken.error();
      at += taken->bytes;
      scanner_->SkipLines(taken->rows);
      if (taken->record == 0 && at > 0 && blocks_.IsWhollyIndexed()) return at;
      const size_t size = taken->record == 0 ? block.size() - at : taken->record;
      if (auto scanned = scanner_->Append(block.substr(at, size)); !scanned) {
        return scanned.error();
      }
      at += size;
    }
    return at;
  }

  Result<void> Take(const CsvRecord& record) override {
    if (rows_.has_header()) {
      auto taken = rows_.TakeRow(record);
      return taken ? blocks_.Fold() : std::move(taken);
    }
    if (IsBlankRecord(record)) {
      table_->skipped_lines.push_back(record.line());
      return {};
    }
    std::vector<std::string> names;
    for (size_t i = 0; i < record.size(); ++i) names.emplace_back(Trim(record[i]));
    rows_.TakeHeader(std::move(names), record);
    blocks_.Start(std::move(kept_));
    return {};
  }

  const Limits& limits_;
  RawTable* table_;
  CsvRows rows_;
  BlockRows blocks_;
  std::string head_;
  Plain plain_;
  std::vector<uint32_t> kept_;
  std::unique_ptr<CsvScanner> scanner_;
  std::unique_ptr<Reader> ordinary_;  // where another separator is wanted than the file shows
};

}  // namespace

extern const Format kFormat_csv_blocks;
const Format kFormat_csv_blocks = {
    "csv_blocks",
    [](std::string_view head) {
      return head.size() > kNotSmall && PlainOf(head, head).separator != 0;
    },
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<CsvBlocksReader>(limits, table);
    },
    85};

}  // namespace tipstat
