#include "base/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

namespace tipstat {
namespace {

std::string Text(std::string_view text) {
  JsonWriter json;
  return json.String(text).Take();
}

TEST(JsonWriter, NestsWithCommasBetween) {
  JsonWriter json;
  json.BeginObject().Key("a").Integer(1).Key("b").BeginArray().Null().Boolean(true).EndArray();
  json.Key("c").BeginObject().EndObject().EndObject();
  EXPECT_EQ(json.Take(), R"({"a":1,"b":[null,true],"c":{}})");
}

TEST(JsonWriter, PutsTheElementsOfLargeArraysOnLinesOfTheirOwn) {
  JsonWriter json;
  json.BeginLines().Integer(1).BeginArray().Integer(2).EndArray().EndArray();
  EXPECT_EQ(json.Take(), "[\n1,\n[2]\n]");
  json.BeginLines().EndArray();
  EXPECT_EQ(json.Take(), "[]");
}

TEST(JsonWriter, EscapesQuotesBackslashesAndControls) {
  EXPECT_EQ(Text("a\"b\\c\n\t\x01"), "\"a\\\"b\\\\c\\u000a\\u0009\\u0001\"");
  EXPECT_EQ(Text(std::string_view("\0", 1)), "\"\\u0000\"");
}

TEST(JsonWriter, ReplacesBytesThatAreNoUtf8) { EXPECT_EQ(Text("a\xFF"), "\"a\xEF\xBF\xBD\""); }

TEST(JsonWriter, WritesInfinitiesAsNull) {
  JsonWriter json;
  json.Range(Interval::NonNegative());
  EXPECT_EQ(json.Take(), "[0,null]");
  json.Range({Exact::MinusInfinity(), Exact::FromInteger(4)});
  EXPECT_EQ(json.Take(), "[null,4]");
}

TEST(JsonWriter, WritesAnyBytesAsJsonThatReadsBack) {
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (size_t n = random() % 12; n > 0; --n) bytes.push_back(static_cast<char>(random() % 256));
    const auto parsed = nlohmann::json::parse(Text(bytes), nullptr, false);
    ASSERT_TRUE(parsed.is_string());
  }
}

}  // namespace
}  // namespace tipstat
