#include "base/exact.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>

namespace tipstat {
namespace {

Exact Units(int64_t units) { return Exact::FromUnits(units); }
Exact Whole(int64_t number) { return Exact::FromInteger(number); }

TEST(Exact, PrintsTheShortestDecimalText) {
  EXPECT_EQ(ToText(Whole(0)), "0");
  EXPECT_EQ(ToText(Whole(164)), "164");
  EXPECT_EQ(ToText(Whole(-1533)), "-1533");
  EXPECT_EQ(ToText(Whole(1000)), "1000");
  EXPECT_EQ(ToText(Units(710000000000000)), "0.71");
  EXPECT_EQ(ToText(Units(-710000000000000)), "-0.71");
  EXPECT_EQ(ToText(Units(1)), "0.000000000000001");
  EXPECT_EQ(ToText(Units(-1)), "-0.000000000000001");
  EXPECT_EQ(ToText(Whole(17) + Units(560000000000000)), "17.56");
  EXPECT_EQ(ToText(Whole(999999999999999)), "999999999999999");
}

TEST(Exact, AddsTenthsWithoutError) {
  Exact sum;
  for (int i = 0; i < 10; ++i) sum = sum + Units(100000000000000);
  EXPECT_EQ(sum, Whole(1));
  EXPECT_TRUE(sum.IsInteger());
}

TEST(Exact, AddsInAnyOrderToTheSameNumber) {
  std::mt19937_64 random(1);
  std::vector<Exact> numbers;
  for (int i = 0; i < 1000; ++i) {
    numbers.push_back(Units(static_cast<int64_t>(random() % 2000000000000000000U) - 1000000000));
  }
  Exact forwards;
  Exact backwards;
  for (size_t i = 0; i < numbers.size(); ++i) {
    forwards = forwards + numbers[i];
    backwards = backwards + numbers[numbers.size() - 1 - i];
  }
  EXPECT_EQ(forwards, backwards);
}

TEST(Exact, KeepsAnInfinityWhateverIsAdded) {
  EXPECT_EQ(Exact::Infinity() + Whole(5), Exact::Infinity());
  EXPECT_EQ(Whole(5) + Exact::Infinity(), Exact::Infinity());
  EXPECT_EQ(Whole(5) - Exact::Infinity(), Exact::MinusInfinity());
  EXPECT_EQ(-Exact::Infinity(), Exact::MinusInfinity());
  EXPECT_EQ(Exact::Infinity() + Exact::Infinity(), Exact::Infinity());
  EXPECT_FALSE(Exact::Infinity().IsFinite());
  EXPECT_FALSE(Exact::Infinity().IsInteger());
  EXPECT_LT(Whole(999999999999999), Exact::Infinity());
  EXPECT_GT(Whole(-999999999999999), Exact::MinusInfinity());
}

TEST(Exact, HalvesTheLastPrintedPlace) {
  EXPECT_EQ(ToText(HalfUnit(0)), "0.5");
  EXPECT_EQ(ToText(HalfUnit(2)), "0.005");
  EXPECT_EQ(ToText(HalfUnit(14)), "0.000000000000005");
}

TEST(Percent, IsRoundedOnce) {
  EXPECT_EQ(Percent(Whole(17), Whole(87)), 1700.0 / 87.0);
  EXPECT_EQ(Percent(Whole(17), Whole(104)), 1700.0 / 104.0);
  EXPECT_EQ(Percent(Whole(24), Whole(164)), 2400.0 / 164.0);
  EXPECT_EQ(Percent(Whole(0), Whole(3)), 0);
  EXPECT_EQ(Percent(Whole(-10), Whole(50)), -20);
}

TEST(Percent, HoldsForTheLargestSums) {
  const Exact most = Exact::FromUnits((Int128{1} << 126) - 1);
  EXPECT_DOUBLE_EQ(Percent(most, most), 100);
  EXPECT_DOUBLE_EQ(Percent(-most, most), -100);
  EXPECT_DOUBLE_EQ(ScaledRatio(most, most, 1000000), 1000000);
}

TEST(Percent, DoesNotDependOnTheScaleOfTheFigures) {
  for (int64_t part = 0; part <= 60; ++part) {
    for (int64_t whole = 1; whole <= 60; ++whole) {
      const double expected = Percent(Whole(part), Whole(whole));
      EXPECT_EQ(Percent(Units(part), Units(whole)), expected);
      EXPECT_EQ(Percent(Units(part * 10000000), Units(whole * 10000000)), expected);
      EXPECT_EQ(expected, static_cast<double>(part * 100) / static_cast<double>(whole));
    }
  }
}

TEST(Ratio, IsTheNearestDouble) {
  EXPECT_EQ(Ratio(Whole(1), Whole(3)), 1.0 / 3.0);
  EXPECT_EQ(ToDouble(Units(100000000000000)), 0.1);
  EXPECT_EQ(ToDouble(Whole(164)), 164.0);
  EXPECT_EQ(ToDouble(Units(-710000000000000)), -0.71);
}

TEST(Ratio, ReadsDecimalsAsTheCompilerDoes) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const int decimals = static_cast<int>(random() % 15);
    int64_t digits = static_cast<int64_t>(random() % 1000000000000000);
    int64_t scale = 1;
    for (int d = 0; d < kExactDecimals - decimals; ++d) scale *= 10;
    const Exact number = Exact::FromUnits(Int128{digits} * scale);
    EXPECT_EQ(ToDouble(number), std::strtod(ToText(number).c_str(), nullptr)) << ToText(number);
  }
}

