// The value of a condition at a data point.
#ifndef TIPSTAT_RULESETS_EVALUATE_H_
#define TIPSTAT_RULESETS_EVALUATE_H_

#include "rulesets/data_set.h"

namespace tipstat {

// Where a condition is evaluated: a data point, or the place of one that is missing.
struct DataPoint {
  uint32_t number = 0;
  // Of a missing one: the data point `number` gives its identifiers but for this component, which
  // has this label; all else is null.
  bool is_missing = false;
  uint32_t component = 0;
  std::string_view label = {};
};

// Evaluates what BindCondition has bound. Operands that do not matter are not evaluated, so that a
// condition may guard a division. Returns kBadRequest for a division by zero, an argument out of
// its range and a number beyond 126 bits.
Result<Truth> Evaluate(const DataSet& data, const Formula& formula, const DataPoint& point);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_EVALUATE_H_
