// The descriptor of a data package: which resource is the table, and what is said of it.
#ifndef TIPSTAT_FORMATS_DATA_PACKAGE_DESCRIPTOR_H_
#define TIPSTAT_FORMATS_DATA_PACKAGE_DESCRIPTOR_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "table/table_schema.h"
#include "tipstat/result.h"

namespace tipstat {

struct Descriptor {
  std::string path;  // of the table's bytes
  std::string name;  // of the resource; may be ""
  std::string encoding;
  char separator = 0;  // 0 where the dialect says nothing
  bool has_schema = false;
  TableSchema schema;
  std::string unit;          // tipstat:unit of field, schema, resource or package
  std::string measure_type;  // tipstat:measureType likewise
};

// Reads datapackage.json. Requires that the shell has left one resource in it, with all that it
// names by path put inside. Returns kMalformedJson, or kNotATable where it asks for what is not
// read: no header, a separator of several characters, other quotes, compressed bytes.
Result<Descriptor> ReadDescriptor(std::string_view text, uint32_t depth);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_DATA_PACKAGE_DESCRIPTOR_H_
