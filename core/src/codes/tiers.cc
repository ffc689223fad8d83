#include "codes/tiers.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {

std::optional<int> TierRank(std::string_view label) {
  const std::string folded = FoldName(label);
  if (folded == "tier1" || folded == "1") return 1;
  if (folded == "tier2" || folded == "2") return 2;
  if (folded == "tier2watchlist" || folded == "tier2wl" || folded == "2wl") return 3;
  if (folded == "tier3" || folded == "3") return 4;
  return std::nullopt;
}

std::optional<Tier> ExtremeTier(const Table& table, const std::vector<uint32_t>& observations,
                                bool worst) {
  const auto field =
      std::find_if(table.fields.begin(), table.fields.end(),
                   [](const Field& candidate) { return candidate.role == Role::kOrdinal; });
  std::optional<Tier> extreme;
  for (const uint32_t observation : observations) {
    const std::string_view label = field->labels()[field->codes()[observation]];
    const std::optional<int> rank = TierRank(label);
    if (!rank) continue;
    if (!extreme || (worst ? *rank > extreme->rank : *rank < extreme->rank)) {
      extreme = Tier{*rank, std::string(label)};
    }
  }
  return extreme;
}

}  // namespace tipstat
