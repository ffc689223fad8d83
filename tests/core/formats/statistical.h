// Reads texts with one format by name, in pieces of any size, and shows the table or the error.
#ifndef TIPSTAT_TESTS_STATISTICAL_H_
#define TIPSTAT_TESTS_STATISTICAL_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/registry.h"

namespace tipstat::tests {

inline const Format& FormatNamed(std::string_view name) {
  const auto& formats = Formats();
  return **std::find_if(formats.begin(), formats.end(),
                        [&](const Format* format) { return format->name == name; });
}

inline Result<void> ReadWith(std::string_view name, std::string_view text, size_t piece,
                             const Limits& limits, RawTable* table) {
  const std::unique_ptr<Reader> reader = FormatNamed(name).make_reader(limits, table);
  for (size_t at = 0; at < text.size(); at += piece) {
    if (auto appended = reader->Append(text.substr(at, piece)); !appended) return appended;
  }
  return reader->Finish();
}

// The headings, then the line and the cells of each row, cells in brackets; or the error.
inline std::string Shown(std::string_view name, std::string_view text, size_t piece = 1 << 20,
                         const Limits& limits = {}) {
  RawTable table;
  if (const auto read = ReadWith(name, text, piece, limits, &table); !read) {
    const Error& error = read.error();
    std::string shown(ErrorName(error.code));
    shown += " " + std::to_string(error.line) + ":" + std::to_string(error.column);
    if (!error.subject.empty()) shown += " " + error.subject;
    return shown + " found " + error.found + ", expected " + error.expected;
  }
  std::string shown;
  for (const RawColumn& column : table.columns) shown += "[" + column.name + "]";
  for (uint32_t row = 0; row < table.rows(); ++row) {
    shown += " " + std::to_string(table.lines[row]) + ":";
    for (const RawColumn& column : table.columns) {
      shown += "[" + std::string(column.texts[column.codes[row]]) + "]";
    }
  }
  return shown;
}

// Reading in pieces of every size gives what reading at once gives; and every beginning of the text
// is read or refused with a line, never anything else.
inline void ExpectSoundHoweverCut(std::string_view name, std::string_view text) {
  const std::string whole = Shown(name, text);
  for (const size_t piece : {1, 2, 3, 7, 64}) EXPECT_EQ(Shown(name, text, piece), whole) << piece;
  for (size_t end = 0; end < text.size(); ++end) {
    RawTable table;
    const auto read = ReadWith(name, text.substr(0, end), 5, {}, &table);
    if (read) continue;
    EXPECT_FALSE(read.error().found.empty()) << end;
    EXPECT_FALSE(read.error().expected.empty()) << end;
  }
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_STATISTICAL_H_
