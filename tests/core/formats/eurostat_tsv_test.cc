#include "formats/statistical.h"

namespace tipstat {
namespace {

using tests::ExpectSoundHoweverCut;
using tests::FormatNamed;
using tests::Shown;

std::string Read(std::string_view text, const Limits& limits = {}) {
  return Shown("eurostat-tsv", text, 1 << 20, limits);
}

TEST(EurostatTsv, SplitsTheCodesAndKeepsFlagsBehindTheValues) {
  EXPECT_EQ(Read("freq,sex,geo\\TIME_PERIOD\t2022 \t2023 \nA,F,KH\t: \t41 p\nA,M,KH\t0\t19 bep\n"),
            "[freq][sex][geo][2022][2023] 2:[A][F][KH][:][41 p] 3:[A][M][KH][0][19 bep]");
}

TEST(EurostatTsv, MakesAColumnOfASinglePeriod) {
  EXPECT_EQ(Read("geo\\time\t2023\r\nKH\t: c\r\n"),
            "[geo][TIME_PERIOD][OBS_VALUE] 2:[KH][2023][: c]");
}

TEST(EurostatTsv, KeepsRaggedRows) {
  RawTable table;
  const auto read = tests::ReadWith("eurostat-tsv",
                                    "sex,geo\\TIME_PERIOD\t2022\t2023\nF,KH\t1\nM,KH\t1\t2\t3\t4\n"
                                    "\nT,KH\t5\t6",
                                    4, {}, &table);
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(table.ragged.size(), 2U);
  EXPECT_EQ(table.ragged[0].found, 3U);
  EXPECT_EQ(table.ragged[1].found, 6U);
  EXPECT_EQ(table.ragged[1].surplus, "3\t4");
  EXPECT_EQ(table.skipped_lines, std::vector<uint32_t>{4});
  EXPECT_EQ(table.rows(), 3U);
}

TEST(EurostatTsv, NotesBadBytesWithTheirPlace) {
  RawTable table;
  const auto read = tests::ReadWith(
      "eurostat-tsv", "\xEF\xBB\xBFsex,geo\\TIME_PERIOD\t2022\t2023\nF,K\xFFH\t1\t2\n", 3, {},
      &table);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(table.columns[0].name, "sex");
  ASSERT_EQ(table.bad_bytes.size(), 1U);
  EXPECT_EQ(table.bad_bytes[0].line, 2U);
  EXPECT_EQ(table.bad_bytes[0].byte, 0xFF);
  EXPECT_EQ(table.columns[1].texts[0], "K\xEF\xBF\xBDH");
}

TEST(EurostatTsv, RefusesWhatIsNoTable) {
  EXPECT_EQ(Read("sex,geo\\TIME_PERIOD\t2022\t2023\nF\t1\t2\n"),
            "not-a-table 2:1 found 1 codes, expected 2 codes with commas between them");
  EXPECT_EQ(Read("sex,geo\\TIME_PERIOD\t2022\t2022\nF,KH\t1\t2\n"),
            "duplicate-field 1:26 2022 found two columns of this name, expected a name of its own "
            "for each");
  EXPECT_EQ(Read("sex,geo\\TIME_PERIOD\t2022\t2023\n"),
            "no-header 1:0 found one line and nothing below it, expected a line of headings and "
            "rows");
  EXPECT_EQ(Read("geo\\TIME_PERIOD\nKH\n"),
            "no-header 1:0 found no periods, expected a heading for each period");
  Limits limits;
  limits.cell_bytes = 30;
  EXPECT_EQ(Read("geo\\TIME_PERIOD\t2022\t2023\nKH\t1\t" + std::string(100, '9'), limits),
            "cell-too-large 2:6 found a longer cell, expected 30 bytes at most");
  limits = {};
  limits.columns = 2;
  EXPECT_EQ(Read("geo\\TIME_PERIOD\t2022\t2023\t2024\nKH\t1\t2\t3", limits),
            "too-many-columns 1:22 found more columns, expected 2 at most");
  limits = {};
  limits.cells = 5;
  EXPECT_EQ(Read("geo\\TIME_PERIOD\t2022\t2023\nKH\t1\t2\nTH\t1\t2", limits),
            "too-many-cells 3:1 found more rows, expected 5 cells at most");
}

TEST(EurostatTsv, IsTheSameHoweverItIsCut) {
  ExpectSoundHoweverCut(
      "eurostat-tsv",
      "sex,geo\\TIME_PERIOD\t2022 \t2023 \r\nF,KH\t1\t2 p\r\nM,KH\t:\t\xC3\xA9\r\n");
}

TEST(EurostatTsv, IsToldByItsFirstHeading) {
  const auto recognises = FormatNamed("eurostat-tsv").recognises;
  EXPECT_TRUE(recognises("geo\\time\t2023\n"));
  EXPECT_TRUE(recognises("freq,geo\\TIME_PERIOD\t2023 "));
  EXPECT_FALSE(recognises("geo\t2023\\time\n"));
  EXPECT_FALSE(recognises("a\\b\t2023\n"));
  EXPECT_FALSE(recognises("geo\\time,2023\n"));
}

}  // namespace
}  // namespace tipstat
