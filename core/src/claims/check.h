// The answer of check: the figures of a text, their readings, what they have to do with each other
// and with the data.
#ifndef TIPSTAT_CLAIMS_CHECK_H_
#define TIPSTAT_CLAIMS_CHECK_H_

#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "table/table.h"

namespace tipstat::claims {

// The longest text, in bytes: what a request may hold.
inline constexpr size_t kLongestText = 1 << 20;

// Writes the answer. Tables that hold records or no figures support nothing.
std::string CheckJson(std::string_view text, const std::vector<const Table*>& data,
                      const std::vector<Override>& overrides);

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_CHECK_H_
