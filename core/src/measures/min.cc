// The smallest value; of tiers the best.
#include "measures/extreme.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure MinFigure(const Table& table, const std::vector<uint32_t>& observations) {
  return ExtremeFigure(table, observations, false);
}

}  // namespace

extern const Measure kMeasure_min;
const Measure kMeasure_min = {.name = "min", .allows_ordinal = true, .figure = MinFigure};

}  // namespace tipstat
