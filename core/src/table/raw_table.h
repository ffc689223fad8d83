// A table as a file prints it, before anybody asks what its columns mean.
#ifndef TIPSTAT_TABLE_RAW_TABLE_H_
#define TIPSTAT_TABLE_RAW_TABLE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "table/dictionary.h"

namespace tipstat {

struct TableSchema;

// What a data package says that a column holds.
enum class ColumnKind : uint8_t { kOpen, kText, kPeriod };

struct RawColumn {
  std::string name;  // the heading, trimmed
  Dictionary texts;
  std::vector<uint32_t> codes;  // one a row
  ColumnKind kind = ColumnKind::kOpen;
  char decimal = 0;  // where it is known what shows the decimals; else 0
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
  std::vector<RaggedRow> ragged;
  std::vector<BadByte> bad_bytes;
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

  uint32_t rows() const { return static_cast<uint32_t>(lines.size()); }
};

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_RAW_TABLE_H_
