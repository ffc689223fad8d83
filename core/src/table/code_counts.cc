#include "table/code_counts.h"

namespace tipstat {

std::vector<uint32_t> CountCodes(const std::vector<uint32_t>& codes, uint32_t texts,
                                 const std::vector<uint32_t>& weights) {
  std::vector<uint32_t> counts(texts, 0);
  uint32_t* const out = counts.data();
  const uint32_t* const code = codes.data();
  const size_t rows = codes.size();
  if (weights.empty()) {
    for (size_t row = 0; row < rows; ++row) ++out[code[row]];
  } else {
    const uint32_t* const weight = weights.data();
    for (size_t row = 0; row < rows; ++row) out[code[row]] += weight[row];
  }
  return counts;
}

}  // namespace tipstat
