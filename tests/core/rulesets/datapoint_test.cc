#include <gtest/gtest.h>

#include <optional>
#include <random>

#include "rulesets/run.h"

namespace tipstat {
namespace {

using tests::FaultOf;
using tests::Json;
using tests::RowsOf;
using tests::RunVtl;

// bool_var of a rule over the columns of one row; "null" is a JSON null.
std::string Answer(std::string_view csv, std::string_view signature, std::string_view rule) {
  const std::string text = "A := check_datapoint(B, r all); define datapoint ruleset r (variable " +
                           std::string(signature) + ") is\n" + std::string(rule) +
                           " end datapoint ruleset;";
  const Json rows = RowsOf(csv, text);
  return rows.is_array() ? rows[0]["bool_var"].dump() : rows.dump();
}

std::string OfValue(std::string_view value, std::string_view rule) {
  return Answer("SEX,OBS_VALUE\nF," + std::string(value) + "\nM,1\nX,2\n", "SEX, OBS_VALUE", rule);
}

TEST(CheckDatapoint, TakesNoValueForNull) {
  EXPECT_EQ(OfValue(":", "OBS_VALUE >= 0"), "null");
  EXPECT_EQ(OfValue(":", "isnull(OBS_VALUE)"), "true");
  EXPECT_EQ(OfValue(":", "nvl(OBS_VALUE, 7) = 7"), "true");
  EXPECT_EQ(OfValue(":", "OBS_VALUE = OBS_VALUE"), "null");
  EXPECT_EQ(OfValue(":", "OBS_VALUE > 1 or SEX = \"F\""), "true");
  EXPECT_EQ(OfValue(":", "OBS_VALUE > 1 and SEX = \"F\""), "null");
  EXPECT_EQ(OfValue(":", "OBS_VALUE in {1, 2}"), "null");
  EXPECT_EQ(OfValue(":", "(if OBS_VALUE > 1 then 1 else 2) = 2"), "true");
}

TEST(CheckDatapoint, LetsBoundsDecideWhatTheyDecide) {
  // No zero is printed: fewer than 5 is 0 to 4.
  EXPECT_EQ(OfValue("<5", "OBS_VALUE >= 0"), "true");
  EXPECT_EQ(OfValue("<5", "OBS_VALUE < 5"), "true");
  EXPECT_EQ(OfValue("<5", "OBS_VALUE > 4"), "false");
  EXPECT_EQ(OfValue("<5", "OBS_VALUE < 4"), "null");
  EXPECT_EQ(OfValue("<5", "OBS_VALUE in {5, 6}"), "false");
  EXPECT_EQ(OfValue("<5", "between(OBS_VALUE, 0, 4)"), "true");
  EXPECT_EQ(OfValue("<5", "10 - 2 * OBS_VALUE >= 2"), "true");
  EXPECT_EQ(OfValue("<5", "abs(OBS_VALUE - 2) <= 2"), "true");
  EXPECT_EQ(OfValue("<5", "OBS_VALUE * OBS_VALUE >= 0"), "null");  // null to VTL
  EXPECT_EQ(OfValue("<5", "isnull(OBS_VALUE)"), "true");
  EXPECT_EQ(OfValue("<5", "nvl(OBS_VALUE, -1) < 0"), "true");
  EXPECT_EQ(OfValue("c", "OBS_VALUE >= 0"), "true");
  EXPECT_EQ(OfValue("c", "OBS_VALUE > 0"), "null");
  EXPECT_EQ(OfValue("c", "isnull(OBS_VALUE)"), "true");
}

TEST(CheckDatapoint, LeavesWhatIsWithheldOpenWhereNegativeFiguresStand) {
  EXPECT_EQ(Answer("SEX,OBS_VALUE\nF,c\nM,-1\nX,3\n", "OBS_VALUE", "OBS_VALUE >= 0"), "null");
}

TEST(CheckDatapoint, PrintsNoMeasureOfWhichOnlyBoundsAreKnown) {
  const Json rows = RowsOf("SEX,OBS_VALUE\nF,<5\nM,7\nX,2\n",
                           "A := check_datapoint(B, r all_measures); define datapoint ruleset r "
                           "(variable OBS_VALUE) is OBS_VALUE > 5 errorcode \"few\" errorlevel 3 "
                           "end datapoint ruleset;");
  EXPECT_EQ(rows[0].dump(),
            "{\"OBS_VALUE\":null,\"SEX\":\"F\",\"bool_var\":false,\"errorcode\":"
            "\"few\",\"errorlevel\":3,\"ruleid\":\"1\"}");
  EXPECT_EQ(rows[1].dump(),
            "{\"OBS_VALUE\":7,\"SEX\":\"M\",\"bool_var\":true,\"errorcode\":null,"
            "\"errorlevel\":null,\"ruleid\":\"1\"}");
}

TEST(CheckDatapoint, EvaluatesTheConsequentOnlyWhereTheAntecedentIsNotFalse) {
  EXPECT_EQ(OfValue("0", "when OBS_VALUE <> 0 then 1 / OBS_VALUE > 2"), "true");
  EXPECT_EQ(OfValue("0", "OBS_VALUE = 0 or 1 / OBS_VALUE > 2"), "true");
  EXPECT_EQ(OfValue(":", "when OBS_VALUE > 0 then SEX = \"F\""), "true");
  EXPECT_EQ(OfValue(":", "when OBS_VALUE > 0 then SEX = \"M\""), "null");
  EXPECT_EQ(OfValue("3", "when OBS_VALUE > 0 then SEX = \"M\""), "false");
}

TEST(CheckDatapoint, StopsAtADivisionByZeroAsTheManualSays) {
  const auto fault = FaultOf("SEX,OBS_VALUE\nF,1\nM,0\nX,2\n",
                             "define datapoint ruleset r (variable OBS_VALUE) is 1 / OBS_VALUE > "
                             "0 end datapoint ruleset;");
  EXPECT_EQ(fault,
            "1:54 a division by zero at line 3 of the data, expected a condition that "
            "keeps zero away from the divisor");
}

TEST(CheckDatapoint, CallsFunctionsAsTheManualDefinesThem) {
  EXPECT_EQ(OfValue("1", "substr(\"abcdefghijklmnopqrstuvwxyz\", 5, 10) = \"efghijklmn\""), "true");
  EXPECT_EQ(OfValue("1", "substr(\"abcdefghijklmnopqrstuvwxyz\", 25, 10) = \"yz\""), "true");
  EXPECT_EQ(OfValue("1", "substr(\"abcdefghijklmnopqrstuvwxyz\", 30, 10) = \"\""), "true");
  EXPECT_EQ(OfValue("1", "substr(\"abc\", _, 2) = \"ab\" and substr(\"abc\") = \"abc\""), "true");
  EXPECT_EQ(OfValue("1", "length(\"ខ្មែរ\") = 5 and length(\"\") = 0"), "true");
  EXPECT_EQ(OfValue("1", "upper(\"né\") = \"NÉ\" and lower(\"ŽENA\") = \"žena\""), "true");
  EXPECT_EQ(
      OfValue("1", "trim(\"  a \") || \"|\" || ltrim(\" a \") || rtrim(\" b \") = \"a|a  b\""),
      "true");
  EXPECT_EQ(OfValue("1", "round(12345.6) = 12346 and trunc(3.14159, 4) = 3.1415"), "true");
  EXPECT_EQ(OfValue("1", "round(3.5, _) = 4 and ceil(-0.1415) = 0 and floor(-3.1415) = -4"),
            "true");
  EXPECT_EQ(OfValue(":", "round(OBS_VALUE) = 1"), "null");
  EXPECT_EQ(OfValue(":", "length(substr(SEX, OBS_VALUE)) = 1"), "null");
  EXPECT_EQ(FaultOf("SEX,OBS_VALUE\nF,0\nM,1\n",
                    "define datapoint ruleset r (variable SEX, OBS_VALUE) is substr(SEX, "
                    "OBS_VALUE) = SEX end datapoint ruleset"),
            "1:57 substr, expected arguments within their range");
}

TEST(CheckDatapoint, ReadsPeriodsAndNumbersOfFields) {
  constexpr std::string_view kCsv = "TIME_PERIOD,OBS_VALUE\n2023-Q2,3\n2023-Q3,4\n";
  EXPECT_EQ(Answer(kCsv, "TIME_PERIOD as T", "T >= \"2023\" and T < 2024"), "true");
  EXPECT_EQ(Answer(kCsv, "TIME_PERIOD", "TIME_PERIOD in {\"2023-Q1\", \"2023-Q2\"}"), "true");
  EXPECT_EQ(Answer(kCsv, "TIME_PERIOD", "substr(TIME_PERIOD, 1, 4) = \"2023\""), "true");
  EXPECT_EQ(FaultOf(kCsv,
                    "define datapoint ruleset r (variable TIME_PERIOD) is TIME_PERIOD = "
                    "\"soon\" end datapoint ruleset"),
            "1:68 a text, expected a period");
  EXPECT_EQ(Answer("age,OBS_VALUE\n17,3\n18,4\n", "age", "age < 18 and age = \"17\""), "true");
}

TEST(CheckDatapoint, FindsComponentsByNameConceptAndSpelling) {
  constexpr std::string_view kCsv = "year,gender,people\n2023,female,3\n2023,male,4\n";
  EXPECT_EQ(Answer(kCsv, "SEX, OBS_VALUE", "OBS_VALUE = 3 and SEX = \"female\""), "true");
  EXPECT_EQ(Answer(kCsv, "People, year", "People = 3 and year = 2023"), "true");
  EXPECT_EQ(
      FaultOf(kCsv, "define datapoint ruleset r (variable age) is true end datapoint ruleset"),
      "1:38 age, expected one of year, gender, people");
}

TEST(CheckDatapoint, TiesValueDomainsToTheComponentsOfTheCall) {
  constexpr std::string_view kCsv = "SEX,OBS_VALUE\nF,3\nM,-4\n";
  const std::string ruleset =
      "define datapoint ruleset r (valuedomain sexes as S, numbers as N) is when S = \"M\" then N "
      ">= 0 end datapoint ruleset;";
  EXPECT_EQ(RowsOf(kCsv, "A := check_datapoint(B, r components SEX, OBS_VALUE);" + ruleset).size(),
            1U);
  EXPECT_EQ(FaultOf(kCsv, "A := check_datapoint(B, r);" + ruleset),
            "1:25 r, expected components and their names, since the ruleset is on value domains");
  EXPECT_EQ(FaultOf(kCsv, "A := check_datapoint(B, r components SEX);" + ruleset),
            "1:25 1 components, expected 2, one for each name of the signature");
}

TEST(CheckDatapoint, TakesTheColumnsOfAWideTableForMeasures) {
  constexpr std::string_view kCsv =
      "year,Male,Female,Total\n2022,3,4,7\n2023,2,<5,9\n2024,5,5,11\n";
  const Json answer = RunVtl(kCsv,
                             "define datapoint ruleset r (variable Male, Female, Total) is Total "
                             "= Male + Female errorlevel \"warning\" end datapoint ruleset;");
  const Json& rows = answer["rulesets"][0]["rows"];
  ASSERT_EQ(rows.size(), 2U) << answer.dump();
  EXPECT_EQ(rows[0].dump(),
            "{\"Female\":null,\"Male\":2,\"Total\":9,\"errorcode\":null,"
            "\"errorlevel\":\"warning\",\"ruleid\":\"1\",\"year\":\"2023\"}");
  int found = 0;
  for (const Json& finding : answer["findings"]) {
    if (finding["rule"] != "vtl-datapoint") continue;
    ++found;
    EXPECT_EQ(finding["severity"], "warning");
    EXPECT_EQ(finding["cells"].size(), 3U);
    EXPECT_EQ(finding["args"]["where"].size(), 1U);
  }
  EXPECT_EQ(found, 2);
}

TEST(CheckDatapoint, RefusesRecords) {
  EXPECT_EQ(FaultOf("gender,citizenship\nfemale,KH\nmale,VN\nfemale,KH\n",
                    "define datapoint ruleset r (variable gender) is true end datapoint ruleset"),
            "records of cases or persons, expected a table: records stay with the publisher");
}

TEST(CheckDatapoint, GivesSeverityByErrorlevel) {
  const auto severity = [](std::string_view level) {
    const Json answer = RunVtl("SEX,OBS_VALUE\nF,1\nM,2\n",
                               "define datapoint ruleset r (variable OBS_VALUE) is OBS_VALUE > 1 " +
                                   std::string(level) + " end datapoint ruleset");
    return answer["findings"][0]["severity"].get<std::string>();
  };
  EXPECT_EQ(severity(""), "error");
  EXPECT_EQ(severity("errorlevel 5"), "error");
  EXPECT_EQ(severity("errorlevel 0"), "note");
  EXPECT_EQ(severity("errorlevel \"Warning\""), "warning");
  EXPECT_EQ(severity("errorlevel \"I\""), "note");
  EXPECT_EQ(severity("errorlevel \"fatal\""), "error");
}

TEST(CheckDatapoint, TellsAFailureOnceHoweverManyCallsFindIt) {
  const Json answer =
      RunVtl("SEX,OBS_VALUE\nF,1\nM,2\n",
             "A := check_datapoint(D, r); B := check_datapoint(D, r all); define datapoint ruleset "
             "r (variable OBS_VALUE) is OBS_VALUE > 1 end datapoint ruleset;");
  EXPECT_EQ(answer["rulesets"].size(), 2U);
  EXPECT_EQ(answer["summary"]["error"], 1);
}

// A second reading of the manual: conditions as trees over optional numbers, evaluated by tables.
using Maybe = std::optional<bool>;

struct Grown {
  std::string text;
  Maybe truth;
};

class Grower {
 public:
  Grower(uint32_t seed, std::optional<int> a, std::optional<int> b) : random_(seed), a_(a), b_(b) {}

