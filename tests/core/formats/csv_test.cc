#include <gtest/gtest.h>

#include "base/text.h"
#include "session.h"
#include "tables.h"

namespace tipstat {
namespace {

using tests::ReadRaw;

// Cells of a row joined by '|'.
std::string Row(const RawTable& table, uint32_t row) {
  std::string text;
  for (const RawColumn& column : table.columns) {
    text.append(column.texts[column.codes[row]]).append("|");
  }
  return text;
}

// "code line:column" of the error, or "".
std::string ErrorOf(std::string_view text, const Limits& limits = {}) {
  RawTable table;
  const Result<void> read = ReadRaw(text, limits, 0, &table);
  if (read) return "";
  const Error& error = read.error();
  return std::string(ErrorName(error.code))
      .append(" ")
      .append(std::to_string(error.line))
      .append(":")
      .append(std::to_string(error.column));
}

RawTable Read(std::string_view text) {
  RawTable table;
  EXPECT_TRUE(ReadRaw(text, {}, 0, &table));
  return table;
}

TEST(Csv, ReadsQuotedCells) {
  const RawTable table = Read("a,b\n\"x,\"\"y\"\"\nz\",\"\"\n");
  EXPECT_EQ(Row(table, 0), "x,\"y\"\nz||");
}

TEST(Csv, TakesTextBehindAClosingQuoteAsPartOfTheCell) {
  EXPECT_EQ(Row(Read("a,b\n\"x\"y,1\n"), 0), "xy|1|");
}

TEST(Csv, KeepsQuotesInsideAPlainCell) {
  EXPECT_EQ(Row(Read("a,b\n5\" pipe,1\n"), 0), "5\" pipe|1|");
}

TEST(Csv, FindsEverySeparator) {
  for (const char separator : {',', ';', '\t', '|'}) {
    std::string text = "Area_Year_Cases\n\"K;H,|\t\"_2023_1\nLA_2023_2\n";
    std::replace(text.begin(), text.end(), '_', separator);
    const RawTable table = Read(text);
    EXPECT_EQ(table.separator, separator);
    EXPECT_EQ(table.columns.size(), 3U);
    EXPECT_EQ(table.columns[0].texts[0], "K;H,|\t");
  }
}

TEST(Csv, FindsTheSeparatorBesideDecimalCommas) {
  const RawTable table = Read("a;b\n1,5;2\n3,25;4\n1;2\n");
  EXPECT_EQ(table.separator, ';');
  EXPECT_EQ(Row(table, 0), "1,5|2|");
}

TEST(Csv, ReadsEveryKindOfLineEnd) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const std::string text =
        std::string("a,b").append(end).append("1,2").append(end).append("3,4").append(end);
    const RawTable table = Read(text);
    ASSERT_EQ(table.rows(), 2U);
    EXPECT_EQ(Row(table, 1), "3|4|");
    EXPECT_EQ(table.lines, (std::vector<uint32_t>{2, 3}));
  }
}

TEST(Csv, ReadsALastLineWithoutAnEnd) {
  EXPECT_EQ(Read("a,b\n1,2").rows(), 1U);
  EXPECT_EQ(Row(Read("a,b\n1,"), 0), "1||");
  EXPECT_EQ(Row(Read("a,b\n1,\"2\""), 0), "1|2|");
}

TEST(Csv, DropsAByteOrderMark) {
  const RawTable table = Read("\xEF\xBB\xBFYear,Cases\n2023,1\n");
  EXPECT_EQ(table.columns[0].name, "Year");
  EXPECT_EQ(table.encoding, "utf-8");
}

TEST(Csv, SkipsBlankLinesAndCountsThem) {
  const RawTable table = Read("\n  \nYear,Cases\n\n2023,1\n\n\n2022,2\n\n");
  EXPECT_EQ(table.header_line, 3U);
  EXPECT_EQ(table.lines, (std::vector<uint32_t>{5, 8}));
  EXPECT_EQ(table.skipped_lines, (std::vector<uint32_t>{1, 2, 4, 6, 7, 9}));
}

TEST(Csv, CountsTheLinesInsideQuotedCells) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const std::string text = std::string("a,b\n\"x").append(end).append(end).append("y\",1\nz,2\n");
    EXPECT_EQ(Read(text).lines, (std::vector<uint32_t>{2, 5}));
  }
}

TEST(Csv, KeepsRaggedRowsAndTheirSurplus) {
  const RawTable table = Read("a,b\n1\n1,2,3,\"4,5\"\n1,2\n");
  ASSERT_EQ(table.ragged.size(), 2U);
  EXPECT_EQ(table.ragged[0].row, 0U);
  EXPECT_EQ(table.ragged[0].found, 1U);
  EXPECT_EQ(table.ragged[1].found, 4U);
  EXPECT_EQ(table.ragged[1].surplus, "3,4,5");
  EXPECT_EQ(table.rows(), 3U);
}

TEST(Csv, NamesColumnsWithoutAHeading) {
  const RawTable table = Read("a,,c\n1,2,3\n");
  EXPECT_EQ(table.columns[1].name, "Column 2");
}

