#include <gtest/gtest.h>

#include "session.h"

namespace tipstat::tests {
namespace {

const char* const kTable =
    "Year,Sex,Cases\n2022,Total,100\n2022,F,60\n2022,M,40\n2023,Total,120\n2023,F,90\n2023,M,30\n";

// The cells of an answer: "60 40" or "ok 1..2" statuses where there is no value.
std::string Cells(std::string_view csv, std::string_view lines) {
  const Json answer = Ask(csv, std::string("aggregate\n").append(lines));
  if (answer.contains("error")) return answer["error"]["code"];
  std::string text;
  for (const Json& row : answer["cells"]) {
    for (const Json& cell : row) {
      text.append(text.empty() ? "" : " ");
      const Json& value = cell["value"];
      if (value.is_null()) {
        text.append(cell["status"]);
      } else {
        text.append(value[0].dump());
        if (value[0] != value[1]) text.append("..").append(value[1].dump());
      }
    }
  }
  return text;
}

TEST(Sum, AddsThePartsThatAreAskedFor) {
  EXPECT_EQ(Cells(kTable, "rows=Year\nwhere=Sex=F|M"), "100 120");
  EXPECT_EQ(Cells(kTable, "rows=Year"), "100 120");
  EXPECT_EQ(Cells(kTable, "rows=Sex"), "150 70");
}

TEST(Count, CountsObservations) {
  EXPECT_EQ(Cells(kTable, "rows=Sex\nmeasure=count()"), "2 2");
  EXPECT_EQ(Cells(kTable, "measure=count()"), "6");
}

TEST(MinAndMax, AreBoundsOfIntervals) {
  const char* csv = "Year,Area,Cases\n2023,KH,10\n2023,LA,<5\n2023,TH,7\n";
  EXPECT_EQ(Cells(csv, "rows=Year\nmeasure=min(Cases)"), "0..4");
  EXPECT_EQ(Cells(csv, "rows=Year\nmeasure=max(Cases)"), "10");
  const char* unknown = "Year,Area,Cases\n2023,KH,10\n2023,LA,:\n2023,TH,7\n";
  EXPECT_EQ(Cells(unknown, "rows=Year\nmeasure=max(Cases)"), "10..null");
  EXPECT_EQ(Cells(unknown, "rows=Year\nmeasure=min(Cases)"), "0..7");
}

TEST(Mean, DividesByWhatIsApplicable) {
  EXPECT_EQ(Cells("Year,Area,Cases\n2023,KH,10\n2023,LA,5\n", "rows=Year\nmeasure=mean"), "7.5");
  EXPECT_EQ(
      Cells("Year,Area,Cases\n2023,KH,10\n2023,LA,_Z\n2023,TH,4\n", "rows=Year\nmeasure=mean"),
      "7");
  EXPECT_EQ(Cells("Year,Area,Cases\n2023,KH,10\n2023,LA,<5\n", "rows=Year\nmeasure=mean"), "5..7");
}

TEST(Share, IsInPercentOfThePrintedTotal) {
  EXPECT_EQ(Cells(kTable, "rows=Sex\ncolumns=Year\nmeasure=share(Cases)"), "60 75 40 25");
  const char* short_parts = "Year,Sex,Cases\n2023,Total,200\n2023,F,60\n2023,M,40\n";
  EXPECT_EQ(Cells(short_parts, "rows=Sex\nmeasure=share(Cases)"), "30 20");
}

TEST(Share, IsTakenOfTheRowTheColumnOrAll) {
  EXPECT_EQ(Cells(kTable, "rows=Year\ncolumns=Sex\nmeasure=share(Cases, rows)"), "60 40 75 25");
  EXPECT_EQ(Cells(kTable, "rows=Sex\nwhere=Year=2023\nmeasure=share(Cases, all)"), "75 25");
}

TEST(Share, IsABoundWhereThePartIs) {
  EXPECT_EQ(Cells("Year,Sex,Cases\n2023,Total,100\n2023,F,<5\n2023,M,96\n",
                  "rows=Sex\nmeasure=share(Cases)"),
            "0..4 96");
}

TEST(Share, IsUnknownOfAnUnknownOrEmptyTotal) {
  EXPECT_EQ(Cells("Year,Sex,Cases\n2023,Total,0\n2023,F,0\n2023,M,0\n2022,F,1\n",
                  "rows=Sex\nwhere=Year=2023\nmeasure=share(Cases)"),
            "missing missing");
  EXPECT_EQ(Cells("Year,Sex,Cases\n2023,Total,c\n2023,F,5\n2023,M,c\n2022,F,1\n2022,M,1\n",
                  "rows=Sex\nwhere=Year=2023\nmeasure=share(Cases)"),
            "missing withheld");
}

TEST(Change, IsTheDifferenceFromTheYearBefore) {
  EXPECT_EQ(Cells(kTable, "rows=Sex\ncolumns=Year\nmeasure=change(Cases)"), "absent 30 absent -10");
  EXPECT_EQ(Cells(kTable, "rows=Year\ncolumns=Sex\nmeasure=change(Cases)"), "absent absent 30 -10");
}

TEST(Change, SeesTheYearBeforeThoughAConditionHidesIt) {
  EXPECT_EQ(Cells(kTable, "rows=Sex\ncolumns=Year\nwhere=Year=2023\nmeasure=change(Cases)"),
            "30 -10");
}

TEST(Change, IsAnIntervalBetweenIntervals) {
  EXPECT_EQ(Cells("Year,Cases\n2022,<5\n2023,10\n", "rows=Year\nmeasure=change(Cases)"),
            "absent 6..10");
}

TEST(Growth, IsInPercentOfTheEarlierFigure) {
  EXPECT_EQ(Cells(kTable, "rows=Sex\ncolumns=Year\nmeasure=growth(Cases)"), "absent 50 absent -25");
  EXPECT_EQ(Cells("Period,Cases\n2023-S1,87\n2024-S1,104\n", "rows=Period\nmeasure=growth(Cases)"),
            "absent 19.54022988505747");
}

TEST(Growth, ComparesOnlyPeriodsOfEqualLength) {
  EXPECT_EQ(Cells("Period,Cases\n2023,164\n2024-S1,104\n", "rows=Period\nmeasure=growth(Cases)"),
            "absent absent");
}

TEST(Growth, IsUnknownFromZeroAndFromWhatIsUnknown) {
  for (const char* earlier : {"0", ":", "c"}) {
    const std::string csv =
        std::string("Year,Cases\n2022,").append(earlier).append("\n2023,5\n2021,7\n");
    const Json answer = Ask(csv, "aggregate\nrows=Year\nmeasure=growth(Cases)");
    EXPECT_TRUE(answer["cells"][2][0]["value"].is_null()) << earlier;
    EXPECT_FALSE(answer["cells"][2][0].contains("text")) << earlier;
  }
}

TEST(Ordinal, HasExtremesAndCountsAndNothingElse) {
  const char* csv =
      "Country,Edition,Tier\nKH,2022,Tier 3\nKH,2023,Tier 2 Watch List\n"
      "TH,2023,Special Case\n";
  EXPECT_EQ(Ask(csv, "aggregate\nrows=Country\nmeasure=min(Tier)")["cells"][0][0]["text"],
            "Tier 2 Watch List");
  EXPECT_EQ(Ask(csv, "aggregate\nrows=Country\nmeasure=max(Tier)")["cells"][0][0]["text"],
            "Tier 3");
  EXPECT_EQ(Cells(csv, "rows=Country\nwhere=Country=TH\nmeasure=max(Tier)"), "missing");
  for (const char* measure : {"sum", "mean", "share", "change", "growth"}) {
    EXPECT_EQ(Cells(csv, std::string("rows=Country\nmeasure=").append(measure)),
              "ordinal-arithmetic");
  }
}

}  // namespace
}  // namespace tipstat::tests
