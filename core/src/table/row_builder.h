// Fills a table from rows whose cells come by the number of their column, in
// any order, with columns that may turn up late.
#ifndef TIPSTAT_TABLE_ROW_BUILDER_H_
#define TIPSTAT_TABLE_ROW_BUILDER_H_

#include <string>
#include <string_view>

#include "table/raw_table.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

// The errors name no line: the format knows where it stands.
class RowBuilder {
 public:
  // Both outlive the builder.
  RowBuilder(const Limits &limits, RawTable *table) : limits_(limits), table_(table) {}

  // Returns the number of the column with this heading, and adds it where there
  // is none. An empty heading is called after the place of the column, "Column
  // 3".
  Result<uint32_t> ColumnOf(std::string_view heading);
  // Begins a row that stands in that line.
  Result<void> BeginRow(uint32_t line);
  // Whether the row has a text in that column.
  bool IsFilled(uint32_t column) const;
  // Fills a cell of the row. Requires !IsFilled(column).
  Result<void> Put(uint32_t column, std::string_view text);
  // Makes every cell that was not filled an empty one.
  void Complete();

 private:
  Result<void> CheckLength(std::string_view text) const;
  Result<void> CheckCells(uint64_t rows, uint64_t columns) const;

  const Limits &limits_;
  RawTable *table_;
  Dictionary headings_;
  std::string nameless_;  // what the empty heading is called
};

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_ROW_BUILDER_H_
