// Small counts of records are withheld, and with each of them every total in which it stands: then
// each sum that could give a count away has two unknown members.
#include "aggregate/pivot.h"

namespace tipstat {
namespace {

void Withhold(Figure* figure) {
  *figure = Figure();
  figure->status = Status::kWithheld;
  figure->computed = true;
}

}  // namespace

void ProtectSmallCounts(const Query& query, Pivot* pivot) {
  Figures& figures = pivot->figures;
  size_t withheld = 0;
  const auto is_small = [&](const Figure& figure) {
    return figure.status == Status::kOk && figure.rows < query.threshold;
  };
  for (size_t r = 0; r < figures.rows(); ++r) {
    for (size_t c = 0; c < figures.columns(); ++c) {
      if (!is_small(figures.At(r, c))) continue;
      Withhold(&figures.At(r, c));
      Withhold(&figures.At(r, figures.columns()));
      Withhold(&figures.At(figures.rows(), c));
      Withhold(&figures.At(figures.rows(), figures.columns()));
      ++withheld;
    }
  }
  if (withheld > 0) pivot->notes.push_back({"small-counts-withheld", std::to_string(withheld)});
}

}  // namespace tipstat
