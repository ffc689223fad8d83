#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>

#include "rulesets/run.h"

namespace tipstat {
namespace {

using tests::FaultOf;
using tests::Json;
using tests::RowsOf;
using tests::RunVtl;

std::string Hierarchical(std::string_view rules, std::string_view signature = "rule SEX") {
  return "define hierarchical ruleset h (variable " + std::string(signature) + ") is\n" +
         std::string(rules) + " end hierarchical ruleset;";
}

// The rows as "item rule truth imbalance", one a line.
std::string Told(std::string_view csv, std::string_view options, std::string_view rules,
                 std::string_view signature = "rule SEX") {
  const Json rows = RowsOf(csv, "R := check_hierarchy(D, h " + std::string(options) + ");" +
                                    Hierarchical(rules, signature));
  if (!rows.is_array()) return rows.dump();
  std::string told;
  for (const Json& row : rows) {
    told += row["SEX"].get<std::string>() + " " + row["ruleid"].get<std::string>();
    if (row.contains("OBS_VALUE")) told += " " + row["OBS_VALUE"].dump();
    if (row.contains("bool_var")) told += " " + row["bool_var"].dump();
    told += " " + row["imbalance"].dump() + "\n";
  }
  return told;
}

constexpr std::string_view kSexes = "TIME_PERIOD,SEX,OBS_VALUE\n2023,T,7\n2023,F,3\n2023,M,5\n";

TEST(CheckHierarchy, GivesTheColumnsOfTheManual) {
  const std::string rules = Hierarchical("T = F + M errorcode \"sexes\" errorlevel 4");
  EXPECT_EQ(RowsOf(kSexes, rules).dump(),
            "[{\"OBS_VALUE\":7,\"SEX\":\"T\",\"TIME_PERIOD\":\"2023\",\"errorcode\":\"sexes\","
            "\"errorlevel\":4,\"imbalance\":-1,\"ruleid\":\"1\"}]");
  EXPECT_EQ(RowsOf(kSexes, "R := check_hierarchy(D, h all);" + rules).dump(),
            "[{\"SEX\":\"T\",\"TIME_PERIOD\":\"2023\",\"bool_var\":false,\"errorcode\":\"sexes\","
            "\"errorlevel\":4,\"imbalance\":-1,\"ruleid\":\"1\"}]");
  EXPECT_EQ(RowsOf(kSexes, "R := check_hierarchy(D, h all_measures);" + rules).dump(),
            "[{\"OBS_VALUE\":7,\"SEX\":\"T\",\"TIME_PERIOD\":\"2023\",\"bool_var\":false,"
            "\"errorcode\":\"sexes\",\"errorlevel\":4,\"imbalance\":-1,\"ruleid\":\"1\"}]");
}

TEST(CheckHierarchy, TakesConditionsOfTheGroupAndOfTheItems) {
  constexpr std::string_view kCsv =
      "TIME_PERIOD,SEX,OBS_VALUE\n2022,T,3\n2022,F,3\n2022,M,5\n2023,T,7\n2023,F,3\n2023,M,5\n";
  EXPECT_EQ(Told(kCsv, "all", "when TIME_PERIOD >= \"2023\" then T = F + M",
                 "condition TIME_PERIOD rule SEX"),
            "T 1 false -1\n");
  EXPECT_EQ(
      Told(kCsv, "all", "T = F + M [Time >= \"2023\"]", "condition TIME_PERIOD as Time rule SEX"),
      "T 1 true 0\nT 1 false -1\n");
  // Nothing on the right: nothing to compare with.
  EXPECT_EQ(Told(kCsv, "always_zero all", "T = M [Time >= \"2023\"]",
                 "condition TIME_PERIOD as Time rule SEX"),
            "T 1 false 2\n");
  EXPECT_EQ(FaultOf(kCsv, Hierarchical("T = F [TIME_PERIOD > 2022]")),
            "2:8 TIME_PERIOD, expected a signature with conditions");
}

TEST(CheckHierarchy, PassesOverItemsThatEqualThemselves) {
  EXPECT_EQ(Told(kSexes, "all", "T = T; F = + F; F = - F; F <= F"), "F 3 false 6\nF 4 true 0\n");
}

TEST(CheckHierarchy, TakesTheTotalFor_T) {
  constexpr std::string_view kCsv = "SEX,OBS_VALUE\n,7\nF,3\nM,5\n";
  EXPECT_EQ(Told(kCsv, "all", "'_T' = F + M"), "_T 1 false -1\n");
  EXPECT_EQ(Told("SEX,OBS_VALUE\nAll persons,7\nF,3\nM,5\n", "all", "'_T' = F + M"),
            "All persons 1 false -1\n");
}

TEST(CheckHierarchy, LetsBoundsDecide) {
  constexpr std::string_view kCsv = "SEX,OBS_VALUE\nT,20\nF,<5\nM,9\n";
  // At most 13; the default mode gives a data point because the bounds decide.
  EXPECT_EQ(Told(kCsv, "", "T = F + M"), "T 1 20 null\n");
  EXPECT_EQ(Told(kCsv, "all", "T >= F + M"), "T 1 true null\n");
  EXPECT_EQ(Told("SEX,OBS_VALUE\nT,10\nF,<5\nM,9\n", "all", "T = F + M"), "");
  EXPECT_EQ(Told("SEX,OBS_VALUE\nT,10\nF,<5\nM,9\n", "partial_null all", "T = F + M"),
            "T 1 null null\n");
  EXPECT_EQ(Told("SEX,OBS_VALUE\nT,10\nF,c\nM,12\n", "", "T = F + M"), "T 1 10 null\n");
  EXPECT_EQ(Told("SEX,OBS_VALUE\nT,10\nF,:\nM,12\n", "", "T = F + M"), "");
  const Json answer = RunVtl(kCsv, Hierarchical("T = F + M"));
  for (const Json& finding : answer["findings"]) {
    if (finding["rule"] == "vtl-hierarchy") {
      EXPECT_EQ(finding["args"]["imbalance"].dump(), "[7,11]");
    }
  }
}

TEST(CheckHierarchy, NamesEachFigureThatTakesPartOnce) {
  const Json answer = RunVtl(kSexes, Hierarchical("T = M + F + F - T"));
  for (const Json& finding : answer["findings"]) {
    if (finding["rule"] != "vtl-hierarchy") continue;
    std::string rows;
    for (const Json& cell : finding["cells"]) rows += cell["row"].dump();
    EXPECT_EQ(rows, "123");
  }
  EXPECT_EQ(answer["rulesets"][0]["rows"][0]["imbalance"], 3);
}

TEST(CheckHierarchy, SaysWhichItemsNoDataPointHas) {
  const Json answer = RunVtl(kSexes, Hierarchical("T = F + M + X; Y < T"));
  EXPECT_EQ(answer["rulesets"][0]["unknownItems"].dump(), "[\"X\",\"Y\"]");
}

TEST(CheckHierarchy, NeedsAnIdentifierAndFigures) {
  EXPECT_EQ(FaultOf(kSexes, Hierarchical("T = F", "rule OBS_VALUE")),
            "1:46 OBS_VALUE, expected an identifier: a field that tells figures apart");
  EXPECT_EQ(FaultOf(kSexes, Hierarchical("T <> F")), "2:3 <>, expected =, <, <=, > or >=");
  EXPECT_EQ(FaultOf(kSexes,
                    "R := check_hierarchy(D, h); define hierarchical ruleset h (valuedomain rule "
                    "sexes) is T = F end hierarchical ruleset;"),
            "1:25 h, expected rule and the identifier to check, since the ruleset is on value "
            "domains");
}

TEST(CheckHierarchy, RefusesCirclesWhereRulesGiveValues) {
  EXPECT_EQ(FaultOf(kSexes, "R := check_hierarchy(D, h dataset_priority);" +
                                Hierarchical("T = F + M; F = T - M; M = F")),
            "2:1 T, expected rules that do not define each other in a circle, for "
            "dataset_priority");
  EXPECT_EQ(Told(kSexes, "all", "T = F + M; F = T - M"), "T 1 false -1\nF 2 false 1\n");
}

TEST(CheckHierarchy, GivesNoHiddenFigureFromOtherRules) {
  const auto told = [](std::string_view total) {
    const std::string csv = "SEX,OBS_VALUE\nT," + std::string(total) + "\nF,1\nM,2\nX,0\nY,9\n";
    return Told(csv, "partial_null dataset_priority all_measures", "T = F + M; T >= X; Y >= T");
  };
  EXPECT_EQ(told(":"), "T 1 null null null\nT 2 3 true 3\nY 3 9 true 6\n");
  EXPECT_EQ(told("c"), "T 1 null null null\nT 2 null true null\nY 3 9 null null\n");
  EXPECT_EQ(told("<5"), "T 1 null null null\nT 2 null true null\nY 3 9 true null\n");
}

TEST(CheckHierarchy, RefusesColumnsThatTheResultHas) {
  EXPECT_EQ(FaultOf("SEX,imbalance\nT,3\nF,4\n", Hierarchical("T = F")),
            "imbalance, expected a table without a column of that name: the result has one");
}

TEST(CheckHierarchy, StopsWhereRulesDoubleASumTooOften) {
  std::string rules = "a1 = F + F";
  for (int i = 2; i <= 100; ++i) {
    const std::string before = "a" + std::to_string(i - 1);
    rules += "; a" + std::to_string(i) + " = " + before + " + " + before;
  }
  EXPECT_EQ(FaultOf(kSexes, "R := check_hierarchy(D, h dataset_priority);" + Hierarchical(rules)),
            "a larger sum, expected sums of at most 124 bits");
}

// check_hierarchy once more, straight from the words of the manual.
struct OracleRule {
  char left;
  std::string relation;
  std::vector<std::pair<char, int>> right;  // item, sign
};

using Number = std::optional<int>;        // null
using DataPoint = std::optional<Number>;  // missing
using Data = std::map<char, Number>;

class Oracle {
 public:
  Oracle(Data data, std::vector<OracleRule> rules, std::string mode, bool priority)
      : data_(std::move(data)),
        rules_(std::move(rules)),
        mode_(std::move(mode)),
        priority_(priority) {}

