#include "base/interval.h"

#include <gtest/gtest.h>

namespace tipstat {
namespace {

Interval Of(int64_t low, int64_t high) {
  return {Exact::FromInteger(low), Exact::FromInteger(high)};
}

TEST(Interval, AddsAndSubtractsByItsEnds) {
  EXPECT_EQ(Of(1, 4) + Of(10, 12), Of(11, 16));
  EXPECT_EQ(Of(10, 12) - Of(1, 4), Of(6, 11));
}

TEST(Interval, OfAnUnknownCountLeavesTheSumOpenAbove) {
  const Interval sum = Interval::NonNegative() + Of(5, 5);
  EXPECT_EQ(sum.low, Exact::FromInteger(5));
  EXPECT_FALSE(sum.high.IsFinite());
  const Interval rest = Of(31, 31) - sum;
  EXPECT_FALSE(rest.low.IsFinite());
  EXPECT_EQ(rest.high, Exact::FromInteger(26));
}

TEST(Interval, OverlapsWhereItSharesOneNumber) {
  EXPECT_TRUE(Overlap(Of(1, 4), Of(4, 9)));
  EXPECT_FALSE(Overlap(Of(1, 4), Of(5, 9)));
  EXPECT_TRUE(Overlap(Interval(), Of(5, 5)));
}

TEST(Interval, SpansBothInItsHull) { EXPECT_EQ(Hull(Of(1, 4), Of(9, 12)), Of(1, 12)); }

TEST(Interval, WidensAtBothEnds) { EXPECT_EQ(Widen(Of(5, 6), Exact::FromInteger(2)), Of(3, 8)); }

TEST(Interval, ContainsItsEnds) {
  EXPECT_TRUE(Of(1, 4).Contains(Exact::FromInteger(1)));
  EXPECT_TRUE(Of(1, 4).Contains(Exact::FromInteger(4)));
  EXPECT_FALSE(Of(1, 4).Contains(Exact::FromInteger(5)));
}

}  // namespace
}  // namespace tipstat
