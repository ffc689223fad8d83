// Periods of time as SDMX writes them: 2023, 2024-S1, 2024-Q1, 2024-M01, 2024-01, 2024-W05,
// 2024-01-15, 2023-01-01/P10M.
#ifndef TIPSTAT_BASE_PERIOD_H_
#define TIPSTAT_BASE_PERIOD_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tipstat {

// The days from start to end, in days since 1970-01-01; end is the first day after it.
struct Period {
  int32_t start = 0;
  int32_t end = 0;
  // Whole calendar months, or 0 where it is not made of whole months.
  int32_t months = 0;

  int32_t days() const { return end - start; }
  bool Contains(const Period& other) const { return start <= other.start && other.end <= end; }
  bool Overlaps(const Period& other) const { return start < other.end && other.start < end; }
  // Equal in months, or in days where months do not apply.
  bool HasLengthOf(const Period& other) const {
    return months != 0 || other.months != 0 ? months == other.months : days() == other.days();
  }
  friend bool operator==(const Period& a, const Period& b) {
    return a.start == b.start && a.end == b.end;
  }
};

// By start, the longer first: the order in which periods are listed.
bool Precedes(const Period& a, const Period& b);

// Returns days since 1970-01-01 in the Gregorian calendar. Requires a month from 1 to 12; days
// beyond the month's end run on.
int32_t DayNumber(int32_t year, int32_t month, int32_t day);

// Returns nothing where the text is none of the forms above. Years are 1000 to 2999.
std::optional<Period> ParsePeriod(std::string_view text);

// Returns the period that the quarter column `part` ("Q2", "2", "Total", "") names within `year`;
// "" or a total is the whole year.
std::optional<Period> ParseYearPart(std::string_view year, std::string_view part);

// The same part of the year before. Requires a period of whole months.
Period YearBefore(const Period& period);

// Returns the SDMX text of the period: "2024-S1" and so on, else start and duration.
std::string ToText(const Period& period);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_PERIOD_H_
