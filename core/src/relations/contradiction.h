// Adds up rows to a contradiction.
#ifndef TIPSTAT_RELATIONS_CONTRADICTION_H_
#define TIPSTAT_RELATIONS_CONTRADICTION_H_

#include <optional>
#include <vector>

#include "relations/checked.h"
#include "relations/proof.h"

namespace tipstat {

// Returns the contradiction that the multiples make where the variables have these ranges; nothing
// where they make none, or where a number does not fit into 128 bits.
std::optional<Contradiction> AddUp(const System& system, const std::vector<Range>& ranges,
                                   std::vector<Multiple> multiples);

// Drops the steps of the root that nothing in the proof needs.
void KeepNeededSteps(const System& system, Proof* proof);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_CONTRADICTION_H_
