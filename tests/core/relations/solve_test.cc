// The exact solver on random small systems, against all assignments.
#include "relations/solve.h"

#include <gtest/gtest.h>

#include <cstdio>

#include "oracle.h"
#include "random_systems.h"
#include "relations/narrow.h"
#include "verifier.h"

namespace tipstat::tests {
namespace {

struct Shares {
  int all = 0;
  int contradict = 0;
  int need_solver = 0;
  int branch = 0;
  int undecidable = 0;
};

void Print(const char* what, const Shares& shares) {
  std::printf(
      "%s: %d systems; %.1f %% contradict, %.1f %% need the solver, %.1f %% branch, "
      "%.2f %% undecidable\n",
      what, shares.all, 100.0 * shares.contradict / shares.all,
      100.0 * shares.need_solver / shares.all, 100.0 * shares.branch / shares.all,
      100.0 * shares.undecidable / shares.all);
}

void CountKind(const System& system, const Answer& answer, Shares* shares) {
  Budget budget;
  const RowIndex index(system);
  const Narrowing narrowed = Narrow(system, index, &budget);
  bool open = false;
  for (const Range& range : narrowed.ranges) open = open || !range.IsSingle();
  ++shares->all;
  shares->contradict += answer.outcome == Outcome::kContradicts ? 1 : 0;
  shares->need_solver += !narrowed.proof && open ? 1 : 0;
  shares->branch += answer.proof.nodes.size() > 1 ? 1 : 0;
  shares->undecidable += answer.outcome == Outcome::kUndecidable ? 1 : 0;
}

TEST(Solve, AgreesWithAllAssignments) {
  std::mt19937 random(41);
  Shares shares;
  for (int round = 0; round < 6000; ++round) {
    const SmallSystem small = RandomSystem(&random);
    const System system = SystemOf(small);
    Budget budget;
    const Answer answer = Solve(system, &budget);
    CountKind(system, answer, &shares);
    if (answer.outcome == Outcome::kUndecidable) continue;
    ASSERT_EQ(answer.outcome == Outcome::kFits, SomethingFits(small)) << Text(small);
    if (answer.outcome == Outcome::kFits) {
      ASSERT_TRUE(Fits(system, answer.witness)) << Text(small);
    } else {
      ASSERT_TRUE(Proves(system, answer.proof)) << Text(small);
    }
  }
  Print("random", shares);
  EXPECT_LE(shares.undecidable * 100, shares.all);
  EXPECT_GE(shares.contradict * 10, shares.all);
  EXPECT_GE(shares.need_solver * 10, shares.all);
  EXPECT_GE(shares.branch, 10);
}

TEST(Solve, AgreesWithAllAssignmentsOfTablesWithHiddenCells) {
  std::mt19937 random(42);
  Shares shares;
  for (int round = 0; round < 2000; ++round) {
    const SmallSystem small = RandomTable(&random);
    const System system = SystemOf(small);
    Budget budget;
    const Answer answer = Solve(system, &budget);
    CountKind(system, answer, &shares);
    if (answer.outcome == Outcome::kUndecidable) continue;
    ASSERT_EQ(answer.outcome == Outcome::kFits, SomethingFits(small)) << Text(small);
    ASSERT_TRUE(answer.outcome == Outcome::kFits ? Fits(system, answer.witness)
                                                 : Proves(system, answer.proof));
  }
  Print("tables", shares);
  EXPECT_LE(shares.undecidable * 100, shares.all);
  EXPECT_GE(shares.need_solver * 10, shares.all);
}

TEST(Bounds, AreTheExtremesOfAllAssignments) {
  std::mt19937 random(43);
  int undecided = 0;
  int all = 0;
  for (int round = 0; round < 1500; ++round) {
    const SmallSystem small = round % 2 == 0 ? RandomSystem(&random) : RandomTable(&random);
    const System system = SystemOf(small);
    const auto extremes = Extremes(small);
    for (uint32_t v = 0; v < system.variables(); ++v) {
      Budget budget;
      const Bounds bounds = TightestBounds(system, v, &budget);
      ++all;
      if (bounds.outcome == Outcome::kUndecidable) {
        ++undecided;
        continue;
      }
      ASSERT_EQ(bounds.outcome == Outcome::kFits, extremes.has_value());
      if (!extremes) break;
      ASSERT_TRUE(bounds.low_is_exact && bounds.high_is_exact);
      ASSERT_EQ(static_cast<int>(bounds.range.low), (*extremes)[v].first) << Text(small) << v;
      ASSERT_EQ(static_cast<int>(bounds.range.high), (*extremes)[v].second) << Text(small) << v;
      const Int128 low = bounds.range.low;
      const Int128 high = bounds.range.high;
      ASSERT_TRUE(Fits(WithBound(system, v, low, false), bounds.lowest));
      ASSERT_TRUE(Fits(WithBound(system, v, high, true), bounds.highest));
      ASSERT_TRUE(Proves(WithBound(system, v, low - 1, false), bounds.none_below));
      ASSERT_TRUE(Proves(WithBound(system, v, high + 1, true), bounds.none_above));
    }
  }
  EXPECT_LE(undecided * 100, all);
}

// Each number of the certificate, one at a time.
template <class Check>
int AcceptedAlterations(const std::vector<Int128*>& numbers, const Check& check) {
  int accepted = 0;
  for (Int128* number : numbers) {
    for (const int by : {-1, 1}) {
      *number += by;
      accepted += check() ? 1 : 0;
      *number -= by;
    }
  }
  return accepted;
}

TEST(Verifier, RejectsEachCertificateWithOneNumberAltered) {
  std::mt19937 random(44);
  int altered = 0;
  for (int round = 0; round < 1500; ++round) {
    const SmallSystem small = round % 2 == 0 ? RandomSystem(&random) : RandomTable(&random);
    const System system = SystemOf(small);
    Budget budget;
    Answer answer = Solve(system, &budget);
    std::vector<Int128*> numbers;
    for (Int128& value : answer.witness.values) numbers.push_back(&value);
    for (Int128& sum : answer.witness.sums) numbers.push_back(&sum);
    if (answer.outcome == Outcome::kFits) numbers.push_back(&answer.witness.total);
    for (Proof::Node& node : answer.proof.nodes) {
      for (Step& step : node.steps) numbers.push_back(&step.bound);
      for (Multiple& multiple : node.contradiction.multiples) numbers.push_back(&multiple.factor);
      for (Multiple& part : node.contradiction.combination) numbers.push_back(&part.factor);
      if (node.end == Proof::End::kContradiction) {
        numbers.push_back(&node.contradiction.most);
        numbers.push_back(&node.contradiction.least);
      }
    }
    altered += static_cast<int>(numbers.size());
    ASSERT_EQ(AcceptedAlterations(numbers,
                                  [&] {
                                    return answer.outcome == Outcome::kFits
                                               ? Fits(system, answer.witness)
                                               : Proves(system, answer.proof);
                                  }),
              0)
        << Text(small);
  }
  EXPECT_GT(altered, 5000);
}

TEST(Solve, ReachesFiguresOfFifteenDigits) {
  constexpr int64_t kLarge = 999999999999999;
  System system;
  const uint32_t total = system.AddVariable({kLarge, kLarge});
  const uint32_t part = system.AddVariable({kLarge - 7, kLarge - 7});
  const uint32_t hidden = system.AddVariable({0, kOpen});
  system.AddRow({{total, 1}, {part, -1}, {hidden, -1}}, {0, 0});
  Budget budget;
  const Bounds bounds = TightestBounds(system, hidden, &budget);
  EXPECT_EQ(static_cast<int64_t>(bounds.range.low), 7);
  EXPECT_EQ(static_cast<int64_t>(bounds.range.high), 7);
}

TEST(Solve, KeepsFractionsWhereAVariableIsNoCount) {
  System system;
  const uint32_t x = system.AddVariable({0, 10}, false);
  const uint32_t y = system.AddVariable({0, 10}, false);
  system.AddRow({{x, 2}, {y, 1}}, {5, 5});
  system.AddRow({{x, 1}, {y, -1}}, {0, 0});
  Budget budget;
  const Answer answer = Solve(system, &budget);
  ASSERT_EQ(answer.outcome, Outcome::kFits);
  EXPECT_TRUE(Fits(system, answer.witness));
  EXPECT_EQ(static_cast<int>(answer.witness.denominator), 3);
}

TEST(Solve, IsUndecidableWhereTheBudgetEnds) {
  std::mt19937 random(45);
  const System system = SystemOf(RandomTable(&random));
  Budget budget{1};
  EXPECT_EQ(Solve(system, &budget).outcome, Outcome::kUndecidable);
}

TEST(Solve, IsUndecidableBeyondItsLimits) {
  System system;
  const uint32_t x = system.AddVariable({0, Int128{1} << 90});
  system.AddRow({{x, 1}}, {1, 1});
  Budget budget;
  EXPECT_EQ(Solve(system, &budget).outcome, Outcome::kUndecidable);
}

// A printed 44 % of 523 is 228 to 232.
TEST(Bounds, OfAPrintedPercentageAreTwoInequalities) {
  System system;
  const uint32_t whole = system.AddVariable({523, 523});
  const uint32_t part = system.AddVariable({0, kOpen});
  system.AddRow({{part, 200}, {whole, -87}}, {0, kOpen});
  system.AddRow({{part, 200}, {whole, -89}}, {-kOpen, 0});
  Budget budget;
  const Bounds bounds = TightestBounds(system, part, &budget);
  EXPECT_EQ(static_cast<int>(bounds.range.low), 228);
  EXPECT_EQ(static_cast<int>(bounds.range.high), 232);
}

TEST(Conflict, IsTheFiguresThatCannotAllStand) {
  System system;
  const uint32_t total = system.AddVariable({164, 164});
  const uint32_t first = system.AddVariable({24, 24});
  const uint32_t second = system.AddVariable({141, 141});
  const uint32_t third = system.AddVariable({9, 9});
  system.AddRow({{total, 1}, {first, -1}, {second, -1}}, {0, 0});
  system.AddRow({{third, 1}, {first, -1}}, {-kOpen, 0});
  const std::vector<Range> released(4, {0, kOpen});
  Budget budget;
  const Conflict conflict = FindConflict(system, released, &budget);
  EXPECT_EQ(conflict.outcome, Outcome::kContradicts);
  EXPECT_EQ(conflict.variables, (std::vector<uint32_t>{total, first, second}));
}

}  // namespace
}  // namespace tipstat::tests
