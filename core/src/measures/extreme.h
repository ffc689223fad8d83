// What min and max have in common.
#ifndef TIPSTAT_MEASURES_EXTREME_H_
#define TIPSTAT_MEASURES_EXTREME_H_

#include <algorithm>
#include <vector>

#include "codes/tiers.h"
#include "table/figures.h"

namespace tipstat {

// The worst or the best tier: the rank as the value, the label as the text.
inline Figure ExtremeTierFigure(const Table& table, const std::vector<uint32_t>& observations,
                                bool largest) {
  Figure figure;
  figure.observations = observations;
  const std::optional<Tier> tier = ExtremeTier(table, observations, largest);
  figure.status = tier ? Status::kOk : Status::kMissing;
  if (!tier) return figure;
  figure.interval = Interval::Single(Exact::FromInteger(tier->rank));
  figure.text = tier->label;
  return figure;
}

// The largest or the smallest value; of intervals, that of the ends.
inline Figure ExtremeFigure(const Table& table, const std::vector<uint32_t>& observations,
                            bool largest) {
  if (table.value_columns.empty()) return ExtremeTierFigure(table, observations, largest);
  Figure figure = SumFigure(table, observations);
  if (observations.size() == 1) return figure;
  const auto pick = [largest](Exact a, Exact b) { return (a < b) == largest ? b : a; };
  bool first = true;
  for (const uint32_t observation : observations) {
    const Interval interval = table.IntervalOf(observation);
    if (table.StatusOf(observation) == Status::kNotApplicable) continue;
    figure.interval.low = first ? interval.low : pick(figure.interval.low, interval.low);
    figure.interval.high = first ? interval.high : pick(figure.interval.high, interval.high);
    first = false;
  }
  return figure;
}

}  // namespace tipstat

#endif  // TIPSTAT_MEASURES_EXTREME_H_
