// The smallest value; of tiers the best.
#include <algorithm>

#include "codes/tiers.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure OfTiers(const Table& table, const std::vector<uint32_t>& observations) {
  Figure figure;
  figure.observations = observations;
  const std::optional<Tier> tier = ExtremeTier(table, observations, false);
  figure.status = tier ? Status::kOk : Status::kMissing;
  if (!tier) return figure;
  figure.interval = Interval::Single(Exact::FromInteger(tier->rank));
  figure.text = tier->label;
  return figure;
}

Figure MinFigure(const Table& table, const std::vector<uint32_t>& observations) {
  if (table.value_columns.empty()) return OfTiers(table, observations);
  Figure figure = SumFigure(table, observations);
  if (observations.size() == 1) return figure;
  bool first = true;
  for (const uint32_t observation : observations) {
    const Interval interval = table.IntervalOf(observation);
    if (table.StatusOf(observation) == Status::kNotApplicable) continue;
    figure.interval.low = first ? interval.low : std::min(figure.interval.low, interval.low);
    figure.interval.high = first ? interval.high : std::min(figure.interval.high, interval.high);
    first = false;
  }
  return figure;
}

}  // namespace

extern const Measure kMeasure_min;
const Measure kMeasure_min = {.name = "min", .allows_ordinal = true, .figure = MinFigure};

}  // namespace tipstat
