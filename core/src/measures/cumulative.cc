// The running total from the first period on, over periods of one length that follow each other.
// Behind a gap there is none.
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure Together(const Figure& sum, const Figure& next) {
  Figure figure = next;
  figure.interval = sum.interval + next.interval;
  figure.incomplete = sum.incomplete || next.incomplete;
  figure.computed = true;
  return figure;
}

// The cell at `at` along the side with the periods; `other` is its place on the other side.
Figure& At(Figures* figures, bool over_rows, size_t at, size_t other) {
  return over_rows ? figures->At(at, other) : figures->At(other, at);
}

void Derive(std::string_view, const Earlier& earlier, Figures* figures) {
  const bool over_rows = !earlier.rows.empty();
  const auto& places = over_rows ? earlier.rows : earlier.columns;
  const size_t others = over_rows ? figures->columns() : figures->rows();
  for (size_t other = 0; other <= others; ++other) {
    // Periods stand by start, so that what is summed before stands before.
    for (size_t at = 0; at < places.size(); ++at) {
      Figure& figure = At(figures, over_rows, at, other);
      if (earlier.begins[at] != 0) continue;
      const Figure none;
      const Figure& sum = places[at] ? At(figures, over_rows, *places[at], other) : none;
      const bool known = sum.status == Status::kOk && figure.status == Status::kOk;
      if (known) {
        figure = Together(sum, figure);
      } else if (figure.status == Status::kOk) {
        figure = Figure();
        figure.status = sum.status;
      }
    }
  }
}

}  // namespace

extern const Measure kMeasure_cumulative;
const Measure kMeasure_cumulative = {.name = "cumulative",
                                     .adds = true,
                                     .adds_over_periods = true,
                                     .against = Against::kPeriodBefore,
                                     .figure = SumFigure,
                                     .derive = Derive};

}  // namespace tipstat
