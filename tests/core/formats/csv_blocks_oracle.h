// The ordinary readers of separated values as an oracle of the one that reads in blocks.
#ifndef TIPSTAT_TESTS_FORMATS_CSV_BLOCKS_ORACLE_H_
#define TIPSTAT_TESTS_FORMATS_CSV_BLOCKS_ORACLE_H_

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../../fuzz/describe.h"
#include "tables.h"
#include "tipstat/engine.h"

namespace tipstat {

extern const Format kFormat_csv_blocks;

namespace tests {

inline Result<void> ReadWith(const Format& format, std::string_view text, size_t piece,
                             const Limits& limits, RawTable* table) {
  const std::unique_ptr<Reader> reader = format.make_reader(limits, table);
  for (size_t at = 0; at < text.size(); at += piece) {
    if (auto taken = reader->Append(text.substr(at, piece)); !taken) return taken;
  }
  return reader->Finish();
}

inline const Format& OrdinaryFormatOf(std::string_view text) {
  const bool is_plain = !kFormat_csv_layout.recognises(Trim(text.substr(0, 64 << 10)));
  return is_plain ? kFormat_csv : kFormat_csv_layout;
}

// The table, or the error, as text.
inline std::string Described(const Format& format, std::string_view text, size_t piece,
                             const Limits& limits) {
  RawTable table;
  const Result<void> read = ReadWith(format, text, piece, limits, &table);
  return read ? Describe(table) : ErrorJson(read.error());
}

// What a table says of its file besides the cells.
inline std::string DescribedWithoutCells(const RawTable& table) {
  RawTable facts;
  facts.format = table.format;
  facts.encoding = table.encoding;
  facts.separator = table.separator;
  facts.header_line = table.header_line;
  facts.skipped_lines = table.skipped_lines;
  facts.footnotes = table.footnotes;
  facts.ragged = table.ragged;
  facts.bad_bytes = table.bad_bytes;
  // Each place is given with its line.
  for (RaggedRow& row : facts.ragged) {
    facts.lines.push_back(table.lines[row.row]);
    row.row = static_cast<uint32_t>(table.NumberOf(row.row));
  }
  for (BadByte& bad : facts.bad_bytes) {
    facts.lines.push_back(table.lines[bad.row]);
    bad.row = static_cast<uint32_t>(table.NumberOf(bad.row));
  }
  for (const RawColumn& column : table.columns) facts.columns.push_back({column.name, {}, {}});
  return Describe(facts);
}

// Says how the table of kept columns contradicts that of all columns; "" where it does not.
inline std::string FaultOfKept(const RawTable& few, const RawTable& all) {
  if (DescribedWithoutCells(few) != DescribedWithoutCells(all)) return "another file";
  std::vector<uint32_t> kept;
  for (uint32_t i = 0; i < few.columns.size(); ++i) {
    if (few.columns[i].declared == Declared::kLeftOut) continue;
    kept.push_back(i);
    if (few.columns[i].texts.size() != all.columns[i].texts.size()) return "other texts";
    for (uint32_t code = 0; code < few.columns[i].texts.size(); ++code) {
      if (few.columns[i].texts[code] != all.columns[i].texts[code]) return "another text";
    }
  }
  std::map<std::vector<uint32_t>, std::pair<uint32_t, uint32_t>> rows;  // count, first
  const auto codes_of = [&](const RawTable& table, uint32_t row) {
    std::vector<uint32_t> codes;
    for (const uint32_t column : kept) codes.push_back(table.columns[column].codes[row]);
    return codes;
  };
  for (uint32_t row = 0; row < all.rows(); ++row) {
    auto& [count, first] = rows.try_emplace(codes_of(all, row), 0, row).first->second;
    ++count;
  }
  if (rows.size() != few.rows()) return "other combinations";
  for (uint32_t row = 0; row < few.rows(); ++row) {
    const auto found = rows.find(codes_of(few, row));
    if (found == rows.end()) return "another combination";
    const auto& [count, first] = found->second;
    if (few.weights[row] != count || few.places[row] != first) return "another count";
    if (few.lines[row] != all.lines[first]) return "another line";
  }
  return {};
}

}  // namespace tests
}  // namespace tipstat

#endif  // TIPSTAT_TESTS_FORMATS_CSV_BLOCKS_ORACLE_H_
