// Bounds propagation: what each row alone leaves of the ranges of its variables.
#ifndef TIPSTAT_RELATIONS_NARROW_H_
#define TIPSTAT_RELATIONS_NARROW_H_

#include <optional>
#include <vector>

#include "relations/proof.h"
#include "relations/system.h"

namespace tipstat {

struct Narrowing {
  std::vector<Step> steps;
  std::vector<Range> ranges;  // of all variables, after the steps
  // A proof that nothing fits, with the steps that it needs, where the rows alone show it.
  std::optional<Proof> proof;
};

// Narrows until no row has more to say, each row a bounded number of times, or the budget ends.
Narrowing Narrow(const System& system, const RowIndex& index, Budget* budget);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_NARROW_H_
