#include "formats/csv_blocks/kept_columns.h"

#include <algorithm>

#include "base/text.h"
#include "codes/concepts.h"
#include "codes/structure.h"
#include "formats/csv/rows.h"

namespace tipstat {
namespace {

// The table of the records that end in the head.
class HeadTable : public CsvSink {
 public:
  HeadTable(std::string_view head, char separator, const Limits& limits) : rows_(limits, &table_) {
    CsvScanner scanner(limits, {separator, false}, this);
    const Result<void> scanned = scanner.Append(head);
    is_whole_ = static_cast<bool>(scanned);
  }
  bool HasRows() const { return is_whole_ && table_.rows() > 0; }
  const RawTable& table() const { return table_; }

 private:
  Result<void> Take(const CsvRecord& record) override {
    if (rows_.has_header()) return rows_.TakeRow(record);
    if (IsBlankRecord(record)) return {};
    std::vector<std::string> names;
    for (size_t i = 0; i < record.size(); ++i) names.emplace_back(Trim(record[i]));
    rows_.TakeHeader(std::move(names), record);
    return {};
  }

  RawTable table_;
  CsvRows rows_;
  bool is_whole_ = false;
};

// Whether the columns are those of records: none holds values, or several that do hold 0 and 1.
bool AreRecords(const RawTable& table) {
  size_t flags = 0;
  for (const RawColumn& column : table.columns) {
    const Concept* const known = FindConcept(column);
    if (known != nullptr && known->role == Role::kOrdinal) return false;
    if (known != nullptr && known->role != Role::kValue) continue;
    const ColumnProfile profile = ProfileColumn(column);
    if (!profile.mostly_values || profile.running) continue;
    if (known != nullptr || !profile.all_flags) return false;
    ++flags;
  }
  return flags != 1;
}

// The columns that a name means: those that are printed so, else those of that concept.
std::vector<uint32_t> ColumnsNamed(const RawTable& table, std::string_view name) {
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].name == name) found.push_back(i);
  }
  for (uint32_t i = 0; i < table.columns.size() && found.size() != 1; ++i) {
    const Concept* const known = FindConcept(table.columns[i]);
    if (known != nullptr && known->id == name) found.push_back(i);
  }
  return found;
}

}  // namespace

std::vector<uint32_t> KeptColumns(std::string_view head, const RawTable& table,
                                  const Limits& limits) {
  if (table.wanted_columns.empty()) return {};
  const HeadTable seen(head, table.separator, limits);
  if (!seen.HasRows() || !AreRecords(seen.table())) return {};
  const std::vector<RawColumn>& columns = seen.table().columns;
  std::vector<uint8_t> is_kept(columns.size(), 0);
  for (const std::string_view name : Split(table.wanted_columns, '\0')) {
    if (name.empty()) continue;
    const std::vector<uint32_t> found = ColumnsNamed(seen.table(), name);
    if (found.size() != 1) return {};
    is_kept[found[0]] = 1;
  }
  std::vector<uint32_t> kept;
  for (uint32_t i = 0; i < columns.size(); ++i) {
    const Concept* const known = FindConcept(columns[i]);
    const bool may_be_period = known != nullptr && known->role == Role::kTime;
    if (is_kept[i] != 0 || may_be_period) kept.push_back(i);
  }
  return kept;
}

}  // namespace tipstat
