// What the figures of a text have to do with each other, as its words say it, and whether that
// holds.
#ifndef TIPSTAT_CLAIMS_RELATION_H_
#define TIPSTAT_CLAIMS_RELATION_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "claims/claim.h"

namespace tipstat::claims {

// Names of kinds and verdicts are those of the contract.
struct TextRelation {
  std::string_view kind;
  std::string_view verdict;
  std::string_view severity;  // "none", "note", "warning" or "error"
  std::vector<uint32_t> claims;
  std::string args;  // a JSON object
};

using TextRelations = std::vector<TextRelation>;

// All relations of a text, by the place of their last figure.
TextRelations FindTextRelations(const Passage& passage, const std::vector<Claim>& claims);

// The steps of the above, one kind of words each.

// Parts and their whole: sum-of-parts, subset.
void FindSums(const Passage& passage, const std::vector<Claim>& claims, TextRelations* relations);
// A percentage of something: share.
void FindShares(const Passage& passage, const std::vector<Claim>& claims, TextRelations* relations);
// A figure and an earlier one: growth, difference, ratio.
void FindChanges(const Passage& passage, const std::vector<Claim>& claims,
                 TextRelations* relations);
// Running totals, units that do not mix, malformed numbers, weekdays.
void FindSlips(const Passage& passage, const std::vector<Claim>& claims, TextRelations* relations);

// How a printed percentage compares with 100 * part / whole.
enum class Fit : uint8_t {
  kUnknown,    // the bounds or the sizes leave it open
  kRounded,    // it rounds to what is printed, or lies in the printed bounds
  kTruncated,  // it is cut to what is printed
  kNot,
};
Fit FitPercent(const Interval& part, const Interval& whole, const Quantity& printed);
// 100 * part / whole, rounded to as many decimals as are printed and at least two. Requires whole
// numbers below 10^12, and whole > 0.
Exact PercentOf(Exact part, Exact whole, int decimals);
// Whether 100 * part / whole agrees with the printed number in its first three digits.
bool FitsToThreeDigits(Exact part, Exact whole, const Quantity& printed);

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_RELATION_H_