  std::string Told() const {
    std::string told;
    for (size_t i = 0; i < rules_.size(); ++i) {
      const OracleRule& rule = rules_[i];
      std::vector<DataPoint> points = {Take(rule.left, i)};
      for (const auto& [item, sign] : rule.right) points.push_back(Take(item, i));
      if (!IsProduced(points)) continue;
      const Number left = Existing(points[0]);
      const Number right = Sum(rule, points, 1);
      told += std::string(1, rule.left) + " " + std::to_string(i + 1) + " ";
      told += left ? std::to_string(*left) : "null";
      if (!left || !right) {
        told += " null null\n";
        continue;
      }
      const bool holds = rule.relation == "="    ? *left == *right
                         : rule.relation == "<"  ? *left < *right
                         : rule.relation == "<=" ? *left <= *right
                         : rule.relation == ">"  ? *left > *right
                                                 : *left >= *right;
      told += holds ? " true " : " false ";
      told += std::to_string(*left - *right) + "\n";
    }
    return told;
  }

 private:
  DataPoint Find(char item) const {
    const auto found = data_.find(item);
    return found == data_.end() ? DataPoint() : DataPoint(found->second);
  }

  DataPoint Take(char item, size_t rule) const {
    const DataPoint given = Find(item);
    if (!priority_ || (given && *given)) return given;
    for (size_t i = 0; i < rules_.size(); ++i) {
      if (i == rule || rules_[i].relation != "=" || rules_[i].left != item) continue;
      if (const DataPoint computed = Compute(i)) return computed;
    }
    return given;
  }

