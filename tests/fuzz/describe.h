// A table as a reader leaves it, as text that differs wherever two tables do.
#ifndef TIPSTAT_TESTS_FUZZ_DESCRIBE_H_
#define TIPSTAT_TESTS_FUZZ_DESCRIBE_H_

#include <string>

#include "table/raw_table.h"

namespace tipstat::tests {

inline std::string Describe(const RawTable& table) {
  std::string text;
  const auto add_text = [&text](std::string_view part) { text.append(part).push_back('\0'); };
  const auto add = [&add_text](uint64_t number) { add_text(std::to_string(number)); };
  add_text(table.format);
  add_text(table.encoding);
  add(static_cast<uint8_t>(table.separator));
  add(table.header_line);
  for (const uint32_t line : table.skipped_lines) add(line);
  for (const std::string& title : table.titles) add_text(title);
  for (const std::string& note : table.footnotes) add_text(note);
  for (const RawColumn& column : table.columns) {
    add_text(column.name);
    for (uint32_t code = 0; code < column.texts.size(); ++code) add_text(column.texts[code]);
    for (const uint32_t code : column.codes) add(code);
    for (const uint32_t code : column.filled) add(code);
  }
  for (const uint32_t line : table.lines) add(line);
  for (const RaggedRow& row : table.ragged) {
    add(row.row);
    add(row.found);
    add_text(row.surplus);
  }
  for (const BadByte& byte : table.bad_bytes) {
    for (const uint64_t part : {uint64_t{byte.row}, uint64_t{byte.field}, uint64_t{byte.line},
                                byte.column, uint64_t{byte.byte}}) {
      add(part);
    }
  }
  return text;
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_FUZZ_DESCRIBE_H_
