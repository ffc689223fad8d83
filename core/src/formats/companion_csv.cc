// Separated values whose headings name companions of the values, as convert writes them.
#include "codes/companions.h"
#include "formats/csv/strict.h"
#include "formats/format.h"

namespace tipstat {

namespace {

class CompanionCsvReader : public Reader {
 public:
  CompanionCsvReader(const Limits& limits, RawTable* table)
      : table_(*table), csv_(MakeStrictCsvReader(limits, table)) {}

  Result<void> Append(std::string_view bytes) override { return csv_->Append(bytes); }

  Result<void> Finish() override {
    if (auto finished = csv_->Finish(); !finished) return finished;
    return FoldCompanions(&table_);
  }

 private:
  RawTable& table_;
  std::unique_ptr<Reader> csv_;
};

}  // namespace

extern const Format kFormat_companion_csv;
const Format kFormat_companion_csv = {
    "companion-csv", HasCompanions,
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<CompanionCsvReader>(limits, table);
    },
    60};

}  // namespace tipstat
