// What a file of separated values may hold beside a table, by mistake or by intent.
#include <gtest/gtest.h>

#include <algorithm>

#include "session.h"
#include "tables.h"

namespace tipstat {
namespace {

using tests::ReadRaw;

// "code line:column" of the error, or "".
std::string ErrorOf(std::string_view text, size_t piece = 0) {
  RawTable table;
  const Result<void> read = ReadRaw(text, {}, piece, &table);
  if (read) return "";
  const Error& error = read.error();
  return std::string(ErrorName(error.code)) + " " + std::to_string(error.line) + ":" +
         std::to_string(error.column);
}

std::string Repeat(std::string_view text, size_t times) {
  std::string all;
  for (size_t i = 0; i < times; ++i) all.append(text);
  return all;
}

TEST(CsvHostile, SaysWhereANulStands) {
  const std::string rows = "a,b\n" + Repeat("1,2\n", 100);
  for (const size_t piece : {0U, 1U, 7U}) {
    EXPECT_EQ(ErrorOf(rows + std::string("3,\0004\n", 6), piece), "not-a-table 102:3");
    EXPECT_EQ(ErrorOf(rows + std::string("3,x\0\n", 5), piece), "not-a-table 102:4");
    EXPECT_EQ(ErrorOf(rows + std::string("3,\"x\0\"\n", 7), piece), "not-a-table 102:5");
    EXPECT_EQ(ErrorOf(rows + std::string("3,\"x\r\nyz\0\"\n", 11), piece), "not-a-table 103:3");
    EXPECT_EQ(ErrorOf(rows + std::string("\0", 1), piece), "not-a-table 102:1");
  }
}

TEST(CsvHostile, StopsAtAMillionColumns) {
  const std::string million = Repeat("a,", 1000000);
  EXPECT_EQ(ErrorOf(million + "\n1\n"), "too-many-columns 1:32769");
  EXPECT_EQ(ErrorOf("a,b\n1,2\n" + million), "too-many-columns 3:32769");
  EXPECT_EQ(ErrorOf("a,b\n1,2\n" + Repeat("\"\",", 1000000)), "too-many-columns 3:49153");
}

TEST(CsvHostile, StopsAtACellOfAHundredMegabytes) {
  const std::string cell(100U << 20, 'x');
  constexpr size_t kPiece = 1 << 18;
  EXPECT_EQ(ErrorOf("a,b\n1," + cell + "\n", kPiece), "cell-too-large 2:3");
  EXPECT_EQ(ErrorOf("\"" + cell, kPiece), "cell-too-large 1:1");
}

// A table, or an error with its place; never another number of rows than there are lines.
TEST(CsvHostile, ReadsAFileThatIsCutAtAnyByte) {
  for (const auto& path : tests::CaseInputs()) {
    if (path.parent_path().filename().string().rfind("csv-", 0) != 0) continue;
    const std::string whole = tests::ReadFile(path);
    for (size_t size = 1; size < whole.size(); ++size) {
      RawTable table;
      const std::string_view text = std::string_view(whole).substr(0, size);
      const Result<void> read = ReadRaw(text, {}, 0, &table);
      const auto lines = static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
      if (read) {
        EXPECT_LT(table.rows(), lines) << path << " cut at " << size;
      } else {
        const bool has_place = read.error().line > 0 || read.error().code == ErrorCode::kEmptyInput;
        EXPECT_TRUE(has_place) << path << " cut at " << size;
      }
    }
  }
}

}  // namespace
}  // namespace tipstat