// The shortest of the texts of 1 to 17 digits that read back as the number.
std::string OracleDigits(double number, int* exponent) {
  char text[40];
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*e", digits - 1, number);
    if (std::strtod(text, nullptr) == number) break;
  }
  const char* e = std::strchr(text, 'e');
  *exponent = std::atoi(e + 1);
  const std::string mantissa(text, static_cast<size_t>(e - text));
  std::string result;
  for (const char c : mantissa) {
    if (c >= '0' && c <= '9') result.push_back(c);
  }
  while (result.size() > 1 && result.back() == '0') result.pop_back();
  return result;
}

// JavaScript's Number::toString over those digits.
std::string OracleText(double number) {
  if (number == 0) return "0";
  if (number < 0) return std::string("-").append(OracleText(-number));
  int exponent = 0;
  const std::string digits = OracleDigits(number, &exponent);
  const int k = static_cast<int>(digits.size());
  const int n = exponent + 1;
  if (k <= n && n <= 21) return digits + std::string(static_cast<size_t>(n - k), '0');
  if (0 < n && n <= 21) {
    return digits.substr(0, static_cast<size_t>(n)) + "." + digits.substr(static_cast<size_t>(n));
  }
  if (-6 < n && n <= 0)
    return std::string("0.").append(static_cast<size_t>(-n), '0').append(digits);
  std::string text(1, digits[0]);
  if (k > 1) text.append(".").append(digits, 1);
  return text.append(n - 1 < 0 ? "e-" : "e+").append(std::to_string(std::abs(n - 1)));
}

double FromBits(uint64_t bits) {
  double number = 0;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

TEST(Shortest, PrintsWhatJavaScriptPrints) {
  EXPECT_EQ(ToText(0.1), "0.1");
  EXPECT_EQ(ToText(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(ToText(1.0 / 3.0), "0.3333333333333333");
  EXPECT_EQ(ToText(100.0), "100");
  EXPECT_EQ(ToText(1e21), "1e+21");
  EXPECT_EQ(ToText(123456789012345680000.0), "123456789012345680000");
  EXPECT_EQ(ToText(1e-6), "0.000001");
  EXPECT_EQ(ToText(1e-7), "1e-7");
  EXPECT_EQ(ToText(1.5e-9), "1.5e-9");
  EXPECT_EQ(ToText(5e-324), "5e-324");
  EXPECT_EQ(ToText(1.7976931348623157e308), "1.7976931348623157e+308");
  EXPECT_EQ(ToText(2.2250738585072014e-308), "2.2250738585072014e-308");
  EXPECT_EQ(ToText(9007199254740993.0), "9007199254740992");
  EXPECT_EQ(ToText(1700.0 / 87.0), "19.54022988505747");
  EXPECT_EQ(ToText(-0.0), "0");
  EXPECT_EQ(ToText(-19.5), "-19.5");
}

TEST(Shortest, AgreesWithASlowOracleOnDoublesOfEverySize) {
  std::mt19937_64 random(20231104);
  for (int i = 0; i < 8000; ++i) {
    const double number = FromBits(random());
    if (!std::isfinite(number)) continue;
    ASSERT_EQ(ToText(number), OracleText(number)) << i;
  }
}

TEST(Shortest, AgreesWithASlowOracleOnQuotientsOfCounts) {
  std::mt19937_64 random(42);
  for (int i = 0; i < 8000; ++i) {
    const auto part = static_cast<double>(random() % 100000);
    const double number = part * 100 / static_cast<double>(random() % 100000 + 1);
    ASSERT_EQ(ToText(number), OracleText(number));
  }
}

// Significant digits.
size_t DigitsIn(const std::string& text) {
  size_t digits = 0;
  for (const char c : text.substr(0, text.find('e'))) {
    digits += (c >= '1' && c <= '9') || (c == '0' && digits > 0) ? 1 : 0;
  }
  return digits;
}

// Below a power of two the doubles lie twice as close: a text that is no rounding of the number may
// read back, and be shorter than all that are.
TEST(Shortest, ReadsBackAroundPowersOfTwoInAsFewDigitsAsAnyRounding) {
  for (int exponent = -1074; exponent <= 1023; ++exponent) {
    const double power = std::ldexp(1.0, exponent);
    const double below = std::nextafter(power, 0.0);
    const double above = std::nextafter(power, std::numeric_limits<double>::infinity());
    for (const double number : {power, below, above}) {
      if (number == 0 || !std::isfinite(number)) continue;
      const std::string text = ToText(number);
      ASSERT_EQ(std::strtod(text.c_str(), nullptr), number) << text;
      ASSERT_LE(DigitsIn(text), DigitsIn(OracleText(number))) << text;
    }
  }
  EXPECT_EQ(ToText(std::ldexp(1.0, -44)), "5.684341886080802e-14");
  EXPECT_EQ(ToText(std::ldexp(1.0, -1017)), "7.120236347223045e-307");
}

}  // namespace
}  // namespace tipstat
