#include "codes/fill_down.h"

#include <gtest/gtest.h>

#include "tables.h"

namespace tipstat {
namespace {

// What the cells of a column stand for, joined by '|', or "" where no blank was filled.
std::string Filled(std::string_view text, size_t column) {
  RawTable table;
  EXPECT_TRUE(tests::ReadRaw(text, {}, 0, &table));
  std::string joined;
  for (const uint32_t code : table.columns[column].filled) {
    joined.append(table.columns[column].texts[code]).append("|");
  }
  return joined;
}

TEST(FillDown, TakesABlankForTheCellAbove) {
  EXPECT_EQ(Filled("Area,Sex,Cases\nKH,F,8\n,M,2\nLA,F,3\n,M,4\n", 0), "KH|KH|LA|LA|");
  EXPECT_EQ(Filled("Area,Sex,Cases\nKH,F,8\n,M,2\n", 0), "KH|KH|");
}

TEST(FillDown, FillsSeveralColumns) {
  const char* text =
      "Year,Quarter,Sex,Cases\n2022,Q1,F,9\n,,M,2\n,Q2,F,3\n,,M,4\n2023,Q1,F,5\n,,M,6\n";
  EXPECT_EQ(Filled(text, 0), "2022|2022|2022|2022|2023|2023|");
  EXPECT_EQ(Filled(text, 1), "Q1|Q1|Q2|Q2|Q1|Q1|");
}

TEST(FillDown, KeepsABlankThatIsATotal) {
  const char* text = "Year,Sex,Cases\n2022,F,7\n,M,2\n,,9\n2023,F,4\n,M,5\n,,9\n";
  EXPECT_EQ(Filled(text, 0), "2022|2022|2022|2023|2023|2023|");
  EXPECT_EQ(Filled(text, 1), "");
  EXPECT_EQ(Filled("Area,Sex,Cases\nKH,F,3\nLA,M,4\n,Total,7\n", 0), "");
  EXPECT_EQ(Filled("Area,Cases\nKH,3\nLA,4\n,7\n", 0), "");
}

TEST(FillDown, KeepsABlankThatIsMissing) {
  EXPECT_EQ(Filled("Area,Year,Cases\nKH,2022,3\n,2022,4\nLA,2022,5\n", 0), "");
  // The label above is of another area.
  EXPECT_EQ(Filled("Area,Remark,Cases\nKH,revised,3\nLA,,4\n", 1), "");
}

TEST(FillDown, LeavesRecordsAlone) {
  EXPECT_EQ(Filled("Case,Sex,Form\na,F,Labour\nb,,Labour\nc,M,\n", 1), "");
}

TEST(FillDown, LeavesFiguresAndNotesAlone) {
  const char* text = "Area,Cases,Source\nKH,3,x\nLA,,\nVN,4,\n";
  EXPECT_EQ(Filled(text, 1), "");
  EXPECT_EQ(Filled(text, 2), "");
}

TEST(FillDown, KeepsKeysThatRepeatAnyway) {
  EXPECT_EQ(Filled("Area,Sex,Cases\nKH,F,8\n,M,2\n,M,3\nLA,F,4\n,M,5\n", 0), "KH|KH|KH|LA|LA|");
}

}  // namespace
}  // namespace tipstat
