// How grave each rule takes what it finds.
#include <gtest/gtest.h>

#include <map>

#include "session.h"

namespace tipstat::tests {
namespace {

// "warning falls-short" for each finding of the rule.
std::vector<std::string> Said(std::string_view csv, std::string_view rule) {
  std::vector<std::string> said;
  for (const Json& finding : FindingsOf(csv, rule)) {
    std::string text = finding["severity"];
    if (finding.contains("verdict")) text.append(" ").append(finding["verdict"]);
    said.push_back(text);
  }
  return said;
}

using Texts = std::vector<std::string>;

TEST(SumOfParts, ReportsTheImpliedUnknown) {
  const auto findings =
      FindingsOf("Sex,Year,Victims\nTotal,2023,757\nF,2023,512\nM,2023,240\n", "sum-of-parts");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0]["args"]["impliedUnknown"], (Json{5, 5}));
  EXPECT_EQ(findings[0]["args"]["labels"], (Json{"Total", "F", "M"}));
  EXPECT_EQ(findings[0]["args"]["addition"], (Json{{512, 512}, {240, 240}}));
}

TEST(SumOfParts, IsANoteWhereNothingSaysThatThePartsAreAll) {
  EXPECT_EQ(Said("Agency,Year,Cases\nTotal,2023,10\nA,2023,4\nB,2023,5\n", "sum-of-parts"),
            (Texts{"note falls-short"}));
}

TEST(SumOfParts, IsAWarningWhereAResidualCategoryStandsAmongTheParts) {
  EXPECT_EQ(Said("Agency,Year,Cases\nTotal,2023,10\nA,2023,4\nOther,2023,5\n", "sum-of-parts"),
            (Texts{"warning falls-short"}));
}

TEST(SumOfParts, IsAWarningWhereTheSamePartsCloseElsewhere) {
  EXPECT_EQ(Said("Agency,Year,Cases\nTotal,2023,10\nA,2023,4\nB,2023,5\nTotal,2022,9\nA,2022,4\n"
                 "B,2022,5\n",
                 "sum-of-parts"),
            (Texts{"warning falls-short"}));
}

TEST(SumOfParts, IsAnErrorWhereNobodyCanStandInTwoParts) {
  for (const char* dimension : {"Sex", "Age", "Nationality", "Country"}) {
    const std::string csv =
        std::string(dimension).append(",Year,Victims\nTotal,2023,10\nA,2023,6\nB,2023,5\n");
    EXPECT_EQ(Said(csv, "sum-of-parts"), (Texts{"error exceeds"})) << dimension;
  }
}

TEST(SumOfParts, IsAWarningWhereOnePersonMayStandInTwoParts) {
  EXPECT_EQ(Said("Form of exploitation,Year,Victims\nTotal,2023,10\nA,2023,6\nB,2023,5\n",
                 "sum-of-parts"),
            (Texts{"warning exceeds"}));
  EXPECT_EQ(Said("Form of exploitation,Year,Victims\nTotal,2023,10\nA,2023,6\nB,2023,5\n"
                 "Total,2022,11\nA,2022,6\nB,2022,5\n",
                 "sum-of-parts"),
            (Texts{"warning exceeds"}));
  EXPECT_EQ(
      Said("Means of control,Year,Victims\nTotal,2023,10\nA,2023,6\nB,2023,5\n", "sum-of-parts"),
      (Texts{"warning exceeds"}));
}

TEST(SumOfParts, AccusesNoRateShareOrAverage) {
  for (const char* heading : {"Rate per 100000", "percent", "share", "ratio"}) {
    const std::string csv =
        std::string("Sex,Year,").append(heading).append("\nTotal,2023,44\nF,2023,50\nM,2023,38\n");
    EXPECT_EQ(Said(csv, "sum-of-parts"), (Texts{"note exceeds"})) << heading;
  }
  for (const char* heading : {"average age", "Index"}) {
    const std::string csv =
        std::string("Sex,Year,").append(heading).append("\nTotal,2023,25\nF,2023,24\nM,2023,27\n");
    for (const std::string& said : Said(csv, "sum-of-parts")) {
      EXPECT_EQ(said.find("error"), std::string::npos) << heading;
    }
  }
}

TEST(Subset, IsAnErrorForCountsAndNoneForRates) {
  EXPECT_EQ(Said("Sex,Year,Victims\nTotal,2023,10\nF,2023,11\n", "subset"),
            (Texts{"error exceeds"}));
  EXPECT_EQ(Said("Form of exploitation,Year,Victims\nTotal,2023,10\nA,2023,11\n", "subset"),
            (Texts{"error exceeds"}));
  EXPECT_TRUE(Said("Sex,Year,Rate\nTotal,2023,10\nF,2023,11\n", "subset").empty());
  EXPECT_TRUE(Said("Sex,Year,percent\nTotal,2023,10\nF,2023,11\n", "subset").empty());
}

