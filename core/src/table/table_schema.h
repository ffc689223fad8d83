// What a publisher says of a table: Table Schema of the Data Package standard (v1 and v2), as far
// as it is used here.
#ifndef TIPSTAT_TABLE_TABLE_SCHEMA_H_
#define TIPSTAT_TABLE_TABLE_SCHEMA_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/exact.h"

namespace tipstat {

struct SchemaField {
  std::string name;
  std::string type = "string";
  std::string format = "default";
  std::string decimal = ".";  // decimalChar
  std::string group;          // groupChar
  bool bare_number = true;
  std::vector<std::string> true_values = {"true", "True", "TRUE", "1"};
  std::vector<std::string> false_values = {"false", "False", "FALSE", "0"};

  bool required = false;
  bool unique = false;
  std::optional<std::string> minimum;
  std::optional<std::string> maximum;
  std::optional<std::string> pattern;
  std::optional<uint64_t> min_length;
  std::optional<uint64_t> max_length;
  std::vector<std::string> categories;  // enum; empty where anything goes

  std::string unit;          // tipstat:unit
  std::string measure_type;  // tipstat:measureType
  std::string breakdown;     // tipstat:breakdown
};

struct SchemaForeignKey {
  std::vector<std::string> fields;
  std::string resource;  // "" for the table itself
  std::vector<std::string> reference;
};

struct TableSchema {
  std::vector<SchemaField> fields;
  std::vector<std::string> missing_values = {""};
  std::vector<std::vector<std::string>> unique_keys;  // the primary key first
  bool has_primary_key = false;
  std::vector<SchemaForeignKey> foreign_keys;

  bool IsMissing(std::string_view text) const;
};

// Whether the text is a value of the field's type; nothing for types that are not checked.
std::optional<bool> FitsType(const SchemaField& field, std::string_view text);

// The number that the text is in the notation of the field.
std::optional<Exact> NumberIn(const SchemaField& field, std::string_view text);

// Whether the value lies below the other one; nothing where the type has no order.
std::optional<bool> IsBelow(const SchemaField& field, std::string_view text,
                            std::string_view other);

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_TABLE_SCHEMA_H_
