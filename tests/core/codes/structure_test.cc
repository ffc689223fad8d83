#include "codes/structure.h"

#include <gtest/gtest.h>

#include "tables.h"

namespace tipstat {
namespace {

using tests::FieldOf;
using tests::RolesOf;
using tests::TableOf;

TEST(Roles, FollowTheNamesOfTheColumns) {
  EXPECT_EQ(RolesOf(*TableOf("Year,Country,Unit,Sex,Value,Flag,Source\n2023,KH,case,F,1,A,x\n")),
            "Year:time Country:area Unit:unit Sex:dimension Flag:status Source:attribute "
            "Value:value");
}

TEST(Roles, GiveTheValueToTheOnlyColumnOfNumbersWhereNoNameSaysIt) {
  EXPECT_EQ(RolesOf(*TableOf("Year,Sex,NRM referrals\n2023,F,1\n2023,M,2\n")),
            "Year:time Sex:dimension NRM referrals:value");
}

TEST(Roles, PassOverAColumnThatIsNamedAsAValueAndHoldsWords) {
  EXPECT_EQ(RolesOf(*TableOf("Year,Victims,Number\n2023,women,1\n2023,men,2\n")),
            "Year:time Victims:dimension Number:value");
}

TEST(Roles, PassOverARunningNumber) {
  const auto table = TableOf("No,Year,Sex,Total\n1,2023,F,10\n2,2023,M,5\n3,2022,F,7\n");
  EXPECT_EQ(RolesOf(*table), "No:attribute Year:time Sex:dimension Total:value");
  EXPECT_EQ(RolesOf(*TableOf("Number,Year,Found\n1,2023,10\n2,2022,5\n3,2021,7\n")),
            "Number:attribute Year:time Found:value");
}

TEST(Roles, MakeAnAttributeOfWhatAFinerColumnDetermines) {
  const auto table =
      TableOf("Region,Country,Year,Cases\nAsia,KH,2023,5\nAsia,LA,2023,9\nEurope,HR,2023,7\n");
  EXPECT_EQ(FieldOf(*table, "Region").role, Role::kAttribute);
  EXPECT_EQ(FieldOf(*table, "Country").role, Role::kArea);
}

TEST(Roles, KeepADimensionWithOneLabel) {
  const auto table = TableOf("Agency,Sex,Year,Cases\nPolice,F,2023,1\nPolice,M,2023,2\n");
  EXPECT_EQ(FieldOf(*table, "Agency").role, Role::kDimension);
}

TEST(Roles, MakeAnOrdinalOfTiers) {
  const auto table = TableOf("Country,Edition,Tier\nKH,2023,Tier 3\nTH,2023,Tier 2\n");
  EXPECT_EQ(RolesOf(*table), "Country:area Edition:attribute Tier:ordinal");
  EXPECT_EQ(table->shape, Shape::kLong);
}

TEST(Shape, IsRecordsWhereNoColumnHoldsAValue) {
  const auto table = TableOf("Year,Sex,Area\n2023,F,North\n2023,M,\n");
  EXPECT_EQ(table->shape, Shape::kRecords);
  EXPECT_FALSE(FieldOf(*table, "Area").Has(CodeKind::kTotal));
}

TEST(Shape, IsRecordsWhereEveryColumnOfNumbersIsYesOrNo) {
  const auto table = TableOf("Year,Sex,isForced,isSexual\n2023,F,0,1\n2023,M,1,0\n2022,F,1,1\n");
  EXPECT_EQ(table->shape, Shape::kRecords);
}

TEST(Shape, IsWideWhereSeveralColumnsHoldNumbers) {
  const auto table = TableOf("Year,Female,Male,Total\n2023,10,5,15\n");
  EXPECT_EQ(table->shape, Shape::kWide);
  const Field& sex = FieldOf(*table, "SEX");
  EXPECT_EQ(sex.labels()[sex.codes()[0]], "Female");
  EXPECT_EQ(sex.labels()[sex.codes()[2]], "_T");
  EXPECT_EQ(sex.kinds[sex.codes()[2]], CodeKind::kTotal);
}

TEST(WideHeadings, FillTheDimensionThatTheyBelongToAndLeaveTheOthersAtTheirTotal) {
  const auto table = TableOf("Year,Total,Women,0-17 years,Forced labour\n2023,15,10,3,6\n");
  const auto label = [&](const char* field, uint32_t observation) {
    const Field& f = FieldOf(*table, field);
    return f.labels()[f.codes()[observation]];
  };
  EXPECT_EQ(label("SEX", 1), "Women");
  EXPECT_EQ(label("AGE", 1), "_T");
  EXPECT_EQ(label("AGE", 2), "0-17 years");
  EXPECT_EQ(label("BREAKDOWN", 3), "Forced labour");
  EXPECT_EQ(label("SEX", 3), "_T");
  for (const char* field : {"SEX", "AGE", "BREAKDOWN"}) EXPECT_EQ(label(field, 0), "_T");
}

TEST(WideHeadings, AreSplitInTwoAtASpacedHyphen) {
  const auto table = TableOf("State,Cases Reported - 2018,Cases Reported - 2019\nA,1,2\nB,3,4\n");
  ASSERT_GE(table->time_field, 0);
  const Field& time = table->fields[static_cast<size_t>(table->time_field)];
  EXPECT_EQ(time.labels()[time.codes()[1]], "2019");
}

TEST(WideHeadings, AreIndicatorsWhereAllAreValuesByName) {
  const auto table = TableOf("Year,Cases,Victims\n2023,10,15\n2022,9,12\n");
  ASSERT_GE(table->indicator_field, 0);
  EXPECT_EQ(table->MeasureTypeOf(0), MeasureType::kEvents);
  EXPECT_EQ(table->MeasureTypeOf(1), MeasureType::kPersons);
}

TEST(YearAndQuarter, MakeOnePeriodAndStayAsAttributes) {
  const auto table = TableOf("Year,Quarter,Cases\n2023,Q1,10\n2023,Total,40\n");
  EXPECT_EQ(RolesOf(*table), "Year Quarter:time Year:attribute Quarter:attribute Cases:value");
  const Field& time = FieldOf(*table, "Year Quarter");
  EXPECT_EQ(time.labels()[0], "2023-Q1");
  EXPECT_EQ(time.labels()[1], "2023");
}

TEST(YearAndQuarter, AreOneColumnWhereTheQuarterNamesItsYear) {
  EXPECT_EQ(RolesOf(*TableOf("Quarter,Sex,Cases\n2023-Q1,F,10\n2023-Q2,F,40\n")),
            "Quarter:time Sex:dimension Cases:value");
}

TEST(Periods, AreOneCodeInTwoSpellings) {
  const auto table = TableOf("Period,Cases\n2024-S1,10\n2024-H1,10\n២០២៣,20\n2023,20\n");
  const Field& time = FieldOf(*table, "Period");
  EXPECT_EQ(time.codes()[0], time.codes()[1]);
  EXPECT_EQ(time.codes()[2], time.codes()[3]);
}

TEST(EmptyLabel, IsTheTotalWhereArithmeticAllowsIt) {
  const auto table = TableOf("Year,Sex,Victims\n2023,,30\n2023,F,20\n2023,M,10\n");
  EXPECT_EQ(FieldOf(*table, "Sex").kinds[0], CodeKind::kTotal);
}

TEST(EmptyLabel, IsNoTotalWhereAnotherTotalIsPrinted) {
  const auto table = TableOf("Year,Sex,Victims\n2023,Total,30\n2023,,5\n2023,F,25\n");
  EXPECT_EQ(FieldOf(*table, "Sex").kinds[1], CodeKind::kEmpty);
}

TEST(EmptyLabel, IsNoTotalWhereItIsSmallerThanAPart) {
  const auto table = TableOf("Year,Sex,Victims\n2023,,5\n2023,F,20\n2023,M,10\n");
  EXPECT_EQ(FieldOf(*table, "Sex").kinds[0], CodeKind::kEmpty);
}

TEST(Indicator, HasNoTotalWhateverItsName) {
  const auto table = TableOf("Indicator,Year,Value\nTotal victims,2023,30\nCases,2023,5\n");
  EXPECT_EQ(FieldOf(*table, "Indicator").kinds[0], CodeKind::kMember);
}

TEST(Locale, DecidesWhatASeparatorMeans) {
  const char* text = "Area,Year,Cases\nKH,2023,1.234\nLA,2023,2.500\n";
  EXPECT_EQ(TableOf(text, {"de", "", ""})->IntervalOf(0),
            Interval::Single(Exact::FromInteger(1234)));
  EXPECT_EQ(ToText(TableOf(text, {"en", "", ""})->IntervalOf(0).low), "1.234");
  EXPECT_FALSE(TableOf(text)->IntervalOf(0).IsSingle());
}

TEST(Decimals, OfACountSayNothing) {
  EXPECT_EQ(TableOf("Year,Value\n2023,303.0\n2022,90.0\n")->ValueOf(0).decimals, 0);
  EXPECT_EQ(TableOf("Year,Value\n2023,303.0\n2022,90.5\n")->ValueOf(0).decimals, 1);
}

TEST(ListOrder, IsThatOfTimeOfTheCodeListElseOfFirstAppearance) {
  const auto table =
      TableOf("Year,Sex,Area,Cases\n2023,Male,Z,1\n2022,Female,A,2\n2023,Female,A,3\n");
  EXPECT_EQ(FieldOf(*table, "Year").ranks, (std::vector<uint32_t>{1, 0}));
  EXPECT_EQ(FieldOf(*table, "Sex").ranks, (std::vector<uint32_t>{1, 0}));
  EXPECT_EQ(FieldOf(*table, "Area").ranks, (std::vector<uint32_t>{0, 1}));
}

TEST(Limits, AreMetBeforeAWideTableIsMadeLong) {
  Table table;
  Limits limits;
  ASSERT_TRUE(tests::ReadRaw("Year,Female,Male\n2023,1,2\n2022,3,4\n", limits, 0, &table.source));
  limits.cells = 11;
  const Result<void> given = GiveStructure({}, limits, &table);
  ASSERT_FALSE(given);
  EXPECT_EQ(given.error().code, ErrorCode::kTooManyCells);
}

}  // namespace
}  // namespace tipstat
