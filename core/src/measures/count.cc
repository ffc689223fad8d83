// The number of observations or records.
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure CountFigure(const Table&, const std::vector<uint32_t>& observations) {
  Figure figure;
  figure.status = Status::kOk;
  figure.computed = true;
  figure.interval = Interval::Single(Exact::FromInteger(static_cast<int64_t>(observations.size())));
  return figure;
}

}  // namespace

extern const Measure kMeasure_count;
const Measure kMeasure_count = {
    .name = "count", .takes_field = false, .allows_ordinal = true, .figure = CountFigure};

}  // namespace tipstat
