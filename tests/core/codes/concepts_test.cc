#include "codes/concepts.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace tipstat {
namespace {

std::string_view ConceptOf(std::string_view heading) {
  const Concept* found = FindConcept(heading);
  return found == nullptr ? "" : found->id;
}

TEST(Concepts, AreKnownByEveryNameOfTheContract) {
  const std::map<std::string_view, std::vector<std::string_view>> names = {
      {"TIME_PERIOD",
       {"TIME_PERIOD", "year", "period", "date", "quarter", "month", "yearOfRegistration", "Année",
        "Godina", "ឆ្នាំ"}},
      {"REF_AREA", {"REF_AREA", "area", "country", "geo", "iso2", "iso3", "Iso3_code", "State/UT"}},
      {"INDICATOR", {"INDICATOR", "indicator", "series"}},
      {"UNIT_MEASURE", {"UNIT_MEASURE", "unit", "units", "Unit of measurement"}},
      {"STAGE", {"STAGE", "stage"}},
      {"OFFENCE", {"OFFENCE", "offence", "crime"}},
      {"EXPLOITATION", {"EXPLOITATION", "form of exploitation", "type of exploitation"}},
      {"SEX", {"SEX", "sex", "gender"}},
      {"AGE", {"AGE", "age", "ageBroad"}},
      {"CITIZENSHIP", {"CITIZENSHIP", "citizenship", "nationality"}},
      {"REPATRIATED_FROM", {"REPATRIATED_FROM"}},
      {"OBS_VALUE",
       {"OBS_VALUE", "value", "obs_value", "number", "count", "people", "victims", "cases",
        "txtVALUE"}},
      {"TIER", {"TIER", "tier", "ranking"}},
      {"OBS_STATUS", {"OBS_STATUS", "status", "flag", "OBS_FLAG"}},
      {"CONF_STATUS", {"CONF_STATUS"}},
      {"SOURCE", {"SOURCE", "source"}},
      {"EDITION", {"EDITION", "edition"}},
      {"COMMENT_OBS", {"COMMENT_OBS", "note"}}};
  for (const auto& [id, headings] : names) {
    for (const std::string_view heading : headings) EXPECT_EQ(ConceptOf(heading), id) << heading;
  }
}

TEST(Concepts, DoNotDependOnCaseAccentsAndGaps) {
  EXPECT_EQ(ConceptOf("  Time-Period "), "TIME_PERIOD");
  EXPECT_EQ(ConceptOf("ANNEE"), "TIME_PERIOD");
  EXPECT_EQ(ConceptOf("Anne\u0301e"), "TIME_PERIOD");
  EXPECT_EQ(ConceptOf("ISO 3"), "REF_AREA");
}

TEST(Concepts, NeedTheWholeHeading) {
  for (const char* heading : {"", "year of the report", "victims rescued", "age at exploitation",
                              "cases recorded", "sexes", "tiers", "REF_AREA_2"}) {
    EXPECT_EQ(ConceptOf(heading), "") << heading;
  }
}

TEST(YearPartHeading, IsAQuarterOrAMonth) {
  EXPECT_TRUE(IsYearPartHeading("Quarter"));
  EXPECT_TRUE(IsYearPartHeading("month"));
  EXPECT_FALSE(IsYearPartHeading("Year"));
}

}  // namespace
}  // namespace tipstat
