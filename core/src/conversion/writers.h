// Writes a long table so that reading it again gives the same fields, roles, order of rows,
// intervals, statuses and printed text.
#ifndef TIPSTAT_CONVERSION_WRITERS_H_
#define TIPSTAT_CONVERSION_WRITERS_H_

#include <string>
#include <string_view>

#include "conversion/long_table.h"

namespace tipstat {

std::string WriteCsv(const LongTable& table);
// Records.
std::string WriteJson(const LongTable& table);
// SDMX-CSV 2.0. Requires one row a key.
std::string WriteSdmxCsv(const LongTable& table);
// Returns kBadRequest where no field can be a dimension. Requires one row a key.
Result<std::string> WriteJsonStat(const LongTable& table);

// Adds a cell to a line of separated values, in quotes where a reader needs them.
void AppendCell(std::string_view text, bool is_first, std::string* line);
// Whether JSON has this text as a number.
bool IsJsonNumber(std::string_view text);

}  // namespace tipstat

#endif  // TIPSTAT_CONVERSION_WRITERS_H_
