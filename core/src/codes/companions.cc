#include "codes/companions.h"

#include <algorithm>
#include <optional>

#include "base/numeral.h"
#include "base/text.h"

namespace tipstat {
namespace {

constexpr std::string_view kPrefix = "OBS_VALUE_";

bool IsCompanion(std::string_view heading) {
  return heading == kLowHeading || heading == kHighHeading || heading == kStatusHeading ||
         heading == kTextHeading || StartsWith(heading, kFieldsHeading);
}

const RawColumn* Find(const RawTable& table, std::string_view heading) {
  for (const RawColumn& column : table.columns) {
    if (column.name == heading) return &column;
  }
  return nullptr;
}

std::string_view CellOf(const RawColumn* column, uint32_t row) {
  return column == nullptr ? std::string_view() : Trim(column->texts[column->codes[row]]);
}

std::optional<Status> StatusFromName(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Status::kAbsent); ++i) {
    const auto status = static_cast<Status>(i);
    if (StatusName(status) == name) return status;
  }
  return std::nullopt;
}

class Companions {
 public:
  explicit Companions(RawTable* table)
      : table_(*table),
        low_(Find(*table, kLowHeading)),
        high_(Find(*table, kHighHeading)),
        status_(Find(*table, kStatusHeading)),
        text_(Find(*table, kTextHeading)) {}

  // Gives the value column a text of its own for each text with what is said of it.
  Result<void> FoldInto(RawColumn* value) {
    RawColumn folded;
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      std::string_view text = value->texts[value->codes[row]];
      if (!CellOf(text_, row).empty()) text = text_->texts[text_->codes[row]];
      const std::string said = std::string(CellOf(low_, row)) + '\0' +
                               std::string(CellOf(high_, row)) + '\0' +
                               std::string(CellOf(status_, row)) + '\0';
      const uint32_t known = folded.texts.size();
      folded.codes.push_back(folded.texts.Intern(said + std::string(text)));
      if (folded.texts.size() == known) continue;
      const Result<GivenValue> given = GivenIn(row);
      if (!given) return given.error();
      folded.given.push_back(*given);
    }
    folded.texts.Replace([](std::string_view text) {
      for (int part = 0; part < 3; ++part) text.remove_prefix(text.find('\0') + 1);
      return std::string(text);
    });
    value->texts = std::move(folded.texts);
    value->codes = std::move(folded.codes);
    value->given = std::move(folded.given);
    value->declared = Declared::kValue;
    return {};
  }

 private:
  Error Refused(std::string_view heading, uint32_t row, std::string_view found,
                std::string_view expected) const {
    return {ErrorCode::kNotATable, heading, found, expected, table_.lines[row]};
  }

  Result<GivenValue> GivenIn(uint32_t row) const {
    GivenValue given;
    const std::string_view name = CellOf(status_, row);
    const std::string_view low = CellOf(low_, row);
    const std::string_view high = CellOf(high_, row);
    given.is_given = !name.empty() || !low.empty() || !high.empty();
    if (!given.is_given) return given;
    const std::optional<Status> status = name.empty() ? Status::kOk : StatusFromName(name);
    if (!status) return Refused(kStatusHeading, row, name, "ok, missing, withheld, …");
    given.status = *status;
    if (*status != Status::kOk && low.empty() && high.empty()) {
      given.interval = Interval::NonNegative();
      return given;
    }
    given.interval = Interval::NonNegative();
    if (!TakeBound(low, &given.interval.low, &given)) {
      return Refused(kLowHeading, row, low, "a number");
    }
    if (!TakeBound(high, &given.interval.high, &given)) {
      return Refused(kHighHeading, row, high, "a number");
    }
    if (low.empty()) given.interval.low = std::min(Exact(), given.interval.high);
    if (given.interval.low <= given.interval.high) return given;
    return Refused(kHighHeading, row, high, "no less than " + std::string(low));
  }

  // An empty upper bound is open; an empty lower bound is that of `<5`: 0, or less where the upper
  // bound is negative.
  static bool TakeBound(std::string_view text, Exact* bound, GivenValue* given) {
    if (text.empty()) return true;
    const std::optional<Numeral> numeral = ParseNumeral(text, '.');
    if (!numeral) return false;
    *bound = numeral->interval.low;
    given->decimals = static_cast<uint8_t>(std::max<int>(given->decimals, numeral->decimals));
    return true;
  }

  const RawTable& table_;
  const RawColumn* low_;
  const RawColumn* high_;
  const RawColumn* status_;
  const RawColumn* text_;
};

// What the heading of the fields says, for the columns that are no companions.
void DeclareFields(RawTable* table) {
  for (const RawColumn& said : table->columns) {
    if (!StartsWith(said.name, kFieldsHeading)) continue;
    const std::string text = said.name.substr(kFieldsHeading.size());
    const std::vector<std::string_view> items = Split(Trim(text), ' ');
    size_t next = 0;
    for (RawColumn& column : table->columns) {
      if (!IsCompanion(column.name) && next < items.size()) DeclareColumn(items[next++], &column);
    }
    return;
  }
}

RawColumn* ValueColumn(RawTable* table) {
  for (RawColumn& column : table->columns) {
    if (column.name == "OBS_VALUE" || column.concept_id == "OBS_VALUE") return &column;
  }
  for (size_t i = 1; i < table->columns.size(); ++i) {
    if (IsCompanion(table->columns[i].name)) return &table->columns[i - 1];
  }
  return nullptr;
}

}  // namespace

bool HasCompanions(std::string_view head) {
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  return line.find(kPrefix) != std::string_view::npos;
}

void DeclareColumn(std::string_view what, RawColumn* column) {
  if (what == "-") return;
  column->declared = what == "dimension"   ? Declared::kDimension
                     : what == "attribute" ? Declared::kAttribute
                     : what == "value"     ? Declared::kValue
                                           : Declared::kNothing;
  if (column->declared == Declared::kNothing) column->concept_id = what;
}

Result<void> FoldCompanions(RawTable* table) {
  DeclareFields(table);
  const bool has_values =
      std::any_of(table->columns.begin(), table->columns.end(), [](const RawColumn& column) {
        return IsCompanion(column.name) && !StartsWith(column.name, kFieldsHeading);
      });
  RawColumn* const value = ValueColumn(table);
  if (has_values && value != nullptr && !IsCompanion(value->name)) {
    if (auto folded = Companions(table).FoldInto(value); !folded) return folded;
  }
  std::vector<uint32_t> others;
  for (uint32_t i = 0; i < table->columns.size(); ++i) {
    if (!IsCompanion(table->columns[i].name)) others.push_back(i);
  }
  if (others.size() != table->columns.size()) SelectColumns(others, table);
  return {};
}

}  // namespace tipstat
