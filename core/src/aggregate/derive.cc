// What becomes of a pivot table under a measure that works on figures: shares, changes, growth.
#include "aggregate/pivot.h"

namespace tipstat {
namespace {

std::optional<Period> PeriodOf(const Field& time, const Key& key) {
  return time.periods[time.codes()[key.observation]];
}

// Whether the earlier one is what a measure compares the later one with.
bool IsCompared(Against against, const Period& earlier, const Period& later) {
  if (against == Against::kYearBefore) {
    return later.months != 0 && YearBefore(later) == earlier;
  }
  return earlier.HasLengthOf(later) && earlier.end == later.start;
}

// Where the key that each is compared with stands, among the keys of the side with the periods.
std::vector<std::optional<size_t>> PlacesOf(Against against, const Field& time,
                                            const std::vector<Key>& keys,
                                            std::vector<uint8_t>* begins) {
  std::vector<std::optional<size_t>> result(keys.size());
  begins->assign(keys.size(), 1);
  for (size_t i = 0; i < keys.size(); ++i) {
    const auto later = PeriodOf(time, keys[i]);
    for (size_t j = 0; later && j < i; ++j) {
      const auto earlier = PeriodOf(time, keys[j]);
      if (!earlier) continue;
      if (earlier->HasLengthOf(*later)) (*begins)[i] = 0;
      if (IsCompared(against, *earlier, *later)) result[i] = j;
    }
  }
  return result;
}

// Drops the rows or columns that a delayed condition does not accept.
void Filter(const Table& table, const Condition& condition, bool over_rows, Pivot* pivot) {
  const Field& time = table.fields[condition.field];
  std::vector<Key>& keys = over_rows ? pivot->rows : pivot->columns;
  std::vector<size_t> kept;
  std::vector<Key> kept_keys;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (!condition.accepted[time.codes()[keys[i].observation]]) continue;
    kept.push_back(i);
    kept_keys.push_back(keys[i]);
  }
  keys = std::move(kept_keys);
  const Figures all = pivot->figures;
  pivot->figures = Figures(pivot->rows.size(), pivot->columns.size());
  kept.push_back(over_rows ? all.rows() : all.columns());
  for (size_t r = 0; r <= pivot->rows.size(); ++r) {
    for (size_t c = 0; c <= pivot->columns.size(); ++c) {
      pivot->figures.At(r, c) = all.At(over_rows ? kept[r] : r, over_rows ? c : kept[c]);
    }
  }
}

}  // namespace

bool IsDelayed(const Table& table, const Query& query, const Condition& condition) {
  return query.against != Against::kNothing &&
         static_cast<int>(condition.field) == table.time_field;
}

void Derive(const Table& table, const Query& query, Pivot* pivot) {
  Earlier earlier;
  const bool over_rows =
      query.rows.size() == 1 && static_cast<int>(query.rows[0]) == table.time_field;
  if (query.against != Against::kNothing) {
    const Field& time = table.fields[static_cast<size_t>(table.time_field)];
    auto& places = over_rows ? earlier.rows : earlier.columns;
    places =
        PlacesOf(query.against, time, over_rows ? pivot->rows : pivot->columns, &earlier.begins);
  }
  query.measure->derive(query.measure_argument, earlier, &pivot->figures);
  for (const Condition& condition : query.conditions) {
    if (IsDelayed(table, query, condition)) Filter(table, condition, over_rows, pivot);
  }
}

}  // namespace tipstat
