// The difference from the same part of the year before, or from the period just before.
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure Difference(const Figure& later, const Figure& earlier) {
  Figure figure;
  figure.status = Status::kOk;
  figure.interval = later.interval - earlier.interval;
  return figure;
}

void Derive(std::string_view, const Earlier& earlier, Figures* figures) {
  CompareWithEarlier(earlier, Difference, figures);
}

}  // namespace

extern const Measure kMeasure_change;
const Measure kMeasure_change = {.name = "change",
                                 .adds = true,
                                 .against = Against::kYearBefore,
                                 .arguments = {"year", "previous"},
                                 .figure = SumFigure,
                                 .derive = Derive};

}  // namespace tipstat
