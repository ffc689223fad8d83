#include <gtest/gtest.h>

#include "session.h"
#include "tables.h"

namespace tipstat {
namespace {

using tests::ReadRaw;
using Lines = std::vector<uint32_t>;
using Texts = std::vector<std::string>;

RawTable Read(std::string_view text, size_t piece = 0) {
  RawTable table;
  EXPECT_TRUE(ReadRaw(text, {}, piece, &table));
  return table;
}

Texts NamesOf(const RawTable& table) {
  Texts names;
  for (const RawColumn& column : table.columns) names.push_back(column.name);
  return names;
}

std::string CodeOf(std::string_view text) {
  RawTable table;
  const Result<void> read = ReadRaw(text, {}, 0, &table);
  return read ? "" : std::string(ErrorName(read.error().code));
}

// ASCII and U+0080 to U+FFFF as UTF-16 with its mark.
std::string Utf16(std::u16string_view text, bool big) {
  std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes.push_back(big ? high : low);
    bytes.push_back(big ? low : high);
  }
  return bytes;
}

TEST(CsvLayout, ReadsTwoToSixLinesOfTitle) {
  std::string titles;
  for (uint32_t lines = 1; lines <= 6; ++lines) {
    titles.append(lines == 1 ? "Victims, by sex,in 2023\n" : "Another line\n");
    for (const char* gap : {"", "\n", " \n\n"}) {
      const RawTable table = Read(titles + gap + "Area,Sex,Year,Cases\nKH,F,2023,1\nKH,M,2023,2\n");
      EXPECT_EQ(NamesOf(table), (Texts{"Area", "Sex", "Year", "Cases"})) << lines;
      EXPECT_EQ(table.titles.size(), lines);
      EXPECT_EQ(table.titles[0], "Victims, by sex,in 2023");
      EXPECT_EQ(table.rows(), 2U);
    }
  }
}

TEST(CsvLayout, ReadsTitlesThatASpreadsheetPads) {
  const RawTable table =
      Read("Table 1,Victims by area,,\n,,,\nArea,2021,2022,2023\nKH,1,2,3\nLA,4,5,6\n");
  EXPECT_EQ(table.titles, (Texts{"Table 1,Victims by area"}));
  EXPECT_EQ(table.skipped_lines, (Lines{1, 2}));
  EXPECT_EQ(table.header_line, 3U);
  EXPECT_EQ(NamesOf(table), (Texts{"Area", "2021", "2022", "2023"}));
}

TEST(CsvLayout, TellsATitleOfAsManyCellsFromTheHeader) {
  const RawTable table = Read("Victims, by sex, 2023\nArea,Sex,Victims\nKH,F,1\nKH,M,2\n");
  EXPECT_EQ(table.titles.size(), 1U);
  EXPECT_EQ(NamesOf(table), (Texts{"Area", "Sex", "Victims"}));
}

TEST(CsvLayout, JoinsTwoLinesOfHeadings) {
  const Texts expected = {"Area", "2022 - F", "2022 - M", "2023 - F", "2023 - M"};
  for (const char* head :
       {"Area,2022,,2023,\n,F,M,F,M\n", ",2022,,2023,\nArea,F,M,F,M\n",
        "Area,2022,2022,2023,2023\n,F,M,F,M\n", "Area,2022,2022,2023,2023\nArea,F,M,F,M\n"}) {
    const RawTable table = Read(std::string(head) + "KH,1,2,3,4\nLA,5,6,7,8\n");
    EXPECT_EQ(NamesOf(table), expected) << head;
    EXPECT_EQ(table.header_line, 2U);
    EXPECT_EQ(table.rows(), 2U);
  }
}

TEST(CsvLayout, DoesNotTakeARowForASecondLineOfHeadings) {
  EXPECT_EQ(NamesOf(Read(",2021,2022\nKH,1,2\nLA,3,4\n")), (Texts{"Column 1", "2021", "2022"}));
  EXPECT_EQ(NamesOf(Read("Name,,Sex\nx,y,F\nz,w,M\nv,u,F\n")), (Texts{"Name", "Column 2", "Sex"}));
}

TEST(CsvLayout, LeavesOutCellsThatASpreadsheetAdds) {
  const RawTable table = Read("Area,Cases,,\nKH,1,,\nLA,2,,\n");
  EXPECT_EQ(NamesOf(table), (Texts{"Area", "Cases"}));
  EXPECT_TRUE(table.ragged.empty());
}

TEST(CsvLayout, NamesARowThatFillsWhatTheOthersLeaveBlank) {
  std::string text = "Area,Cases,,\n";
  for (int row = 0; row < 80; ++row) text.append("KH,1,,\n");
  const RawTable table = Read(text + "LA,2,x,y\n");
  ASSERT_EQ(table.ragged.size(), 1U);
  EXPECT_EQ(table.ragged[0].row, 80U);
  EXPECT_EQ(table.ragged[0].surplus, "x,y");
}

TEST(CsvLayout, ReadsQuotesEscapedWithABackslash) {
  const RawTable table = Read("Offence,Cases\n\"\\\"Labour\\\", all\",3\n\"a\\\\b\\c\",4\n");
  EXPECT_EQ(table.columns[0].texts[0], "\"Labour\", all");
  EXPECT_EQ(table.columns[0].texts[1], "a\\b\\c");
}

TEST(CsvLayout, KeepsABackslashBeforeAClosingQuote) {
  EXPECT_EQ(Read("Path,Cases\n\"C:\\\",3\n").columns[0].texts[0], "C:\\");
  EXPECT_EQ(Read("Path,Cases\n\"C:\\\"\"x\"\"\",3\n").columns[0].texts[0], "C:\\\"x\"");
}

TEST(CsvLayout, ReadsUtf16OfBothOrders) {
  for (const bool big : {false, true}) {
    const std::string text = Utf16(u"Ann\u00E9e\tCas\r\n2023\t\u17E1\r\n\U0001F600\t2\r\n", big);
    for (const size_t piece : {0U, 1U, 3U, 7U}) {
      const RawTable table = Read(text, piece);
      EXPECT_EQ(table.encoding, big ? "utf-16be" : "utf-16le");
      EXPECT_EQ(table.separator, '\t');
      EXPECT_EQ(NamesOf(table), (Texts{"Année", "Cas"}));
      EXPECT_EQ(table.columns[0].texts[1], "\U0001F600");
      EXPECT_EQ(table.columns[1].texts[0], "\u17E1");
      EXPECT_TRUE(table.bad_bytes.empty());
    }
  }
}

TEST(CsvLayout, NamesSurrogatesThatStandAlone) {
  std::u16string text = u"a,b\n1,x\n2,yz\n";
  text[6] = 0xD834;
  text[10] = 0xDC01;
  text[11] = 0xDC02;
  for (const bool big : {false, true}) {
    const RawTable table = Read(Utf16(text, big));
    ASSERT_EQ(table.bad_bytes.size(), 3U);
    EXPECT_EQ(table.bad_bytes[0].line, 2U);
    EXPECT_EQ(table.bad_bytes[0].column, 3U);
    EXPECT_EQ(table.bad_bytes[0].byte, 0xD8);
    EXPECT_EQ(table.bad_bytes[2].column, 4U);
    EXPECT_EQ(table.columns[1].texts[1], "\uFFFD\uFFFD");
  }
}

TEST(CsvLayout, NamesHalfACharacterAtTheEnd) {
  std::string text = Utf16(u"a,b\n1,2", false);
  text.pop_back();
  const RawTable table = Read(text);
  ASSERT_EQ(table.bad_bytes.size(), 1U);
  EXPECT_EQ(table.bad_bytes[0].byte, 0xFF);
  EXPECT_EQ(Read(Utf16(u"a,b\n1,\xD834", false)).bad_bytes.size(), 1U);
}

TEST(CsvLayout, RefusesANulInUtf16) {
  EXPECT_EQ(CodeOf(Utf16({u"a,b\n1,\0\n", 8}, false)), "not-a-table");
}

TEST(CsvLayout, IsTheSameHoweverTheInputIsCut) {
  const std::string long_row = "KH," + std::string(70000, 'x') + ",1\n";
  const std::string title = "Title\n\nArea,Note,Cases\n" + long_row;
  EXPECT_EQ(Read(title).titles.size(), 1U);
  for (const size_t piece : {1U, 4096U, 65536U, 65539U}) {
    const RawTable table = Read(title, piece);
    EXPECT_EQ(table.titles.size(), 1U) << piece;
    EXPECT_EQ(table.rows(), 1U);
  }
}

}  // namespace
}  // namespace tipstat
