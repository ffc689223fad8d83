#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "engine/registry.h"

namespace tipstat {
namespace {

const Format& Json() {
  const auto& formats = Formats();
  const auto is_json = [](const Format* format) { return format->name == "json"; };
  return **std::find_if(formats.begin(), formats.end(), is_json);
}

bool Recognises(std::string_view head) { return Json().recognises(head); }

Result<void> ReadInPieces(std::string_view text, size_t piece, const Limits& limits,
                          RawTable* table) {
  const std::unique_ptr<Reader> reader = Json().make_reader(limits, table);
  for (size_t at = 0; at < text.size(); at += piece) {
    if (auto appended = reader->Append(text.substr(at, piece)); !appended) return appended;
  }
  return reader->Finish();
}

// The headings and rows, cells in brackets, or the error.
std::string Read(std::string_view text, const Limits& limits = {}, size_t piece = 1 << 20) {
  RawTable table;
  const Result<void> read = ReadInPieces(text, piece, limits, &table);
  if (!read) {
    const Error& error = read.error();
    return std::string(ErrorName(error.code)) + " " + std::to_string(error.line) + ":" +
           std::to_string(error.column) + " found " + error.found + ", expected " + error.expected;
  }
  std::string shown;
  for (const RawColumn& column : table.columns) shown.append("[").append(column.name).append("]");
  for (uint32_t row = 0; row < table.rows(); ++row) {
    shown.append(" ").append(std::to_string(table.lines[row])).append(":");
    for (const RawColumn& column : table.columns) {
      shown.append("[").append(column.texts[column.codes[row]]).append("]");
    }
  }
  return shown;
}

constexpr std::string_view kRecords =
    "{\"source\": \"Ministry\", \"data\": [\n"
    "  {\"year\": \"2023\", \"of\\u0066ence\": \"tra\xC3\xA9ic\", \"n\": -1.50e2},\n"
    "  {\"year\": \"2024\", \"n\": null, \"final\": true, \"ដ\": \"\\ud83d\\ude00\"}\n"
    "], \"note\": [1, [2, {\"a\": 3}]]}\n";

TEST(JsonFormat, ReadsRecordsInTheOrderOfTheirNames) {
  EXPECT_EQ(Read("[{\"a\":\"x\",\"b\":1},{\"b\":2,\"a\":\"y\"}]"), "[a][b] 1:[x][1] 1:[y][2]");
}

TEST(JsonFormat, FillsWhatARecordLeavesOutWithEmptyCells) {
  EXPECT_EQ(Read("[{\"a\":1},{\"b\":2},{},{\"a\":3}]"), "[a][b] 1:[1][] 1:[][2] 1:[][] 1:[3][]");
}

TEST(JsonFormat, FindsTheRecordsInOneMemberAndPassesOverTheOthers) {
  EXPECT_EQ(Read(kRecords),
            "[year][offence][n][final][ដ] 2:[2023][tra\xC3\xA9ic][-1.50e2][][]"
            " 3:[2024][][][true][\xF0\x9F\x98\x80]");
  EXPECT_EQ(Read("{\"cases\":[{\"a\":1}]}"), "[a] 1:[1]");
}

TEST(JsonFormat, ReadsColumnsAndRows) {
  EXPECT_EQ(
      Read("{\"columns\":[\"a\",2023],\n\"index\":[0,1],\"data\":[[\"x\",1],\n[null,false]]}"),
      "[a][2023] 2:[x][1] 3:[][false]");
}

TEST(JsonFormat, ReadsRowsThatStandBeforeTheirColumns) {
  EXPECT_EQ(Read("{\"data\":[[1],\n[2]],\"columns\":[\"a\"]}"), "[a] 1:[1] 2:[2]");
}

TEST(JsonFormat, NotesTheLineOfTheColumns) {
  RawTable table;
  ASSERT_TRUE(ReadInPieces("{\n\"columns\":\n[\"a\"],\"data\":[[1]]}", 1, {}, &table).has_value());
  EXPECT_EQ(table.header_line, 3U);
  EXPECT_EQ(table.format, "json");
}

TEST(JsonFormat, KeepsTheSurplusOfARaggedRow) {
  RawTable table;
  const std::string_view text = "{\"columns\":[\"a\",\"b\"],\"data\":[[1,2,3,\"x\"],[1],[1,2]]}";
  ASSERT_TRUE(ReadInPieces(text, 1, {}, &table).has_value());
  ASSERT_EQ(table.ragged.size(), 2U);
  EXPECT_EQ(table.ragged[0].found, 4U);
  EXPECT_EQ(table.ragged[0].surplus, "3,x");
  EXPECT_EQ(table.ragged[1].row, 1U);
  EXPECT_EQ(table.ragged[1].found, 1U);
}

TEST(JsonFormat, KeepsNumbersAsPrinted) {
  const std::vector<std::string> numbers = {
      "0",      "-0",   "1.50",       "1E5",    "18446744073709551616", "1e400", "-1e-400",
      "1e0400", "0.10", "12.340e+07", "100.00", std::string(1000, '9')};
  for (const std::string& number : numbers) {
    EXPECT_EQ(Read("[{\"a\":" + number + "}]"), "[a] 1:[" + number + "]");
    EXPECT_EQ(Read("[{\"a\":" + number + " \n}]"), "[a] 1:[" + number + "]");
  }
}

TEST(JsonFormat, RefusesNumbersThatJsonDoesNotHave) {
  for (const char* number : {"01", "-", "-01", "1.", ".5", "+1", "1e", "1e+", "0x1F", "1.2.3",
                             "NaN", "Infinity", "-Infinity", "1_000", "00", "1e5.5", "12a"}) {
    const std::string read = Read("[{\"a\": " + std::string(number) + "}]");
    EXPECT_EQ(read.substr(0, 20), "malformed-json 1:8 f") << number << ": " << read;
  }
}

TEST(JsonFormat, SaysWhereWhatWasFoundAndWhatWasExpected) {
  const auto expect = [](std::string_view text, std::string_view error) {
    EXPECT_EQ(Read(text), "malformed-json " + std::string(error)) << text;
  };
  expect("[{\"a\":1 \"b\":2}]", "1:9 found \"b\", expected a comma, or }");
  expect("[{\"a\" 1}]", "1:7 found 1, expected :");
  expect("[{\"a\":}]", "1:7 found }, expected a value");
  expect("[{\"a\":1,}]", "1:9 found }, expected a name in quotes");
  expect("[{a:1}]", "1:3 found a, expected a name in quotes, or }");
  expect("[{\"a\":1},]", "1:10 found ], expected a value");
  expect("[{\"a\":1}}", "1:9 found }, expected a comma, or ]");
  expect("[{\"a\":1 2,\"b\":1}]", "1:9 found 2, expected a comma, or }");
  expect("[{\"a\":1}] x", "1:11 found x, expected the end of the file");
  expect("[{\"a\":1}]{}", "1:10 found {, expected the end of the file");
  expect("[\r\n{\"\xE1\x9E\x8A\":1},\r\r\n tru]", "4:2 found tru, expected a value");
  expect("[{\"a\":'x'}]", "1:7 found 'x', expected a value");
  expect("[{\"a\":1},\n", "2:1 found the end of the file, expected a value");
  expect("[{\"a\":12345", "1:12 found the end of the file, expected a comma, or }");
  expect("[{\"a\"", "1:6 found the end of the file, expected :");
  expect("[{\"a\":1}", "1:9 found the end of the file, expected a comma, or ]");
  expect("", "1:1 found the end of the file, expected { or [");
  expect("]", "1:1 found ], expected { or [");
  expect("// years\n[]", "1:1 found //, expected { or [");
}

TEST(JsonFormat, SaysWhatIsWrongInsideAText) {
  const auto expect = [](std::string_view text, std::string_view error) {
    EXPECT_EQ(Read(text), "malformed-json " + std::string(error)) << text;
  };
  expect("[{\"\xC3\xA9\":\"x",
         "1:7 found the end of the file inside a text, expected a closing quote");
  expect("[{\"a\":\"x\n\"}]",
         "1:9 found byte 0x0A inside a text, expected a closing quote, or an escape");
  expect("[{\"a\":\"caf\xE9\"}]", "1:11 found byte 0xE9, expected UTF-8");
  expect("[{\"a\":\"\xED\xA0\x80\"}]", "1:8 found byte 0xED, expected UTF-8");
  expect("[{\"a\":\"b\\x41\"}]", "1:9 found \\x, expected an escape of JSON, surrogates in pairs");
  expect("[{\"a\":\"\\ud83d\"}]",
         "1:8 found \\ud83d\", expected an escape of JSON, surrogates in pairs");
}

TEST(JsonFormat, RefusesANulByteAnywhere) {
  using std::string_literals::operator""s;
  EXPECT_EQ(Read("[{\"a\":1}]\0"s),
            "malformed-json 1:10 found byte 0x00, expected the end of the file");
  EXPECT_EQ(Read("[{\"a\":\0}]"s), "malformed-json 1:7 found byte 0x00, expected a value");
  EXPECT_EQ(
      Read("[{\"a\":\"\0\"}]"s),
      "malformed-json 1:8 found byte 0x00 inside a text, expected a closing quote, or an escape");
}

TEST(JsonFormat, SkipsAByteOrderMark) {
  EXPECT_EQ(Read("\xEF\xBB\xBF[{\"a\":1}]"), "[a] 1:[1]");
  EXPECT_EQ(Read("\xEF\xBB\xBFx"), "malformed-json 1:1 found x, expected { or [");
}

TEST(JsonFormat, RefusesNestingInsideACell) {
  EXPECT_EQ(Read("[\n{\"a\": {\"b\":1}}]"),
            "not-a-table 2:7 found an object inside a cell, expected a text, a number, true, false"
            " or null");
  EXPECT_EQ(Read("{\"columns\":[\"a\"],\"data\":[[[1]]]}").substr(0, 46),
            "not-a-table 1:27 found an array inside a cell,");
}

TEST(JsonFormat, RefusesTheSameNameTwiceInOneRecord) {
  EXPECT_EQ(Read("[{\"a\":1},\n{\"a\":1,\" a\":2}]"),
            "duplicate-field 2:8 found the same name a second time, expected a name of its own for"
            " each");
  EXPECT_EQ(Read("{\"columns\":[\"a\",\"a\"],\"data\":[[1,2]]}").substr(0, 20),
            "duplicate-field 1:17");
  EXPECT_EQ(Read("{\"columns\":[\"a\"],\"columns\":[\"b\"]}").substr(0, 20),
            "duplicate-field 1:28");
}

TEST(JsonFormat, CallsAnEmptyNameAfterThePlaceOfItsColumn) {
  EXPECT_EQ(Read("[{\"a\":1,\"\":2},{\" \":3}]"), "[a][Column 2] 1:[1][2] 1:[][3]");
}

TEST(JsonFormat, NeverTakesOneTableForTheWhole) {
  EXPECT_EQ(Read("{\"a\":[{\"x\":1}],\"b\":[{\"x\":1}]}"),
            "not-a-table 1:21 found a second table, expected one array of records");
  EXPECT_EQ(Read("{\"data\":[[1]],\"columns\":[\"a\"],\"b\":[{\"x\":1}]}").substr(0, 39),
            "not-a-table 1:36 found a second table, ");
  EXPECT_EQ(Read("[{\"a\":1},[1]]"),
            "not-a-table 1:10 found an array, expected a record, in braces");
  EXPECT_EQ(Read("[{\"a\":1},7]"),
            "not-a-table 1:10 found a single value, expected a record, in braces");
  EXPECT_EQ(Read("{\"r\":[{\"a\":1},[1]]}"),
            "not-a-table 1:15 found an array, expected a record, in braces");
  EXPECT_EQ(Read("{\"columns\":[\"a\"],\"data\":[[1],{\"a\":1}]}"),
            "not-a-table 1:30 found an object, expected a row, in brackets");
}

TEST(JsonFormat, SaysThatThereIsNoTable) {
  const std::string expected = ", expected records, or columns and data";
  EXPECT_EQ(Read("{}"), "not-a-table 1:0 found JSON without records" + expected);
  EXPECT_EQ(Read("{\"a\":{\"data\":[{\"b\":1}]}}"),
            "not-a-table 1:0 found JSON without records" + expected);
  EXPECT_EQ(Read("{\"data\":[[1]]}"), "not-a-table 1:0 found rows without columns" + expected);
  EXPECT_EQ(Read("[]"), "empty-input 0:0 found an empty array" + expected);
  EXPECT_EQ(Read("[{}]"), "empty-input 1:0 found rows without names" + expected);
  EXPECT_EQ(Read("{\"columns\":[],\"data\":[[1]]}"),
            "empty-input 1:0 found rows without names" + expected);
  EXPECT_EQ(Read("{\"columns\":[\"a\"],\"data\":[]}"),
            "no-header 1:0 found columns without rows" + expected);
}

TEST(JsonFormat, HoldsTheLimits) {
  Limits limits;
  limits.cell_bytes = 4;
  EXPECT_EQ(Read("[{\"a\":\"\\u0061\\u0062cd\",\"b\":1234}]", limits), "[a][b] 1:[abcd][1234]");
  const std::string too_large = "cell-too-large 1:7 found a longer cell, expected 4 bytes at most";
  EXPECT_EQ(Read("[{\"a\":\"abcde\"}]", limits), too_large);
  EXPECT_EQ(Read("[{\"a\":12345}]", limits), too_large);
  EXPECT_EQ(Read("[{\"a\":\"" + std::string(1 << 20, 'x') + "\"}]", limits), too_large);
  EXPECT_EQ(Read("[{\"abcde\":1}]", limits).substr(0, 18), "cell-too-large 1:3");
  limits.columns = 2;
  EXPECT_EQ(Read("[{\"a\":1,\"b\":2,\"c\":3}]", limits),
            "too-many-columns 1:15 found more columns, expected 2 at most");
  limits.cells = 3;
  EXPECT_EQ(Read("[{\"a\":1},{\"a\":1},{\"a\":1},{\"a\":1}]", limits),
            "too-many-cells 1:26 found more rows, expected 3 cells at most");
  EXPECT_EQ(Read("[{\"a\":1},{\"b\":1}]", limits),
            "too-many-cells 1:11 found more columns, expected 3 cells at most");
  limits.input_bytes = 5;
  EXPECT_EQ(Read("[{\"a\":1}]", limits, 2).substr(0, 14), "too-many-bytes");
}

TEST(JsonFormat, RefusesDeepNestingOnTheWayDown) {
  EXPECT_EQ(Read(std::string(1000000, '[')).substr(0, 13), "not-a-table 1");
  const std::string deep = "{\"note\":" + std::string(1000000, '[');
  EXPECT_EQ(Read(deep), "too-deep 1:72 found deeper nesting, expected 64 levels at most");
  Limits limits;
  limits.depth = 1;
  EXPECT_EQ(Read("[{}]", limits).substr(0, 12), "too-deep 1:2");
}

TEST(JsonFormat, GivesTheSameForEveryWayToCutTheBytes) {
  const std::string whole = Read(kRecords);
  for (size_t piece = 1; piece < 40; ++piece) EXPECT_EQ(Read(kRecords, {}, piece), whole) << piece;
}

TEST(JsonFormat, RefusesATextThatIsCutAnywhere) {
  const std::string_view text = kRecords.substr(0, kRecords.rfind('}'));
  for (size_t length = 0; length < text.size(); ++length) {
    EXPECT_EQ(Read(text.substr(0, length)).substr(0, 15), "malformed-json ") << length;
  }
}

// Whether nlohmann's own parser takes the text; it also refuses what double cannot hold.
bool IsJson(const std::string& text) { return nlohmann::json::accept(text); }

TEST(JsonFormat, CallsMalformedWhatNlohmannRefusesAndNothingElse) {
  std::mt19937 random(20241124);
  constexpr std::string_view kBytes = "{}[]:,\"\\u0aeE+-.19 \n\r\t\xC3\xA9\xFF";
  for (int round = 0; round < 20000; ++round) {
    std::string text(kRecords);
    for (int change = static_cast<int>(random() % 4); change >= 0; --change) {
      const size_t at = random() % text.size();
      const size_t kind = random() % 3;
      if (kind == 0) text[at] = kBytes[random() % kBytes.size()];
      if (kind == 1) text.erase(at, 1 + random() % 5);
      if (kind != 2) continue;
      const size_t from = random() % text.size();
      text.insert(at, text.substr(from, random() % 20));
    }
    const std::string read = Read(text);
    if (IsJson(text)) {
      EXPECT_NE(read.substr(0, 14), "malformed-json") << text;
    } else {
      EXPECT_NE(read.substr(0, 1), "[") << text;
    }
  }
}

TEST(JsonFormat, IsRecognisedByWhatFollowsTheBracket) {
  for (const char* head : {"{", "[", "{}", "[]", "[{", "[ {\"a\"", "{\n  \"a\": 1", "[[1,2],[3]]",
                           "[1,2,3]", "[\"a\",\"b\"]", "{'a': 1}", "[[[["}) {
    EXPECT_TRUE(Recognises(head)) << head;
  }
}

TEST(JsonFormat, LeavesHeadingsInBracketsToCsv) {
  for (const char* head : {"[geo],value\nKH,1", "[2023],[2024]\n1,2", "[2023]\n1", "{geo},n\n1,2",
                           "[\"a\"],b\n1,2", "a,b\n1,2", "", "[[geo]],n\n1,2", "[true],n"}) {
    EXPECT_FALSE(Recognises(head)) << head;
  }
}

}  // namespace
}  // namespace tipstat
