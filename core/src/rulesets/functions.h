// The functions of VTL that rules may call.
#ifndef TIPSTAT_RULESETS_FUNCTIONS_H_
#define TIPSTAT_RULESETS_FUNCTIONS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulesets/scalar.h"

namespace tipstat {

struct Function {
  std::string_view name;
  size_t fewest;  // arguments
  size_t most;
  ScalarType first;   // of the first argument
  ScalarType others;  // of those that follow
  ScalarType result;
  // Returns null where an argument is, and nothing where an argument is out of its range or the
  // result is too large. Requires `most` arguments; those left out are nothing.
  std::optional<Scalar> (*apply)(const std::vector<std::optional<Scalar>>& arguments);
};

// Returns null where no such function is known.
const Function* FindFunction(std::string_view name);
// "abs, ceil, …": what else a rule may call.
std::string FunctionNames();

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_FUNCTIONS_H_
