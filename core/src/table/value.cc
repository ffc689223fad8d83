#include "table/value.h"

#include <algorithm>
#include <optional>

#include "base/numeral.h"
#include "base/text.h"

namespace tipstat {
namespace {

constexpr std::string_view kMissingSigns[] = {"",     ":",   "..",   "...",     "na", "n/a", "n.a.",
                                              "#n/a", "nan", "null", "unknown", "_u", "n.d."};
constexpr std::string_view kWithheldSigns[] = {"c", "[c]", "*", "(c)", "s", "[s]"};
constexpr std::string_view kNotApplicableSigns[] = {"_z", "[z]", "z"};
constexpr std::string_view kOpenMarks[] = {"-", "--", ".", "x", "[x]", "/", "?"};

enum class Bound : uint8_t { kBelow, kAtMost, kAbove, kAtLeast };

struct BoundWord {
  std::string_view text;
  Bound bound;
};

constexpr BoundWord kBoundWords[] = {{"<=", Bound::kAtMost},
                                     {">=", Bound::kAtLeast},
                                     {"\xE2\x89\xA4", Bound::kAtMost},
                                     {"\xE2\x89\xA5", Bound::kAtLeast},
                                     {"<", Bound::kBelow},
                                     {">", Bound::kAbove},
                                     {"fewer than ", Bound::kBelow},
                                     {"less than ", Bound::kBelow},
                                     {"more than ", Bound::kAbove},
                                     {"at least ", Bound::kAtLeast},
                                     {"at most ", Bound::kAtMost},
                                     {"up to ", Bound::kAtMost}};

template <size_t kSize>
bool IsOneOf(std::string_view text, const std::string_view (&list)[kSize]) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

Value Known(const Interval& interval, int decimals) {
  Value value;
  value.interval = interval;
  value.status = Status::kOk;
  value.decimals = static_cast<uint8_t>(decimals);
  return value;
}

Value Sign(Status status, Reading reading = Reading::kPlain) {
  Value value;
  value.status = status;
  value.reading = reading;
  return value;
}

// "<5" in a count leaves out 5; in a rate nobody knows how near to 5 it comes.
Interval BoundInterval(Bound bound, const Numeral& limit, const ColumnStyle& style) {
  const bool whole = limit.interval.IsSingle() && limit.interval.low.IsInteger() &&
                     limit.decimals == 0 && !style.has_decimals;
  const Exact step = whole ? Exact::FromInteger(1) : Exact();
  const Exact least = whole && style.prints_zero ? Exact::FromInteger(1) : Exact();
  switch (bound) {
    case Bound::kBelow:
      return {std::min(least, limit.interval.high - step), limit.interval.high - step};
    case Bound::kAtMost:
      return {std::min(least, limit.interval.high), limit.interval.high};
    case Bound::kAbove:
      return {limit.interval.low + step, Exact::Infinity()};
    case Bound::kAtLeast:
      return {limit.interval.low, Exact::Infinity()};
  }
  return {};
}

std::optional<Value> ParseBound(std::string_view plain, const ColumnStyle& style) {
  const std::string lower = Lower(plain);
  for (const BoundWord& word : kBoundWords) {
    if (!StartsWith(lower, word.text)) continue;
    const auto limit = ParseNumeral(Trim(plain.substr(word.text.size())), style.decimal);
    if (!limit) return std::nullopt;
    return Known(BoundInterval(word.bound, *limit, style), limit->decimals);
  }
  return std::nullopt;
}

// "1-4", "1..4", "1..", "..4".
std::optional<Value> ParseRange(std::string_view plain, const ColumnStyle& style) {
  const size_t dots = plain.find("..");
  const size_t at = dots != std::string_view::npos ? dots : plain.find('-', 1);
  if (plain.size() < 3 || at == std::string_view::npos) return std::nullopt;
  const std::string_view low_text = Trim(plain.substr(0, at));
  const std::string_view high_text =
      Trim(plain.substr(at + (dots != std::string_view::npos ? 2 : 1)));
  const auto low = ParseNumeral(low_text, style.decimal);
  const auto high = ParseNumeral(high_text, style.decimal);
  const bool open = dots != std::string_view::npos;
  if ((!low && !(open && low_text.empty())) || (!high && !(open && high_text.empty()))) {
    return std::nullopt;
  }
  Interval interval = Interval::NonNegative();
  if (low) interval.low = low->interval.low;
  if (high) interval.high = high->interval.high;
  if (interval.high < interval.low) return std::nullopt;
  return Known(interval, std::max(low ? low->decimals : 0, high ? high->decimals : 0));
}

std::optional<Value> ParseNumber(std::string_view plain, const ColumnStyle& style) {
  const auto numeral = ParseNumeral(plain, style.decimal);
  if (!numeral) return std::nullopt;
  Value value = Known(numeral->interval, numeral->decimals);
  if (!numeral->interval.IsSingle()) value.reading = Reading::kRounded;
  if (!style.ambiguous) return value;
  const auto other = ParseNumeral(plain, style.decimal == '.' ? ',' : '.');
  if (other && !(other->interval == numeral->interval)) {
    value.interval = Hull(numeral->interval, other->interval);
    value.reading = Reading::kAmbiguous;
  }
  return value;
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool IsFlag(char c) { return std::string_view("bcdefnprsuz").find(c) != std::string_view::npos; }

// "303 p", "12bep": at most four letters behind a number are flags.
std::optional<Value> ParseFlagged(std::string_view plain, const ColumnStyle& style) {
  size_t end = plain.size();
  while (end > 0 && IsLetter(plain[end - 1])) --end;
  const std::string_view flags = plain.substr(end);
  if (flags.empty() || flags.size() > 4 || end == 0) return std::nullopt;
  std::optional<Value> value = ParseNumber(Trim(plain.substr(0, end)), style);
  if (value) value->flags = flags;
  return value;
}

}  // namespace

std::string_view StatusName(Status status) {
  constexpr std::string_view kNames[] = {"ok",         "missing", "withheld", "not-applicable",
                                         "negligible", "absent"};
  return kNames[static_cast<size_t>(status)];
}

Value ParseValue(std::string_view text, const ColumnStyle& style) {
  const std::string plain = PlainDigits(Trim(text));
  if (const auto number = ParseNumber(plain, style)) return *number;
  const std::string lower = Lower(plain);
  if (IsOneOf(lower, kMissingSigns)) return Sign(Status::kMissing);
  if (IsOneOf(lower, kWithheldSigns)) return Sign(Status::kWithheld);
  if (IsOneOf(lower, kNotApplicableSigns)) return Sign(Status::kNotApplicable);
  if (IsOneOf(lower, kOpenMarks)) return Sign(Status::kMissing, Reading::kOpenMark);
  if (const auto bound = ParseBound(plain, style)) return *bound;
  if (const auto range = ParseRange(plain, style)) return *range;
  if (const auto flagged = ParseFlagged(plain, style)) return *flagged;
  return Sign(Status::kMissing, Reading::kUnreadable);
}

bool LooksLikeNumber(std::string_view text) {
  std::string_view number = Trim(text);
  const size_t blank = number.rfind(' ');
  const bool has_flags =
      blank != std::string_view::npos && blank > 0 && number.size() - blank <= 5 &&
      std::all_of(number.begin() + static_cast<std::ptrdiff_t>(blank) + 1, number.end(), IsFlag);
  const std::string plain = PlainDigits(has_flags ? number.substr(0, blank) : number);
  return ParseNumeral(plain, '.') || ParseNumeral(plain, ',');
}

bool LooksLikeValue(std::string_view text) {
  if (Trim(text).empty()) return false;
  return LooksLikeNumber(text) || ParseValue(text, {}).reading != Reading::kUnreadable;
}

}  // namespace tipstat
