// From a table as printed to a table whose columns have roles: which column says when, where, of
// whom and in which unit, which one holds the figures, what is a total, and how figures read.
#ifndef TIPSTAT_CODES_STRUCTURE_H_
#define TIPSTAT_CODES_STRUCTURE_H_

#include <string>
#include <vector>

#include "codes/knowledge.h"
#include "table/table.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// What the caller says about the file; "" where nothing is said.
struct StructureOptions {
  std::string locale;        // how numbers are written: "en", "de"
  std::string unit;          // where the file has no unit column
  std::string measure_type;  // likewise: "events", "persons", "rate", …
  // Null in the module that a page loads first.
  const Knowledge* knowledge = nullptr;
  // Whether to go on without knowledge where it would make a difference.
  bool alone = false;
};

// What the cells of one column look like.
struct ColumnProfile {
  bool mostly_values = false;  // numbers and marks, with a number or the name of values
  bool all_flags = false;      // nothing but 0 and 1
  bool running = false;        // 1, 2, 3, … down the rows
  bool beyond = false;         // a text may be a number to the second module
};

// Fills everything of a table from table->source, in steps that each take some milliseconds on a
// table of usual size.
class StructureSteps {
 public:
  // `table` outlives the steps.
  StructureSteps(StructureOptions options, const Limits& limits, Table* table);
  // Does the next step and returns whether it was the last. Returns kBadRequest for a measure type
  // that is none, kTooManyCells where a wide table would grow beyond the limit, and
  // kNeedsFullModule where the table holds what only that one knows.
  Result<bool> Next();

 private:
  Result<void> SettleFields();

  StructureOptions options_;
  Limits limits_;
  Table* table_;
  std::vector<ColumnProfile> profiles_;
  size_t values_read_ = 0;
  bool has_roles_ = false;
};

// Does all steps.
Result<void> GiveStructure(const StructureOptions& options, const Limits& limits, Table* table);

// The steps of the above.

// Whether the second module would read something else of the fields. Requires their kinds.
bool AreFieldsBeyond(const Table& table, const std::vector<ColumnProfile>& profiles);
// The same of the values. Requires those of all columns.
bool AreValuesBeyond(const Table& table);

// `weights` are those of the rows, or empty.
ColumnProfile ProfileColumn(const RawColumn& column, const Knowledge* knowledge = nullptr,
                            const std::vector<uint32_t>& weights = {});

// Chooses the value columns, the shape and the fields with their roles; the fields of a wide table
// are made long.
Result<void> AssignRoles(const std::vector<ColumnProfile>& profiles, const Limits& limits,
                         Table* table);

// Turns every heading of a wide table into codes. Requires table->value_columns.
void AddHeadingFields(Table* table);

// Reads a cell by all that is known; `knowledge` may be null.
Value ReadValue(std::string_view text, const ColumnStyle& style, const Knowledge* knowledge);

// Reads the values of table->value_columns[index]. To be called in their order.
void ReadValueColumn(size_t index, const StructureOptions& options, Table* table);
// Reads the columns that give statuses. Requires all values.
void ReadStatuses(Table* table);

// Takes empty labels as the total of their dimension where that dimension has no other total and
// the values allow it.
void SettleEmptyLabels(Table* table);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_STRUCTURE_H_
