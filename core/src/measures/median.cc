// The middle value; of an even number the mean of the two in the middle. Of intervals, and of
// values that are not known, the middle of the lower ends and that of the upper ones.
#include "base/order.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

// Requires at least one number.
Exact Middle(std::vector<Exact> numbers) {
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(numbers.size()));
  StableSort(&order, [&](uint32_t a, uint32_t b) { return numbers[a] < numbers[b]; });
  const Exact upper = numbers[order[numbers.size() / 2]];
  const Exact lower = numbers[order[(numbers.size() - 1) / 2]];
  const Exact sum = lower + upper;
  return sum.IsFinite() ? Exact::FromUnits(sum.units() / 2) : sum;
}

Figure MedianFigure(const Table& table, const std::vector<uint32_t>& observations) {
  Figure figure = SumFigure(table, observations);
  if (figure.status != Status::kOk || observations.size() == 1) return figure;
  std::vector<Exact> lows;
  std::vector<Exact> highs;
  for (const uint32_t observation : observations) {
    if (table.StatusOf(observation) == Status::kNotApplicable) continue;
    lows.push_back(table.IntervalOf(observation).low);
    highs.push_back(table.IntervalOf(observation).high);
  }
  figure.interval = {Middle(std::move(lows)), Middle(std::move(highs))};
  return figure;
}

}  // namespace

extern const Measure kMeasure_median;
const Measure kMeasure_median = {.name = "median", .figure = MedianFigure};

}  // namespace tipstat
