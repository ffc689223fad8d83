// Thousands as India, Pakistan, Bangladesh and Nepal group them: 1,23,456 is 123456.
#include <algorithm>

#include "base/numeral.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

// Groups of two between the first one and the last three digits.
bool IsGrouped(std::string_view text) {
  const size_t last = text.rfind(',');
  if (last == std::string_view::npos || text.size() - last - 1 != 3) return false;
  const size_t first = text.find(',');
  if (first == 0 || first > 2 || (last - first) % 3 != 0 || last == first) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool is_separator = i == last || (i >= first && i < last && (i - first) % 3 == 0);
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (is_separator ? text[i] != ',' : !is_digit) return false;
  }
  return true;
}

std::optional<Value> Read(std::string_view plain, const ColumnStyle& style) {
  if (style.decimal != '.') return std::nullopt;
  const bool has_sign = !plain.empty() && plain[0] == '-';
  const size_t point = std::min(plain.find('.'), plain.size());
  if (!IsGrouped(plain.substr(0, point).substr(has_sign ? 1 : 0))) return std::nullopt;
  std::string digits(plain);
  digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
  const Value value = ParseValue(digits, style);
  return value.status == Status::kOk ? std::optional<Value>(value) : std::nullopt;
}

}  // namespace

extern const Convention kConvention_indian_grouping;
const Convention kConvention_indian_grouping = {"indian-grouping", Read};

}  // namespace tipstat