  DataPoint Compute(size_t rule) const {
    std::vector<DataPoint> points;
    for (const auto& [item, sign] : rules_[rule].right) points.push_back(Take(item, rule));
    if (!IsProduced(points)) return std::nullopt;
    return Sum(rules_[rule], points, 0);
  }

  bool IsProduced(const std::vector<DataPoint>& points) const {
    size_t found = 0;
    size_t known = 0;
    size_t not_zero = 0;
    for (const DataPoint& point : points) {
      if (!point) continue;
      ++found;
      if (*point) ++known;
      if (!*point || **point != 0) ++not_zero;
    }
    if (mode_ == "non_null") return known == points.size();
    if (mode_ == "non_zero") return not_zero > 0;
    if (mode_ == "partial_null" || mode_ == "partial_zero") return found > 0;
    return true;
  }

  Number Existing(const DataPoint& point) const {
    if (point) return *point;
    const bool zero = mode_ == "non_zero" || mode_ == "partial_zero" || mode_ == "always_zero";
    return zero ? Number(0) : Number();
  }

  Number Sum(const OracleRule& rule, const std::vector<DataPoint>& points, size_t from) const {
    int sum = 0;
    for (size_t i = 0; i < rule.right.size(); ++i) {
      const Number value = Existing(points[from + i]);
      if (!value) return std::nullopt;
      sum += rule.right[i].second * *value;
    }
    return sum;
  }

