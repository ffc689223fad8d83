#include <gtest/gtest.h>

#include "session.h"

namespace tipstat::tests {
namespace {

std::string Lines(std::initializer_list<const char*> lines) {
  std::string text = "aggregate\n";
  for (const char* line : lines) text.append(line).append("\n");
  return text;
}

const Json& Cell(const Json& answer, size_t row, size_t column) {
  return answer["cells"][row][column];
}

const char* const kTwoYears =
    "Year,Country,Sex,Cases\n"
    "2022,KH,Total,100\n2022,KH,F,60\n2022,KH,M,40\n"
    "2023,KH,F,80\n2023,KH,M,45\n"
    "2022,LA,F,25\n2022,LA,M,25\n"
    "2023,LA,Total,41\n2023,LA,F,22\n2023,LA,M,18\n";

TEST(Pivot, TakesThePrintedTotalAndAddsOnlyWhereNoneIsPrinted) {
  const Json answer = Ask(kTwoYears, Lines({"rows=Country", "columns=Year"}));
  EXPECT_EQ(Cell(answer, 0, 0)["value"], (Json{100, 100}));
  EXPECT_FALSE(Cell(answer, 0, 0).contains("computed"));
  EXPECT_EQ(Cell(answer, 0, 1)["value"], (Json{125, 125}));
  EXPECT_EQ(Cell(answer, 0, 1)["computed"], true);
  EXPECT_EQ(Cell(answer, 1, 1)["value"], (Json{41, 41}));
}

TEST(Pivot, NeverAddsAPrintedTotalToItsParts) {
  const Json answer =
      Ask(kTwoYears, Lines({"rows=Sex", "where=Year=2022", "where=Country=KH", "totals=1"}));
  EXPECT_EQ(answer["rows"], (Json{{"F"}, {"M"}, {"_T"}}));
  EXPECT_EQ(Cell(answer, 2, 0)["value"], (Json{100, 100}));
  EXPECT_EQ(Cell(answer, 2, 0)["text"], "100");
}

TEST(Pivot, ShowsTotalsOnlyWhenAskedAndLast) {
  EXPECT_EQ(Ask(kTwoYears, Lines({"rows=Sex", "columns=Year"}))["rows"], (Json{{"F"}, {"M"}}));
  const Json answer = Ask(kTwoYears, Lines({"rows=Country", "columns=Year", "totals=1"}));
  EXPECT_EQ(answer["rows"].back(), (Json{"_T"}));
  EXPECT_EQ(answer["columns"].back(), (Json{"_T"}));
  EXPECT_EQ(Cell(answer, 2, 2)["value"], (Json{316, 316}));
  EXPECT_EQ(Cell(answer, 2, 2)["computed"], true);
}

TEST(Pivot, ShowsATotalOnceWhereOnlyTotalsAreAskedFor) {
  const Json answer =
      Ask(kTwoYears, Lines({"rows=Sex", "where=Year=2022", "where=Sex=_T", "totals=1"}));
  EXPECT_EQ(answer["rows"], (Json{{"_T"}}));
  EXPECT_EQ(Cell(answer, 0, 0)["value"], (Json{100, 100}));
}

TEST(Pivot, SaysAbsentWhereNoRowSpeaks) {
  const Json answer =
      Ask("Year,Country,Cases\n2022,KH,1\n2023,LA,2\n", Lines({"rows=Country", "columns=Year"}));
  EXPECT_EQ(Cell(answer, 0, 1)["status"], "absent");
  EXPECT_EQ(Cell(answer, 0, 1)["value"], Json());
}

TEST(Pivot, CarriesIntervalsAndMissingPartsThroughASum) {
  const char* csv =
      "Year,Country,Cases\n2023,KH,10\n2023,LA,<5\n2023,TH,:\n2023,VN,c\n2022,KH,<5\n"
      "2022,LA,3\n";
  const Json answer = Ask(csv, Lines({"rows=Year"}));
  EXPECT_EQ(Cell(answer, 0, 0)["value"], (Json{3, 7}));
  EXPECT_FALSE(Cell(answer, 0, 0).contains("incomplete"));
  EXPECT_EQ(Cell(answer, 1, 0)["value"], (Json{10, nullptr}));
  EXPECT_EQ(Cell(answer, 1, 0)["incomplete"], true);
}

TEST(Pivot, IsMissingOrWithheldWhereAllPartsAre) {
  EXPECT_EQ(Cell(Ask("Year,Country,Cases\n2023,KH,:\n2023,LA,:\n2022,KH,1\n",
                     Lines({"rows=Year", "where=Year=2023"})),
                 0, 0)["status"],
            "missing");
  EXPECT_EQ(Cell(Ask("Year,Country,Cases\n2023,KH,c\n2023,LA,:\n2022,KH,1\n2021,KH,2\n",
                     Lines({"rows=Year", "where=Year=2023"})),
                 0, 0)["status"],
            "withheld");
}

TEST(Pivot, IsRefusedWhereUnitsStagesOrIndicatorsWouldBeAdded) {
  const char* csv =
      "Indicator,Unit,Stage,Year,Value\nCases,case,recorded,2023,164\n"
      "Suspects,person,arrested,2023,194\nVictims,person,rescued,2023,90\n"
      "Offences,case,recorded,2023,5\n";
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Year"})), "mixed-units");
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Year", "where=Unit=person"})), "mixed-units");
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Year", "where=Unit=case"})), "mixed-indicators");
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Indicator"})), "");
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Year", "where=Unit=case", "measure=mean"})),
            "mixed-indicators");
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Year", "measure=count()"})), "");
}

TEST(Pivot, IsRefusedOverPeriodsThatShareDaysAndGivesBoundsOfPersonsOverTime) {
  const char* csv =
      "Unit,Period,Value\ncase,2023,164\ncase,2023-S1,87\nperson,2022,5\n"
      "person,2023,6\n";
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Unit", "where=Unit=case"})), "overlapping-periods");
  const Json bounds = Ask(csv, Lines({"rows=Unit", "where=Unit=person"}));
  EXPECT_EQ(Cell(bounds, 0, 0)["value"], (Json{6, 11}));
  EXPECT_EQ(bounds["notes"][0]["code"], "bounds-over-periods");
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Unit", "columns=Period"})), "");
}

TEST(Pivot, IsRefusedForRatesOverTheirParts) {
  const char* csv = "Sex,Year,Rate per 100000\nF,2023,0.5\nM,2023,0.7\n";
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Year"})), "not-additive");
  const Json answer = Ask(csv, Lines({"rows=Sex", "totals=1"}));
  EXPECT_EQ(answer["rows"].size(), 2U);
  EXPECT_EQ(answer["notes"][0]["code"], "total-left-out");
}

TEST(Pivot, IsRefusedForPersonsOverForms) {
  const char* csv = "Form of exploitation,Year,Victims\nForced labour,2023,5\nBegging,2023,6\n";
  EXPECT_EQ(ErrorOf(csv, Lines({"rows=Year"})), "not-additive");
}

TEST(Pivot, NotesWhereADimensionIsTakenForAPartition) {
  const Json answer = Ask("Agency,Year,Cases\nA,2023,5\nB,2023,6\n", Lines({"rows=Year"}));
  EXPECT_EQ(answer["notes"][0]["code"], "assumes-partition");
  EXPECT_TRUE(Ask(kTwoYears, Lines({"rows=Year"}))["notes"].empty());
}

TEST(Pivot, NeverHeadsARowWithWhatIsNotApplicable) {
  const Json answer = Ask("Sex,Year,Cases\nF,2023,5\nM,2023,6\n_Z,2023,7\n", Lines({"rows=Sex"}));
  EXPECT_EQ(answer["rows"], (Json{{"F"}, {"M"}}));
}

TEST(Pivot, HoldsBothValuesOfAContradictingDuplicate) {
  const Json answer =
      Ask("Country,Year,Cases\nKH,2023,5\nKH,2023,9\nLA,2023,1\n", Lines({"rows=Country"}));
  EXPECT_EQ(Cell(answer, 0, 0)["value"], (Json{5, 9}));
  EXPECT_EQ(Cell(answer, 0, 0)["from"].size(), 2U);
}

TEST(Pivot, NamesTheCellsSourcesAndRemarksOfItsFigures) {
  const Json answer = Ask("Country,Year,Cases,Source,Note\nKH,2023,5,NCCT,final\nLA,2023,9,NCCT,\n",
                          Lines({"rows=Country"}));
  EXPECT_EQ(answer["sources"], (Json{"NCCT"}));
  EXPECT_EQ(Cell(answer, 0, 0)["comments"], (Json{0}));
  EXPECT_FALSE(Cell(answer, 1, 0).contains("comments"));
  EXPECT_EQ(Cell(answer, 1, 0)["from"][0], (Json{{"row", 2}, {"line", 3}, {"field", "Cases"}}));
}

TEST(Pivot, ListsPeriodsByStartTheLongerFirst) {
  const Json answer =
      Ask("Unit,Period,Value\ncase,2024,1\ncase,2023-S2,1\ncase,2023-S1,1\n"
          "case,2023,1\n",
          Lines({"rows=Period"}));
  EXPECT_EQ(answer["rows"], (Json{{"2023"}, {"2023-S1"}, {"2023-S2"}, {"2024"}}));
}

}  // namespace
}  // namespace tipstat::tests
