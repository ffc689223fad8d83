// The figure for so many of the population: per 100,000 where the request does not say otherwise.
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure RateOf(const Figure& figure, const Interval& population, int32_t per) {
  Figure rate = figure;
  rate.computed = true;
  if (!figure.interval.high.IsFinite() || !population.high.IsFinite()) {
    rate.status = Status::kMissing;
    return rate;
  }
  rate.is_quotient = true;
  rate.low = ScaledRatio(figure.interval.low, population.high, per);
  rate.high = ScaledRatio(figure.interval.high, population.low, per);
  return rate;
}

}  // namespace

extern const Measure kMeasure_rate;
const Measure kMeasure_rate = {
    .name = "rate", .adds = true, .per_population = true, .figure = SumFigure, .rate = RateOf};

}  // namespace tipstat
