// The figure for so many of the population: per 100,000 where the request does not say otherwise.
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure RateOf(const Figure& figure, const Interval& population, Exact per) {
  Figure rate = figure;
  rate.computed = true;
  if (!figure.interval.high.IsFinite() || !population.high.IsFinite()) {
    rate.status = Status::kMissing;
    return rate;
  }
  rate.is_quotient = true;
  const auto scaled = [&](Exact number) {
    return Exact::FromUnits(number.units() * (per.units() / kExactOne));
  };
  rate.low = Ratio(scaled(figure.interval.low), population.high);
  rate.high = Ratio(scaled(figure.interval.high), population.low);
  return rate;
}

}  // namespace

extern const Measure kMeasure_rate;
const Measure kMeasure_rate = {
    .name = "rate", .adds = true, .per_population = true, .figure = SumFigure, .rate = RateOf};

}  // namespace tipstat
