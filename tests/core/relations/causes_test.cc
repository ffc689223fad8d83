// Root causes on random small systems, against all subsets and all assignments.
#include "relations/causes.h"

#include <gtest/gtest.h>

#include <cstdio>

#include "random_systems.h"

namespace tipstat::tests {
namespace {

using Extents = std::vector<std::pair<int, int>>;

struct Shares {
  int all = 0;
  int broken = 0;
  int several = 0;
  int unsolvable = 0;
  int undecidable = 0;
};

unsigned MaskOf(const std::vector<uint32_t>& variables) {
  unsigned mask = 0;
  for (const uint32_t v : variables) mask |= 1U << v;
  return mask;
}

void ExpectValues(const SmallSystem& small, const Extents& released, const Repair& repair,
                  unsigned mask) {
  const auto extremes = Extremes(Released(small, released, mask));
  ASSERT_TRUE(extremes.has_value());
  for (size_t i = 0; i < repair.variables.size(); ++i) {
    const auto& [low, high] = (*extremes)[repair.variables[i]];
    ASSERT_EQ(static_cast<int>(repair.values[i].low), low) << Text(small);
    ASSERT_EQ(static_cast<int>(repair.values[i].high), high) << Text(small);
  }
}

// Every alternative of a cause, with the first ones of the others, is a smallest repair of all, and
// every smallest repair that has the first ones of the others is listed.
void ExpectAll(const SmallSystem& small, const Extents& released, const std::vector<Cause>& causes,
               const std::set<unsigned>& repairs) {
  for (size_t i = 0; i < causes.size(); ++i) {
    unsigned others = 0;
    for (size_t j = 0; j < causes.size(); ++j) {
      if (j != i) others |= MaskOf(causes[j].alternatives[0].variables);
    }
    std::set<unsigned> listed;
    for (const Repair& repair : causes[i].alternatives) {
      const unsigned mask = MaskOf(repair.variables) | others;
      ASSERT_TRUE(repairs.count(mask) == 1) << Text(small) << mask;
      listed.insert(mask);
      ExpectValues(small, released, repair, mask);
    }
    std::set<unsigned> expected;
    for (const unsigned mask : repairs) {
      if ((mask & others) == others) expected.insert(mask);
    }
    ASSERT_EQ(listed, expected) << Text(small);
    ASSERT_FALSE(causes[i].more);
  }
}

void Compare(const SmallSystem& small, const Extents& released, Shares* shares) {
  const System system = SystemOf(small);
  std::vector<Range> ranges;
  for (const auto& [low, high] : released) ranges.push_back({low, high});
  Budget budget;
  const std::vector<Cause> causes = FindCauses(system, ranges, &budget);
  const std::set<unsigned> repairs = SmallestRepairs(small, released);
  ++shares->all;
  if (repairs.count(0) == 1) {
    ASSERT_TRUE(causes.empty()) << Text(small);
    return;
  }
  ++shares->broken;
  ASSERT_FALSE(causes.empty()) << Text(small);
  bool unsolvable = false;
  for (const Cause& cause : causes) {
    if (cause.outcome == Outcome::kUndecidable) ++shares->undecidable;
    if (cause.outcome == Outcome::kUndecidable) return;
    unsolvable = unsolvable || cause.outcome == Outcome::kContradicts;
  }
  ASSERT_EQ(unsolvable, repairs.empty()) << Text(small);
  shares->unsolvable += unsolvable ? 1 : 0;
  if (unsolvable) return;
  shares->several += __builtin_popcount(*repairs.begin()) > 1 ? 1 : 0;
  ExpectAll(small, released, causes, repairs);
}

Extents ReleasedRanges(const SmallSystem& small, int most, std::mt19937* random) {
  Extents released;
  for (const auto& [low, high] : small.ranges) {
    const bool stands = low != high || Pick(random, 0, 5) == 0;
    released.push_back(stands ? std::make_pair(low, high) : std::make_pair(0, most));
  }
  return released;
}

// Most variables are printed as one number, some as a wrong one.
void Print(SmallSystem* small, std::mt19937* random) {
  for (auto& [low, high] : small->ranges) {
    if (Pick(random, 0, 9) == 0) continue;
    low = high = Pick(random, 0, 3) == 0 ? Pick(random, 0, 6) : Pick(random, low, high);
  }
}

TEST(Causes, AreAllSmallestRepairs) {
  std::mt19937 random(51);
  Shares shares;
  for (int round = 0; round < 4000; ++round) {
    SmallSystem small = RandomSystem(&random);
    Print(&small, &random);
    Compare(small, ReleasedRanges(small, 6, &random), &shares);
    if (HasFatalFailure()) return;
  }
  for (int round = 0; round < 400; ++round) {
    SmallSystem small = RandomTable(&random);
    if (small.ranges.size() > 9) continue;
    Compare(small, ReleasedRanges(small, 8, &random), &shares);
    if (HasFatalFailure()) return;
  }
  std::printf(
      "%d systems; %.1f %% broken, %.1f %% with several figures to change, %.1f %% beyond "
      "repair, %.2f %% undecidable\n",
      shares.all, 100.0 * shares.broken / shares.all, 100.0 * shares.several / shares.all,
      100.0 * shares.unsolvable / shares.all, 100.0 * shares.undecidable / shares.all);
  EXPECT_LE(shares.undecidable * 100, shares.all);
  EXPECT_GE(shares.several * 20, shares.all);
  EXPECT_GE(shares.unsolvable * 50, shares.all);
}

TEST(Causes, OfOneSumAreItsFiguresOneByOne) {
  System system;
  const uint32_t total = system.AddVariable({164, 164});
  const uint32_t first = system.AddVariable({24, 24});
  const uint32_t second = system.AddVariable({141, 141});
  system.AddRow({{total, 1}, {first, -1}, {second, -1}}, {0, 0});
  Budget budget;
  const std::vector<Cause> causes = FindCauses(system, std::vector<Range>(3, {0, kOpen}), &budget);
  ASSERT_EQ(causes.size(), 1U);
  ASSERT_EQ(causes[0].alternatives.size(), 3U);
  EXPECT_EQ(static_cast<int>(causes[0].alternatives[0].values[0].low), 165);
  EXPECT_EQ(static_cast<int>(causes[0].alternatives[1].values[0].low), 23);
  EXPECT_EQ(static_cast<int>(causes[0].alternatives[2].values[0].low), 140);
}

TEST(Causes, AreCutOffAfterTwentyAlternatives) {
  System system;
  std::vector<Term> terms = {{system.AddVariable({300, 300}), 1}};
  for (int i = 0; i < 25; ++i) terms.push_back({system.AddVariable({10, 10}), -1});
  system.AddRow(terms, {0, 0});
  Budget budget;
  const std::vector<Cause> causes = FindCauses(system, std::vector<Range>(26, {0, kOpen}), &budget);
  ASSERT_EQ(causes.size(), 1U);
  EXPECT_EQ(causes[0].alternatives.size(), kMostAlternatives);
  EXPECT_TRUE(causes[0].more);
}

}  // namespace
}  // namespace tipstat::tests
