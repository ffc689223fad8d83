// "12 %" and "12,5%" are the numbers before the sign. A column of them holds the figures of a table
// that has no other numbers, and then the sign is their unit; beside other numbers it is an
// attribute, since percentages are no members of what is counted.
#include <algorithm>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/concepts.h"
#include "codes/knowledge.h"
#include "table/code_counts.h"

namespace tipstat {
namespace {

bool HasSign(std::string_view text) { return text.size() > 1 && text.back() == '%'; }

std::string_view WithoutSign(std::string_view text) {
  return Trim(text.substr(0, text.size() - (HasSign(text) ? 1 : 0)));
}

// Whether most of what stands in the column are numbers with the sign.
bool HoldsPercentages(const RawColumn& column) {
  if (column.declared != Declared::kNothing || column.kind != ColumnKind::kOpen) return false;
  uint32_t signs = 0;
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    signs += HasSign(Trim(column.texts[code])) ? 1 : 0;
  }
  if (signs == 0) return false;
  const std::vector<uint32_t> cells = CountCodes(column.codes, column.texts.size(), {});
  size_t filled = 0;
  size_t percentages = 0;
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    const std::string_view text = Trim(column.texts[code]);
    if (!text.empty()) filled += cells[code];
    if (HasSign(text) && LooksLikeNumber(WithoutSign(text))) percentages += cells[code];
  }
  return percentages * 2 > filled;
}

// The same of plain numbers, in a column whose name gives it no other role.
bool HoldsNumbers(const RawColumn& column) {
  const Concept* const known = FindConcept(column.name);
  if (known != nullptr && known->role != Role::kValue) return false;
  size_t filled = 0;
  size_t numbers = 0;
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    const std::string_view text = Trim(column.texts[code]);
    filled += text.empty() ? 0 : 1;
    numbers += LooksLikeNumber(text) ? 1 : 0;
  }
  return numbers * 2 > filled;
}

ColumnStyle StyleOf(const RawColumn& column) {
  SeparatorInference inference;
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    inference.Add(PlainDigits(WithoutSign(Trim(column.texts[code]))));
  }
  ColumnStyle style;
  style.decimal = column.decimal != 0 ? column.decimal : inference.Decimal();
  style.has_decimals = true;  // a share may have any
  return style;
}

void GiveValues(RawColumn* column) {
  const ColumnStyle style = StyleOf(*column);
  column->decimal = style.decimal;
  column->given.resize(column->texts.size());
  for (uint32_t code = 0; code < column->texts.size(); ++code) {
    const std::string_view text = Trim(column->texts[code]);
    if (!HasSign(text)) continue;
    const Value value = ParseValue(WithoutSign(text), style);
    if (value.status != Status::kOk || !value.flags.empty()) continue;
    column->given[code] = {true, value.status, value.decimals, value.interval};
  }
}

void Declare(RawTable* table) {
  const bool has_numbers = std::any_of(table->columns.begin(), table->columns.end(), HoldsNumbers);
  const bool has_values =
      std::any_of(table->columns.begin(), table->columns.end(),
                  [](const RawColumn& column) { return column.declared == Declared::kValue; });
  for (RawColumn& column : table->columns) {
    const Concept* const known = FindConcept(column.name);
    const bool is_open = known == nullptr || known->role == Role::kValue;
    if (!is_open || !column.given.empty() || !HoldsPercentages(column)) continue;
    GiveValues(&column);
    column.declared = has_numbers || has_values ? Declared::kAttribute : Declared::kValue;
    if (column.declared == Declared::kValue && table->unit.empty()) table->unit.assign(1, '%');
  }
}

}  // namespace

extern const Convention kConvention_percent_sign;
const Convention kConvention_percent_sign = {"percent-sign", nullptr, nullptr, nullptr, Declare};

}  // namespace tipstat
