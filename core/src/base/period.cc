#include "base/period.h"

#include "base/numeral.h"
#include "base/text.h"

namespace tipstat {
namespace {

std::string Padded(int32_t number, size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

struct Date {
  int32_t year = 0;
  int32_t month = 1;
  int32_t day = 1;
};

std::optional<int32_t> Digits(std::string_view text, size_t least, size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  int32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::optional<int32_t> Year(std::string_view text) {
  const std::optional<int32_t> year = Digits(text, 4, 4);
  return year && *year >= 1000 && *year < 3000 ? year : std::nullopt;
}

// Howard Hinnant's algorithm, "chrono-Compatible Low-Level Date Algorithms", turned around.
Date DateOf(int32_t day_number) {
  const int32_t z = day_number + 719468;
  const int32_t era = (z >= 0 ? z : z - 146096) / 146097;
  const int32_t day_of_era = z - era * 146097;
  const int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int32_t shifted = (5 * day_of_year + 2) / 153;
  const int32_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  const int32_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {year, month, day_of_year - (153 * shifted + 2) / 5 + 1};
}

Period Months(int32_t year, int32_t month, int32_t months) {
  const int32_t last = year * 12 + month - 1 + months;
  return {DayNumber(year, month, 1), DayNumber(last / 12, last % 12 + 1, 1), months};
}

std::optional<Period> Part(int32_t year, int32_t index, int32_t months) {
  if (index < 1 || index > 12 / months) return std::nullopt;
  return Months(year, (index - 1) * months + 1, months);
}

// ISO 8601: week 1 holds the fourth of January, weeks start on Monday.
std::optional<Period> Week(int32_t year, int32_t week) {
  const int32_t fourth = DayNumber(year, 1, 4);
  const int32_t weekday = ((fourth + 3) % 7 + 7) % 7;
  const int32_t monday = fourth - weekday;
  const int32_t start = monday + (week - 1) * 7;
  if (week < 1 || start >= DayNumber(year, 12, 29)) return std::nullopt;
  return Period{start, start + 7, 0};
}

std::optional<Date> ParseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int32_t> year = Year(text.substr(0, 4));
  const std::optional<int32_t> month = Digits(text.substr(5, 2), 2, 2);
  const std::optional<int32_t> day = Digits(text.substr(8, 2), 2, 2);
  if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
  const int32_t length = Months(*year, *month, 1).days();
  if (*day < 1 || *day > length) return std::nullopt;
  return Date{*year, *month, *day};
}

std::optional<Period> ParseDuration(const Date& start, std::string_view text) {
  if (text.size() < 3 || text[0] != 'P') return std::nullopt;
  const std::optional<int32_t> count = Digits(text.substr(1, text.size() - 2), 1, 3);
  if (!count || *count == 0) return std::nullopt;
  const int32_t first = DayNumber(start.year, start.month, start.day);
  const char unit = text.back();
  if (unit == 'D') return Period{first, first + *count, 0};
  if (unit == 'W') return Period{first, first + *count * 7, 0};
  if (unit != 'M' && unit != 'Y') return std::nullopt;
  const int32_t months = unit == 'M' ? *count : *count * 12;
  const int32_t last = start.year * 12 + start.month - 1 + months;
  return Period{first, DayNumber(last / 12, last % 12 + 1, start.day), start.day == 1 ? months : 0};
}

// What stands behind the year: "S1", "Q3", "M04", "04", "W12", "A1".
std::optional<Period> ParseWithin(int32_t year, std::string_view part) {
  if (part.empty()) return std::nullopt;
  const char kind = part[0];
  if (const auto month = Digits(part, 2, 2)) return Part(year, *month, 1);
  const std::optional<int32_t> index = Digits(part.substr(1), 1, 2);
  if (!index) return std::nullopt;
  if (kind == 'S' || kind == 'H') return Part(year, *index, 6);
  if (kind == 'Q') return Part(year, *index, 3);
  if (kind == 'T') return Part(year, *index, 4);
  if (kind == 'M') return Part(year, *index, 1);
  if (kind == 'A') return Part(year, *index, 12);
  return kind == 'W' ? Week(year, *index) : std::nullopt;
}

}  // namespace

bool Precedes(const Period& a, const Period& b) {
  return a.start != b.start ? a.start < b.start : a.end > b.end;
}

int32_t DayNumber(int32_t year, int32_t month, int32_t day) {
  if (month <= 2) --year;
  const int32_t era = (year >= 0 ? year : year - 399) / 400;
  const int32_t year_of_era = year - era * 400;
  const int32_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

std::optional<Period> ParsePeriod(std::string_view text) {
  const std::string plain = PlainDigits(Trim(text));
  const std::string_view view = plain;
  const std::optional<int32_t> year = Year(view.substr(0, 4));
  if (!year) return std::nullopt;
  if (view.size() == 4) return Months(*year, 1, 12);
  const size_t slash = view.find('/');
  const std::optional<Date> date = ParseDate(view.substr(0, slash));
  if (slash != std::string_view::npos) {
    return date ? ParseDuration(*date, view.substr(slash + 1)) : std::nullopt;
  }
  if (date) {
    const int32_t day = DayNumber(date->year, date->month, date->day);
    return Period{day, day + 1, 0};
  }
  const bool has_gap = view[4] == '-' || view[4] == ' ';
  const std::string_view part = view.substr(has_gap ? 5 : 4);
  if (!has_gap && !part.empty() && part[0] >= '0' && part[0] <= '9') return std::nullopt;
  return ParseWithin(*year, part);
}

std::optional<Period> ParseYearPart(std::string_view year_text, std::string_view part_text) {
  const std::string year_plain = PlainDigits(Trim(year_text));
  const std::optional<int32_t> year = Year(year_plain);
  const std::string part = PlainDigits(Trim(part_text));
  if (!year) return std::nullopt;
  if (part.empty() || HasWord(FoldWords(part), "total") || part == "_T" || part == "T") {
    return Months(*year, 1, 12);
  }
  if (const auto quarter = Digits(part, 1, 1)) return Part(*year, *quarter, 3);
  return ParseWithin(*year, part);
}

Period YearBefore(const Period& period) {
  const Date start = DateOf(period.start);
  return Months(start.year - 1, start.month, period.months);
}

std::string ToText(const Period& period) {
  const Date start = DateOf(period.start);
  const int32_t index = start.month - 1;
  const std::string year = Padded(start.year, 4);
  if (period.months == 12 && index == 0) return year;
  if (period.months == 6 && index % 6 == 0) return year + "-S" + Padded(index / 6 + 1, 1);
  if (period.months == 3 && index % 3 == 0) return year + "-Q" + Padded(index / 3 + 1, 1);
  const std::string month = year + "-" + Padded(start.month, 2);
  if (period.months == 1) return month;
  const std::string length =
      period.months != 0 ? Padded(period.months, 1) + "M" : Padded(period.days(), 1) + "D";
  return month + "-" + Padded(start.day, 2) + "/P" + length;
}

}  // namespace tipstat
