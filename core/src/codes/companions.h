// Columns beside the values of a table that convert wrote, for what the printed text alone does not
// say: OBS_VALUE_LOW and OBS_VALUE_HIGH hold the bounds, OBS_VALUE_STATUS the status, each only
// where reading the text would give another; OBS_VALUE_TEXT holds the printed text where the value
// column of the format cannot.
#ifndef TIPSTAT_CODES_COMPANIONS_H_
#define TIPSTAT_CODES_COMPANIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "table/raw_table.h"
#include "tipstat/result.h"

namespace tipstat {

inline constexpr std::string_view kLowHeading = "OBS_VALUE_LOW";
inline constexpr std::string_view kHighHeading = "OBS_VALUE_HIGH";
inline constexpr std::string_view kStatusHeading = "OBS_VALUE_STATUS";
inline constexpr std::string_view kTextHeading = "OBS_VALUE_TEXT";
// Begins the heading of an empty column that says what the other columns are, by their places and
// parted by blanks: a concept, "dimension", "attribute", "value", or "-" where the name says it.
inline constexpr std::string_view kFieldsHeading = "OBS_VALUE_FIELDS";

// Whether a text that begins with a line of headings names a companion in that line.
bool HasCompanions(std::string_view head);

// Says of a column what one item of that heading says.
void DeclareColumn(std::string_view what, RawColumn* column);

// Takes the companions out of the table, and what they say into the other columns. The value column
// is the one called OBS_VALUE, else the one in front of the first companion. Returns kNotATable for
// bounds and statuses that are none.
Result<void> FoldCompanions(RawTable* table);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_COMPANIONS_H_
