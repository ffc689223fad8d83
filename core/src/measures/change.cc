// The difference from the same part of the year before.
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure Difference(const Figure& later, const Figure& earlier) {
  Figure figure;
  figure.status = Status::kOk;
  figure.interval = later.interval - earlier.interval;
  return figure;
}

void Derive(std::string_view, const YearsBefore& before, Figures* figures) {
  CompareYears(before, Difference, figures);
}

}  // namespace

extern const Measure kMeasure_change;
const Measure kMeasure_change = {
    .name = "change", .adds = true, .compares_years = true, .figure = SumFigure, .derive = Derive};

}  // namespace tipstat
