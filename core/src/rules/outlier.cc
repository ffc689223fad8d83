// The last figure of a series is unusual against the five before it: further from their median than
// twice the median absolute deviation. With small counts this says little.
#include <algorithm>
#include <array>

#include "relations/series.h"
#include "rules/figure.h"

namespace tipstat {
namespace {

constexpr size_t kBefore = 5;
using Five = std::array<Exact, kBefore>;

Exact MedianOf(Five figures) {
  std::sort(figures.begin(), figures.end());
  return figures[kBefore / 2];
}

struct Unusual {
  uint32_t observation = 0;
  Exact figure;
  Exact median;
  Exact deviation;  // median absolute deviation
};

// The last points of one length, latest first; fewer than six where the series has no more.
std::vector<Point> LastOfOneLength(const Series& series) {
  std::vector<Point> last;
  for (auto point = series.rbegin(); point != series.rend() && last.size() <= kBefore; ++point) {
    if (last.empty() || last[0].period.HasLengthOf(point->period)) last.push_back(*point);
  }
  return last;
}

std::optional<Unusual> LookAtLast(const Table& table, const Series& series) {
  const std::vector<Point> points = LastOfOneLength(series);
  if (points.size() <= kBefore) return std::nullopt;
  const std::optional<Exact> figure = FigureAt(table, points[0].observation);
  if (!figure) return std::nullopt;
  Five before;
  for (size_t i = 0; i < kBefore; ++i) {
    const std::optional<Exact> earlier = FigureAt(table, points[i + 1].observation);
    if (!earlier) return std::nullopt;
    before[i] = *earlier;
  }
  Unusual unusual = {points[0].observation, *figure, MedianOf(before), Exact()};
  for (Exact& earlier : before) earlier = Distance(earlier, unusual.median);
  unusual.deviation = MedianOf(before);
  const Exact most = unusual.deviation + unusual.deviation;
  return most < Distance(unusual.figure, unusual.median) ? std::optional<Unusual>(unusual)
                                                         : std::nullopt;
}

Finding FindingOf(const Table& table, const Unusual& unusual) {
  JsonWriter json;
  json.BeginObject();
  json.Key("value").Range(Interval::Single(unusual.figure));
  json.Key("period").String(PeriodLabelAt(table, unusual.observation));
  json.Key("median").Range(Interval::Single(unusual.median));
  json.Key("deviation").Range(Interval::Single(unusual.deviation));
  const bool is_small = std::max(unusual.figure, unusual.median) < kSmallCount ||
                        !IsCountAt(table, unusual.observation);
  return {"outlier",
          is_small ? Severity::kNote : Severity::kWarning,
          {},
          {table.CellOf(unusual.observation)},
          WithWhere(table, unusual.observation, table.time_field, &json),
          "VNO",
          "B1"};
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.value_columns.empty()) return;
  for (const Series& series : AllSeries(table)) {
    if (const auto unusual = LookAtLast(table, series)) {
      findings->push_back(FindingOf(table, *unusual));
    }
  }
}

}  // namespace

extern const Rule kRule_outlier;
const Rule kRule_outlier = {"outlier", Apply, true};

}  // namespace tipstat
