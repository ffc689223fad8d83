#include "table/figures.h"

namespace tipstat {

Figure SumFigure(const Table& table, const std::vector<uint32_t>& observations) {
  Figure figure;
  figure.observations = observations;
  if (observations.size() == 1) {
    figure.status = table.StatusOf(observations[0]);
    figure.interval = table.IntervalOf(observations[0]);
    return figure;
  }
  figure.computed = true;
  figure.interval = Interval::Single(Exact());
  size_t known = 0;
  size_t withheld = 0;
  size_t applicable = 0;
  for (const uint32_t observation : observations) {
    const Status status = table.StatusOf(observation);
    if (status == Status::kOk || status == Status::kNegligible) ++known;
    if (status == Status::kWithheld) ++withheld;
    if (status != Status::kNotApplicable) {
      figure.interval = figure.interval + table.IntervalOf(observation);
      ++applicable;
    }
  }
  figure.incomplete = known < observations.size();
  figure.status = known > 0         ? Status::kOk
                  : withheld > 0    ? Status::kWithheld
                  : applicable == 0 ? Status::kNotApplicable
                                    : Status::kMissing;
  return figure;
}

void CompareWithEarlier(const Earlier& before,
                        Figure (*compare)(const Figure& later, const Figure& earlier),
                        Figures* figures) {
  const Figures printed = *figures;
  for (size_t r = 0; r <= printed.rows(); ++r) {
    for (size_t c = 0; c <= printed.columns(); ++c) {
      const bool over_rows = !before.rows.empty();
      const std::optional<size_t> at =
          over_rows ? (r < printed.rows() ? before.rows[r] : std::nullopt)
                    : (c < printed.columns() ? before.columns[c] : std::nullopt);
      const Figure& later = printed.At(r, c);
      Figure result;
      if (at) {
        const Figure& earlier = over_rows ? printed.At(*at, c) : printed.At(r, *at);
        const bool known = later.status == Status::kOk && earlier.status == Status::kOk &&
                           later.interval.high.IsFinite() && earlier.interval.high.IsFinite();
        if (known) {
          result = compare(later, earlier);
        } else {
          result.status = later.status != Status::kOk     ? later.status
                          : earlier.status != Status::kOk ? earlier.status
                                                          : Status::kMissing;
        }
        result.observations = later.observations;
      }
      result.computed = result.status == Status::kOk;
      figures->At(r, c) = std::move(result);
    }
  }
}

}  // namespace tipstat
