#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "codes/ages.h"
#include "codes/areas.h"
#include "engine/registry.h"
#include "session.h"

namespace tipstat {
namespace {

std::string CodeOf(std::string_view list, std::string_view label) {
  for (const CodeList* candidate : AllKnowledge()->lists) {
    if (candidate->name == list) return candidate->code_of(label);
  }
  return "no such list";
}

TEST(Areas, AreKnownByEveryCode) {
  for (const char* label : {"KH", "KHM", "116"}) EXPECT_EQ(CodeOf("areas", label), "KH") << label;
  EXPECT_EQ(CodeOf("areas", "4"), "AF");
  EXPECT_EQ(CodeOf("areas", "EL"), "GR");
  EXPECT_EQ(CodeOf("areas", "UK"), "GB");
  EXPECT_EQ(CodeOf("areas", "EU27_2020"), "EU27_2020");
  EXPECT_EQ(CodeOf("areas", "World"), "001");
  EXPECT_EQ(CodeOf("areas", "NA"), "NA");
  EXPECT_EQ(CodeOf("areas", "00"), "_U");
}

TEST(Areas, AreKnownByNameInTenLanguages) {
  for (const char* label : {"Cambodia", "Cambodge", "Camboya", "កម្ពុជា", "กัมพูชา", "Campuchia",
                            "ກຳປູເຈຍ", "柬埔寨", "كمبوديا", "Камбоджа", "CAMBODIA", " cambodia "}) {
    EXPECT_EQ(CodeOf("areas", label), "KH") << label;
  }
}

TEST(Areas, AreKnownByTheirOtherNames) {
  const std::map<std::string, std::string> names = {{"Viet Nam", "VN"},
                                                    {"Vietnam", "VN"},
                                                    {"Lao People's Democratic Republic", "LA"},
                                                    {"Lao People’s Democratic Republic", "LA"},
                                                    {"Korea, Republic of", "KR"},
                                                    {"Iran (Islamic Republic of)", "IR"},
                                                    {"Ivory Coast", "CI"},
                                                    {"Côte d'Ivoire", "CI"},
                                                    {"Turkey", "TR"},
                                                    {"Czech Republic", "CZ"},
                                                    {"Bosnia and Herzegovina", "BA"},
                                                    {"The Gambia", "GM"},
                                                    {"Kosovo*", "XK"},
                                                    {"Hong Kong", "HK"},
                                                    {"South-eastern Asia", "035"}};
  for (const auto& [name, code] : names) EXPECT_EQ(CodeOf("areas", name), code) << name;
}

TEST(Areas, AreKnownByDemonym) {
  const std::map<std::string, std::string> names = {
      {"Cambodian", "KH"},  {"Cambodians", "KH"}, {"Cambodgienne", "KH"}, {"Chinoises", "CN"},
      {"Vietnamese", "VN"}, {"Thai", "TH"},       {"Albanian", "AL"},     {"Chines", "CN"},
      {"chiness", "CN"},    {"Chino", "CN"},      {"Chine", "CN"},        {"Niger", "NE"},
      {"Nigerian", "NG"}};
  for (const auto& [name, code] : names) EXPECT_EQ(CodeOf("areas", name), code) << name;
}

TEST(Areas, AreNotGuessed) {
  for (const char* label : {"", "Atlantis", "Welsh", "China and Laos", "kh", "X", "Asia?", "1234",
                            "999", "Other", "-"}) {
    EXPECT_EQ(CodeOf("areas", label), "") << label;
  }
}

// The rows of the list, read in the plainest way.
std::vector<std::vector<std::string>> Rows() {
  const std::string text =
      tests::ReadFile(tests::CasesFolder() / "../../core/src/codes/lists/areas.tsv");
  std::vector<std::vector<std::string>> rows;
  for (const std::string_view line : Split(text, '\n')) {
    std::vector<std::string> cells;
    for (const std::string_view cell : Split(line, '\t')) cells.emplace_back(cell);
    if (cells.size() == 6) rows.push_back(cells);
  }
  return rows;
}

TEST(Areas, GiveEveryNameOfTheListItsCodeUnlessTwoShareIt) {
  std::map<std::string, std::set<std::string>> owners;
  const auto rows = Rows();
  ASSERT_GT(rows.size(), 280U);
  for (const auto& row : rows) {
    for (const std::string_view name : Split(row[4], '|')) {
      owners[FoldName(name)].insert(row[0]);
    }
  }
  size_t checked = 0;
  for (const auto& row : rows) {
    EXPECT_EQ(CodeOf("areas", row[0]), row[0]);
    for (const std::string& code : {row[1], row[2]}) {
      EXPECT_TRUE(code.empty() || CodeOf("areas", code) == row[0]) << code;
    }
    for (const std::string_view name : Split(row[4], '|')) {
      if (owners[FoldName(name)].size() > 1 || name.size() < 4) continue;
      EXPECT_EQ(CodeOf("areas", name), row[0]) << name;
      ++checked;
    }
  }
  EXPECT_GT(checked, 2500U);
}

TEST(Areas, LieWithinEachOther) {
  EXPECT_TRUE(AreaContains("World", "KH"));
  EXPECT_TRUE(AreaContains("142", "Cambodia"));
  EXPECT_TRUE(AreaContains("South-eastern Asia", "Viet Nam"));
  EXPECT_TRUE(AreaContains("KH", "Cambodia"));
  EXPECT_FALSE(AreaContains("KH", "VN"));
  EXPECT_FALSE(AreaContains("Cambodia", "Asia"));
  EXPECT_FALSE(AreaContains("Africa", "KH"));
  EXPECT_FALSE(AreaContains("Atlantis", "KH"));
}

TEST(Sexes, AreKnownInEveryLanguageOfTheList) {
  for (const char* label : {"F", "Female", "women", "Filles", "mujeres", "Žene", "ស្រី", "หญิง", "nữ",
                            "ຍິງ", "女", "إناث", "Женщины"}) {
    EXPECT_EQ(CodeOf("sexes", label), "F") << label;
  }
  for (const char* label : {"M", "boys", "hommes", "hombres", "Muškarci", "ប្រុស", "ชาย", "Nam",
                            "ຊາຍ", "男", "ذكور", "Мужчины"}) {
    EXPECT_EQ(CodeOf("sexes", label), "M") << label;
  }
  EXPECT_EQ(CodeOf("sexes", "Unknown"), "_U");
  EXPECT_EQ(CodeOf("sexes", "Not stated"), "_U");
  EXPECT_EQ(CodeOf("sexes", "Transgender"), "");
}

std::string Band(std::string_view label) {
  const auto band = ParseAgeBand(label);
  if (!band) return "none";
  return std::to_string(band->low) + ".." +
         (band->high == AgeBand::kOpen ? "" : std::to_string(band->high));
}

TEST(Ages, AreIntervals) {
  const std::map<std::string, std::string> bands = {{"0 to 17 years", "0..17"},
                                                    {"Y0T17", "0..17"},
                                                    {"Under 18", "0..17"},
                                                    {"9--17", "9..17"},
                                                    {"9–17", "9..17"},
                                                    {"<18", "0..17"},
                                                    {"< 18", "0..17"},
                                                    {"18+", "18.."},
                                                    {"18 or over", "18.."},
                                                    {"Adult (18 or over)", "18.."},
                                                    {"Child (17 or under)", "0..17"},
                                                    {"Adults", "18.."},
                                                    {"children", "0..17"},
                                                    {"minor", "0..17"},
                                                    {"Y_GE65", "65.."},
                                                    {"Y_LT15", "0..14"},
                                                    {"Y15-64", "15..64"},
                                                    {"18 ans et plus", "18.."},
                                                    {"moins de 18 ans", "0..17"},
                                                    {"de 0 à 17 ans", "0..17"},
                                                    {"menores de 18 años", "0..17"},
                                                    {"18 años y más", "18.."},
                                                    {"Stariji od 50 godina", "51.."},
                                                    {"0-18 godina", "0..18"},
                                                    {"≥18", "18.."},
                                                    {"≤17", "0..17"},
                                                    {"up to 17", "0..17"},
                                                    {"over 50 years", "51.."},
                                                    {"17", "17..17"},
                                                    {"១៨+", "18.."}};
  for (const auto& [label, band] : bands) EXPECT_EQ(Band(label), band) << label;
}

TEST(Ages, AreNotGuessed) {
  for (const char* label : {"", "Unknown", "17-9", "<0", "1-2-3", "2023", "Female", "18 cases",
                            "aged", "Tier 2", "151+", "5 or", "school age"}) {
    EXPECT_EQ(Band(label), "none") << label;
  }
}

TEST(Ages, ContainEachOther) {
  EXPECT_TRUE(ParseAgeBand("Child")->Contains(*ParseAgeBand("9--17")));
  EXPECT_FALSE(ParseAgeBand("9--17")->Contains(*ParseAgeBand("Child")));
  EXPECT_TRUE(ParseAgeBand("18+")->Contains(*ParseAgeBand("over 50")));
  EXPECT_FALSE(ParseAgeBand("0-17")->Contains(*ParseAgeBand("18+")));
}

TEST(Ages, HaveTheCodesOfSdmx) {
  EXPECT_EQ(CodeOf("ages", "Under 18"), "Y0T17");
  EXPECT_EQ(CodeOf("ages", "18+"), "Y_GE18");
  EXPECT_EQ(CodeOf("ages", "17"), "Y17");
  EXPECT_EQ(CodeOf("ages", "school age"), "");
}

TEST(Forms, HaveTheCodesOfHtcds) {
  EXPECT_EQ(CodeOf("forms", "SexualExploitation"), "SexualExploitation");
  EXPECT_EQ(CodeOf("forms", "sexual exploitation"), "SexualExploitation");
  EXPECT_EQ(CodeOf("forms", "Forced labour"), "ForcedLabour");
  EXPECT_EQ(CodeOf("forms", "VC_HTF_DETVSXR"), "SexualExploitation");
  EXPECT_EQ(CodeOf("forms", "Removal of organs"), "OrganRemoval");
  EXPECT_EQ(CodeOf("forms", "Labour & Criminal"), "");
}

}  // namespace
}  // namespace tipstat
