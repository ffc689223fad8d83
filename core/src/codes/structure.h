// From a table as printed to a table whose columns have roles: which column says when, where, of
// whom and in which unit, which one holds the figures, what is a total, and how figures read.
#ifndef TIPSTAT_CODES_STRUCTURE_H_
#define TIPSTAT_CODES_STRUCTURE_H_

#include <string>
#include <vector>

#include "table/table.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// What the caller says about the file; "" where nothing is said.
struct StructureOptions {
  std::string locale;        // how numbers are written: "en", "de"
  std::string unit;          // where the file has no unit column
  std::string measure_type;  // likewise: "events", "persons", "rate", …
};

// Fills everything of the table from table->source. Returns kBadRequest for a measure type that is
// none, and kTooManyCells where a wide table would grow beyond the limit.
Result<void> GiveStructure(const StructureOptions& options, const Limits& limits, Table* table);

// The steps of the above.

// What the cells of one column look like.
struct ColumnProfile {
  bool mostly_values = false;  // numbers and marks, with at least one number
  bool all_flags = false;      // nothing but 0 and 1
  bool running = false;        // 1, 2, 3, … down the rows
};
ColumnProfile ProfileColumn(const RawColumn& column);

// Chooses the value columns, the shape and the fields with their roles; the fields of a wide table
// are made long.
Result<void> AssignRoles(const std::vector<ColumnProfile>& profiles, const Limits& limits,
                         Table* table);

// Turns every heading of a wide table into codes. Requires table->value_columns.
void AddHeadingFields(Table* table);

// Reads every value, and the columns that give statuses.
void ReadValues(const StructureOptions& options, Table* table);

// Takes empty labels as the total of their dimension where that dimension has no other total and
// the values allow it.
void SettleEmptyLabels(Table* table);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_STRUCTURE_H_
