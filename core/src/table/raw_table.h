// A table as a file prints it, before anybody asks what its columns mean.
#ifndef TIPSTAT_TABLE_RAW_TABLE_H_
#define TIPSTAT_TABLE_RAW_TABLE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "table/dictionary.h"
#include "table/value.h"

namespace tipstat {

struct TableSchema;

// What a data package says that a column holds.
enum class ColumnKind : uint8_t { kOpen, kText, kPeriod };

// What a file says about the use of a column, where its format can say it.
// A column that was left out has neither texts nor codes.
enum class Declared : uint8_t { kNothing, kDimension, kAttribute, kValue, kLeftOut };

// A value that the file gives beside the printed text.
struct GivenValue {
  bool is_given = false;
  Status status = Status::kMissing;
  uint8_t decimals = 0;
  Interval interval;
};

struct RawColumn {
  std::string name;  // the heading, trimmed
  Dictionary texts;
  std::vector<uint32_t> codes;  // one a row
  ColumnKind kind = ColumnKind::kOpen;
  char decimal = 0;  // where it is known what shows the decimals; else 0
  Declared declared = Declared::kNothing;
  std::string concept_id = {};  // the SDMX concept, where the file names it beside the heading
  std::vector<GivenValue> given = {};  // one a text, or none
  // The codes with those of the cell above where a blank cell stands for it; empty where none does.
  std::vector<uint32_t> filled = {};

  // What the cells stand for.
  const std::vector<uint32_t>& meant() const { return filled.empty() ? codes : filled; }
};

// A row with more or fewer cells than the header.
struct RaggedRow {
  uint32_t row = 0;     // from 0
  uint32_t found = 0;   // cells
  std::string surplus;  // the text of the cells beyond the header, with the separators
};

// A byte that is no UTF-8, at the first cell that prints it.
struct BadByte {
  uint32_t row = 0;  // from 0
  uint32_t field = 0;
  uint32_t line = 0;
  uint64_t column = 0;  // character in the line, from 1
  uint8_t byte = 0;
};

// A sheet of a workbook.
struct SheetName {
  std::string name;
  bool is_hidden = false;
};

struct RawTable {
  std::string format;
  std::string encoding = "utf-8";
  char separator = 0;  // 0 where the format has none
  uint32_t header_line = 0;
  std::vector<uint32_t> skipped_lines;  // of titles and blank rows
  std::vector<std::string> titles;      // lines before the header
  std::vector<std::string> footnotes;   // lines behind the last row
  std::vector<RawColumn> columns;
  std::vector<uint32_t> lines;  // physical line of each row, from 1
  // Where only the columns are kept that will be asked for, a row stands for all rows of the file
  // that have its codes: how many these are, and the place of the first, from 0. Empty else. Behind
  // the rows `places` and `lines` have those that `ragged` and `bad_bytes` speak of.
  std::vector<uint32_t> weights;
  std::vector<uint32_t> places;
  std::vector<RaggedRow> ragged;
  std::vector<BadByte> bad_bytes;
  std::string wanted_columns;     // names, a NUL behind each; "" keeps all columns
  std::string wanted_sheet;       // what the caller asks for; "" leaves the choice to the format
  std::string sheet;              // the one that was read; "" where the format has none
  std::vector<SheetName> sheets;  // all of the workbook, in its order

  // What a data package says; "" and null where there is none.
  char wanted_separator = 0;  // 0 leaves it to the format
  std::string resource;
  std::string unit;
  std::string measure_type;
  std::vector<std::string> missing_texts;  // texts that stand for a missing value
  std::unique_ptr<const TableSchema, void (*)(const TableSchema*)> schema{nullptr, nullptr};

  uint32_t rows() const {
    return static_cast<uint32_t>(weights.empty() ? lines.size() : weights.size());
  }
  // Of how many rows of the file this one is made.
  uint32_t WeightOf(uint32_t row) const { return weights.empty() ? 1 : weights[row]; }
  // Of how many rows of the file these are made.
  uint32_t RowsOf(const std::vector<uint32_t>& rows) const;
  uint64_t RowsOfFile() const;
  // The number of the row in the file, from 1.
  uint64_t NumberOf(uint32_t row) const { return (places.empty() ? row : places[row]) + 1ULL; }
};

// Gives every text the form that `change` returns for it; texts that become equal are one.
template <class Change>
void RewriteTexts(Change change, RawColumn* column) {
  Dictionary texts;
  std::vector<uint32_t> number;
  for (uint32_t code = 0; code < column->texts.size(); ++code) {
    number.push_back(texts.Intern(change(column->texts[code])));
  }
  for (uint32_t& code : column->codes) code = number[code];
  column->texts = std::move(texts);
}

// Leaves of the table the columns with these numbers, in this order.
void SelectColumns(const std::vector<uint32_t>& columns, RawTable* table);
// Leaves the rows for which `kept` is not 0; the lines of the others are skipped lines.
void SelectRows(const std::vector<uint8_t>& kept, RawTable* table);

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_RAW_TABLE_H_
