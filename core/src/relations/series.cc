#include "relations/series.h"

#include <algorithm>

#include "base/order.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

// By start, the longer first; of equal periods the first.
Series InOrder(const Series& points) {
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(points.size()));
  StableSort(&order,
             [&](uint32_t a, uint32_t b) { return Precedes(points[a].period, points[b].period); });
  Series series;
  for (const uint32_t i : order) {
    if (series.empty() || !(series.back().period == points[i].period)) series.push_back(points[i]);
  }
  return series;
}

}  // namespace

std::vector<Series> AllSeries(const Table& table) {
  std::vector<Series> result;
  if (table.time_field < 0) return result;
  const auto time = static_cast<uint32_t>(table.time_field);
  const Field& field = table.fields[time];
  std::vector<uint32_t> others = table.KeyFields();
  others.erase(std::find(others.begin(), others.end(), time));
  const Grouping grouping = GroupBy(table, others);
  for (uint32_t g = 0; g < grouping.groups; ++g) {
    Series series;
    for (uint32_t at = grouping.begins[g]; at < grouping.begins[g + 1]; ++at) {
      const uint32_t observation = grouping.members[at];
      const auto& period = field.periods[field.codes()[observation]];
      if (period && table.StatusOf(observation) != Status::kMissing) {
        series.push_back({*period, observation});
      }
    }
    series = InOrder(series);
    if (series.size() > 1) result.push_back(std::move(series));
  }
  return result;
}

}  // namespace tipstat
