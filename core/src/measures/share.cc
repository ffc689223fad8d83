// The share in the total of the row, of the column or of all, in percent. The total is the printed
// one where there is one.
#include "base/exact.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure ShareOf(const Figure& part, const Figure& base) {
  Figure figure;
  figure.observations = part.observations;
  figure.incomplete = part.incomplete || base.incomplete;
  if (part.status != Status::kOk) {
    figure.status = part.status;
    return figure;
  }
  const bool known = base.status == Status::kOk && part.interval.high.IsFinite() &&
                     base.interval.high.IsFinite() && base.interval.low > Exact();
  figure.status = known ? Status::kOk : Status::kMissing;
  if (!known) return figure;
  figure.computed = true;
  figure.is_quotient = true;
  figure.low = Percent(part.interval.low, base.interval.high);
  figure.high = Percent(part.interval.high, base.interval.low);
  return figure;
}

void Derive(std::string_view argument, const Earlier&, Figures* figures) {
  const Figures absolute = *figures;
  for (size_t r = 0; r <= absolute.rows(); ++r) {
    for (size_t c = 0; c <= absolute.columns(); ++c) {
      const size_t base_row = argument == "rows" ? r : absolute.rows();
      const size_t base_column = argument == "columns" ? c : absolute.columns();
      figures->At(r, c) = ShareOf(absolute.At(r, c), absolute.At(base_row, base_column));
    }
  }
}

}  // namespace

extern const Measure kMeasure_share;
const Measure kMeasure_share = {.name = "share",
                                .adds = true,
                                .is_percent = true,
                                .arguments = {"columns", "rows", "all"},
                                .figure = SumFigure,
                                .derive = Derive};

}  // namespace tipstat
