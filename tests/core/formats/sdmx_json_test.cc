#include "formats/statistical.h"

namespace tipstat {
namespace {

using tests::ExpectSoundHoweverCut;
using tests::FormatNamed;
using tests::Shown;

std::string Read(std::string_view text) { return Shown("sdmx-json", text); }

constexpr std::string_view kStructure =
    "\"structure\":{\"dimensions\":{\"series\":[{\"id\":\"SEX\",\"keyPosition\":1,"
    "\"values\":[{\"id\":\"F\"},{\"id\":\"M\"}]}],"
    "\"observation\":[{\"id\":\"TIME_PERIOD\",\"keyPosition\":0,"
    "\"values\":[{\"id\":\"2022\"},{\"id\":\"2023\"}]}]},"
    "\"attributes\":{\"series\":[{\"id\":\"TITLE\",\"values\":[{\"name\":\"all\"}]}],"
    "\"observation\":[{\"id\":\"OBS_STATUS\",\"default\":\"A\",\"values\":[{\"id\":\"P\"}]}]}}";

// A message by series with these data sets.
std::string Message(std::string_view data_sets) {
  return "{\"header\":{},\n" + std::string(kStructure) + ",\n\"dataSets\":[" +
         std::string(data_sets) + "]}";
}

std::string OneSeries(std::string_view key, std::string_view series) {
  return Message("{\"series\":{\"" + std::string(key) + "\":{" + std::string(series) + "}}}");
}

TEST(SdmxJson, ReadsSeriesInTheOrderOfTheKeyPositions) {
  EXPECT_EQ(Read(OneSeries("1", "\"attributes\":[0],\"observations\":{\"1\":[19,0],\"0\":[null]}")),
            "[TIME_PERIOD][SEX][OBS_VALUE][TITLE][OBS_STATUS] 3:[2023][M][19][all][P] "
            "3:[2022][M][][all][A]");
}

TEST(SdmxJson, TakesAttributesOfASeriesThatStandBehindItsObservations) {
  EXPECT_EQ(Read(OneSeries("0", "\"observations\":{\"0\":[1]},\"attributes\":[0]")),
            "[TIME_PERIOD][SEX][OBS_VALUE][TITLE][OBS_STATUS] 3:[2022][F][1][all][A]");
}

TEST(SdmxJson, LeavesOutDataSetsThatDelete) {
  RawTable table;
  const std::string text = Message(
      "{\"action\":\"Delete\",\n\"series\":{\"0\":{\"observations\":{\"0\":[]}}}},"
      "{\"series\":{\"0\":{\"observations\":{\"1\":[5]}}}}");
  ASSERT_TRUE(tests::ReadWith("sdmx-json", text, 3, {}, &table).has_value());
  EXPECT_EQ(table.rows(), 1U);
  EXPECT_EQ(table.skipped_lines, std::vector<uint32_t>{4});
}

TEST(SdmxJson, RefusesIndicesOutsideTheirLists) {
  EXPECT_EQ(Read(OneSeries("2", "\"observations\":{\"0\":[1]}")),
            "not-a-table 3:28 SEX found 2, expected 2 values, from 0");
  EXPECT_EQ(Read(OneSeries("0:1", "\"observations\":{\"0\":[1]}")),
            "not-a-table 3:30 found 0:1, expected 1 indices, one a dimension");
  EXPECT_EQ(Read(OneSeries("x", "\"observations\":{\"0\":[1]}")),
            "not-a-table 3:28 found x, expected indices with colons between them");
  EXPECT_EQ(Read(OneSeries("0", "\"observations\":{\"9\":[1]}")),
            "not-a-table 3:49 TIME_PERIOD found 9, expected 2 values, from 0");
  EXPECT_EQ(Read(OneSeries("0", "\"observations\":{\"0\":[1,7]}")),
            "not-a-table 3:53 OBS_STATUS found 7, expected an index from 0 to 0");
  EXPECT_EQ(Read(OneSeries("0", "\"observations\":{\"0\":[1,-1]}")),
            "not-a-table 3:54 OBS_STATUS found -1, expected an index from 0 to 0");
}

TEST(SdmxJson, RefusesAMessageThatIsNotWhole) {
  EXPECT_EQ(Read("{\"header\":{}," + std::string(kStructure) + "}"),
            "not-a-table 1:0 found an SDMX-JSON message without data, expected a structure and "
            "dataSets");
  EXPECT_EQ(Read(Message("{}")), "empty-input 0:0 found no observations, expected observations");
  EXPECT_EQ(Read(Message("{\"observations\":{\"0\":[1]}}")),
            "not-a-table 3:29 found observations without series, expected series");
  EXPECT_EQ(Read(Message("{\"structure\":3}")),
            "not-a-table 1:0 structure found structure 3, expected 1 structures, from 0");
  EXPECT_EQ(Read(Message("{\"structure\":-1}")),
            "not-a-table 3:26 structure found -1, expected the place of a structure, a whole "
            "number");
  EXPECT_EQ(Read(Message("{\"series\":{\"0\":{\"observations\":{\"0\":1}}}}")),
            "not-a-table 3:49 found a single value, expected an array");
}

TEST(SdmxJson, RefusesComponentsThatAreNone) {
  EXPECT_EQ(Read("{\"structure\":{\"dimensions\":{\"observation\":[{\"name\":\"x\"}]}},"
                 "\"dataSets\":[{}]}"),
            "not-a-table 0:0 found a component without id, expected an id");
  EXPECT_EQ(
      Read("{\"structure\":{\"dimensions\":{\"dataSet\":[{\"id\":\"A\",\"values\":[{\"id\":1},"
           "{\"id\":2}]}]}},\"dataSets\":[{}]}"),
      "not-a-table 0:0 A found 2 values at the data set, expected one value");
  EXPECT_EQ(
      Read("{\"structure\":{\"dimensions\":{\"dataSet\":[{\"id\":\"A\",\"keyPosition\":1.5}]}},"
           "\"dataSets\":[{}]}"),
      "not-a-table 1:64 keyPosition found 1.5, expected a whole number");
}

TEST(SdmxJson, RefusesKeysOfGroupsThatAreNone) {
  const auto group = [](std::string_view key) {
    return Read(Message("{\"dimensionGroupAttributes\":{\"" + std::string(key) + "\":[0]}}"));
  };
  EXPECT_EQ(group("0"), "not-a-table 3:13 found 0, expected 2 parts, one a dimension");
}

TEST(SdmxJson, PassesOverNestingUpToTheLimitAndNoDeeper) {
  const std::string deep(1000000, '[');
  EXPECT_EQ(Read(OneSeries("0", "\"observations\":{\"0\":[" + deep)),
            "too-deep 3:107 found deeper nesting, expected 64 levels at most");
}

TEST(SdmxJson, IsTheSameHoweverItIsCut) {
  ExpectSoundHoweverCut("sdmx-json",
                        OneSeries("1", "\"attributes\":[0],\"observations\":{\"1\":[19,0]}"));
}

TEST(SdmxJson, IsToldFromOtherJson) {
  const auto recognises = FormatNamed("sdmx-json").recognises;
  EXPECT_TRUE(recognises("{\"header\":{},\"structure\":{\"name\":\"dataSets\""));
  EXPECT_TRUE(recognises("{\"meta\":{},\"data\":{\"structures\":["));
  EXPECT_TRUE(recognises("{\"meta\":{},\"data\":{\"dataStructures\":["));
  EXPECT_FALSE(recognises("{\"data\":[{\"dataSets\":1}]}"));
  EXPECT_FALSE(recognises("{\"structure\":1,\"data\":[]}"));
}

}  // namespace
}  // namespace tipstat
