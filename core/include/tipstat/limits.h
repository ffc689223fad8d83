// The limits for untrusted input. Each is checked before the memory is asked for.
#ifndef TIPSTAT_LIMITS_H_
#define TIPSTAT_LIMITS_H_

#include <cstdint>

namespace tipstat {

struct Limits {
  // Bytes of one input. The command line raises this to 2 GiB.
  uint64_t input_bytes = 256ULL << 20;
  // Columns of the header.
  uint32_t columns = 16384;
  // Bytes of one cell.
  uint32_t cell_bytes = 1U << 20;
  // Cells kept: rows times columns, four bytes each.
  uint64_t cells = 1ULL << 28;
  // Keys on one side of a pivot table, and cells of a pivot table.
  uint32_t group_keys = 1000000;
  // Levels of nesting in JSON.
  uint32_t depth = 64;
};

}  // namespace tipstat

#endif  // TIPSTAT_LIMITS_H_
