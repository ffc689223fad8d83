#include "base/numeral.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {
namespace {

constexpr char32_t kZeros[] = {0x660, 0x6F0, 0x966, 0xE50, 0xED0, 0x1040, 0x17E0};
constexpr int kMaxDigits = 15;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

char PlainCharacter(char32_t c) {
  for (const char32_t zero : kZeros) {
    if (c >= zero && c <= zero + 9) return static_cast<char>('0' + static_cast<int>(c - zero));
  }
  if (c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x2007) return ' ';
  if (c == 0x2212 || c == 0x2013 || c == 0x2014 || c == 0x2011) return '-';
  if (c == 0x66B) return ',';
  if (c == 0x66C || c == 0x2019) return '\'';
  return 0;
}

// Takes digits with groups of three from the front. Returns nothing where grouping is malformed.
std::optional<std::string> TakeInteger(std::string_view* text, char decimal) {
  std::string digits;
  size_t i = 0;
  while (i < text->size() && IsDigit((*text)[i])) digits.push_back((*text)[i++]);
  if (digits.empty()) return std::nullopt;
  const char group = i < text->size() ? (*text)[i] : 0;
  const bool is_group = group == ' ' || group == '\'' || (group == ',' && decimal == '.') ||
                        (group == '.' && decimal == ',');
  if (is_group && digits.size() > 3) return std::nullopt;
  while (is_group && i < text->size() && (*text)[i] == group) {
    const std::string_view three = text->substr(i + 1, 3);
    if (three.size() != 3 || !std::all_of(three.begin(), three.end(), IsDigit)) return std::nullopt;
    digits.append(three);
    i += 4;
    if (i < text->size() && IsDigit((*text)[i])) return std::nullopt;
  }
  text->remove_prefix(i);
  return digits;
}

// The number with these digits; more than fifteen significant ones give the two neighbours.
std::optional<Interval> Enclose(std::string digits, int decimals) {
  const size_t zeros = std::min(digits.find_first_not_of('0'), digits.size());
  digits.erase(0, zeros);
  bool cut = false;
  while (decimals > 0 && (static_cast<int>(digits.size()) > kMaxDigits || decimals > 14)) {
    if (digits.empty()) break;
    cut = cut || digits.back() != '0';
    digits.pop_back();
    --decimals;
  }
  if (digits.empty()) decimals = 0;
  if (static_cast<int>(digits.size()) > kMaxDigits) return std::nullopt;
  Int128 units = 0;
  for (const char c : digits) units = units * 10 + (c - '0');
  Int128 place = kExactOne;
  for (int i = 0; i < decimals; ++i) place /= 10;
  const Exact low = Exact::FromUnits(units * place);
  return Interval{low, cut ? low + Exact::FromUnits(place) : low};
}

}  // namespace

std::string PlainDigits(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t start = i;
    const char32_t c = DecodeNext(text, &i);
    const char replacement = c < 0x80 ? 0 : PlainCharacter(c);
    if (replacement != 0) {
      plain.push_back(replacement);
    } else {
      plain.append(text.substr(start, i - start));
    }
  }
  return plain;
}

std::optional<Numeral> ParseNumeral(std::string_view plain, char decimal) {
  const bool negative = !plain.empty() && plain[0] == '-';
  if (negative || (!plain.empty() && plain[0] == '+')) plain.remove_prefix(1);
  std::optional<std::string> digits = TakeInteger(&plain, decimal);
  if (!digits) return std::nullopt;
  Numeral result;
  if (!plain.empty()) {
    if (plain[0] != decimal || plain.size() == 1) return std::nullopt;
    plain.remove_prefix(1);
    if (!std::all_of(plain.begin(), plain.end(), IsDigit)) return std::nullopt;
    result.decimals = static_cast<int>(std::min<size_t>(plain.size(), 14));
    digits->append(plain);
  }
  const std::optional<Interval> interval = Enclose(*digits, static_cast<int>(plain.size()));
  if (!interval) return std::nullopt;
  result.interval = negative ? Interval{-interval->high, -interval->low} : *interval;
  return result;
}

void SeparatorInference::Add(std::string_view plain) {
  if (!plain.empty() && (plain[0] == '-' || plain[0] == '+')) plain.remove_prefix(1);
  const bool is_number = plain.find_first_not_of("0123456789,. '") == std::string_view::npos &&
                         plain.find("..") == std::string_view::npos;
  if (!is_number || plain.empty() || !IsDigit(plain[0]) || !IsDigit(plain.back())) return;
  const auto commas = std::count(plain.begin(), plain.end(), ',');
  const auto points = std::count(plain.begin(), plain.end(), '.');
  if (commas + points == 0) {
    if (!std::all_of(plain.begin(), plain.end(), IsDigit)) return;
    (plain.size() < 4 ? has_short_integer_ : has_long_integer_) = true;
    return;
  }
  const size_t last = plain.find_last_of(",.");
  Evidence& evidence = plain[last] == ',' ? comma_ : point_;
  Evidence& other = plain[last] == ',' ? point_ : comma_;
  const size_t behind = plain.size() - last - 1;
  if (commas > 0 && points > 0) {
    ++evidence.sure_decimal;
    ++other.sure_group;
  } else if (commas + points > 1) {
    ++evidence.sure_group;
  } else if (last > 3 || plain[0] == '0') {
    ++evidence.sure_decimal;
  } else {
    ++(behind == 3 ? evidence.open : behind > 3 ? evidence.slips : evidence.odd);
  }
}

SeparatorInference::Meaning SeparatorInference::MeaningOf(const Evidence& evidence) const {
  if (evidence.sure_decimal > 0 && evidence.sure_group > 0) return Meaning::kOpen;
  if (evidence.sure_decimal > 0) return Meaning::kDecimal;
  if (evidence.sure_group > 0) return Meaning::kGroup;
  if (evidence.open == 0) {
    return evidence.odd > 0 || evidence.slips > 1 ? Meaning::kDecimal : Meaning::kUnused;
  }
  if (evidence.odd > 0) {
    // One slip does not turn a column; as many of the one as of the other leave it open.
    if (evidence.odd >= 2 * evidence.open) return Meaning::kDecimal;
    return evidence.open >= 2 * evidence.odd ? Meaning::kGroup : Meaning::kOpen;
  }
  // Small whole numbers beside it, and no large one without it, show that it groups thousands.
  return has_short_integer_ && !has_long_integer_ ? Meaning::kGroup : Meaning::kOpen;
}

bool SeparatorInference::IsAmbiguous() const {
  return MeaningOf(comma_) == Meaning::kOpen || MeaningOf(point_) == Meaning::kOpen;
}

char SeparatorInference::Decimal() const {
  const Meaning comma = MeaningOf(comma_);
  const Meaning point = MeaningOf(point_);
  if (point == Meaning::kDecimal || comma == Meaning::kGroup) return '.';
  return comma == Meaning::kDecimal || point == Meaning::kGroup ? ',' : '.';
}

}  // namespace tipstat
