// Age bands as intervals of completed years. In the second module only.
#ifndef TIPSTAT_CODES_AGES_H_
#define TIPSTAT_CODES_AGES_H_

#include <optional>
#include <string>
#include <string_view>

namespace tipstat {

// Completed years, both ends included.
struct AgeBand {
  static constexpr int kOpen = 999;

  int low = 0;
  int high = kOpen;

  bool Contains(const AgeBand& other) const { return low <= other.low && other.high <= high; }
  friend bool operator==(const AgeBand& a, const AgeBand& b) {
    return a.low == b.low && a.high == b.high;
  }
};

// Reads "0 to 17 years", "Y0T17", "Under 18", "9--17", "<18", "18+", "Adult (18 or over)" and their
// like. A child is under 18 and an adult is not, where nothing else is said. Returns nothing for
// what is no age.
std::optional<AgeBand> ParseAgeBand(std::string_view label);

// Returns the code in the form of CL_AGE: "Y0T17", "Y18", "Y_GE18"; "_T" for every age.
std::string AgeCode(const AgeBand& band);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_AGES_H_