  Data data_;
  std::vector<OracleRule> rules_;
  std::string mode_;
  bool priority_;
};

TEST(CheckHierarchy, AgreesWithTheWordsOfTheManualInEveryMode) {
  constexpr const char* kModes[] = {"non_null",     "non_zero",    "partial_null",
                                    "partial_zero", "always_null", "always_zero"};
  constexpr const char* kRelations[] = {"=", "=", "=", "<", "<=", ">", ">="};
  std::mt19937 random(7);
  const auto pick = [&](int choices) {
    return static_cast<int>(random() % static_cast<uint32_t>(choices));
  };
  int rows = 0;
  int from_rules = 0;
  for (int round = 0; round < 400; ++round) {
    Data data;
    std::string csv = "TIME_PERIOD,SEX,OBS_VALUE\n2023,Z,9\n2023,Y,1\n";
    for (char item = 'A'; item <= 'F'; ++item) {
      const int kind = pick(5);
      if (kind == 0) continue;
      const Number value = kind == 1 ? Number() : Number(pick(4) - 1);
      data[item] = value;
      csv += "2023," + std::string(1, item) + "," + (value ? std::to_string(*value) : ":") + "\n";
    }
    std::vector<OracleRule> rules;
    std::string text;
    for (int i = 1 + pick(4); i > 0; --i) {
      // What is on the right comes later in the alphabet: no circles.
      const char left = static_cast<char>('A' + pick(4));
      OracleRule rule{left, kRelations[pick(7)], {}};
      text += (text.empty() ? "" : "; ") + std::string(1, left) + " " + rule.relation;
      for (int j = 1 + pick(3); j > 0; --j) {
        const char item = static_cast<char>(left + 1 + pick('F' - left));
        const int sign = pick(3) == 0 ? -1 : 1;
        rule.right.push_back({item, sign});
        text += std::string(sign < 0 ? " - " : " + ") + item;
      }
      rules.push_back(rule);
    }
    for (const std::string mode : kModes) {
      std::string told[2];
      for (const bool priority : {false, true}) {
        const std::string options = mode + (priority ? " dataset_priority" : " dataset");
        told[priority] = Oracle(data, rules, mode, priority).Told();
        ASSERT_EQ(Told(csv, options + " all_measures", text), told[priority])
            << csv << options << '\n'
            << text;
        rows += static_cast<int>(std::count(told[priority].begin(), told[priority].end(), '\n'));
      }
      if (told[0] != told[1]) ++from_rules;
    }
  }
  EXPECT_GT(rows, 5000);
  EXPECT_GT(from_rules, 200);
}

}  // namespace
}  // namespace tipstat
