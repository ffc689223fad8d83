#include "table/table.h"

#include <gtest/gtest.h>

#include "table/printed.h"
#include "tables.h"

namespace tipstat {
namespace {

using tests::TableOf;

TEST(Table, HasAnObservationARowWhereItIsLong) {
  const auto table = TableOf("Area,Year,Cases\nKH,2023,164\nLA,2023,<5\n");
  EXPECT_EQ(table->observations(), 2U);
  EXPECT_EQ(table->CellOf(1), (CellRef{1, 2}));
  EXPECT_EQ(table->PrintedOf(1), "<5");
  EXPECT_EQ(table->IntervalOf(1).high, Exact::FromInteger(4));
}

TEST(Table, HasAnObservationForEachHeadingWhereItIsWide) {
  const auto table = TableOf("Area,2022,2023\nKH,150,164\nLA,11,12\n");
  EXPECT_EQ(table->shape, Shape::kWide);
  EXPECT_EQ(table->observations(), 4U);
  EXPECT_EQ(table->CellOf(3), (CellRef{1, 2}));
  EXPECT_EQ(table->PrintedOf(2), "11");
  EXPECT_EQ(table->IntervalOf(3), Interval::Single(Exact::FromInteger(12)));
}

TEST(Table, KnowsNothingOfAMissingValueButThatItIsNoNegativeCount) {
  const auto table = TableOf("Area,Year,Cases\nKH,2023,164\nLA,2023,c\n");
  EXPECT_EQ(table->StatusOf(1), Status::kWithheld);
  EXPECT_EQ(table->IntervalOf(1), Interval::NonNegative());
}

TEST(Table, TakesTheStatusOfAStatusColumnWhereNoValueIsPrinted) {
  const auto table = TableOf(
      "Area,Year,Cases,OBS_STATUS,CONF_STATUS\nKH,2023,164,M,F\nLA,2023,,M,F\nTH,2023,,O,F\n"
      "VN,2023,,Q,F\nMM,2023,,A,C\nPH,2023,5,A,C\n");
  EXPECT_EQ(table->StatusOf(0), Status::kOk);
  EXPECT_EQ(table->StatusOf(1), Status::kNotApplicable);
  EXPECT_EQ(table->StatusOf(2), Status::kMissing);
  EXPECT_EQ(table->StatusOf(3), Status::kWithheld);
  EXPECT_EQ(table->StatusOf(4), Status::kWithheld);
  EXPECT_EQ(table->StatusOf(5), Status::kOk);
}

TEST(MeasureType, IsThatOfTheUnitElseOfTheIndicatorElseOfTheHeading) {
  const auto by_unit =
      TableOf("Indicator,Unit,Year,Value\nVictims,case,2023,1\nVictims,_U,2023,2\n");
  EXPECT_EQ(by_unit->MeasureTypeOf(0), MeasureType::kEvents);
  EXPECT_EQ(by_unit->MeasureTypeOf(1), MeasureType::kPersons);
  EXPECT_EQ(TableOf("Year,Victims\n2023,1\n")->MeasureTypeOf(0), MeasureType::kPersons);
  EXPECT_EQ(TableOf("Year,Rate\n2023,1\n")->MeasureTypeOf(0), MeasureType::kRate);
  EXPECT_EQ(TableOf("Year,Value\n2023,1\n")->MeasureTypeOf(0), MeasureType::kUnknown);
  EXPECT_EQ(TableOf("Year,Value\n2023,1\n", {"", "", "stock"})->MeasureTypeOf(0),
            MeasureType::kStock);
  EXPECT_EQ(TableOf("Year,Value\n2023,1\n", {"", "persons", ""})->MeasureTypeOf(0),
            MeasureType::kPersons);
}

TEST(MeasureType, HasANameThatReadsBack) {
  for (const char* name :
       {"unknown", "events", "persons", "stock", "rate", "share", "ratio", "ordinal"}) {
    ASSERT_TRUE(MeasureTypeFromName(name));
    EXPECT_EQ(MeasureTypeName(*MeasureTypeFromName(name)), name);
  }
  EXPECT_FALSE(MeasureTypeFromName("heads"));
}

TEST(TextsRead, ListsEachTextOnceWithAllItsCells) {
  const auto table = TableOf("Area,2022,2023\nA,-,5\nB,7,-\nC,-,x\nD,1,1\nE,2,2\nF,3,3\n");
  const auto marks = TextsRead(*table, Reading::kOpenMark);
  ASSERT_EQ(marks.size(), 3U);
  EXPECT_EQ(marks[0].text, "-");
  EXPECT_EQ(marks[0].cells, (std::vector<CellRef>{{0, 1}, {2, 1}}));
  EXPECT_EQ(marks[1].cells, (std::vector<CellRef>{{1, 2}}));
  EXPECT_EQ(marks[2].text, "x");
}

}  // namespace
}  // namespace tipstat
