#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <random>

#include "case.h"
#include "formats/csv/index.h"
#include "tables.h"

namespace tipstat {

extern const Format kFormat_csv_blocks;

namespace tests {
namespace {

// Everything that a reader finds in a file, or its error, as text.
std::string DumpOf(const RawTable& table) {
  std::string text = table.encoding + ' ' + table.separator + std::to_string(table.header_line);
  for (const uint32_t line : table.skipped_lines) text += " skipped " + std::to_string(line);
  for (const std::string& note : table.footnotes) text += "\nnote " + note;
  for (const RawColumn& column : table.columns) {
    text += "\ncolumn " + column.name + ':';
    for (uint32_t code = 0; code < column.texts.size(); ++code) {
      text.append("[").append(column.texts[code]).append("]");
    }
    for (const uint32_t code : column.codes) text += ' ' + std::to_string(code);
    for (const uint32_t code : column.filled) text += " filled " + std::to_string(code);
  }
  for (const uint32_t line : table.lines) text += ' ' + std::to_string(line);
  for (const RaggedRow& row : table.ragged) {
    text += "\nragged " + std::to_string(row.row) + ' ' + std::to_string(row.found) + row.surplus;
  }
  for (const BadByte& bad : table.bad_bytes) {
    for (const uint64_t part : {uint64_t{bad.row}, uint64_t{bad.field}, uint64_t{bad.line},
                                bad.column, uint64_t{bad.byte}}) {
      text += ' ' + std::to_string(part);
    }
  }
  return text;
}

std::string DumpOf(const Error& error) {
  return std::string(ErrorName(error.code)) + ' ' + error.subject + ' ' + error.found + ' ' +
         std::to_string(error.line) + ' ' + std::to_string(error.column);
}

std::string Read(const Format& format, std::string_view text, size_t piece, const Limits& limits) {
  RawTable table;
  const std::unique_ptr<Reader> reader = format.make_reader(limits, &table);
  for (size_t at = 0; at < text.size(); at += piece) {
    if (auto taken = reader->Append(text.substr(at, piece)); !taken) return DumpOf(taken.error());
  }
  if (auto finished = reader->Finish(); !finished) return DumpOf(finished.error());
  return DumpOf(table);
}

void ExpectSame(std::string_view text, const Limits& limits = {}) {
  const bool is_plain = !kFormat_csv_layout.recognises(Trim(text.substr(0, 64 << 10)));
  const Format& ordinary = is_plain ? kFormat_csv : kFormat_csv_layout;
  const std::string expected = Read(ordinary, text, text.size() + 1, limits);
  for (const size_t piece : {size_t{7}, size_t{64}, size_t{1000}, text.size() + 1}) {
    ASSERT_EQ(Read(kFormat_csv_blocks, text, piece, limits), expected) << piece << '\n' << text;
  }
}

std::string RandomText(std::mt19937* random, bool is_wild) {
  static constexpr std::string_view kTame[] = {"a", "b", "7", " ", "", "Rétro", "\"x\"\"y\"",
                                               "\"a,b\"", "a longer cell than sixteen bytes",
                                               "\"a quoted one, longer than sixteen\"", "\xE9"};
  static constexpr std::string_view kWild[] = {"\"", "\r", "\n", "\"a\nb\"", "\"\"", ",", "x\"y",
                                               "\"a\"b", "\n\n", "\"a\r\nb\"", "* note\n"};
  std::string text = "first,second,third\n";
  const size_t rows = (*random)() % 60;
  const std::string_view line_end = (*random)() % 3 == 0 ? "\r\n" : "\n";
  for (size_t row = 0; row < rows; ++row) {
    for (int cell = 0; cell < 3; ++cell) {
      const bool goes_wild = is_wild && (*random)() % 40 == 0;
      text += goes_wild ? kWild[(*random)() % std::size(kWild)]
                        : kTame[(*random)() % std::size(kTame)];
      if (cell < 2) text += ',';
    }
    text += line_end;
  }
  return text;
}

TEST(CsvBlocks, ReadsEveryCaseAsTheOrdinaryReadersDo) {
  size_t read = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("tests")) {
    const std::string name = entry.path().generic_string();
    const bool is_input = name.find("/cases/") != std::string::npos ||
                          name.find("/corpus/") != std::string::npos;
    if (!is_input || !entry.is_regular_file() || entry.file_size() > (64 << 10)) continue;
    const std::string text = ReadFile(entry.path());
    if (kFormat_csv_layout.recognises(Trim(text)) && text.find('\0') != std::string::npos) continue;
    ExpectSame(text);
    ++read;
  }
  EXPECT_GT(read, 100U);
}

TEST(CsvBlocks, ReadsRandomTablesAsTheOrdinaryReadersDo) {
  std::mt19937 random(1);
  for (int i = 0; i < 3000; ++i) ExpectSame(RandomText(&random, i % 2 == 0));
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
}  // namespace tests
}  // namespace tipstat