  Grown Condition(int depth) {
    if (depth == 0 || Pick(4) == 0) return Comparison();
    const Grown left = Condition(depth - 1);
    switch (Pick(5)) {
      case 0:
        return {"not (" + left.text + ")", left.truth ? Maybe(!*left.truth) : Maybe()};
      case 1: {
        const Grown right = Condition(depth - 1);
        Maybe truth;
        if (left.truth && right.truth) truth = *left.truth && *right.truth;
        if ((left.truth && !*left.truth) || (right.truth && !*right.truth)) truth = false;
        return {"(" + left.text + ") and (" + right.text + ")", truth};
      }
      case 2: {
        const Grown right = Condition(depth - 1);
        Maybe truth;
        if (left.truth && right.truth) truth = *left.truth || *right.truth;
        if ((left.truth && *left.truth) || (right.truth && *right.truth)) truth = true;
        return {"(" + left.text + ") or (" + right.text + ")", truth};
      }
      case 3: {
        const Grown right = Condition(depth - 1);
        Maybe truth;
        if (left.truth && right.truth) truth = *left.truth != *right.truth;
        return {"(" + left.text + ") xor (" + right.text + ")", truth};
      }
      default: {
        const Grown right = Condition(depth - 1);
        const Grown other = Condition(depth - 1);
        return {"(if " + left.text + " then " + right.text + " else " + other.text + ")",
                left.truth && *left.truth ? right.truth : other.truth};
      }
    }
  }

