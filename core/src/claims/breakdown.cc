#include <algorithm>

#include "claims/claim.h"

namespace tipstat::claims {

std::string_view CodeOf(const Breakdown& breakdown, std::string_view dimension) {
  for (const auto& [name, code] : breakdown) {
    if (name == dimension) return code;
  }
  return {};
}

void SetCode(std::string_view dimension, std::string_view code, Breakdown* breakdown) {
  for (auto& [name, value] : *breakdown) {
    if (name != dimension) continue;
    value = std::string(code);
    return;
  }
  breakdown->emplace_back(dimension, code);
  std::sort(breakdown->begin(), breakdown->end());
}

}  // namespace tipstat::claims
