#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "case.h"
#include "formats/csv_blocks/index.h"
#include "formats/csv_blocks_oracle.h"
#include "session.h"

namespace tipstat::tests {
namespace {

void ExpectSame(std::string_view text, const Limits& limits = {}) {
  const std::string expected = Described(OrdinaryFormatOf(text), text, text.size() + 1, limits);
  for (const size_t piece : {size_t{7}, size_t{64}, size_t{1000}, text.size() + 1}) {
    ASSERT_EQ(Described(kFormat_csv_blocks, text, piece, limits), expected) << piece << '\n'
                                                                            << text;
  }
}

std::string RandomText(std::mt19937* random, bool is_wild) {
  static constexpr std::string_view kTame[] = {"a",
                                               "b",
                                               "7",
                                               " ",
                                               "",
                                               "Rétro",
                                               "\"x\"\"y\"",
                                               "\"a,b\"",
                                               "a longer cell than sixteen bytes",
                                               "\"a quoted one, longer than sixteen\"",
                                               "\xE9"};
  static constexpr std::string_view kWild[] = {"\"",   "\r",         "\n",      "\"a\nb\"",
                                               "\"\"", ",",          "x\"y",    "\"a\"b",
                                               "\n\n", "\"a\r\nb\"", "* note\n"};
  std::string text = "first,second,third\n";
  const size_t rows = (*random)() % 60;
  const std::string_view line_end = (*random)() % 3 == 0 ? "\r\n" : "\n";
  for (size_t row = 0; row < rows; ++row) {
    for (int cell = 0; cell < 3; ++cell) {
      const bool goes_wild = is_wild && (*random)() % 40 == 0;
      text +=
          goes_wild ? kWild[(*random)() % std::size(kWild)] : kTame[(*random)() % std::size(kTame)];
      if (cell < 2) text += ',';
    }
    text += line_end;
  }
  return text;
}

TEST(CsvBlocks, ReadsEveryCaseAsTheOrdinaryReadersDo) {
  size_t read = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(CasesFolder().parent_path())) {
    const std::string name = entry.path().generic_string();
    const bool is_input =
        name.find("/cases/") != std::string::npos || name.find("/corpus/") != std::string::npos;
    if (!is_input || !entry.is_regular_file() || entry.file_size() > (64 << 10)) continue;
    const std::string text = ReadFile(entry.path());
    ExpectSame(text);
    ++read;
  }
  EXPECT_GT(read, 100U);
}

TEST(CsvBlocks, ReadsRandomTablesAsTheOrdinaryReadersDo) {
  std::mt19937 random(1);
  for (int i = 0; i < 3000; ++i) ExpectSame(RandomText(&random, i % 2 == 0));
}

// Records, so that columns may be left out: no column holds figures.
std::string RandomRecords(std::mt19937* random) {
  std::string text = RandomText(random, (*random)() % 2 == 0);
  std::replace(text.begin(), text.end(), '7', 'c');
  return text;
}

TEST(CsvBlocks, KeepsOfColumnsWhatTheOrdinaryReadersDo) {
  std::mt19937 random(5);
  size_t left_out = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = RandomRecords(&random);
    RawTable all;
    const Result<void> ordinary = ReadWith(OrdinaryFormatOf(text), text, text.size(), {}, &all);
    for (const size_t piece : {size_t{50}, text.size() + 1}) {
      RawTable few;
      few.wanted_columns =
          i % 3 == 0 ? std::string("third\0", 6) : std::string("first\0third\0", 12);
      const Result<void> blocks = ReadWith(kFormat_csv_blocks, text, piece, {}, &few);
      ASSERT_EQ(static_cast<bool>(blocks), static_cast<bool>(ordinary)) << text;
      if (!blocks || few.weights.empty()) continue;
      ASSERT_EQ(FaultOfKept(few, all), "") << text;
      ++left_out;
    }
  }
  EXPECT_GT(left_out, 1000U);
}

