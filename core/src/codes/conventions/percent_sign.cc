// "12 %" and "12,5%" are the numbers before the sign. Where all figures of a table have it, it is
// their unit.
#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

std::optional<Value> Read(std::string_view plain, const ColumnStyle& style) {
  if (plain.back() != '%') return std::nullopt;
  Value value = ParseValue(Trim(plain.substr(0, plain.size() - 1)), style);
  if (value.status != Status::kOk || !value.flags.empty()) return std::nullopt;
  return value;
}

void Settle(size_t index, Table* table) {
  if (table->value_columns.size() != 1 || !table->source.unit.empty()) return;
  const Dictionary& texts = table->source.columns[table->value_columns[index]].texts;
  bool has_sign = false;
  for (uint32_t code = 0; code < texts.size(); ++code) {
    if (table->values[table->value_offsets[index] + code].status != Status::kOk) continue;
    if (!EndsWith(Trim(texts[code]), "%")) return;
    has_sign = true;
  }
  if (has_sign) table->source.unit.assign(1, '%');
}

}  // namespace

extern const Convention kConvention_percent_sign;
const Convention kConvention_percent_sign = {"percent-sign", Read, Settle};

}  // namespace tipstat
