#include "formats/statistical.h"

namespace tipstat {
namespace {

using tests::ExpectSoundHoweverCut;
using tests::FormatNamed;
using tests::Shown;

std::string Read(std::string_view text) { return Shown("sdmx-csv", text); }

constexpr std::string_view kTwo =
    "STRUCTURE[;],STRUCTURE_ID,ACTION,SEX,TIME_PERIOD,OBS_VALUE,NOTES[]\n"
    "dataflow,A:B(1.0),I,F,2023,41,x;y\n"
    "dataflow,A:B(1.0),D,M,2023,-,\n"
    "dataflow,A:B(1.0),A,M,2023,19,\n";

TEST(SdmxCsv, LeavesOutItsOwnColumnsAndWhatIsDeleted) {
  EXPECT_EQ(Read(kTwo),
            "[SEX][TIME_PERIOD][OBS_VALUE][NOTES] 2:[F][2023][41][x;y] 4:[M][2023][19][]");
  RawTable table;
  ASSERT_TRUE(tests::ReadWith("sdmx-csv", kTwo, 9, {}, &table).has_value());
  EXPECT_EQ(table.skipped_lines, std::vector<uint32_t>{3});
}

TEST(SdmxCsv, DeclaresDimensionsInFrontOfTheValueAndAttributesBehindIt) {
  RawTable table;
  ASSERT_TRUE(tests::ReadWith("sdmx-csv", kTwo, 9, {}, &table).has_value());
  EXPECT_EQ(table.columns[0].declared, Declared::kDimension);
  EXPECT_EQ(table.columns[2].declared, Declared::kValue);
  EXPECT_EQ(table.columns[3].declared, Declared::kAttribute);
}

TEST(SdmxCsv, SaysNothingOfColumnsBehindAValueThatComesFirst) {
  RawTable table;
  const auto read = tests::ReadWith(
      "sdmx-csv", "STRUCTURE,STRUCTURE_ID,OBS_VALUE,SEX\ndataflow,A:B,1,F\n", 9, {}, &table);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(table.columns[1].declared, Declared::kNothing);
}

TEST(SdmxCsv, KeepsTheStructureWhereThereAreSeveral) {
  EXPECT_EQ(Read("STRUCTURE,STRUCTURE_ID,SEX,OBS_VALUE\ndataflow,A:B,F,1\ndataflow,A:C,F,2\n"),
            "[STRUCTURE_ID][SEX][OBS_VALUE] 2:[A:B][F][1] 3:[A:C][F][2]");
}

TEST(SdmxCsv, TakesTheCodesOfLabelsBoth) {
  EXPECT_EQ(
      Read("STRUCTURE[;],STRUCTURE_ID,SEX: Sex,AGES[]: Ages,TIME_PERIOD: Time,OBS_VALUE: Value\n"
           "dataflow,A:B(1): Persons,F: Female: all,Y1: One;Y2: Two,2023,4\n"
           "dataflow,A:B(1): Persons,M: Male,Y1: One,2023,5\n"),
      "[SEX][AGES][TIME_PERIOD][OBS_VALUE] 2:[F][Y1;Y2][2023][4] 3:[M][Y1][2023][5]");
}

TEST(SdmxCsv, TakesTheNamesOfCodesThatSayNothing) {
  EXPECT_EQ(Read("DATAFLOW,STAGE: Stage,OBS_VALUE: Value\n"
                 "A:B(1): Persons,1: Arrested,4\nA:B(1): Persons,2: Convicted,2\n"),
            "[STAGE][OBS_VALUE] 2:[Arrested][4] 3:[Convicted][2]");
  EXPECT_EQ(
      Read("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,STAGE,Stage,SEX,Sex,OBS_VALUE,Value\n"
           "dataflow,A:B(1),Persons,I,1,Arrested,F,Female,4,\n"
           "dataflow,A:B(1),Persons,I,2,Convicted,F,Female,2,\n"),
      "[STAGE][SEX][OBS_VALUE] 2:[Arrested][F][4] 3:[Convicted][F][2]");
}

TEST(SdmxCsv, LeavesOutAttributesOfMoreThanOneObservation) {
  EXPECT_EQ(Read("STRUCTURE,STRUCTURE_ID,SEX,OBS_VALUE,NOTE\ndataflow,A:B,~,,for both\n"
                 "dataflow,A:B,F,3,\ndataflow,A:B,~,9,\n"),
            "[SEX][OBS_VALUE][NOTE] 3:[F][3][] 4:[~][9][]");
}

TEST(SdmxCsv, RefusesAFileWithoutData) {
  EXPECT_EQ(Read("STRUCTURE,STRUCTURE_ID,ACTION\ndataflow,A:B,D\n"),
            "no-header 1:0 found no row with data, expected rows");
  EXPECT_EQ(Read("STRUCTURE,STRUCTURE_ID,ACTION\ndataflow,A:B,I\n"),
            "no-header 1:0 found no dimensions, expected dimensions");
  EXPECT_EQ(Read("STRUCTURE,STRUCTURE_ID\n"),
            "no-header 1:0 found one line and nothing below it, expected a line of headings and "
            "rows");
  EXPECT_EQ(Read("STRUCTURE,STRUCTURE_ID,A[],A[en],OBS_VALUE\ndataflow,A:B,1,2,3\n"),
            "duplicate-field 1:0 A found two columns of this name, expected a name of its own for "
            "each");
}

TEST(SdmxCsv, CountsTheCellsThatAreLeftOfARaggedRow) {
  RawTable table;
  const auto read = tests::ReadWith(
      "sdmx-csv", "STRUCTURE,STRUCTURE_ID,SEX,OBS_VALUE\ndataflow,A:B,F\ndataflow,A:B,F,3,4\n", 9,
      {}, &table);
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(table.ragged.size(), 2U);
  EXPECT_EQ(table.ragged[0].found, 1U);
  EXPECT_EQ(table.ragged[1].found, 3U);
}

TEST(SdmxCsv, IsTheSameHoweverItIsCut) { ExpectSoundHoweverCut("sdmx-csv", kTwo); }

TEST(SdmxCsv, IsToldByItsFirstHeading) {
  const auto recognises = FormatNamed("sdmx-csv").recognises;
  EXPECT_TRUE(recognises("STRUCTURE,STRUCTURE_ID,ACTION"));
  EXPECT_TRUE(recognises("STRUCTURE[;],STRUCTURE_ID"));
  EXPECT_TRUE(recognises("\"STRUCTURE\";\"STRUCTURE_ID\""));
  EXPECT_TRUE(recognises("DATAFLOW\tSEX\tOBS_VALUE\n"));
  EXPECT_FALSE(recognises("STRUCTURE,YEAR\nx,STRUCTURE_ID"));
  EXPECT_FALSE(recognises("STRUCTURES,STRUCTURE_ID"));
  EXPECT_FALSE(recognises("dataflow,sex"));
  EXPECT_FALSE(recognises("STRUCTURE"));
}

}  // namespace
}  // namespace tipstat
