#include <gtest/gtest.h>

#include "relations/relation.h"

namespace tipstat {
namespace {

Interval Of(int64_t low, int64_t high) {
  return {Exact::FromInteger(low), Exact::FromInteger(high)};
}

Interval Hundredths(int64_t number) {
  return Interval::Single(Exact::FromUnits(Int128{number} * (kExactOne / 100)));
}

TEST(CompareSum, ClosesOnlyWhereSingleFiguresAreEqual) {
  EXPECT_EQ(CompareSum({Of(164, 164), Of(164, 164), 2, -1}), Verdict::kCloses);
  EXPECT_EQ(CompareSum({Of(160, 164), Of(160, 164), 2, -1}), Verdict::kClosesWithinBounds);
}

TEST(CompareSum, ClosesWithinBoundsWhereIntervalsMeet) {
  EXPECT_EQ(CompareSum({Of(31, 31), Of(27, 31), 2, -1}), Verdict::kClosesWithinBounds);
  EXPECT_EQ(CompareSum({Of(31, 31), Interval::NonNegative(), 2, -1}), Verdict::kClosesWithinBounds);
  EXPECT_EQ(CompareSum({Of(31, 31), Of(27, 30), 2, -1}), Verdict::kFallsShort);
  EXPECT_EQ(CompareSum({Of(31, 31), Of(32, 40), 2, -1}), Verdict::kExceeds);
}

TEST(CompareSum, AllowsHalfAUnitOfTheTotalAndOfEveryPart) {
  // Two parts of two decimals: 3 halves of a hundredth.
  EXPECT_EQ(CompareSum({Hundredths(71), Hundredths(72), 2, 2}), Verdict::kWithinRounding);
  EXPECT_EQ(CompareSum({Hundredths(71), Hundredths(73), 2, 2}), Verdict::kExceeds);
  EXPECT_EQ(CompareSum({Hundredths(71), Hundredths(73), 3, 2}), Verdict::kWithinRounding);
  EXPECT_EQ(CompareSum({Hundredths(71), Hundredths(69), 2, 2}), Verdict::kFallsShort);
  EXPECT_EQ(CompareSum({Hundredths(70), Hundredths(80), 2, 1}), Verdict::kWithinRounding);
}

TEST(CompareSum, AllowsNothingForWholeFigures) {
  EXPECT_EQ(CompareSum({Of(164, 164), Of(165, 165), 2, -1}), Verdict::kExceeds);
  EXPECT_EQ(CompareSum({Of(164, 164), Of(163, 163), 2, -1}), Verdict::kFallsShort);
}

TEST(CompareWithin, HoldsWhereThePartIsSurelyAtMostTheTotal) {
  EXPECT_EQ(CompareWithin({Of(342, 342), Of(322, 322), 1, -1}), Verdict::kHolds);
  EXPECT_EQ(CompareWithin({Of(342, 342), Of(342, 342), 1, -1}), Verdict::kHolds);
  EXPECT_EQ(CompareWithin({Of(342, 342), Of(340, 345), 1, -1}), Verdict::kClosesWithinBounds);
  EXPECT_EQ(CompareWithin({Of(342, 342), Of(343, 343), 1, -1}), Verdict::kExceeds);
  EXPECT_EQ(CompareWithin({Of(342, 342), Interval::NonNegative(), 1, -1}),
            Verdict::kClosesWithinBounds);
  EXPECT_EQ(CompareWithin({Hundredths(71), Hundredths(72), 1, 2}), Verdict::kWithinRounding);
}

TEST(IsFine, IsWhatNothingIsWrongWith) {
  for (const Verdict verdict : {Verdict::kHolds, Verdict::kCloses, Verdict::kClosesWithinBounds,
                                Verdict::kWithinRounding}) {
    EXPECT_TRUE(IsFine(verdict)) << VerdictName(verdict);
  }
  for (const Verdict verdict : {Verdict::kFallsShort, Verdict::kExceeds, Verdict::kDoesNotBalance,
                                Verdict::kNotComparable, Verdict::kUndecidable}) {
    EXPECT_FALSE(IsFine(verdict)) << VerdictName(verdict);
  }
}

}  // namespace
}  // namespace tipstat
