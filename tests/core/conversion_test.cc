#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "conversion/writers.h"
#include "survival.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

bool IsCube(const Table& table) {
  if (table.shape == Shape::kRecords || table.KeyFields().empty()) return false;
  return GroupBy(table, table.KeyFields()).groups == table.observations();
}

void ExpectSurvives(const Table& table, std::string_view written, std::string_view to) {
  Table again;
  ASSERT_TRUE(tests::ReadTable(written, &again)) << to << "\n" << written.substr(0, 600);
  EXPECT_EQ(tests::DescribeTable(again), tests::DescribeTable(table)) << to << "\n"
                                                                      << written.substr(0, 600);
}

void ExpectSurvivesAll(std::string_view input) {
  Table table;
  if (!tests::ReadTable(input, &table)) return;
  const Result<LongTable> written = MakeLong(table, {});
  ASSERT_TRUE(written.has_value());
  ExpectSurvives(table, WriteCsv(*written), "csv");
  ExpectSurvives(table, WriteJson(*written), "json");
  if (!IsCube(table)) return;
  ExpectSurvives(table, WriteSdmxCsv(*written), "sdmx-csv");
  const Result<std::string> cube = WriteJsonStat(*written);
  ASSERT_TRUE(cube.has_value());
  ExpectSurvives(table, *cube, "json-stat");
}

TEST(Conversion, IsReadAgainAsTheSameTableForEveryCase) {
  for (const std::filesystem::path& path : tests::CaseInputs()) {
    SCOPED_TRACE(path.string());
    ExpectSurvivesAll(tests::ReadFile(path));
  }
}

TEST(Conversion, IsReadAgainAsTheSameTableForEveryCorpusFile) {
  const std::filesystem::path corpus = tests::CasesFolder() / ".." / "fuzz" / "corpus";
  size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
    if (!entry.is_regular_file()) continue;
    SCOPED_TRACE(entry.path().string());
    ExpectSurvivesAll(tests::ReadFile(entry.path()));
    ++files;
  }
  EXPECT_GT(files, 100U);
}

TEST(Conversion, KeepsBlankCellsThatWouldReadAsSameAsAbove) {
  ExpectSurvivesAll(
      "[{\"area\":\"KH\",\"sex\":\"F\",\"kind\":\"2023\",\"victims\":91},"
      "{\"area\":\"KH\",\"year\":2023,\"kind\":\"F\",\"victims\":6}]");
}

TEST(Conversion, KeepsPeriodsOfWhichHalfAreTotals) {
  ExpectSurvivesAll("Sex,2021,|things\nF,1,2,3\nM,<5,c,5\nTotal,to:,8\n");
}

TEST(Conversion, IsRefusedForHeadingsThatWouldReadAsCompanions) {
  EXPECT_EQ(tests::ErrorOf("OBS_VALUE_LOW x,year,victims\na,2023,1\n", "convert\nto=csv\n"),
            "bad-request");
}

TEST(Conversion, KeepsBoundsThatTheTextAloneDoesNotGive) {
  // "<5" is 1 to 4 where the column prints a zero, and 0 to 4 where it prints none.
  ExpectSurvivesAll("offence,2022,2023\nA,<5,0\nB,3,7\nC,<5,<5\n");
  Table table;
  ASSERT_TRUE(tests::ReadTable("offence,2022,2023\nA,<5,0\nB,3,7\nC,<5,<5\n", &table));
  const Result<LongTable> written = MakeLong(table, {});
  ASSERT_TRUE(written.has_value());
  EXPECT_EQ(WriteCsv(*written),
            "offence,TIME_PERIOD,OBS_VALUE,OBS_VALUE_LOW,OBS_VALUE_HIGH,OBS_VALUE_STATUS\n"
            "A,2022,<5,0,4,\nA,2023,0,,,\nB,2022,3,,,\nB,2023,7,,,\nC,2022,<5,0,4,\n"
            "C,2023,<5,,,\n");
}

TEST(Conversion, WritesNumbersWithoutGroupingToSdmx) {
  Table table;
  ASSERT_TRUE(tests::ReadTable(
      "sex,year,victims\nF,2023,\"1,985\"\nM,2023,<5\nM,2022,7\nT,2022,\nF,2022,12 p\n", &table));
  const Result<LongTable> written = MakeLong(table, {});
  ASSERT_TRUE(written.has_value());
  EXPECT_EQ(WriteSdmxCsv(*written),
            "STRUCTURE,STRUCTURE_ID,ACTION,sex,year,OBS_VALUE: victims,OBS_VALUE_LOW,"
            "OBS_VALUE_HIGH,OBS_VALUE_STATUS,OBS_VALUE_TEXT,OBS_VALUE_FIELDS - TIME_PERIOD value\n"
            "dataflow,TIPSTAT:TABLE(1.0.0),I,F,2023,1985,,,,\"1,985\",\n"
            "dataflow,TIPSTAT:TABLE(1.0.0),I,M,2023,NaN,0,4,,<5,\n"
            "dataflow,TIPSTAT:TABLE(1.0.0),I,M,2022,7,,,,,\n"
            "dataflow,TIPSTAT:TABLE(1.0.0),I,T,2022,,,,,,\n"
            "dataflow,TIPSTAT:TABLE(1.0.0),I,F,2022,12,,,,12 p,\n");
}

TEST(Conversion, TellsJsonNumbersFromOtherTexts) {
  for (const std::string_view text : {"0", "-1", "10", "1.50", "-0.5"}) {
    EXPECT_TRUE(IsJsonNumber(text)) << text;
  }
  for (const std::string_view text : {"", "-", "01", "+1", ".5", "1.", "1e5", "1,5", " 1", "<5"}) {
    EXPECT_FALSE(IsJsonNumber(text)) << text;
  }
}

TEST(Convert, RefusesWhatIsNoCube) {
  EXPECT_EQ(tests::ErrorOf("sex,ageBroad\nF,18+\nM,18+\n", "convert\nto=sdmx-csv\n"),
            "bad-request");
  EXPECT_EQ(tests::ErrorOf("sex,year,value\nF,2023,1\nF,2023,2\n", "convert\nto=json-stat\n"),
            "bad-request");
  EXPECT_EQ(tests::ErrorOf("sex,year,value\nF,2023,1\n", "convert\nto=xml\n"), "bad-request");
  EXPECT_EQ(tests::ErrorOf("sex,ageBroad\nF,18+\nM,18+\n", "convert\nto=csv\n"), "");
}

TEST(Convert, CountsWhatASpreadsheetWouldRun) {
  const auto answer =
      tests::Ask("note,year,value\n=1+1,2023,-5\n@x,2022,+7\n", "convert\nto=csv\n");
  EXPECT_EQ(answer["formulas"], 2);
  EXPECT_EQ(answer["text"], "note,year,value\n\"=1+1\",2023,-5\n\"@x\",2022,+7\n");
}

}  // namespace
}  // namespace tipstat
