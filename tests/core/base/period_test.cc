#include "base/period.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <vector>

namespace tipstat {
namespace {

bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

struct Day {
  int year;
  int month;
  int day;
};

// Every day from the year 1000 to 2999, counted one by one; the place is the number of days since
// the first.
const std::vector<Day>& Calendar() {
  static const std::vector<Day> days = [] {
    std::vector<Day> list;
    for (int year = 1000; year < 3000; ++year) {
      const int lengths[] = {31, IsLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
      for (int month = 1; month <= 12; ++month) {
        for (int day = 1; day <= lengths[month - 1]; ++day) list.push_back({year, month, day});
      }
    }
    return list;
  }();
  return days;
}

// Days since 1970-01-01 of the first day of the calendar.
int FirstDay() {
  static const int first = [] {
    const auto& days = Calendar();
    int place = 0;
    while (days[static_cast<size_t>(place)].year < 1970) ++place;
    return -place;
  }();
  return first;
}

std::string Said(std::string_view text) {
  const auto period = ParsePeriod(text);
  return period ? ToText(*period) : "none";
}

TEST(DayNumber, CountsAsACalendarDoes) {
  EXPECT_EQ(DayNumber(1970, 1, 1), 0);
  const auto& days = Calendar();
  for (size_t i = 0; i < days.size(); ++i) {
    const Day& d = days[i];
    ASSERT_EQ(DayNumber(d.year, d.month, d.day), FirstDay() + static_cast<int>(i))
        << d.year << '-' << d.month << '-' << d.day;
  }
}

TEST(Period, ReadsEveryFormAndWritesItInOne) {
  const std::map<std::string, std::string> forms = {{"2023", "2023"},
                                                    {"2024-S1", "2024-S1"},
                                                    {"2024-S2", "2024-S2"},
                                                    {"2024-H2", "2024-S2"},
                                                    {"2024-Q1", "2024-Q1"},
                                                    {"2024 Q4", "2024-Q4"},
                                                    {"2024Q3", "2024-Q3"},
                                                    {"2024-M01", "2024-01"},
                                                    {"2024-01", "2024-01"},
                                                    {"2024-12", "2024-12"},
                                                    {"2024-A1", "2024"},
                                                    {"2023-01-01/P10M", "2023-01-01/P10M"},
                                                    {"2023-01-01/P12M", "2023"},
                                                    {"2023-01-01/P1Y", "2023"},
                                                    {"2023-04-01/P1Y", "2023-04-01/P12M"},
                                                    {"2024-07-01/P6M", "2024-S2"},
                                                    {"២០២៣", "2023"},
                                                    {" 2023 ", "2023"}};
  for (const auto& [text, written] : forms) EXPECT_EQ(Said(text), written) << text;
}

TEST(Period, RefusesWhatIsNone) {
  for (const char* text : {"",
                           "23",
                           "202",
                           "20233",
                           "0999",
                           "3000",
                           "2024-S3",
                           "2024-Q5",
                           "2024-Q0",
                           "2024-M13",
                           "2024-13",
                           "2024-00",
                           "2024-W54",
                           "2024-02-30",
                           "2023-02-29",
                           "2024-1-1",
                           "2024-01-01/P0M",
                           "2024-01-01/M3",
                           "2024-01-01/P3",
                           "2024-01-01/",
                           "2024/P3M",
                           "Total",
                           "2024-X1",
                           "2024-Q",
                           "2024-",
                           "Q1 2024",
                           "12.5"}) {
    EXPECT_EQ(Said(text), "none") << text;
  }
}

TEST(Period, KnowsLeapYears) {
  EXPECT_EQ(ParsePeriod("2024")->days(), 366);
  EXPECT_EQ(ParsePeriod("2023")->days(), 365);
  EXPECT_EQ(ParsePeriod("1900")->days(), 365);
  EXPECT_EQ(ParsePeriod("2000")->days(), 366);
  EXPECT_EQ(ParsePeriod("2024-02")->days(), 29);
  EXPECT_EQ(ParsePeriod("2024-02-29")->days(), 1);
}

TEST(Period, HasAsManyDaysAsTheCalendarGivesIt) {
  std::map<int, int> days_of_year;
  for (const Day& day : Calendar()) ++days_of_year[day.year];
  for (const auto& [year, days] : days_of_year) {
    const std::string text = std::to_string(year);
    ASSERT_EQ(ParsePeriod(text)->days(), days);
    int quarters = 0;
    int months = 0;
    for (const char* q : {"-Q1", "-Q2", "-Q3", "-Q4"}) quarters += ParsePeriod(text + q)->days();
    for (int m = 1; m <= 12; ++m) {
      months += ParsePeriod(text + (m < 10 ? "-M0" : "-M") + std::to_string(m))->days();
    }
    ASSERT_EQ(quarters, days);
    ASSERT_EQ(months, days);
  }
}

// The weekday of the calendar's places: 1970-01-01 was a Thursday; Monday is 0.
int Weekday(int day_number) { return ((day_number + 3) % 7 + 7) % 7; }

TEST(Period, NumbersWeeksByTheirThursdays) {
  std::map<int, int> thursdays;
  const auto& days = Calendar();
  for (size_t i = 0; i < days.size(); ++i) {
    const int number = FirstDay() + static_cast<int>(i);
    if (Weekday(number) != 3 || days[i].year > 2998 || days[i].year < 1001) continue;
    const int week = ++thursdays[days[i].year];
    const std::string text =
        std::to_string(days[i].year) + (week < 10 ? "-W0" : "-W") + std::to_string(week);
    const auto period = ParsePeriod(text);
    ASSERT_TRUE(period) << text;
    ASSERT_EQ(period->start, number - 3) << text;
    ASSERT_EQ(period->end, number + 4) << text;
  }
  for (const auto& [year, weeks] : thursdays) {
    ASSERT_FALSE(ParsePeriod(std::to_string(year) + "-W" + std::to_string(weeks + 1))) << year;
  }
}

TEST(Period, ReadsBackWhatItWrites) {
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = std::to_string(1000 + random() % 2000) + "-0" +
                             std::to_string(1 + random() % 9) + "-01/P" +
                             std::to_string(1 + random() % 40) + "M";
    const auto period = ParsePeriod(text);
    ASSERT_TRUE(period) << text;
    const auto again = ParsePeriod(ToText(*period));
    ASSERT_TRUE(again) << ToText(*period);
    EXPECT_EQ(*again, *period);
    EXPECT_EQ(again->months, period->months);
  }
}

std::set<int> DaysOf(const Period& period) {
  std::set<int> days;
  for (int day = period.start; day < period.end; ++day) days.insert(day);
  return days;
}

TEST(Period, ContainsAndOverlapsDayByDay) {
  const std::vector<const char*> texts = {
      "2023",     "2023-S1",    "2023-S2", "2023-Q1",         "2023-Q4",
      "2023-12",  "2024",       "2024-02", "2023-01-01/P10M", "2024-W01",
      "2024-W05", "2023-12-31", "2024-Q1", "2023-10-01/P6M"};
  for (const char* a : texts) {
    for (const char* b : texts) {
      const Period first = *ParsePeriod(a);
      const Period second = *ParsePeriod(b);
      const std::set<int> days = DaysOf(first);
      bool all = true;
      bool any = false;
      for (const int day : DaysOf(second)) {
        all = all && days.count(day) > 0;
        any = any || days.count(day) > 0;
      }
      EXPECT_EQ(first.Contains(second), all) << a << ' ' << b;
      EXPECT_EQ(first.Overlaps(second), any) << a << ' ' << b;
    }
  }
}

TEST(Period, IsListedByStartTheLongerFirst) {
  EXPECT_TRUE(Precedes(*ParsePeriod("2023"), *ParsePeriod("2023-S1")));
  EXPECT_TRUE(Precedes(*ParsePeriod("2023-S1"), *ParsePeriod("2023-Q1")));
  EXPECT_TRUE(Precedes(*ParsePeriod("2023-Q1"), *ParsePeriod("2023-S2")));
  EXPECT_FALSE(Precedes(*ParsePeriod("2023"), *ParsePeriod("2023")));
}

TEST(Period, ComparesLengthsInMonthsElseInDays) {
  EXPECT_TRUE(ParsePeriod("2024-Q1")->HasLengthOf(*ParsePeriod("2023-Q3")));
  EXPECT_TRUE(ParsePeriod("2024")->HasLengthOf(*ParsePeriod("2023")));
  EXPECT_FALSE(ParsePeriod("2024-S1")->HasLengthOf(*ParsePeriod("2023")));
  EXPECT_TRUE(ParsePeriod("2024-W01")->HasLengthOf(*ParsePeriod("2024-W02")));
  EXPECT_FALSE(ParsePeriod("2024-W01")->HasLengthOf(*ParsePeriod("2024-01")));
}

TEST(YearBefore, IsTheSamePartOfTheYearBefore) {
  for (const auto& [later, earlier] :
       std::map<std::string, std::string>{{"2024", "2023"},
                                          {"2024-S1", "2023-S1"},
                                          {"2024-02", "2023-02"},
                                          {"2024-01-01/P10M", "2023-01-01/P10M"},
                                          {"2023-04-01/P12M", "2022-04-01/P12M"}}) {
    EXPECT_EQ(ToText(YearBefore(*ParsePeriod(later))), earlier);
  }
}

TEST(YearPart, MakesOnePeriodOfAYearAndAQuarter) {
  const auto said = [](const char* year, const char* part) {
    const auto period = ParseYearPart(year, part);
    return period ? ToText(*period) : std::string("none");
  };
  EXPECT_EQ(said("2023", "Q2"), "2023-Q2");
  EXPECT_EQ(said("2023", "2"), "2023-Q2");
  EXPECT_EQ(said("2023", "Total"), "2023");
  EXPECT_EQ(said("2023", "_T"), "2023");
  EXPECT_EQ(said("2023", ""), "2023");
  EXPECT_EQ(said("2023", "S1"), "2023-S1");
  EXPECT_EQ(said("2023", "M04"), "2023-04");
  EXPECT_EQ(said("2023", "Q5"), "none");
  EXPECT_EQ(said("2023", "Winter"), "none");
  EXPECT_EQ(said("23", "Q1"), "none");
}

}  // namespace
}  // namespace tipstat
