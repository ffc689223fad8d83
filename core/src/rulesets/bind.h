// Ties the names of rules to the components of a data set, and checks that each operator gets what
// it can work with.
#ifndef TIPSTAT_RULESETS_BIND_H_
#define TIPSTAT_RULESETS_BIND_H_

#include <string>
#include <vector>

#include "rulesets/data_set.h"

namespace tipstat {

// The names that expressions may use, and what they stand for.
struct Scope {
  std::vector<std::string> names;
  std::vector<uint32_t> components;
};

// Returns the scope of a signature: its names stand for `given` in their order, where any are
// given, else for the components that they name. Returns kBadRequest where the numbers differ or a
// component is not known.
Result<Scope> BindSignature(const DataSet& data, const std::vector<Signed>& signature,
                            const std::vector<Name>& given, const TextPlace& call);

// Fills what the nodes have to know about the data. Requires the condition of a rule; returns
// kBadRequest where it is no boolean, a name is not in scope or an operand has another type than
// its operator needs.
Result<void> BindCondition(const DataSet& data, const Scope& scope, Formula* formula);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_BIND_H_
