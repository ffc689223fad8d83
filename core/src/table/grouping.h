// Groups of observations that agree in some fields.
#ifndef TIPSTAT_TABLE_GROUPING_H_
#define TIPSTAT_TABLE_GROUPING_H_

#include <cstdint>
#include <vector>

#include "table/table.h"

namespace tipstat {

struct Grouping {
  // The group of each observation, numbered in the order of first appearance.
  std::vector<uint32_t> group_of;
  uint32_t groups = 0;

  // The observations of each group, in order: those of group g stand from begins[g] to
  // begins[g + 1] in `members`.
  std::vector<uint32_t> begins;
  std::vector<uint32_t> members;
};

// Groups all observations by their codes in these fields (indices into table.fields); with
// `joined` the spellings of one name are one code.
Grouping GroupBy(const Table& table, const std::vector<uint32_t>& fields, bool joined = false);

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_GROUPING_H_