TEST(Subset, AcquitsWhatMayBeEqual) {
  EXPECT_TRUE(Said("Sex,Year,Victims\nTotal,2023,3\nF,2023,<5\nTotal,2022,9\nF,2022,1\n", "subset")
                  .empty());
}

TEST(PeriodWithin, IsAWarningForFlowsAndANoteForWhatMayBeAStock) {
  EXPECT_EQ(Said("Unit,Period,Value\ncase,2023,10\ncase,2023-S1,11\n", "period-within"),
            (Texts{"warning exceeds"}));
  EXPECT_EQ(Said("Area,Period,Value\nKH,2023,10\nKH,2023-S1,11\n", "period-within"),
            (Texts{"note exceeds"}));
}

std::string Halves(const char* unit, int first, int second) {
  return std::string("Unit,Period,Value\n")
      .append(unit)
      .append(",2023,10\n")
      .append(unit)
      .append(",2023-S1,")
      .append(std::to_string(first))
      .append("\n")
      .append(unit)
      .append(",2023-S2,")
      .append(std::to_string(second))
      .append("\n");
}

TEST(PeriodSum, LetsPersonsBeCountedInTwoPartsOfAYear) {
  EXPECT_EQ(Said(Halves("case", 6, 5), "period-sum"), (Texts{"warning exceeds"}));
  EXPECT_EQ(Said(Halves("case", 4, 5), "period-sum"), (Texts{"warning falls-short"}));
  EXPECT_EQ(Said(Halves("person", 6, 5), "period-sum"), (Texts{"note exceeds"}));
  EXPECT_EQ(Said(Halves("person", 4, 5), "period-sum"), (Texts{"warning falls-short"}));
  EXPECT_EQ(Said(Halves("_U", 6, 5), "period-sum"), (Texts{"note exceeds"}));
  EXPECT_TRUE(Said(Halves("case", 5, 5), "period-sum").empty());
}

TEST(DuplicateKey, IsAnErrorOnlyWhereTheValuesContradictEachOther) {
  EXPECT_EQ(Said("Area,Year,Cases\nKH,2023,5\nKH,2023,6\n", "duplicate-key"),
            (Texts{"error does-not-balance"}));
  EXPECT_EQ(Said("Area,Year,Cases\nKH,2023,5\nKH,2023,5\n", "duplicate-key"),
            (Texts{"note closes"}));
  EXPECT_EQ(Said("Area,Year,Cases\nKH,2023,<5\nKH,2023,3\n", "duplicate-key"),
            (Texts{"note closes-within-bounds"}));
}

TEST(DuplicateKey, DoesNotMeetAnotherEdition) {
  EXPECT_TRUE(
      Said("Area,Year,Edition,Cases\nKH,2023,2023-08,5\nKH,2023,2023-11,6\n", "duplicate-key")
          .empty());
}

TEST(UnequalPeriods, IsANoteAndNamesTheLikeForLikeFigure) {
  const auto findings = FindingsOf(
      "Unit,Period,Value\ncase,2023,164\ncase,2023-S1,87\ncase,2024-S1,104\n", "unequal-periods");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0]["severity"], "note");
  EXPECT_EQ(findings[0]["args"]["other"], (Json{164, 164}));
  EXPECT_EQ(findings[0]["args"]["likeForLike"]["change"], (Json{17, 17}));
}

TEST(UnreadableCell, IsAnErrorAndKeepsTheText) {
  const auto findings =
      FindingsOf("Area,Year,Cases\nKH,2023,5\nLA,2023,five\nTH,2023,7\n", "unreadable-cell");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0]["severity"], "error");
  EXPECT_EQ(findings[0]["args"]["text"], "five");
  EXPECT_EQ(findings[0]["cells"][0], (Json{{"row", 2}, {"line", 3}, {"field", "Cases"}}));
}

TEST(RaggedRow, IsAnErrorWithTheSurplusText) {
  const auto findings = FindingsOf("Area,Year,Cases\nKH,2023,5,x\nLA,2023\n", "ragged-row");
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0]["args"], (Json{{"found", 4}, {"expected", 3}, {"surplus", "x"}}));
  EXPECT_EQ(findings[1]["args"], (Json{{"found", 2}, {"expected", 3}}));
}

TEST(Findings, StandByGravityThenByPlace) {
  const Json answer =
      Ask("Sex,Year,Victims\nTotal,2023,9\nF,2023,5\nM,2023,3\nM,2022,x\nF,2022,five\nF,2021,1\n",
          "validate");
  const std::map<std::string, int> order = {{"error", 0}, {"warning", 1}, {"note", 2}};
  int last = 0;
  for (const Json& finding : answer["findings"]) {
    const int severity = order.at(finding["severity"]);
    EXPECT_GE(severity, last);
    last = severity;
  }
  EXPECT_EQ(answer["summary"]["error"], 1);
  EXPECT_GE(answer["findings"].size(), 3U);
}

}  // namespace
}  // namespace tipstat::tests