TEST(Csv, SaysWhereAQuoteWasOpened) {
  EXPECT_EQ(ErrorOf("a,b\n1,2\n3,\"4\n5,6\n"), "unclosed-quote 3:3");
  EXPECT_EQ(ErrorOf("\"a,b\n"), "unclosed-quote 1:1");
  EXPECT_EQ(ErrorOf("a,b\n\"1\n\",\"2\n"), "unclosed-quote 3:3");
}

TEST(Csv, SaysWhereAHeadingComesAgain) {
  EXPECT_EQ(ErrorOf("a,b,a\n1,2,3\n"), "duplicate-field 1:5");
  EXPECT_EQ(ErrorOf("\nŽene, Žene\n1,2\n"), "duplicate-field 2:6");
}

TEST(Csv, SaysThatNothingStandsBelowTheHeadings) {
  EXPECT_EQ(ErrorOf("a,b\n"), "no-header 1:0");
  EXPECT_EQ(ErrorOf("a,b\n\n \n"), "no-header 1:0");
}

TEST(Csv, StopsAtItsLimits) {
  Limits limits;
  limits.columns = 2;
  EXPECT_EQ(ErrorOf("a,b\n1,2\n", limits), "");
  EXPECT_EQ(ErrorOf("a,b,c\n1,2,3\n", limits), "too-many-columns 1:5");
  limits = {};
  limits.cell_bytes = 4;
  EXPECT_EQ(ErrorOf("a,b\n1234,1\n", limits), "");
  EXPECT_EQ(ErrorOf("a,b\n1,12345\n", limits), "cell-too-large 2:3");
  EXPECT_EQ(ErrorOf("a,b\n1,\"12345\"\n", limits), "cell-too-large 2:3");
  limits = {};
  limits.cells = 4;
  EXPECT_EQ(ErrorOf("a,b\n1,2\n3,4\n", limits), "");
  EXPECT_EQ(ErrorOf("a,b\n1,2\n3,4\n5,6\n", limits), "too-many-cells 4:0");
}

TEST(Csv, NamesEveryBadByteInATextThatIsUtf8) {
  const RawTable table = Read("a,b\né,\"x\xFFy\"\nok,\xE9\n");
  EXPECT_EQ(table.encoding, "utf-8");
  ASSERT_EQ(table.bad_bytes.size(), 2U);
  EXPECT_EQ(table.bad_bytes[0].line, 2U);
  EXPECT_EQ(table.bad_bytes[0].column, 5U);
  EXPECT_EQ(table.bad_bytes[0].byte, 0xFF);
  EXPECT_EQ(table.bad_bytes[1].line, 3U);
  EXPECT_EQ(table.bad_bytes[1].column, 4U);
  EXPECT_EQ(Row(table, 0), "é|x\uFFFDy|");
}

TEST(Csv, TakesWindows1252WhereNoSequenceIsUtf8) {
  const RawTable table = Read(
      "Ann\xE9"
      "e,b\nC\xF4te,\x96\n");
  EXPECT_EQ(table.encoding, "windows-1252");
  EXPECT_EQ(table.columns[0].name, "Année");
  EXPECT_EQ(Row(table, 0), "Côte|–|");
  EXPECT_TRUE(table.bad_bytes.empty());
}

TEST(Csv, IsUtf8WhereEverythingIsAscii) { EXPECT_EQ(Read("a,b\n1,2\n").encoding, "utf-8"); }

// Everything the reader gives, as text.
std::string Everything(std::string_view text, size_t piece) {
  RawTable table;
  const Result<void> read = ReadRaw(text, {}, piece, &table);
  if (!read) return ErrorJson(read.error());
  std::string all(1, table.separator);
  all.append(table.encoding).append(std::to_string(table.header_line));
  for (const RawColumn& column : table.columns) all.append(column.name).append("\n");
  for (uint32_t row = 0; row < table.rows(); ++row) {
    all.append(std::to_string(table.lines[row])).append(Row(table, row)).append("\n");
  }
  for (const RaggedRow& row : table.ragged) all.append(row.surplus).append("\n");
  for (const BadByte& byte : table.bad_bytes) {
    all.append(std::to_string(byte.line)).append(std::to_string(byte.column));
  }
  return all;
}

TEST(Csv, GivesTheSameTableHoweverTheInputIsCut) {
  for (const char* text :
       {"a,b\r\n\"x\"\"y\",\"1\r\n2\"\r\n\r\nz,2\r\n", "\xEF\xBB\xBF\"a\";b\n1;2", "a,b\n1,\"2",
        "a\tb\n\xC3\xA9\t\xFF\n\xE2\x82\xAC\t2\t3\n", "a,a\n1,2\n",
        "Ann\xE9"
        "e,b\n1,2\n",
        "\n\n"}) {
    const std::string whole = Everything(text, 0);
    for (const size_t piece : {1U, 2U, 3U, 5U, 7U}) EXPECT_EQ(Everything(text, piece), whole);
  }
}

TEST(Csv, GivesTheSameAnswersForEveryCaseHoweverTheInputIsCut) {
  for (const auto& path : tests::CaseInputs()) {
    const std::string input = tests::ReadFile(path);
    const std::string question = "validate\nrelations=all";
    const std::string whole = tests::AskText(input, question);
    for (const size_t piece : {1U, 2U, 3U, 7U, 65536U}) {
      EXPECT_EQ(tests::AskText(input, question, piece), whole) << path << " in pieces of " << piece;
    }
  }
}

}  // namespace
}  // namespace tipstat
