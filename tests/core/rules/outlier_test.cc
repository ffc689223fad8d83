// Unusual last figures, against the definition written out.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "session.h"

namespace tipstat::tests {
namespace {

int64_t Median(std::vector<int64_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}

// More than twice the median absolute deviation from the median of the five before.
bool IsUnusual(const std::vector<int64_t>& series) {
  const std::vector<int64_t> before(series.end() - 6, series.end() - 1);
  const int64_t median = Median(before);
  std::vector<int64_t> deviations;
  for (const int64_t number : before) deviations.push_back(std::abs(number - median));
  return std::abs(series.back() - median) > 2 * Median(deviations);
}

TEST(Outlier, IsFurtherFromTheMedianThanTwiceTheDeviation) {
  std::mt19937 random(3);
  int unusual = 0;
  for (int round = 0; round < 300; ++round) {
    const size_t length = 6 + random() % 4;
    std::vector<int64_t> series;
    std::string csv = "Year,Cases\n";
    for (size_t i = 0; i < length; ++i) {
      series.push_back(static_cast<int64_t>(200 + random() % 40));
      csv.append(std::to_string(2000 + i))
          .append(",")
          .append(std::to_string(series[i]))
          .append("\n");
    }
    const Json answer = Ask(csv, "review\nrelations=none");
    bool found = false;
    for (const Json& finding : answer["findings"]) {
      if (finding["rule"] != "outlier") continue;
      found = true;
      EXPECT_EQ(finding["cells"][0]["row"], length);
    }
    EXPECT_EQ(found, IsUnusual(series)) << csv;
    unusual += found ? 1 : 0;
  }
  EXPECT_GT(unusual, 20);
  EXPECT_LT(unusual, 280);
}

TEST(Outlier, NeedsFiveFiguresOfOneLengthBefore) {
  const auto count = [](const std::string& csv) {
    int outliers = 0;
    const Json answer = Ask(csv, "review\n");
    for (const Json& finding : answer["findings"]) outliers += finding["rule"] == "outlier" ? 1 : 0;
    return outliers;
  };
  EXPECT_EQ(count("Year,Cases\n2018,200\n2019,200\n2020,200\n2021,200\n2022,900\n"), 0);
  EXPECT_EQ(count("Year,Cases\n2018,200\n2019,200\n2020,200\n2021,200\n2022,200\n2023,900\n"), 1);
  EXPECT_EQ(count("Year,Cases\n2018,200\n2019,200\n2020,200\n2021,200\n2022-S1,200\n2023,900\n"),
            0);
  EXPECT_EQ(count("Year,Cases\n2018,200\n2019,200\n2020,c\n2021,200\n2022,200\n2023,900\n"), 0);
}

}  // namespace
}  // namespace tipstat::tests
