#include "codes/concepts.h"

#include "base/text.h"

namespace tipstat {
namespace {

struct Names {
  Concept meaning;
  std::string_view names;  // folded, each between bars
};

// One text for all names of a concept takes less room than a text each.
constexpr Names kNames[] = {
    {{"TIME_PERIOD", Role::kTime},
     "|timeperiod|year|period|date|quarter|month|yearofregistration|annee|godina|"
     "\xE1\x9E\x86\xE1\x9F\x92\xE1\x9E\x93\xE1\x9E\xB6\xE1\x9F\x86|ปี|ปีพ.ศ.|พ.ศ.|"},
    {{"REF_AREA", Role::kArea}, "|refarea|area|country|geo|iso2|iso3|iso3code|state/ut|"},
    {{"INDICATOR", Role::kDimension}, "|indicator|series|"},
    {{"UNIT_MEASURE", Role::kUnit}, "|unitmeasure|unit|units|unitofmeasurement|"},
    {{"STAGE", Role::kDimension}, "|stage|"},
    {{"OFFENCE", Role::kDimension}, "|offence|crime|"},
    {{"EXPLOITATION", Role::kDimension},
     "|exploitation|formofexploitation|typeofexploitation|exploitationtype|"},
    {{"SEX", Role::kDimension}, "|sex|gender|"},
    {{"AGE", Role::kDimension}, "|age|agebroad|"},
    {{"CITIZENSHIP", Role::kDimension}, "|citizenship|nationality|"},
    {{"REPATRIATED_FROM", Role::kDimension}, "|repatriatedfrom|"},
    {{"OBS_VALUE", Role::kValue}, "|obsvalue|value|number|count|people|victims|cases|txtvalue|"},
    {{"TIER", Role::kOrdinal}, "|tier|ranking|"},
    {{"OBS_STATUS", Role::kStatus}, "|obsstatus|observationstatus|status|flag|obsflag|"},
    {{"CONF_STATUS", Role::kStatus}, "|confstatus|"},
    {{"SOURCE", Role::kAttribute}, "|source|"},
    {{"EDITION", Role::kAttribute}, "|edition|"},
    {{"COMMENT_OBS", Role::kAttribute}, "|commentobs|note|"},
};

}  // namespace

const Concept* FindConcept(std::string_view heading) {
  const std::string folded = FoldName(heading);
  for (const Names& known : kNames) {
    if (Lists(known.names, folded, '|')) return &known.meaning;
  }
  return nullptr;
}

bool IsYearPartHeading(std::string_view heading) {
  const std::string folded = FoldName(heading);
  return folded == "quarter" || folded == "month";
}

}  // namespace tipstat
