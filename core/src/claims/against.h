// What the data say to each figure of a text.
#ifndef TIPSTAT_CLAIMS_AGAINST_H_
#define TIPSTAT_CLAIMS_AGAINST_H_

#include <optional>
#include <string_view>
#include <vector>

#include "claims/cells.h"
#include "claims/relation.h"

namespace tipstat::claims {

enum class ClaimVerdict : uint8_t {
  kSupported,
  kDerived,
  kContradicted,
  kNotComparable,
  kUnsupported,
  kAmbiguous,
};
std::string_view ClaimVerdictName(ClaimVerdict verdict);

// A cell of one of the data files.
struct Evidence {
  uint32_t data = 0;
  uint32_t observation = 0;
};

struct Judgement {
  ClaimVerdict verdict = ClaimVerdict::kUnsupported;
  std::vector<Evidence> figures;          // on which the verdict rests
  std::vector<Evidence> equals;           // other cells that hold the same number
  std::vector<std::string_view> differs;  // in what: unit, stage, period, area, breakdown
  std::string_view derivation;            // "sum", "growth", "relation"; "" where not derived
};

// One judgement a claim. Never contradicts a claim of which anything is open.
std::vector<Judgement> JudgeClaims(const std::vector<Cells>& data, const std::vector<Claim>& claims,
                                   const TextRelations& relations);

// The figure of the same part of the year before that stands beside the one which supports a claim,
// or nothing.
std::optional<Evidence> LikeForLike(const std::vector<Cells>& data, const Claim& later,
                                    const Judgement& judgement);

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_AGAINST_H_
