// All figures of one period together: by them two periods can be seen to print the same.
#ifndef TIPSTAT_RELATIONS_BLOCKS_H_
#define TIPSTAT_RELATIONS_BLOCKS_H_

#include <string>
#include <vector>

#include "table/table.h"

namespace tipstat {

struct Block {
  Period period;
  std::vector<uint32_t> observations;  // with one exact figure each, in the order of their series
  // Equal for blocks of equal figures in the same series and periods of equal length.
  std::string figures;
  // Whether the figures are different enough that another period will not have the same by chance.
  bool is_telling = false;
};

// Blocks of the given observations by period, in the order of first appearance. `series` gives each
// observation of the table the number of its series. Empty where the table has no periods.
std::vector<Block> BlocksOf(const Table& table, const std::vector<uint32_t>& series,
                            const std::vector<uint32_t>& observations);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_BLOCKS_H_
