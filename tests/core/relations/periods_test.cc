// Periods within periods and changes over time, against a slow oracle over sets of months.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "session.h"

namespace tipstat::tests {
namespace {

using Months = std::set<int>;  // counted from January 2020

Months From(int first, int count) {
  Months months;
  for (int month = first; month < first + count; ++month) months.insert(month);
  return months;
}

// Every period of three years that the test prints, with its months.
std::map<std::string, Months> AllPeriods() {
  std::map<std::string, Months> periods;
  for (int year = 0; year < 3; ++year) {
    const std::string name = std::to_string(2020 + year);
    periods[name] = From(12 * year, 12);
    for (int half = 0; half < 2; ++half) {
      periods[name + "-S" + std::to_string(half + 1)] = From(12 * year + 6 * half, 6);
    }
    for (int quarter = 0; quarter < 4; ++quarter) {
      periods[name + "-Q" + std::to_string(quarter + 1)] = From(12 * year + 3 * quarter, 3);
    }
    for (int month = 0; month < 9; ++month) {
      periods[name + "-0" + std::to_string(month + 1)] = From(12 * year + month, 1);
    }
    periods[name + "-01-01/P10M"] = From(12 * year, 10);
    periods[name + "-04-01/P12M"] = From(12 * year + 3, 12);
  }
  return periods;
}

struct Printing {
  std::string period;
  Months months;
  int64_t value = 0;
};

bool IsWithin(const Months& part, const Months& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

std::vector<Printing> RandomSeries(std::mt19937* random) {
  std::vector<Printing> series;
  for (const auto& [period, months] : AllPeriods()) {
    if ((*random)() % 3 != 0) continue;
    series.push_back({period, months, static_cast<int64_t>((*random)() % 100 + 1)});
  }
  for (size_t i = series.size(); i > 1; --i) std::swap(series[i - 1], series[(*random)() % i]);
  return series;
}

std::string Csv(const std::vector<Printing>& series) {
  std::string csv = "Indicator,Unit,Period,Value\n";
  for (const Printing& p : series) {
    csv.append("Cases recorded,case,").append(p.period).append(",");
    csv.append(std::to_string(p.value)).append("\n");
  }
  return csv;
}

// "period-sum 3: 1 2 falls-short 5" for every relation between a period and shorter ones.
std::multiset<std::string> Implied(const std::vector<Printing>& series) {
  std::multiset<std::string> said;
  const auto say = [&](const char* kind, size_t whole, const std::set<size_t>& parts) {
    int64_t sum = 0;
    std::string text = std::string(kind) + ' ' + std::to_string(whole + 1) + ':';
    for (const size_t part : parts) {
      sum += series[part].value;
      text.append(" ").append(std::to_string(part + 1));
    }
    const int64_t rest = series[whole].value - sum;
    const bool is_sum = parts.size() > 1;
    const char* fine = is_sum ? "closes" : "holds";
    const char* less = is_sum ? "falls-short" : "holds";
    text.append(rest == 0 ? " =" : " ").append(rest < 0 ? "exceeds" : rest == 0 ? fine : less);
    said.insert(text.append(" ").append(std::to_string(rest)));
  };
  for (size_t whole = 0; whole < series.size(); ++whole) {
    std::map<size_t, std::set<size_t>> by_length;
    for (size_t part = 0; part < series.size(); ++part) {
      if (part == whole || !IsWithin(series[part].months, series[whole].months)) continue;
      by_length[series[part].months.size()].insert(part);
    }
    for (const auto& [length, parts] : by_length) {
      Months covered;
      size_t months = 0;
      for (const size_t part : parts) {
        covered.insert(series[part].months.begin(), series[part].months.end());
        months += length;
      }
      const bool fills = covered == series[whole].months && months == covered.size();
      if (fills && parts.size() > 1) {
        say("period-sum", whole, parts);
      } else {
        for (const size_t part : parts) say("period-within", whole, {part});
      }
    }
  }
  return said;
}

std::multiset<std::string> Found(const std::string& csv) {
  std::multiset<std::string> said;
  const Json answer = Ask(csv, "validate");
  for (const Json& relation : answer["relations"]) {
    const std::string kind = relation["kind"];
    if (kind != "period-sum" && kind != "period-within") continue;
    std::string text = kind + ' ' + relation["total"]["row"].dump() + ':';
    std::set<size_t> parts;
    for (const Json& part : relation["parts"]) parts.insert(part["row"].get<size_t>());
    for (const size_t part : parts) text.append(" ").append(std::to_string(part));
    const bool even = relation["residual"][0] == 0;
    text.append(even ? " =" : " ").append(relation["verdict"].get<std::string>());
    said.insert(text.append(" ").append(relation["residual"][0].dump()));
  }
  return said;
}

TEST(Periods, HoldTheShorterOnesWithinThem) {
  std::mt19937 random(31);
  for (int round = 0; round < 200; ++round) {
    const std::vector<Printing> series = RandomSeries(&random);
    if (series.size() < 2) continue;
    const std::string csv = Csv(series);
    ASSERT_EQ(Found(csv), Implied(series)) << csv;
  }
}

TEST(Periods, AreNotComparedForStocksAndRates) {
  const char* csv = "Unit,Period,Value\nperson,2023,10\nperson,2023-Q1,90\n";
  EXPECT_EQ(FindingsOf(csv, "period-within").size(), 1U);
  EXPECT_TRUE(
      FindingsOf("Unit,Period,Value\nrate,2023,10\nrate,2023-Q1,90\n", "period-within").empty());
  const char* unnamed = "Area,Period,Value\nKH,2023,10\nKH,2023-Q1,90\n";
  EXPECT_TRUE(FindingsOf(unnamed, "period-within", "open.measureType=stock").empty());
}

// The changes of the last row: "2022 holds", "2023 not-comparable".
std::set<std::string> Changes(const std::vector<std::string>& periods) {
  std::string csv = "Unit,Period,Value\n";
  for (size_t i = 0; i < periods.size(); ++i) {
    csv.append("case,").append(periods[i]).append(",").append(std::to_string(i + 7)).append("\n");
  }
  std::set<std::string> said;
  const Json answer = Ask(csv, "validate");
  for (const Json& relation : answer["relations"]) {
    if (relation["kind"] != "change") continue;
    if (relation["total"]["row"].get<size_t>() != periods.size()) continue;
    said.insert(periods[relation["parts"][0]["row"].get<size_t>() - 1] + ' ' +
                relation["verdict"].get<std::string>());
  }
  return said;
}

using Texts = std::set<std::string>;

TEST(Changes, AreTakenFromTheSamePartOfTheYearBefore) {
  EXPECT_EQ(Changes({"2022", "2023"}), (Texts{"2022 holds"}));
  EXPECT_EQ(Changes({"2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1"}),
            (Texts{"2022-Q1 holds"}));
  EXPECT_EQ(Changes({"2022-01-01/P10M", "2023-01-01/P10M"}), (Texts{"2022-01-01/P10M holds"}));
}

TEST(Changes, AreNotComparableWhereTheLastEarlierPeriodIsLongerOrShorter) {
  EXPECT_EQ(Changes({"2023", "2024-S1"}), (Texts{"2023 not-comparable"}));
  EXPECT_EQ(Changes({"2023-S1", "2023", "2024-S1"}),
            (Texts{"2023 not-comparable", "2023-S1 holds"}));
  EXPECT_EQ(Changes({"2023-01-01/P10M", "2024"}), (Texts{"2023-01-01/P10M not-comparable"}));
}

TEST(Changes, DoNotMindALongerPeriodWhereOneOfEqualLengthStandsJustBefore) {
  EXPECT_EQ(Changes({"2022", "2022-Q4", "2023-Q1"}), Texts{});
}

TEST(Changes, HaveNoGrowthFromZero) {
  const Json answer = Ask("Unit,Year,Value\ncase,2022,0\ncase,2023,5\n", "validate");
  EXPECT_EQ(answer["relations"][0]["args"]["change"], (Json{5, 5}));
  EXPECT_FALSE(answer["relations"][0]["args"].contains("growth"));
}

}  // namespace
}  // namespace tipstat::tests
