// The largest value; of tiers the worst.
#include <algorithm>

#include "codes/tiers.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure OfTiers(const Table& table, const std::vector<uint32_t>& observations) {
  Figure figure;
  figure.observations = observations;
  const std::optional<Tier> tier = ExtremeTier(table, observations, true);
  figure.status = tier ? Status::kOk : Status::kMissing;
  if (!tier) return figure;
  figure.interval = Interval::Single(Exact::FromInteger(tier->rank));
  figure.text = tier->label;
  return figure;
}

Figure MaxFigure(const Table& table, const std::vector<uint32_t>& observations) {
  if (table.value_columns.empty()) return OfTiers(table, observations);
  Figure figure = SumFigure(table, observations);
  if (observations.size() == 1) return figure;
  bool first = true;
  for (const uint32_t observation : observations) {
    const Interval interval = table.IntervalOf(observation);
    if (table.StatusOf(observation) == Status::kNotApplicable) continue;
    figure.interval.low = first ? interval.low : std::max(figure.interval.low, interval.low);
    figure.interval.high = first ? interval.high : std::max(figure.interval.high, interval.high);
    first = false;
  }
  return figure;
}

}  // namespace

extern const Measure kMeasure_max;
const Measure kMeasure_max = {.name = "max", .allows_ordinal = true, .figure = MaxFigure};

}  // namespace tipstat
