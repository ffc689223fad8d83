#include "base/sheet_number.h"

#include <algorithm>
#include <optional>

#include "base/period.h"

namespace tipstat {
namespace {

constexpr size_t kSignificantDigits = 15;
constexpr int32_t kMostShift = 320;    // beyond the exponents of a double
constexpr int64_t kLastDay = 2958465;  // 9999-12-31
constexpr int64_t kSecondsOfDay = 86400;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A decimal number: 0.digits times ten to the power of `point`.
struct Decimal {
  bool negative = false;
  std::string digits;  // without zeros in front and behind; "" for zero
  int32_t point = 0;
};

std::optional<int32_t> ParseExponent(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), IsDigit)) {
    return std::nullopt;
  }
  int32_t exponent = 0;
  for (const char c : text) exponent = exponent * 10 + (c - '0');
  return negative ? -exponent : exponent;
}

// Half away from zero, as spreadsheets do.
void Round(Decimal* decimal) {
  std::string& digits = decimal->digits;
  if (digits.size() > kSignificantDigits) {
    const bool up = digits[kSignificantDigits] >= '5';
    digits.resize(kSignificantDigits);
    while (up && !digits.empty() && digits.back() == '9') digits.pop_back();
    if (up && digits.empty()) {
      digits.assign(1, '1');
      ++decimal->point;
    } else if (up) {
      ++digits.back();
    }
  }
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
}

std::optional<Decimal> ParseDecimal(std::string_view text) {
  Decimal decimal;
  decimal.negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  const size_t letter = text.find_first_of("eE");
  if (letter != std::string_view::npos) {
    const auto exponent = ParseExponent(text.substr(letter + 1));
    if (!exponent) return std::nullopt;
    decimal.point = *exponent;
  }
  bool has_digit = false;
  bool has_point = false;
  for (const char c : text.substr(0, letter)) {
    if (c == '.' && !has_point) {
      has_point = true;
      continue;
    }
    if (!IsDigit(c)) return std::nullopt;
    has_digit = true;
    const bool leading = decimal.digits.empty() && c == '0';
    if (!leading) decimal.digits.push_back(c);
    if (!has_point && !leading) ++decimal.point;
    if (has_point && leading) --decimal.point;
  }
  if (!has_digit || decimal.point > kMostShift || decimal.point < -kMostShift) return std::nullopt;
  Round(&decimal);
  return decimal;
}

std::string ToPlainText(const Decimal& decimal) {
  if (decimal.digits.empty()) return "0";
  std::string text(decimal.negative ? 1 : 0, '-');
  const auto size = static_cast<int32_t>(decimal.digits.size());
  if (decimal.point <= 0) {
    text.append("0.").append(static_cast<size_t>(-decimal.point), '0').append(decimal.digits);
  } else if (decimal.point >= size) {
    text.append(decimal.digits).append(static_cast<size_t>(decimal.point - size), '0');
  } else {
    const auto point = static_cast<size_t>(decimal.point);
    text.append(decimal.digits, 0, point).append(1, '.').append(decimal.digits, point);
  }
  return text;
}

void AppendTwoDigits(int64_t number, std::string* text) {
  if (number < 10) text->push_back('0');
  text->append(std::to_string(number));
}

// Days and seconds of a serial number; nothing for what no date has.
struct Moment {
  int64_t day = 0;
  int64_t second = 0;
};

std::optional<Moment> MomentOf(const Decimal& decimal) {
  if (decimal.negative || decimal.point > 7) return std::nullopt;
  Moment moment;
  const std::string text = ToPlainText(decimal);
  const size_t point = std::min(text.find('.'), text.size());
  for (const char c : text.substr(0, point)) moment.day = moment.day * 10 + (c - '0');
  // Twelve digits tell a second apart from the next, and leave room for the product.
  std::string fraction = text.substr(std::min(point + 1, text.size()), 12);
  fraction.resize(12, '0');
  int64_t parts = 0;
  for (const char c : fraction) parts = parts * 10 + (c - '0');
  constexpr int64_t kOne = 1000000000000;
  moment.second = (parts * kSecondsOfDay + kOne / 2) / kOne;
  if (moment.second == kSecondsOfDay) {
    ++moment.day;
    moment.second = 0;
  }
  if (moment.day > kLastDay) return std::nullopt;
  return moment;
}