// More than the 60 KiB from which on the engine reads in blocks.
std::string LargeRecords(std::mt19937* random) {
  static constexpr std::string_view kSexes[] = {"Female", "Male", "female", ""};
  static constexpr std::string_view kForms[] = {"Servitude", "Begging;Servitude", "Begging"};
  std::string text = "yearOfRegistration,gender,citizenship,typeOfExploitation,note\n";
  for (int row = 0; row < 2500; ++row) {
    const std::string_view sex = kSexes[(*random)() % 4];
    const std::string_view area = (*random)() % 900 == 0 ? "Nowhere" : "KH";
    text.append(std::to_string(2001 + (*random)() % 9)).append(",").append(sex).append(",");
    text.append(area).append(",").append(kForms[(*random)() % 3]).append(",n");
    text.append(std::to_string((*random)()));
    text.append((*random)() % 300 == 0 ? ",x\n" : "\n");
  }
  return text;
}

TEST(CsvBlocks, AnswersOfKeptColumnsAsOfAll) {
  static constexpr std::string_view kQuestions[] = {
      "aggregate\nrows=citizenship\ncolumns=gender,yearOfRegistration\ntotals=1",
      "aggregate\nrows=gender\nmeasure=count()\ntotals=1\nwhere=yearOfRegistration>=2005",
      "aggregate\nrows=gender\nmeasure=distinct(citizenship)\nthreshold=0",
      "aggregate\nrows=typeOfExploitation\ntotals=1\nwhere=gender=Female",
      "aggregate\nrows=gender,citizenship\nrollup=1\nthreshold=3",
      "aggregate\nrows=yearOfRegistration\ntop=3\norder=value\nthreshold=0"};
  std::mt19937 random(6);
  const std::string text = LargeRecords(&random);
  const std::string keep =
      "\nopen.keep=gender\nopen.keep=citizenship\nopen.keep=typeOfExploitation";
  for (const std::string_view question : kQuestions) {
    const std::string whole = AskText(text, question);
    EXPECT_EQ(AskText(text, std::string(question) + keep), whole) << question;
    EXPECT_EQ(AskText(text, std::string(question) + keep, 1000), whole) << question;
  }
}

TEST(CsvBlocks, FindsOfKeptColumnsWhatItFindsOfAll) {
  std::mt19937 random(7);
  const std::string text = LargeRecords(&random);
  const std::string keep = "relations=none\nopen.keep=gender\nopen.keep=citizenship";
  for (const std::string_view rule : {"ragged-row", "bad-byte"}) {
    const auto whole = FindingsOf(text, rule, "relations=none");
    EXPECT_EQ(FindingsOf(text, rule, keep), whole) << rule;
    EXPECT_EQ(whole.empty(), rule == "bad-byte") << rule;
  }
  EXPECT_EQ(ErrorOf(text, "rows\nfirst=1\ncount=1\nopen.keep=gender"), "bad-request");
}

TEST(CsvBlocks, MeetsTheSameLimits) {
  std::mt19937 random(2);
  Limits limits;
  limits.cells = 60;
  for (int i = 0; i < 50; ++i) ExpectSame(RandomText(&random, false), limits);
  limits.cells = 1 << 20;
  limits.cell_bytes = 12;
  for (int i = 0; i < 50; ++i) ExpectSame(RandomText(&random, true), limits);
}

TEST(CsvBlocks, StopsAtTheSameNulByte) {
  std::mt19937 random(3);
  for (int i = 0; i < 200; ++i) {
    std::string text = RandomText(&random, i % 2 == 0);
    text[random() % text.size()] = '\0';
    // The first bytes decide of the reader; a NUL byte there is none of its business.
    if (text.find('\0') > 40) ExpectSame(text);
  }
}

TEST(CsvIndex, FindsTheSameByBlocksAndByBytes) {
  std::mt19937 random(4);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    const std::string_view bytes = i % 2 == 0 ? "a,\"\n\r\xC3" : "abcd,,\n\"";
    for (size_t n = random() % 300; n > 0; --n) text += bytes[random() % bytes.size()];
    if (i % 7 == 0 && !text.empty()) text[random() % text.size()] = '\0';
    CsvIndex fast;
    CsvIndex slow;
    IndexCells(text, ',', &fast);
    IndexCellsByByte(text, ',', &slow);
    fast.ends.resize(fast.cells);
    slow.ends.resize(slow.cells);
    ASSERT_EQ(fast.indexed, slow.indexed) << text;
    ASSERT_EQ(fast.ends, slow.ends) << text;
    ASSERT_EQ(fast.records, slow.records) << text;
    ASSERT_EQ(fast.quoted_line_ends, slow.quoted_line_ends) << text;
    ASSERT_EQ(fast.not_ascii, slow.not_ascii) << text;
  }
}

}  // namespace
}  // namespace tipstat::tests