 private:
  struct Number {
    std::string text;
    std::optional<int> value;
  };

  int Pick(int choices) { return static_cast<int>(random_() % static_cast<uint32_t>(choices)); }

  Number Leaf() {
    switch (Pick(4)) {
      case 0:
        return {"A", a_};
      case 1:
        return {"B", b_};
      case 2:
        return {"null", std::nullopt};
      default: {
        const int value = Pick(4);
        return {std::to_string(value), value};
      }
    }
  }

  Number Sum() {
    Number left = Leaf();
    if (Pick(2) == 0) return left;
    const Number right = Leaf();
    const int kind = Pick(4);
    if (kind == 3) {
      return {"nvl(" + left.text + ", " + right.text + ")", left.value ? left.value : right.value};
    }
    constexpr std::string_view kSigns[] = {" + ", " - ", " * "};
    std::optional<int> value;
    if (left.value && right.value) {
      const int x = *left.value;
      const int y = *right.value;
      value = kind == 0 ? x + y : kind == 1 ? x - y : x * y;
    }
    return {"(" + left.text + std::string(kSigns[kind]) + right.text + ")", value};
  }

  Grown Comparison() {
    const Number left = Sum();
    if (Pick(6) == 0) return {"isnull(" + left.text + ")", !left.value.has_value()};
    const Number right = Sum();
    const int kind = Pick(6);
    constexpr std::string_view kSigns[] = {" = ", " <> ", " < ", " <= ", " > ", " >= "};
    Maybe truth;
    if (left.value && right.value) {
      const int x = *left.value;
      const int y = *right.value;
      const bool all[] = {x == y, x != y, x<y, x <= y, x> y, x >= y};
      truth = all[kind];
    }
    return {left.text + std::string(kSigns[kind]) + right.text, truth};
  }

  std::mt19937 random_;
  std::optional<int> a_;
  std::optional<int> b_;
};

TEST(CheckDatapoint, AgreesWithASecondReadingOfTheManual) {
  int counts[3] = {};
  for (uint32_t seed = 0; seed < 3000; ++seed) {
    const std::optional<int> a = seed % 3 == 0 ? std::nullopt : std::optional<int>(seed % 5);
    const std::optional<int> b = seed % 7 == 0 ? std::nullopt : std::optional<int>(seed % 4);
    const Grown grown = Grower(seed, a, b).Condition(3);
    const std::string csv = "year,A,B\n2023," + (a ? std::to_string(*a) : ":") + "," +
                            (b ? std::to_string(*b) : ":") + "\n2024,1,2\n";
    const std::string expected = grown.truth ? *grown.truth ? "true" : "false" : "null";
    ASSERT_EQ(Answer(csv, "A, B", grown.text), expected) << csv << grown.text;
    ++counts[expected == "true" ? 0 : expected == "false" ? 1 : 2];
  }
  for (const int count : counts) EXPECT_GT(count, 300);
}

}  // namespace
}  // namespace tipstat
