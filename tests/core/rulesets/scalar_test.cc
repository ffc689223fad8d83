#include "rulesets/scalar.h"

#include <gtest/gtest.h>

namespace tipstat {
namespace {

constexpr Truth kF = Truth::kFalse;
constexpr Truth kN = Truth::kUnknown;
constexpr Truth kT = Truth::kTrue;
constexpr Truth kAll[] = {kF, kN, kT};

TEST(ThreeValuedLogic, IsThatOfTheManual) {
  // Rows and columns: false, null, true.
  constexpr Truth kAnd[3][3] = {{kF, kF, kF}, {kF, kN, kN}, {kF, kN, kT}};
  constexpr Truth kOr[3][3] = {{kF, kN, kT}, {kN, kN, kT}, {kT, kT, kT}};
  constexpr Truth kXor[3][3] = {{kF, kN, kT}, {kN, kN, kN}, {kT, kN, kF}};
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(Not(kAll[i]), kAll[2 - i]);
    for (int j = 0; j < 3; ++j) {
      EXPECT_EQ(And(kAll[i], kAll[j]), kAnd[i][j]) << i << j;
      EXPECT_EQ(Or(kAll[i], kAll[j]), kOr[i][j]) << i << j;
      EXPECT_EQ(ExclusiveOr(kAll[i], kAll[j]), kXor[i][j]) << i << j;
      EXPECT_EQ(Implies(kAll[i], kAll[j]), kOr[2 - i][j]) << i << j;
    }
  }
}

ScalarRange Of(int64_t low, int64_t high) { return {Rational(low), Rational(high)}; }

// What all numbers of two ranges say about a relation, or unknown where they differ.
Truth Enumerated(Relational relation, int64_t a, int64_t b, int64_t c, int64_t d) {
  bool can_hold = false;
  bool can_fail = false;
  for (int64_t x = a; x <= b; ++x) {
    for (int64_t y = c; y <= d; ++y) {
      const bool holds = relation == Relational::kEqual         ? x == y
                         : relation == Relational::kNotEqual    ? x != y
                         : relation == Relational::kLess        ? x < y
                         : relation == Relational::kLessOrEqual ? x <= y
                         : relation == Relational::kGreater     ? x > y
                                                                : x >= y;
      (holds ? can_hold : can_fail) = true;
    }
  }
  return can_hold && can_fail ? kN : can_hold ? kT : kF;
}

TEST(CompareRanges, SaysWhatAllNumbersOfBothSay) {
  constexpr Relational kRelations[] = {Relational::kEqual,   Relational::kNotEqual,
                                       Relational::kLess,    Relational::kLessOrEqual,
                                       Relational::kGreater, Relational::kGreaterOrEqual};
  for (const Relational relation : kRelations) {
    for (int64_t a = 0; a <= 4; ++a) {
      for (int64_t b = a; b <= 4; ++b) {
        for (int64_t c = 0; c <= 4; ++c) {
          for (int64_t d = c; d <= 4; ++d) {
            EXPECT_EQ(CompareRanges(relation, Of(a, b), Of(c, d)), Enumerated(relation, a, b, c, d))
                << static_cast<int>(relation) << ' ' << a << b << ' ' << c << d;
          }
        }
      }
    }
  }
}

TEST(CompareRanges, LeavesOpenWhatAnOpenEndLeavesOpen) {
  const ScalarRange at_least_three = {Rational(3), std::nullopt};
  EXPECT_EQ(CompareRanges(Relational::kGreater, at_least_three, Of(2, 2)), kT);
  EXPECT_EQ(CompareRanges(Relational::kGreater, at_least_three, Of(3, 3)), kN);
  EXPECT_EQ(CompareRanges(Relational::kEqual, at_least_three, Of(2, 2)), kF);
  EXPECT_EQ(CompareRanges(Relational::kLess, at_least_three, Of(9, 9)), kN);
  EXPECT_EQ(CompareRanges(Relational::kEqual, at_least_three, at_least_three), kN);
}

TEST(Compare, TakesTheTotalOfADimensionFor_T) {
  Scalar total = Scalar::Of(std::string("Total"));
  total.is_total = true;
  EXPECT_EQ(Compare(Relational::kEqual, total, Scalar::Of(std::string("_T"))), kT);
  EXPECT_EQ(Compare(Relational::kEqual, total, Scalar::Of(std::string("Total"))), kT);
  EXPECT_EQ(Compare(Relational::kNotEqual, Scalar::Of(std::string("_T")), total), kF);
  total.is_total = false;
  EXPECT_EQ(Compare(Relational::kEqual, total, Scalar::Of(std::string("_T"))), kF);
}

TEST(Compare, OrdersPeriodsByTheirEnds) {
  const auto compare = [](Relational relation, std::string_view a, std::string_view b) {
    return Compare(relation, Scalar::Of(*ParsePeriod(a)), Scalar::Of(*ParsePeriod(b)));
  };
  EXPECT_EQ(compare(Relational::kLess, "2023", "2024"), kT);
  EXPECT_EQ(compare(Relational::kLess, "2023-Q3", "2023"), kF);
  EXPECT_EQ(compare(Relational::kLessOrEqual, "2023-Q3", "2023"), kT);
  EXPECT_EQ(compare(Relational::kGreaterOrEqual, "2023-Q3", "2023"), kT);
  EXPECT_EQ(compare(Relational::kGreater, "2024-01", "2023"), kT);
  EXPECT_EQ(compare(Relational::kEqual, "2023-01-01/P12M", "2023"), kT);
  EXPECT_EQ(compare(Relational::kNotEqual, "2023-S1", "2023"), kT);
}

}  // namespace
}  // namespace tipstat
