// The largest value; of tiers the worst.
#include "measures/extreme.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure MaxFigure(const Table& table, const std::vector<uint32_t>& observations) {
  return ExtremeFigure(table, observations, true);
}

}  // namespace

extern const Measure kMeasure_max;
const Measure kMeasure_max = {.name = "max", .allows_ordinal = true, .figure = MaxFigure};

}  // namespace tipstat
