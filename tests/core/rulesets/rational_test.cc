#include "rulesets/rational.h"

#include <gtest/gtest.h>

namespace tipstat {
namespace {

Rational Of(int64_t numerator, int64_t denominator = 1) {
  return *Rational::Quotient(Rational(numerator), Rational(denominator));
}

TEST(Rational, IsInLowestTerms) {
  EXPECT_TRUE(Of(6, -4) == Of(-3, 2));
  EXPECT_TRUE(Of(0, -7) == Rational());
  EXPECT_TRUE(Rational::From(Exact::FromUnits(kExactOne / 4)) == Of(1, 4));
}

TEST(Rational, CalculatesWithoutRounding) {
  EXPECT_TRUE(*Rational::Sum(Of(1, 3), Of(1, 6)) == Of(1, 2));
  EXPECT_TRUE(*Rational::Product(Of(2, 3), Of(3, 4)) == Of(1, 2));
  EXPECT_TRUE(*Rational::Quotient(Of(1, 3), Of(-1, 9)) == Of(-3));
  EXPECT_EQ(Of(7, 4).ToExact(), Exact::FromUnits(kExactOne / 4 * 7));
}

TEST(Rational, ComparesAsProductsOfSmallNumbersDo) {
  for (int64_t a = -6; a <= 6; ++a) {
    for (int64_t b = 1; b <= 6; ++b) {
      for (int64_t c = -6; c <= 6; ++c) {
        for (int64_t d = 1; d <= 6; ++d) {
          EXPECT_EQ(Of(a, b) < Of(c, d), a * d < c * b) << a << '/' << b << ' ' << c << '/' << d;
          EXPECT_EQ(Of(a, b) == Of(c, d), a * d == c * b);
        }
      }
    }
  }
}

TEST(Rational, ComparesWhereProductsWouldOverflow) {
  const Rational large = *Rational::Product(Of(1000000000000000), Of(10000000));
  const Rational larger = *Rational::Sum(large, Of(1, 999999999999999));
  const Rational largest = *Rational::Sum(large, Of(1, 999999999999997));
  EXPECT_TRUE(large < larger);
  EXPECT_TRUE(larger < largest);
  EXPECT_FALSE(largest < larger);
  EXPECT_FALSE(larger < larger);
  EXPECT_TRUE(-largest < -larger);
}

TEST(Rational, RefusesWhatIsTooLarge) {
  std::optional<Rational> power = Of(1000000000000000);
  int factors = 1;
  while (power) {
    power = Rational::Product(*power, Of(1000000000000000));
    ++factors;
  }
  EXPECT_EQ(factors, 3);  // 10^30 fits, 10^45 does not
  EXPECT_FALSE(Rational::Product(Of(1, 1000000000000000),
                                 *Rational::Product(Of(1, 1000000000000000), Of(1, 1000000000))));
}

TEST(Rational, RoundsHalvesAwayFromZeroAndCutsTowardsIt) {
  // The examples of the manual.
  EXPECT_TRUE(*Of(314159, 100000).Round(2) == Of(314, 100));
  EXPECT_TRUE(*Of(314159, 100000).Round(4) == Of(31416, 10000));
  EXPECT_TRUE(*Of(123456, 10).Round(0) == Of(12346));
  EXPECT_TRUE(*Of(123456, 10).Round(-1) == Of(12350));
  EXPECT_TRUE(*Of(314159, 100000).Truncate(4) == Of(31415, 10000));
  EXPECT_TRUE(*Of(123456, 10).Truncate(-1) == Of(12340));
  EXPECT_TRUE(*Of(-5, 2).Round(0) == Of(-3));
  EXPECT_TRUE(*Of(-5, 2).Truncate(0) == Of(-2));
  EXPECT_TRUE(Of(-1415, 10000).Ceiling() == Of(0));
  EXPECT_TRUE(Of(-1415, 10000).Floor() == Of(-1));
  EXPECT_TRUE(Of(31415, 10000).Ceiling() == Of(4));
}

}  // namespace
}  // namespace tipstat
