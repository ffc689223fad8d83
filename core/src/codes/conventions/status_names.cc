// Statuses written out, "Normal value": the English names of CL_OBS_STATUS (SDMX), in any case.
#include <array>

#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

struct StatusName {
  std::string_view name;
  std::string_view code;
};

constexpr std::array kNames = {
    StatusName{"normal value", "A"},
    StatusName{"normal", "A"},
    StatusName{"time series break", "B"},
    StatusName{"break in time series", "B"},
    StatusName{"definition differs", "D"},
    StatusName{"estimated value", "E"},
    StatusName{"forecast value", "F"},
    StatusName{"experimental value", "G"},
    StatusName{"imputed value", "I"},
    StatusName{"derogation", "J"},
    StatusName{"data included in another category", "K"},
    StatusName{"missing value; data exist but were not collected", "L"},
    StatusName{"missing value; data cannot exist", "M"},
    StatusName{"not significant", "N"},
    StatusName{"missing value", "O"},
    StatusName{"provisional value", "P"},
    StatusName{"provisional", "P"},
    StatusName{"missing value; suppressed", "Q"},
    StatusName{"low reliability", "U"},
    StatusName{"unvalidated value", "V"},
    StatusName{"includes data from another category", "W"},
};

// The code of a name, or nothing.
std::string_view CodeOf(std::string_view label) {
  const std::string folded = FoldWords(label);
  for (const StatusName& status : kNames) {
    if (FoldWords(status.name) == folded) return status.code;
  }
  return {};
}

void SettleFields(Table* table) {
  for (Field& field : table->fields) {
    if (field.role != Role::kStatus || field.concept_id != "OBS_STATUS") continue;
    for (uint32_t code = 0; code < field.standard.size(); ++code) {
      const std::string_view known = CodeOf(Trim(field.labels()[code]));
      if (!known.empty()) field.standard[code] = known;
    }
  }
}

}  // namespace

extern const Convention kConvention_status_names;
const Convention kConvention_status_names = {"status-names", nullptr, nullptr, SettleFields};

}  // namespace tipstat
