// Sets of figures that cannot all stand, by leaving out one figure after the other.
#include "relations/solve.h"

namespace tipstat {
namespace {

// Leaves out of `kept` what is not in `support` (both ascending) and the number `but`.
std::vector<uint32_t> Common(const std::vector<uint32_t>& kept,
                             const std::vector<uint32_t>& support, uint32_t but) {
  std::vector<uint32_t> common;
  size_t at = 0;
  for (const uint32_t number : kept) {
    while (at < support.size() && support[at] < number) ++at;
    if (at < support.size() && support[at] == number && number != but) common.push_back(number);
  }
  return common;
}

}  // namespace

Conflict FindConflict(const System& system, const std::vector<Range>& released, Budget* budget) {
  Conflict conflict;
  const Answer answer = Solve(system, budget);
  conflict.outcome = answer.outcome;
  if (answer.outcome != Outcome::kContradicts) return conflict;
  Support support = SupportOf(system, answer.proof);
  std::vector<uint32_t> changeable;
  for (uint32_t v = 0; v < system.variables(); ++v) {
    if (!(released[v] == system.variable(v).range)) changeable.push_back(v);
  }
  std::vector<uint32_t> kept = Common(changeable, support.variables, system.variables());
  std::vector<uint32_t> untried = kept;
  for (size_t next = 0; next < untried.size(); ++next) {
    const uint32_t left_out = untried[next];
    const std::vector<uint32_t> tried = Common(kept, kept, left_out);
    if (tried.size() == kept.size()) continue;
    System freed = system;
    for (const uint32_t v : changeable) freed.SetRange(v, released[v]);
    for (const uint32_t v : tried) freed.SetRange(v, system.variable(v).range);
    const Answer without = Solve(freed, budget);
    if (without.outcome != Outcome::kContradicts) continue;
    support = SupportOf(freed, without.proof);
    kept = Common(tried, support.variables, left_out);
  }
  conflict.variables = kept;
  conflict.rows = support.rows;
  return conflict;
}

}  // namespace tipstat
