// A table as a long table that can be written: a row for each observation, its fields in their
// order and one column of values, with what a reader would not find out from these texts alone.
#ifndef TIPSTAT_CONVERSION_LONG_TABLE_H_
#define TIPSTAT_CONVERSION_LONG_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/table.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// The bounds and the status of one value, where its text does not give them; else "".
struct Companion {
  std::string low;
  std::string high;
  std::string status;
};

struct LongColumn {
  std::string name;
  const Field* field = nullptr;  // null for the values
};

struct LongTable {
  const Table* table = nullptr;
  std::vector<LongColumn> columns;    // the fields, then the values where there are any
  std::vector<Companion> companions;  // one a row; empty where no text needs one
  // Whether a reader would give another role or concept to some column, or fill blank cells.
  bool needs_declarations = false;

  uint32_t rows() const { return table->observations(); }
  bool has_values() const { return !table->value_columns.empty(); }
  // The cell as printed. The column of the values is the last one.
  std::string_view TextOf(uint32_t row, size_t column) const;
  // What the heading of the fields says of these columns, beginning with kFieldsHeading.
  std::string Declarations() const;
};

// Returns kTooManyCells where the long table is over the limit.
Result<LongTable> MakeLong(const Table& table, const Limits& limits);

// The bounds of a known value, with as many decimals as it prints; "" for an open end.
Companion CompanionOf(const Value& value);

// Returns the number in plain digits with a point, or "" where the value is no single number.
std::string PlainNumber(const Value& value);

}  // namespace tipstat

#endif  // TIPSTAT_CONVERSION_LONG_TABLE_H_
