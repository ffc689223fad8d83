// The tiers of the Trafficking in Persons Report: ordered labels without arithmetic.
#ifndef TIPSTAT_CODES_TIERS_H_
#define TIPSTAT_CODES_TIERS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/table.h"

namespace tipstat {

// Returns the rank of a tier, the best being 1, or nothing where the label is none or stands
// outside the order ("Special Case").
std::optional<int> TierRank(std::string_view label);

struct Tier {
  int rank = 0;
  std::string label;  // as printed
};

// Returns the worst or the best tier among these observations, or nothing where none has one.
// Requires a table with a field of role ordinal.
std::optional<Tier> ExtremeTier(const Table& table, const std::vector<uint32_t>& observations,
                                bool worst);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_TIERS_H_
