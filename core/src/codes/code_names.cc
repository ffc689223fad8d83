#include "codes/code_names.h"

#include <algorithm>

#include "base/period.h"
#include "base/text.h"
#include "codes/concepts.h"
#include "codes/labels.h"
#include "table/dictionary.h"

namespace tipstat {
namespace {

bool IsNumber(std::string_view code) {
  return !code.empty() &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether a name says what is counted where its code does not.
bool SaysWhatIsCounted(const CodeName& category) {
  return MeasureTypeOfWords(category.code) == MeasureType::kUnknown &&
         MeasureTypeOfWords(category.name) != MeasureType::kUnknown;
}

}  // namespace

bool NamesSayMore(std::string_view heading, const std::vector<CodeName>& categories) {
  Dictionary names;
  for (const CodeName& category : categories) {
    if (Trim(category.name).empty()) return false;
    names.Intern(category.name);
  }
  if (names.size() != categories.size()) return false;
  const Concept* const known = FindConcept(heading);
  const bool counts = known != nullptr && (known->role == Role::kUnit || known->id == "INDICATOR");
  if (counts && std::any_of(categories.begin(), categories.end(), SaysWhatIsCounted)) return true;
  const auto is_number = [](const CodeName& category) { return IsNumber(category.code); };
  const auto is_period = [](const CodeName& category) {
    return ParsePeriod(category.code).has_value();
  };
  return std::all_of(categories.begin(), categories.end(), is_number) &&
         !std::all_of(categories.begin(), categories.end(), is_period);
}

}  // namespace tipstat
