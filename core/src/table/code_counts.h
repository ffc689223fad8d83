// How often each text of a column stands there.
#ifndef TIPSTAT_TABLE_CODE_COUNTS_H_
#define TIPSTAT_TABLE_CODE_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tipstat {

// Returns a number for each of `texts` codes. `weights` are those of the rows; where there are none
// each row counts once.
std::vector<uint32_t> CountCodes(const std::vector<uint32_t>& codes, uint32_t texts,
                                 const std::vector<uint32_t>& weights);

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_CODE_COUNTS_H_
