// The lists of formats, measures and rules, which the build generates from the folders.
#ifndef TIPSTAT_ENGINE_REGISTRY_H_
#define TIPSTAT_ENGINE_REGISTRY_H_

#include <vector>

#include "formats/format.h"
#include "measures/measure.h"
#include "rules/rule.h"

namespace tipstat {

const std::vector<const Format*>& Formats();
const std::vector<const Measure*>& Measures();
const std::vector<const Rule*>& Rules();

}  // namespace tipstat

#endif  // TIPSTAT_ENGINE_REGISTRY_H_
