// Tables from CSV, with their structure.
#ifndef TIPSTAT_TESTS_TABLES_H_
#define TIPSTAT_TESTS_TABLES_H_

#include <memory>
#include <string>
#include <string_view>

#include "base/text.h"
#include "codes/structure.h"
#include "engine/registry.h"
#include "formats/format.h"
#include "table/table.h"

namespace tipstat {

extern const Format kFormat_csv;
extern const Format kFormat_csv_layout;

namespace tests {

// Reads the text in pieces of that many bytes; 0 reads it in one.
inline Result<void> ReadRaw(std::string_view text, const Limits& limits, size_t piece,
                            RawTable* table) {
  const bool is_plain = !kFormat_csv_layout.recognises(Trim(text.substr(0, 64 << 10)));
  const Format& format = is_plain ? kFormat_csv : kFormat_csv_layout;
  const std::unique_ptr<Reader> reader = format.make_reader(limits, table);
  if (piece == 0) piece = text.size() + 1;
  for (size_t at = 0; at < text.size(); at += piece) {
    if (auto appended = reader->Append(text.substr(at, piece)); !appended) return appended;
  }
  return reader->Finish();
}

// Requires a text from which a table can be read.
inline std::unique_ptr<Table> TableOf(std::string_view text, const StructureOptions& options = {}) {
  auto table = std::make_unique<Table>();
  const Limits limits;
  StructureOptions all = options;
  all.knowledge = AllKnowledge();
  if (!ReadRaw(text, limits, 0, &table->source)) return nullptr;
  return GiveStructure(all, limits, table.get()) ? std::move(table) : nullptr;
}

// Requires a field of that name.
inline const Field& FieldOf(const Table& table, std::string_view name) {
  for (const Field& field : table.fields) {
    if (field.name == name) return field;
  }
  return table.fields.front();
}

// The roles as text: "Year:time Sex:dimension Victims:value".
inline std::string RolesOf(const Table& table) {
  std::string text;
  for (const Field& field : table.fields) {
    text.append(field.name).append(":").append(RoleName(field.role)).append(" ");
  }
  for (const uint32_t column : table.value_columns) {
    text.append(table.source.columns[column].name).append(":value ");
  }
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace tests
}  // namespace tipstat

#endif  // TIPSTAT_TESTS_TABLES_H_
