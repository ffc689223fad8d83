#include "codes/concepts.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace tipstat {
namespace {

struct Alias {
  std::string_view name;  // folded
  Concept meaning;
};

constexpr Concept kTime = {"TIME_PERIOD", Role::kTime};
constexpr Concept kArea = {"REF_AREA", Role::kArea};
constexpr Concept kIndicator = {"INDICATOR", Role::kDimension};
constexpr Concept kUnit = {"UNIT_MEASURE", Role::kUnit};
constexpr Concept kStage = {"STAGE", Role::kDimension};
constexpr Concept kOffence = {"OFFENCE", Role::kDimension};
constexpr Concept kExploitation = {"EXPLOITATION", Role::kDimension};
constexpr Concept kSex = {"SEX", Role::kDimension};
constexpr Concept kAge = {"AGE", Role::kDimension};
constexpr Concept kCitizenship = {"CITIZENSHIP", Role::kDimension};
constexpr Concept kRepatriatedFrom = {"REPATRIATED_FROM", Role::kDimension};
constexpr Concept kValue = {"OBS_VALUE", Role::kValue};
constexpr Concept kTier = {"TIER", Role::kOrdinal};
constexpr Concept kObsStatus = {"OBS_STATUS", Role::kStatus};
constexpr Concept kConfStatus = {"CONF_STATUS", Role::kStatus};
constexpr Concept kSource = {"SOURCE", Role::kAttribute};
constexpr Concept kEdition = {"EDITION", Role::kAttribute};
constexpr Concept kComment = {"COMMENT_OBS", Role::kAttribute};

constexpr Alias kAliases[] = {
    {"timeperiod", kTime},
    {"year", kTime},
    {"period", kTime},
    {"date", kTime},
    {"quarter", kTime},
    {"month", kTime},
    {"yearofregistration", kTime},
    {"annee", kTime},
    {"godina", kTime},
    {"\xE1\x9E\x86\xE1\x9F\x92\xE1\x9E\x93\xE1\x9E\xB6\xE1\x9F\x86", kTime},  // ឆ្នាំ
    {"ปี", kTime},
    {"ปีพ.ศ.", kTime},
    {"พ.ศ.", kTime},
    {"refarea", kArea},
    {"area", kArea},
    {"country", kArea},
    {"geo", kArea},
    {"iso2", kArea},
    {"iso3", kArea},
    {"iso3code", kArea},
    {"state/ut", kArea},
    {"indicator", kIndicator},
    {"series", kIndicator},
    {"unitmeasure", kUnit},
    {"unit", kUnit},
    {"units", kUnit},
    {"unitofmeasurement", kUnit},
    {"stage", kStage},
    {"offence", kOffence},
    {"crime", kOffence},
    {"exploitation", kExploitation},
    {"formofexploitation", kExploitation},
    {"typeofexploitation", kExploitation},
    {"exploitationtype", kExploitation},
    {"sex", kSex},
    {"gender", kSex},
    {"age", kAge},
    {"agebroad", kAge},
    {"citizenship", kCitizenship},
    {"nationality", kCitizenship},
    {"repatriatedfrom", kRepatriatedFrom},
    {"obsvalue", kValue},
    {"value", kValue},
    {"number", kValue},
    {"count", kValue},
    {"people", kValue},
    {"victims", kValue},
    {"cases", kValue},
    {"txtvalue", kValue},
    {"tier", kTier},
    {"ranking", kTier},
    {"obsstatus", kObsStatus},
    {"observationstatus", kObsStatus},
    {"status", kObsStatus},
    {"flag", kObsStatus},
    {"obsflag", kObsStatus},
    {"confstatus", kConfStatus},
    {"source", kSource},
    {"edition", kEdition},
    {"commentobs", kComment},
    {"note", kComment},
};

}  // namespace

const Concept* FindConcept(std::string_view heading) {
  const std::string folded = FoldName(heading);
  const auto* const found = std::find_if(std::begin(kAliases), std::end(kAliases),
                                         [&](const Alias& alias) { return alias.name == folded; });
  return found == std::end(kAliases) ? nullptr : &found->meaning;
}

bool IsYearPartHeading(std::string_view heading) {
  const std::string folded = FoldName(heading);
  return folded == "quarter" || folded == "month";
}

}  // namespace tipstat
