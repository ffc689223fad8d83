#include "table/table_schema.h"

#include <algorithm>

#include "base/numeral.h"
#include "base/period.h"
#include "base/text.h"

namespace tipstat {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsOneOf(std::string_view text, const std::vector<std::string>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// Digits where the form has 'n', the same character everywhere else.
bool HasForm(std::string_view text, std::string_view form) {
  if (text.size() != form.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (form[i] == 'n' ? !IsDigit(text[i]) : text[i] != form[i]) return false;
  }
  return true;
}

bool IsTime(std::string_view text) {
  return HasForm(text.substr(0, 8), "nn:nn:nn") && text.substr(0, 2) < "24" &&
         text.substr(3, 2) < "60" && text.substr(6, 2) <= "60";
}

// Behind the seconds: a fraction, and Z or an offset.
bool IsZone(std::string_view text) {
  if (StartsWith(text, ".")) {
    const size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
    if (end == 1) return false;
    text.remove_prefix(end);
  }
  return text.empty() || text == "Z" || HasForm(text, "+nn:nn") || HasForm(text, "-nn:nn");
}

bool IsDate(std::string_view text) {
  return HasForm(text, "nnnn-nn-nn") && ParsePeriod(text).has_value();
}

bool IsMoment(std::string_view text) {
  return text.size() >= 19 && text[10] == 'T' && IsDate(text.substr(0, 10)) &&
         IsTime(text.substr(11)) && IsZone(text.substr(19));
}

// Digits with an optional sign and a point; "" where the text is none. What stands around a number
// that need not be bare is dropped.
std::string PlainNumber(const SchemaField& field, std::string_view text) {
  if (!field.bare_number) {
    const size_t first = text.find_first_of("0123456789");
    const size_t last = text.find_last_of("0123456789");
    if (first == std::string_view::npos) return {};
    const bool negative = first > 0 && text[first - 1] == '-';
    text = text.substr(negative ? first - 1 : first, last + 1 - (negative ? first - 1 : first));
  }
  std::string plain;
  bool has_point = false;
  for (size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    if (!field.group.empty() && StartsWith(rest, field.group)) {
      i += field.group.size();
    } else if (!has_point && !field.decimal.empty() && StartsWith(rest, field.decimal)) {
      has_point = true;
      plain.push_back('.');
      i += field.decimal.size();
    } else if (IsDigit(rest[0]) || (plain.empty() && (rest[0] == '-' || rest[0] == '+'))) {
      if (rest[0] != '+') plain.push_back(rest[0]);
      ++i;
    } else {
      return {};
    }
  }
  return plain;
}

std::optional<bool> FitsNumber(const SchemaField& field, std::string_view text) {
  if (field.type == "number" && (text == "NaN" || text == "INF" || text == "-INF")) return true;
  const std::string plain = PlainNumber(field, text);
  if (field.type == "integer" && plain.find('.') != std::string::npos) return false;
  return ParseNumeral(plain, '.').has_value();
}

}  // namespace

bool TableSchema::IsMissing(std::string_view text) const { return IsOneOf(text, missing_values); }

std::optional<bool> FitsType(const SchemaField& field, std::string_view text) {
  const std::string& type = field.type;
  if (type == "any") return true;
  if (type == "number" || type == "integer") return FitsNumber(field, text);
  if (type == "boolean") {
    return IsOneOf(text, field.true_values) || IsOneOf(text, field.false_values);
  }
  if (field.format != "default") return std::nullopt;
  if (type == "string") return true;
  if (type == "date") return IsDate(text);
  if (type == "year") return HasForm(text, "nnnn");
  if (type == "yearmonth") return HasForm(text, "nnnn-nn") && ParsePeriod(text).has_value();
  if (type == "time") return text.size() >= 8 && IsTime(text) && IsZone(text.substr(8));
  if (type == "datetime") return IsMoment(text);
  return std::nullopt;
}

std::optional<Exact> NumberIn(const SchemaField& field, std::string_view text) {
  const auto numeral = ParseNumeral(PlainNumber(field, text), '.');
  return numeral ? std::optional<Exact>(numeral->interval.low) : std::nullopt;
}

std::optional<bool> IsBelow(const SchemaField& field, std::string_view text,
                            std::string_view other) {
  if (field.type == "number" || field.type == "integer") {
    SchemaField plain;  // limits are written as JSON writes numbers
    const auto left = NumberIn(field, text);
    const auto right = NumberIn(plain, other);
    if (!left || !right) return std::nullopt;
    return *left < *right;
  }
  const bool has_order = field.type == "date" || field.type == "year" ||
                         field.type == "yearmonth" || field.type == "time" ||
                         field.type == "datetime";
  if (!has_order || text.size() != other.size()) return std::nullopt;
  return text < other;
}

}  // namespace tipstat
