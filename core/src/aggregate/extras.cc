#include "aggregate/extras.h"

#include <algorithm>

namespace tipstat {
namespace {

Result<Pivot> MakeArranged(const Table& table, const Query& query, const Limits& limits) {
  const std::vector<uint8_t> accepted = Accepted(table, query);
  Side rows = MakeSide(table, query.rows, accepted);
  if (query.rollup && query.rows.size() > 1) {
    AddSubtotals(table, query.rows, accepted, &rows);
    return MakePivot(table, query, limits, &rows);
  }
  Result<Pivot> pivot = MakePivot(table, query, limits, &rows);
  if (!pivot || query.order == Order::kCode) return pivot;
  const size_t gone = ArrangeRows(table, query, *pivot, &rows);
  pivot = MakePivot(table, query, limits, &rows);
  if (pivot && gone > 0) pivot->notes.push_back({"rest", std::to_string(gone + 1)});
  return pivot;
}

Result<Pivot> MakeFullPivot(const Table& table, const Query& query, const Limits& limits,
                            const Table* population) {
  Result<Pivot> pivot = MakeBounds(table, query, limits, MakeArranged(table, query, limits));
  if (!pivot) return pivot;
  if (query.measure->adds_over_periods) {
    if (auto adds = CheckAddsOverPeriods(table, query, *pivot); !adds) return adds.error();
  }
  if (query.measure->rate != nullptr) {
    auto divided = DivideByPopulation(table, query, *population, &*pivot);
    if (!divided) return divided.error();
  }
  return pivot;
}

Result<std::string> AnswerFully(const Table& whole, const Query& query, const Limits& limits,
                                const Table* population) {
  Table few;
  const bool is_condensed = Condense(whole, query, &few);
  const Table& table = is_condensed ? few : whole;
  const bool has_several = HasSeveralAnswers(table, query);
  Table split;
  Query counted;
  Measure measure = *query.measure;
  if (has_several) {
    auto made = SplitAnswers(table, query, limits, &split, &counted, &measure);
    if (!made) return made.error();
  }
  const Table& asked = has_several ? split : table;
  const Query& asks = has_several ? counted : query;
  const Result<Pivot> pivot = MakeFullPivot(asked, asks, limits, population);
  if (!pivot) return pivot.error();
  return PivotJson(asked, asks, *pivot);
}

}  // namespace

const PivotExtras kPivotExtras = {ParseOptions, AnswerFully};

Result<void> CheckAddsOverPeriods(const Table& table, const Query& query, const Pivot& pivot) {
  const Field& time = table.fields[static_cast<size_t>(table.time_field)];
  const bool over_rows =
      query.rows.size() == 1 && static_cast<int>(query.rows[0]) == table.time_field;
  const std::vector<Key>& keys = over_rows ? pivot.rows : pivot.columns;
  const bool adds = std::all_of(keys.begin(), keys.end(), [&](const Key& key) {
    return table.MeasureTypeOf(key.observation) == MeasureType::kEvents;
  });
  if (keys.size() < 2 || adds) return {};
  return Error{ErrorCode::kNotAdditive, time.name, "figures that are no counts of events",
               "--where or --rows"};
}

}  // namespace tipstat
