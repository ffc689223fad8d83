// The lists of features, which the build generates from the folders.
#ifndef TIPSTAT_ENGINE_REGISTRY_H_
#define TIPSTAT_ENGINE_REGISTRY_H_

#include <vector>

#include "codes/knowledge.h"
#include "formats/format.h"
#include "measures/measure.h"
#include "questions/question.h"
#include "relations/proofs/proof.h"
#include "rules/rule.h"

namespace tipstat {

// Null in the module that a page loads first.
const Knowledge* AllKnowledge();
const std::vector<const MarkProof*>& Proofs();
const std::vector<const Format*>& Formats();
const std::vector<const Measure*>& Measures();
const std::vector<const Question*>& Questions();
const std::vector<const Rule*>& Rules();
// Null in the module that a page loads first.
const PivotExtras* Extras();
// Whether this module has every feature, or is the one that a page loads first.
bool IsFullModule();

}  // namespace tipstat

#endif  // TIPSTAT_ENGINE_REGISTRY_H_
