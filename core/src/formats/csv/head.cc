#include "formats/csv/head.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "codes/concepts.h"
#include "table/value.h"

namespace tipstat {
namespace {

constexpr size_t kSniffedRecords = 64;
constexpr std::array<char, 4> kSeparators = {',', ';', '\t', '|'};
// A shorter head is the whole file: only white space was taken from its ends.
constexpr size_t kSurelyWhole = 60 << 10;

class FirstRecords : public CsvSink {
 public:
  explicit FirstRecords(std::vector<CsvRecord>* records) : records_(records) {}
  Result<void> Take(const CsvRecord& record) override {
    if (record.FilledWidth() > 0) records_->push_back(record);
    if (records_->size() < kSniffedRecords) return {};
    return Error{ErrorCode::kTooManyCells};
  }

 private:
  std::vector<CsvRecord>* records_;
};

std::vector<CsvRecord> FirstRecordsOf(std::string_view head, CsvDialect dialect) {
  std::vector<CsvRecord> records;
  const Limits limits;
  FirstRecords sink(&records);
  CsvScanner scanner(limits, dialect, &sink);
  const Result<void> scanned = scanner.Append(head);
  if (scanned && head.size() < kSurelyWhole) {
    const Result<void> finished = scanner.Finish();
  }
  return records;
}

// Sets the most frequent number of cells, the first of equally frequent ones, and returns in how
// many records it stands. Texts alone in their line do not count.
size_t FindUsualSize(CsvHead* head) {
  size_t best = 0;
  for (const CsvRecord& record : head->records) {
    const auto is_as_wide = [&](const CsvRecord& other) { return other.size() == record.size(); };
    const auto times =
        static_cast<size_t>(std::count_if(head->records.begin(), head->records.end(), is_as_wide));
    if (record.size() < 2 || times <= best) continue;
    best = times;
    head->usual_size = record.size();
  }
  return best;
}

bool IsKeyName(std::string_view heading, std::string_view first_text) {
  const Concept* known = FindConcept(heading);
  if (known == nullptr) return !LooksLikeValue(first_text);
  return known->role == Role::kTime || known->role == Role::kArea ||
         known->role == Role::kDimension;
}

bool LeavesBlankForSame(const std::vector<CsvRecord>& records, size_t column) {
  if (records[1].IsBlank(column) || !IsKeyName(records[0][column], Trim(records[1][column]))) {
    return false;
  }
  return std::any_of(records.begin() + 2, records.end(), [&](const CsvRecord& record) {
    return record.FilledWidth() > 1 && column < record.size() && record.IsBlank(column);
  });
}

// How many cells are the name of a concept.
size_t CountConcepts(const CsvRecord& record) {
  size_t concepts = 0;
  for (size_t i = 0; i < record.size(); ++i) concepts += FindConcept(record[i]) != nullptr ? 1 : 0;
  return concepts;
}

}  // namespace

CsvHead ReadCsvHead(std::string_view head, CsvDialect dialect) {
  CsvHead best;
  size_t best_times = 0;
  for (const char separator : kSeparators) {
    CsvHead seen;
    seen.dialect = dialect;
    if (dialect.separator == 0) seen.dialect.separator = separator;
    seen.records = FirstRecordsOf(head, seen.dialect);
    const size_t times = FindUsualSize(&seen);
    if (separator == kSeparators[0] || times > best_times ||
        (times == best_times && seen.usual_size > best.usual_size)) {
      best_times = times;
      best = std::move(seen);
    }
  }
  return best;
}

bool HasWholeHeader(const CsvRecord& header) {
  Dictionary names;
  for (size_t i = 0; i < header.size(); ++i) {
    const std::string_view name = Trim(header[i]);
    if (name.empty() || names.Intern(name) != i) return false;
  }
  return true;
}

bool NamesMoreConcepts(const CsvRecord& record, const CsvRecord& before) {
  const size_t concepts = CountConcepts(record);
  return concepts > 1 && concepts > CountConcepts(before);
}

char SeparatorOfPlainCsv(std::string_view head) {
  const bool is_utf16 = StartsWith(head, "\xFF\xFE") || StartsWith(head, "\xFE\xFF");
  if (is_utf16 || head.find("\\\"") != std::string_view::npos) return 0;
  const CsvHead seen = ReadCsvHead(head, {0, false});
  if (seen.records.empty()) return 0;
  const CsvRecord& header = seen.records[0];
  if (header.size() != seen.usual_size || !HasWholeHeader(header)) return 0;
  if (seen.records.size() == 1) return seen.dialect.separator;
  if (NamesMoreConcepts(seen.records[1], header)) return 0;
  for (size_t i = 0; i < std::min(header.size(), seen.records[1].size()); ++i) {
    if (LeavesBlankForSame(seen.records, i)) return 0;
  }
  return seen.dialect.separator;
}

}  // namespace tipstat
