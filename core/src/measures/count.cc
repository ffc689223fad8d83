// The number of observations or records.
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure CountFigure(const Table& table, const std::vector<uint32_t>& observations) {
  Figure figure;
  figure.status = Status::kOk;
  figure.computed = true;
  figure.interval = Interval::Single(Exact::FromInteger(table.source.RowsOf(observations)));
  return figure;
}

}  // namespace

extern const Measure kMeasure_count;
const Measure kMeasure_count = {
    .name = "count", .takes_field = false, .allows_ordinal = true, .figure = CountFigure};

}  // namespace tipstat
