// The growth against the same part of the year before, or against the period just before, in
// percent of the earlier figure.
#include "base/exact.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure Growth(const Figure& later, const Figure& earlier) {
  Figure figure;
  if (earlier.interval.low <= Exact()) return figure;
  figure.status = Status::kOk;
  figure.is_quotient = true;
  figure.low = Percent(later.interval.low - earlier.interval.high, earlier.interval.high);
  figure.high = Percent(later.interval.high - earlier.interval.low, earlier.interval.low);
  return figure;
}

void Derive(std::string_view, const Earlier& earlier, Figures* figures) {
  CompareWithEarlier(earlier, Growth, figures);
}

}  // namespace

extern const Measure kMeasure_growth;
const Measure kMeasure_growth = {.name = "growth",
                                 .adds = true,
                                 .is_percent = true,
                                 .against = Against::kYearBefore,
                                 .arguments = {"year", "previous"},
                                 .figure = SumFigure,
                                 .derive = Derive};

}  // namespace tipstat
