#include "codes/labels.h"

#include <gtest/gtest.h>

#include "codes/tiers.h"
#include "tables.h"

namespace tipstat {
namespace {

TEST(Label, IsATotalWhereItSaysSo) {
  for (const char* label :
       {"_T", "T", "TOTAL", "Total", "total", "Total victims", "NGO and third sector total",
        "Adult - Total", "All ages", "All nationalities", " Total "}) {
    EXPECT_EQ(KindOfLabel(label), CodeKind::kTotal) << label;
  }
}

TEST(Label, IsNoTotalWhereTheWordOnlyOccurs) {
  for (const char* label :
       {"t", "Totally unknown land", "Allied", "All", "Subtotals", "Thailand"}) {
    EXPECT_NE(KindOfLabel(label), CodeKind::kTotal) << label;
  }
}

TEST(Label, IsAResidualWhereItGathersTheRest) {
  for (const char* label :
       {"Unknown", "Other", "Others", "Other countries", "_O", "_U", "_N",
        "Not specified or unknown", "Age not known", "Not stated", "Ostalo", "Unspecified"}) {
    EXPECT_EQ(KindOfLabel(label), CodeKind::kResidual) << label;
  }
}

TEST(Label, IsNeitherCategoryNorTotalWhereNotApplicable) {
  EXPECT_EQ(KindOfLabel("_Z"), CodeKind::kNotApplicable);
  EXPECT_EQ(KindOfLabel(""), CodeKind::kEmpty);
  EXPECT_EQ(KindOfLabel("  "), CodeKind::kEmpty);
  EXPECT_EQ(KindOfLabel("Thailand"), CodeKind::kMember);
}

TEST(Label, NamesItsDimension) {
  for (const char* label : {"Female", "males", "Women", "Boys", "F", "Žene", "Muškarci"}) {
    EXPECT_EQ(DimensionOfLabel(label), "SEX") << label;
  }
  for (const char* label : {"Adult", "Child (17 or under)", "0-18 godina", "18+", "19-30",
                            "Aged 65 and over", "Minors"}) {
    EXPECT_EQ(DimensionOfLabel(label), "AGE") << label;
  }
  for (const char* label : {"Thailand", "Forced labour", "2023"}) {
    EXPECT_EQ(DimensionOfLabel(label), "") << label;
  }
}

TEST(Label, HasItsPlaceInTheCodeList) {
  EXPECT_LT(*RankInCodeList("SEX", "Female"), *RankInCodeList("SEX", "Male"));
  EXPECT_FALSE(RankInCodeList("SEX", "Unknown"));
  EXPECT_FALSE(RankInCodeList("AGE", "Female"));
  EXPECT_LT(*RankInCodeList("TIER", "Tier 1"), *RankInCodeList("TIER", "Tier 2"));
  EXPECT_LT(*RankInCodeList("TIER", "Tier 2"), *RankInCodeList("TIER", "Tier 2 Watch List"));
  EXPECT_LT(*RankInCodeList("TIER", "Tier 2 Watch List"), *RankInCodeList("TIER", "Tier 3"));
}

TEST(MeasureTypeOfWords, TellsEventsFromPersonsAndRates) {
  EXPECT_EQ(MeasureTypeOfWords("case"), MeasureType::kEvents);
  EXPECT_EQ(MeasureTypeOfWords("NRM referrals"), MeasureType::kEvents);
  EXPECT_EQ(MeasureTypeOfWords("Suspects arrested"), MeasureType::kPersons);
  EXPECT_EQ(MeasureTypeOfWords("Detected victims (Number)"), MeasureType::kPersons);
  EXPECT_EQ(MeasureTypeOfWords("victims per 100000"), MeasureType::kRate);
  EXPECT_EQ(MeasureTypeOfWords("percent"), MeasureType::kShare);
  EXPECT_EQ(MeasureTypeOfWords("Value"), MeasureType::kUnknown);
  EXPECT_EQ(MeasureTypeOfWords(""), MeasureType::kUnknown);
}

TEST(TierRank, LeavesTheSpecialCaseOutsideTheOrder) {
  EXPECT_EQ(TierRank("Tier 1"), 1);
  EXPECT_EQ(TierRank("TIER 2"), 2);
  EXPECT_EQ(TierRank("Tier 2 Watch List"), 3);
  EXPECT_EQ(TierRank("Tier 3"), 4);
  EXPECT_FALSE(TierRank("Special Case"));
  EXPECT_FALSE(TierRank(""));
}

TEST(ExtremeTier, PassesOverWhatStandsOutsideTheOrder) {
  const auto table = tests::TableOf(
      "Country,Edition,Tier\nYE,2023,Special Case\nTH,2023,Tier 2\nKH,2023,Tier 3\n");
  EXPECT_EQ(ExtremeTier(*table, {0, 1, 2}, true)->label, "Tier 3");
  EXPECT_EQ(ExtremeTier(*table, {0, 1, 2}, false)->label, "Tier 2");
  EXPECT_FALSE(ExtremeTier(*table, {0}, true));
}

}  // namespace
}  // namespace tipstat
