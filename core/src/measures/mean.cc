// The arithmetic mean of the values.
#include <algorithm>

#include "base/exact.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure MeanFigure(const Table& table, const std::vector<uint32_t>& observations) {
  Figure figure = SumFigure(table, observations);
  if (figure.status != Status::kOk || observations.size() == 1) return figure;
  const auto applicable = std::count_if(observations.begin(), observations.end(), [&](uint32_t i) {
    return table.StatusOf(i) != Status::kNotApplicable;
  });
  const Exact count = Exact::FromInteger(applicable);
  if (!figure.interval.high.IsFinite()) {
    figure.interval.low = Exact();
    return figure;
  }
  figure.is_quotient = true;
  figure.low = Ratio(figure.interval.low, count);
  figure.high = Ratio(figure.interval.high, count);
  return figure;
}

}  // namespace

extern const Measure kMeasure_mean;
const Measure kMeasure_mean = {.name = "mean", .figure = MeanFigure};

}  // namespace tipstat
