// A figure in a text with its reading: what it counts, of whom, when and where.
#ifndef TIPSTAT_CLAIMS_CLAIM_H_
#define TIPSTAT_CLAIMS_CLAIM_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/passage.h"

namespace tipstat::claims {

// What a figure does beside the others of its sentence.
enum class Part : uint8_t {
  kFigure,      // it stands for itself
  kEarlier,     // what another is compared with
  kDifference,  // how much more or fewer
  kGrowth,      // the same in percent
  kShare,       // a percentage of something
  kTimes,
  kTier,
};

using Breakdown = std::vector<std::pair<std::string, std::string>>;  // by dimension, in order

struct Claim {
  uint32_t node = 0;       // its quantity
  uint32_t last_node = 0;  // the last that is marked: the unit behind the number
  Quantity quantity;
  Part part = Part::kFigure;
  int direction = 0;  // of a difference or growth: 1 a rise, -1 a fall

  std::string unit;        // "" where nothing says it
  bool unit_said = false;  // beside the figure itself
  std::string predicate;   // "224 were children": what the figure is said to be
  // Two things that do not add up are counted together: "suspects and victims".
  std::string other_unit;
  std::string stage;
  bool stage_said = false;
  std::optional<Period> period;
  bool period_said = false;
  bool counts_up = false;  // "by October"
  std::string area;
  std::string area_role;
  Breakdown breakdown;
  std::string from_area;  // "from China": a citizenship, or where people were brought home from
  bool has_unknown_place = false;  // "in Poipet": a place that the language file does not know
  bool sums_up = false;            // "for a total of 164"
  bool runs_on = false;  // "bringing the total to 164", of which more may have been counted before

  // What it is a part of: another claim, or -1.
  int parent = -1;
  // Whether the words say that the parts with this parent are all of it.
  bool exhaustive = false;
  // Whether it is named beside the others, "among them 12 minors", and may be in them too.
  bool is_aside = false;
  // Whether its parent is certain, so that a sum that fails may be named.
  bool parent_is_sure = false;
  uint32_t sentence = 0;
  uint32_t paragraph = 0;
};

// The value of a breakdown's dimension, "" where it has none.
std::string_view CodeOf(const Breakdown& breakdown, std::string_view dimension);
void SetCode(std::string_view dimension, std::string_view code, Breakdown* breakdown);

// A change of a reading that the reader makes: field is "unit", "stage", "period", "area",
// "areaRole", "partOf" or "breakdown" (DIM=CODE;DIM=CODE).
struct Override {
  uint32_t claim = 0;
  std::string field;
  std::string value;
};

// Reads every figure of a passage, in order. Overrides of claims that there are not have no effect.
std::vector<Claim> ReadClaims(const Passage& passage, const std::vector<Override>& overrides);

// The steps of the above.

// The part that the figure of a node plays; of a percentage at least that it is a share.
void FindPart(const Passage& passage, size_t node, Claim* claim);
// The part of a figure that goes on with that of the one before it in the sentence: "by 17,
// or 19.54 percent", "compared with 28 in 2020 and 45 in 2019".
void FollowPart(const Passage& passage, const Claim& before, Claim* claim);
// "more", "a rise", "fewer than"
bool IsMore(const Node& node);
// The words around each figure: unit, stage, breakdown, place, and the part it plays.
std::vector<Claim> ReadNouns(const Passage& passage);
// What is a part of what.
void FindParents(const Passage& passage, std::vector<Claim>* claims);
// Periods, from the words of the sentence and the time that was spoken of before.
void AssignPeriods(const Passage& passage, std::vector<Claim>* claims);
// Units, stages and places that a figure has from what it is a part of or compared with.
void Inherit(std::vector<Claim>* claims);

// Whether both are figures of the same kind of thing, so that one can be a part of the other.
bool MayBePart(const Claim& part, const Claim& whole);

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_CLAIM_H_
