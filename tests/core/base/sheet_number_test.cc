#include "base/sheet_number.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>

namespace tipstat {
namespace {

std::string Show(std::string_view stored, SheetStyle style = SheetStyle::kNumber,
                 SheetEpoch epoch = SheetEpoch::k1900) {
  return ShowSheetNumber(stored, style, epoch);
}

TEST(SheetNumberTest, NumbersComeWithoutTheNoiseOfDoubles) {
  EXPECT_EQ(Show("0.71999999999999997"), "0.72");
  EXPECT_EQ(Show("5.1099999999999994"), "5.11");
  EXPECT_EQ(Show("1.5E+3"), "1500");
  EXPECT_EQ(Show("2.5e-3"), "0.0025");
  EXPECT_EQ(Show("-12.50"), "-12.5");
  EXPECT_EQ(Show("007"), "7");
  EXPECT_EQ(Show("-0"), "0");
  EXPECT_EQ(Show("99999999999999999"), "100000000000000000");
  EXPECT_EQ(Show("0.99999999999999999"), "1");
}

TEST(SheetNumberTest, WhatIsNoNumberStaysAsItIs) {
  for (const char* text : {"", "x", "1.2.3", "1e", "1e1000", "--1", ".", "1,5", "NaN"}) {
    EXPECT_EQ(Show(text), text);
    EXPECT_EQ(Show(text, SheetStyle::kDay), text);
  }
}

TEST(SheetNumberTest, EveryDecimalOfFifteenDigitsComesBackFromItsDouble) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 20000; ++i) {
    const auto digits = static_cast<long long>(random() % 999999999999999ULL);
    const int decimals = static_cast<int>(random() % 10);
    double number = static_cast<double>(digits);
    for (int d = 0; d < decimals; ++d) number /= 10;
    char plain[64];
    std::snprintf(plain, sizeof plain, "%.15g", number);
    double read = 0;
    ASSERT_EQ(std::sscanf(plain, "%lf", &read), 1);
    char stored[64];
    std::snprintf(stored, sizeof stored, "%.17g", read);
    EXPECT_EQ(Show(stored), Show(plain)) << stored;
  }
}

TEST(SheetNumberTest, PercentagesMoveThePoint) {
  EXPECT_EQ(Show("0.146341463414634", SheetStyle::kPercent), "14.6341463414634%");
  EXPECT_EQ(Show("1", SheetStyle::kPercent), "100%");
  EXPECT_EQ(Show("0.00020000000000000001", SheetStyle::kPercent), "0.02%");
  EXPECT_EQ(Show("0", SheetStyle::kPercent), "0%");
}

TEST(SheetNumberTest, EveryDayOfTwoHundredYearsIsTheNextOne) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int year = 1900;
  int month = 3;
  int day = 1;
  for (int serial = 61; serial < 73000; ++serial) {
    char expected[32];
    std::snprintf(expected, sizeof expected, "%04d-%02d-%02d", year, month, day);
    ASSERT_EQ(Show(std::to_string(serial), SheetStyle::kDay), expected);
    if (serial >= 1462) {
      ASSERT_EQ(Show(std::to_string(serial - 1462), SheetStyle::kDay, SheetEpoch::k1904), expected);
    }
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int length = kDays[month - 1] + (month == 2 && leap ? 1 : 0);
    day = day == length ? 1 : day + 1;
    if (day == 1) month = month == 12 ? 1 : month + 1;
    if (day == 1 && month == 1) ++year;
  }
}

TEST(SheetNumberTest, TheFirstDaysHaveALeapDayThatThereWasNot) {
  EXPECT_EQ(Show("1", SheetStyle::kDay), "1900-01-01");
  EXPECT_EQ(Show("59", SheetStyle::kDay), "1900-02-28");
  EXPECT_EQ(Show("60", SheetStyle::kDay), "1900-02-29");
  EXPECT_EQ(Show("0", SheetStyle::kDay), "0");
  EXPECT_EQ(Show("-1", SheetStyle::kDay), "-1");
  EXPECT_EQ(Show("2958465", SheetStyle::kDay), "9999-12-31");
  EXPECT_EQ(Show("2958466", SheetStyle::kDay), "2958466");
}

TEST(SheetNumberTest, TimesAreShownToTheSecond) {
  EXPECT_EQ(Show("45000.75", SheetStyle::kDay), "2023-03-15T18:00:00");
  EXPECT_EQ(Show("45000.999999999", SheetStyle::kDay), "2023-03-16");
  EXPECT_EQ(Show("0.5", SheetStyle::kTime), "12:00:00");
  EXPECT_EQ(Show("1.5", SheetStyle::kTime), "36:00:00");
  EXPECT_EQ(Show("45000", SheetStyle::kMonth), "2023-03");
  EXPECT_EQ(Show("45000", SheetStyle::kYear), "2023");
}

TEST(SheetNumberTest, FormatCodesSayWhatTheyShow) {
  const std::pair<const char*, SheetStyle> kCodes[] = {
      {"General", SheetStyle::kNumber},
      {"#,##0.00", SheetStyle::kNumber},
      {"0.00E+00", SheetStyle::kNumber},
      {"\"day \"0", SheetStyle::kNumber},
      {"[Red]0;[Yellow]-0", SheetStyle::kNumber},
      {"0\\d", SheetStyle::kNumber},
      {"_(* #,##0_);_(* \\(#,##0\\)", SheetStyle::kNumber},
      {"0%", SheetStyle::kPercent},
      {"0.0\" %\"", SheetStyle::kNumber},
      {"yyyy\\-mm\\-dd", SheetStyle::kDay},
      {"[$-409]d\\-mmm\\-yy;@", SheetStyle::kDay},
      {"DD/MM/YYYY", SheetStyle::kDay},
      {"mmm-yy", SheetStyle::kMonth},
      {"yyyy", SheetStyle::kYear},
      {"[$-41E]bbbb", SheetStyle::kYear},
      {"mmmm", SheetStyle::kDay},
      {"h:mm AM/PM", SheetStyle::kTime},
      {"[h]:mm:ss", SheetStyle::kTime},
      {"[mm]", SheetStyle::kTime},
      {"yyyy-mm-dd hh:mm", SheetStyle::kDay},
      {"0;yyyy", SheetStyle::kNumber},
      {"\"unclosed", SheetStyle::kNumber},
      {"[unclosed", SheetStyle::kNumber},
      {"", SheetStyle::kNumber}};
  for (const auto& [code, style] : kCodes) EXPECT_EQ(StyleOfFormatCode(code), style) << code;
  EXPECT_EQ(StyleOfFormatId(0), SheetStyle::kNumber);
  EXPECT_EQ(StyleOfFormatId(10), SheetStyle::kPercent);
  EXPECT_EQ(StyleOfFormatId(14), SheetStyle::kDay);
  EXPECT_EQ(StyleOfFormatId(17), SheetStyle::kMonth);
  EXPECT_EQ(StyleOfFormatId(21), SheetStyle::kTime);
  EXPECT_EQ(StyleOfFormatId(33), SheetStyle::kTime);
  EXPECT_EQ(StyleOfFormatId(57), SheetStyle::kDay);
}

}  // namespace
}  // namespace tipstat
