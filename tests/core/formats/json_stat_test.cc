#include "formats/statistical.h"

namespace tipstat {
namespace {

using tests::ExpectSoundHoweverCut;
using tests::FormatNamed;
using tests::Shown;

std::string Read(std::string_view text, const Limits& limits = {}) {
  return Shown("json-stat", text, 1 << 20, limits);
}

// A cube of two sexes and two years with these further members.
std::string Cube(std::string_view members) {
  return std::string(
             "{\"class\":\"dataset\",\"id\":[\"sex\",\"year\"],\"size\":[2,2],\n"
             "\"dimension\":{\"sex\":{\"category\":{\"index\":[\"F\",\"M\"]}},\n"
             "\"year\":{\"category\":{\"index\":{\"2023\":1,\"2022\":0}}}},\n") +
         std::string(members) + "}";
}

TEST(JsonStat, ReadsADenseArrayInTheOrderOfTheCube) {
  EXPECT_EQ(Read(Cube("\"value\":[1,2,null,\"<5\"]")),
            "[sex][year][OBS_VALUE] 4:[F][2022][1] 4:[F][2023][2] 4:[M][2022][] 4:[M][2023][<5]");
}

TEST(JsonStat, ReadsWhatASparseObjectHoldsByPlace) {
  EXPECT_EQ(Read(Cube("\"value\":{\"3\":4,\n\"0\":1}")),
            "[sex][year][OBS_VALUE] 4:[M][2023][4] 5:[F][2022][1]");
}

TEST(JsonStat, TakesTheMembersInAnyOrder) {
  EXPECT_EQ(Read("{\"value\":[7],\"status\":[\"p\"],\"dimension\":{\"a\":{\"category\":{\"label\":"
                 "{\"x\":\"X\"}}}},\"size\":[1],\"id\":[\"a\"]}"),
            "[a][OBS_VALUE][OBS_STATUS] 1:[x][7][p]");
}

TEST(JsonStat, TakesStatusesAsArrayObjectOrOneForAll) {
  const std::string one = "[sex][year][OBS_VALUE][OBS_STATUS] 4:[F][2022][1][e]";
  EXPECT_EQ(Read(Cube("\"value\":{\"0\":1},\"status\":\"e\"")), one);
  EXPECT_EQ(Read(Cube("\"value\":{\"0\":1},\"status\":{\"0\":\"e\"}")), one);
  EXPECT_EQ(Read(Cube("\"value\":{\"0\":1},\"status\":[\"e\"]")), one);
  EXPECT_EQ(Read(Cube("\"value\":{\"0\":1},\"status\":[\"e\",null,\"\",null]")), one);
}

TEST(JsonStat, MakesARowOfAPlaceWithNothingButAStatus) {
  EXPECT_EQ(Read(Cube("\"value\":{\"0\":1,\"3\":4},\"status\":{\"1\":\":\"}")),
            "[sex][year][OBS_VALUE][OBS_STATUS] 4:[F][2022][1][] 4:[F][2023][][:] "
            "4:[M][2023][4][]");
}

TEST(JsonStat, RefusesWhatContradictsTheSizes) {
  EXPECT_EQ(Read(Cube("\"value\":[1,2,3]")),
            "not-a-table 4:0 value found 3 values, expected 4 values, as size says");
  EXPECT_EQ(Read(Cube("\n\"value\":{\"4\":1}")),
            "not-a-table 5:0 found place 4, expected 4 places, from 0");
  EXPECT_EQ(Read(Cube("\"value\":[1,2,3,4],\"status\":[\"a\",\"b\"]")),
            "not-a-table 4:0 status found 2 statuses, expected 4 values, as size says");
  EXPECT_EQ(
      Read("{\"id\":[\"a\"],\"size\":[3],\n\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]"
           "}}},\"value\":[1]}"),
      "not-a-table 2:0 a found 1 categories, expected 3 as size says");
  EXPECT_EQ(Read("{\"id\":[\"a\",\"b\"],\"size\":[1],\"dimension\":{},\"value\":[1]}"),
            "not-a-table 1:0 size found 1 sizes, expected 2 sizes, one a dimension");
}

TEST(JsonStat, RefusesPlacesOfCategoriesThatAreNone) {
  const auto index = [](std::string_view places) {
    return Read("{\"id\":[\"a\"],\"size\":[2],\"dimension\":{\"a\":{\"category\":{\"index\":{" +
                std::string(places) + "}}}},\"value\":[1,2]}");
  };
  EXPECT_EQ(index("\"x\":0,\"y\":2"),
            "not-a-table 1:0 a found 2 as a place, expected each place from 0 to 1");
  EXPECT_EQ(index("\"x\":0,\"y\":0"),
            "not-a-table 1:0 a found 0 twice, expected each place from 0 to 1");
  EXPECT_EQ(index("\"x\":0,\"y\":-1"), "not-a-table 1:73 y found -1, expected a whole number");
}

TEST(JsonStat, TrustsNoSize) {
  EXPECT_EQ(Read("{\"id\":[\"a\"],\"size\":[999999999999999],\"dimension\":{\"a\":{\"category\":{"
                 "\"index\":[\"x\"]}}},\"value\":{\"0\":1}}"),
            "not-a-table 1:0 a found 1 categories, expected 999999999999999 as size says");
  EXPECT_EQ(Read("{\"id\":[\"a\"],\"size\":[1e9],\"dimension\":{},\"value\":[]}"),
            "not-a-table 1:21 size found 1e9, expected a whole number");
  Limits limits;
  limits.cells = 3;
  EXPECT_EQ(Read(Cube("\"value\":[1,2,3,4]"), limits),
            "too-many-cells 4:16 found more values, expected 3 cells at most");
}

TEST(JsonStat, MultipliesSizesWithoutOverflow) {
  std::string ids;
  std::string sizes;
  std::string dimensions;
  for (int i = 0; i < 60; ++i) {
    const std::string id = (i == 0 ? "\"d" : ",\"d") + std::to_string(i) + "\"";
    ids += id;
    sizes += i == 0 ? "2" : ",2";
    dimensions += id + ":{\"category\":{\"index\":[\"x\",\"y\"]}}";
  }
  EXPECT_EQ(Read("{\"id\":[" + ids + "],\"size\":[" + sizes + "],\"dimension\":{" + dimensions +
                 "},\"value\":{\"0\":1}}"),
            "too-many-cells 1:0 size found a larger cube, expected 9007199254740992 places at "
            "most");
}

TEST(JsonStat, RefusesMembersOfAnotherKind) {
  EXPECT_EQ(Read("{\"class\":\"dataset\",\"id\":{}}"),
            "not-a-table 1:25 id found an object, expected an array");
  EXPECT_EQ(Read(Cube("\"value\":[[1],2,3,4]")),
            "not-a-table 4:10 found an array, expected a number, a text or null");
  EXPECT_EQ(Read(Cube("\"value\":[1,2,3,4],\"value\":[1,2,3,4]")),
            "duplicate-field 4:27 value found the same name a second time, expected a name of its "
            "own for each");
  EXPECT_EQ(Read("{\"class\":\"dimension\"}"),
            "not-a-table 1:0 found JSON-stat of the class dimension, expected the class dataset");
  EXPECT_EQ(Read("{\"class\":\"dataset\"}"),
            "not-a-table 1:0 found no list of dimensions, expected a member id");
  EXPECT_EQ(Read(Cube("\"value\":{\"x\":1}")),
            "not-a-table 4:14 found x, expected the place of a value, a whole number");
}

TEST(JsonStat, PassesOverNestingUpToTheLimitAndNoDeeper) {
  const std::string deep(1000000, '[');
  EXPECT_EQ(Read(Cube("\"note\":" + deep)),
            "too-deep 4:71 found deeper nesting, expected 64 levels at most");
  EXPECT_EQ(Read(Cube("\"note\":[[[{\"value\":[1]}]]],\"value\":{\"0\":1}")),
            "[sex][year][OBS_VALUE] 4:[F][2022][1]");
}

TEST(JsonStat, ShowsNamesWhereCodesSayNothing) {
  EXPECT_EQ(
      Read("{\"id\":[\"sex\",\"Tid\"],\"size\":[2,1],\"role\":{\"time\":[\"Tid\"]},\"dimension\":{"
           "\"sex\":{\"category\":{\"index\":[\"1\",\"2\"],\"label\":{\"1\":\"Men\",\"2\":"
           "\"Women\"}}},"
           "\"Tid\":{\"category\":{\"index\":[\"0\"],\"label\":{\"0\":\"2023\"}}}},\"value\":[1,2]"
           "}"),
      "[sex][Tid][OBS_VALUE] 1:[Men][2023][1] 1:[Women][2023][2]");
}

TEST(JsonStat, IsTheSameHoweverItIsCut) {
  ExpectSoundHoweverCut("json-stat",
                        Cube("\"value\":{\"0\":1,\"3\":\"<5\"},\"status\":{\"1\":\"\xC3\xA9\"}"));
}

TEST(JsonStat, IsToldFromOtherJson) {
  const auto recognises = FormatNamed("json-stat").recognises;
  EXPECT_TRUE(recognises("{ \"version\" : \"2.0\", \"class\" : \"dataset\", \"value\": [1,"));
  EXPECT_TRUE(recognises("{\"dimension\":{\"size\":1},\"value\":{}}"));
  EXPECT_FALSE(recognises("{\"data\":[{\"class\":\"dataset\"}]}"));
  EXPECT_FALSE(recognises("[{\"class\":\"dataset\"}]"));
  EXPECT_FALSE(recognises("{\"dimension\":\"sex\",\"data\":[]}"));
  EXPECT_FALSE(recognises("class,dataset\n"));
}

}  // namespace
}  // namespace tipstat
