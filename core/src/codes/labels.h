// What the label of a code says about it: a total, a residual, a sex, an age, a tier.
#ifndef TIPSTAT_CODES_LABELS_H_
#define TIPSTAT_CODES_LABELS_H_

#include <optional>
#include <string_view>

#include "table/table.h"

namespace tipstat {

// Returns what a label stands for in a dimension. An empty one is kEmpty.
CodeKind KindOfLabel(std::string_view label);

// Returns the dimension to which a heading of a wide table belongs ("SEX", "AGE"), or "".
std::string_view DimensionOfLabel(std::string_view label);

// Returns the place of a label in the code list of that concept, or nothing where the concept has
// none or the list does not hold the label.
std::optional<uint32_t> RankInCodeList(std::string_view concept_id, std::string_view label);

// Returns the measure type that the words of a unit, an indicator or a heading say.
MeasureType MeasureTypeOfWords(std::string_view text);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_LABELS_H_