std::string TimeText(int64_t second) {
  std::string text;
  AppendTwoDigits(second / 3600, &text);
  text.push_back(':');
  AppendTwoDigits(second / 60 % 60, &text);
  text.push_back(':');
  AppendTwoDigits(second % 60, &text);
  return text;
}

// "2023-01-15". Spreadsheets have a 29 February 1900, which there was not.
std::string DateText(int64_t day, SheetEpoch epoch) {
  if (epoch == SheetEpoch::k1900 && day == 60) return "1900-02-29";
  const int32_t first = epoch == SheetEpoch::k1904 ? DayNumber(1904, 1, 1)
                        : day < 60                 ? DayNumber(1899, 12, 31)
                                                   : DayNumber(1899, 12, 30);
  const int32_t number = first + static_cast<int32_t>(day);
  return ToText(Period{number, number + 1, 0}).substr(0, 10);
}

std::string ShowMoment(const Moment& moment, SheetStyle style, SheetEpoch epoch) {
  std::string date = DateText(moment.day, epoch);
  if (style == SheetStyle::kYear) return date.substr(0, 4);
  if (style == SheetStyle::kMonth) return date.substr(0, 7);
  if (moment.second != 0) date.append(1, 'T').append(TimeText(moment.second));
  return date;
}

// Which letters stand in the first section of a format code, outside of quotes and brackets.
struct Letters {
  bool year = false, month = false, day = false, time = false, percent = false;
};

Letters LettersIn(std::string_view code) {
  Letters letters;
  for (size_t i = 0; i < code.size(); ++i) {
    const char c = code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] + 32) : code[i];
    if (c == ';') break;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '[') {
      const size_t end = std::min(code.find(']', i), code.size());
      const char inside = i + 1 < end ? static_cast<char>(code[i + 1] | 0x20) : ' ';
      const bool elapsed = inside == 'h' || inside == 's' || (inside == 'm' && end - i <= 3);
      letters.time = letters.time || elapsed;
      i = end;
    } else {
      letters.year = letters.year || c == 'y' || c == 'b';
      letters.month = letters.month || c == 'm';
      letters.day = letters.day || c == 'd';
      letters.time = letters.time || c == 'h' || c == 's';
      letters.percent = letters.percent || c == '%';
    }
  }
  return letters;
}

}  // namespace

SheetStyle StyleOfFormatCode(std::string_view code) {
  const Letters letters = LettersIn(code);
  if (letters.day || (letters.year && letters.time)) return SheetStyle::kDay;
  if (letters.time) return SheetStyle::kTime;
  if (letters.year) return letters.month ? SheetStyle::kMonth : SheetStyle::kYear;
  if (letters.month) return SheetStyle::kDay;
  return letters.percent ? SheetStyle::kPercent : SheetStyle::kNumber;
}

SheetStyle StyleOfFormatId(uint32_t id) {
  if (id == 9 || id == 10) return SheetStyle::kPercent;
  if (id == 17) return SheetStyle::kMonth;
  if ((id >= 14 && id <= 16) || id == 22) return SheetStyle::kDay;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return SheetStyle::kTime;
  // What East Asian versions show as dates and times.
  if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58) {
    return SheetStyle::kDay;
  }
  return id >= 32 && id <= 35 ? SheetStyle::kTime : SheetStyle::kNumber;
}

std::string ShowSheetNumber(std::string_view stored, SheetStyle style, SheetEpoch epoch) {
  std::optional<Decimal> decimal = ParseDecimal(stored);
  if (!decimal) return std::string(stored);
  if (style == SheetStyle::kNumber) return ToPlainText(*decimal);
  if (style == SheetStyle::kPercent) {
    if (!decimal->digits.empty()) decimal->point += 2;
    return ToPlainText(*decimal).append(1, '%');
  }
  const std::optional<Moment> moment = MomentOf(*decimal);
  if (!moment) return ToPlainText(*decimal);
  if (style == SheetStyle::kTime) return TimeText(moment->day * kSecondsOfDay + moment->second);
  // Day 0 of the older calendar is no day.
  const bool is_day = moment->day > 0 || epoch == SheetEpoch::k1904;
  return is_day ? ShowMoment(*moment, style, epoch) : ToPlainText(*decimal);
}

}  // namespace tipstat
