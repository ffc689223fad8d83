// Rates: the population of a figure is that of the areas, sexes, ages and periods in its
// observations, as far as both tables tell them apart.
#include <algorithm>
#include <array>

#include "aggregate/extras.h"
#include "aggregate/summarize.h"
#include "base/order.h"
#include "base/text.h"

namespace tipstat {
namespace {

constexpr std::array<std::string_view, 3> kJoined = {"REF_AREA", "SEX", "AGE"};

int FieldOfConcept(const Table& table, std::string_view concept_id) {
  for (uint32_t i = 0; i < table.fields.size(); ++i) {
    if (table.fields[i].concept_id == concept_id) return static_cast<int>(i);
  }
  return -1;
}

class Denominators {
 public:
  Denominators(const Table& table, const Measure& measure, const Table& population)
      : table_(table), measure_(measure), population_(population) {
    for (const std::string_view concept_id : kJoined) {
      const int mine = FieldOfConcept(table, concept_id);
      const int theirs = FieldOfConcept(population, concept_id);
      if (mine < 0 || theirs < 0) continue;
      joined_.push_back({static_cast<uint32_t>(mine), static_cast<uint32_t>(theirs)});
    }
  }

  // The people of whom the figure speaks, or nothing where they are not all in the population
  // table, or where it speaks of several periods.
  std::optional<Interval> Of(const Figure& figure) const {
    std::vector<uint32_t> found;
    for (const uint32_t observation : figure.observations) {
      const std::vector<uint32_t> matches = MatchesOf(observation);
      if (matches.empty()) return std::nullopt;
      found.insert(found.end(), matches.begin(), matches.end());
    }
    SortUnique(&found);
    if (found.empty() || HasSeveralPeriods(found)) return std::nullopt;
    const Result<Selection> selection = Summarize(population_, measure_, std::move(found));
    if (!selection || !selection->alternative.empty()) return std::nullopt;
    const Figure sum = SumFigure(population_, selection->observations);
    const bool is_known =
        sum.status == Status::kOk && !sum.incomplete && Exact() < sum.interval.low;
    return is_known ? std::optional<Interval>(sum.interval) : std::nullopt;
  }

 private:
  struct Pair {
    uint32_t mine;
    uint32_t theirs;
  };

  std::optional<Period> PeriodOf(const Table& table, uint32_t observation) const {
    if (table.time_field < 0) return std::nullopt;
    const Field& time = table.fields[static_cast<size_t>(table.time_field)];
    return time.periods[time.codes()[observation]];
  }

  bool Agree(const Pair& pair, uint32_t mine, uint32_t theirs) const {
    const Field& a = table_.fields[pair.mine];
    const Field& b = population_.fields[pair.theirs];
    const uint32_t first = a.codes()[mine];
    const uint32_t second = b.codes()[theirs];
    const bool is_total = a.kinds[first] == CodeKind::kTotal;
    if (is_total || b.kinds[second] == CodeKind::kTotal) {
      return is_total == (b.kinds[second] == CodeKind::kTotal);
    }
    return FoldName(a.labels()[first]) == FoldName(b.labels()[second]);
  }

  // A part of a year is held against the people of that year.
  bool AgreeInTime(uint32_t mine, uint32_t theirs) const {
    const auto period = PeriodOf(table_, mine);
    const auto other = PeriodOf(population_, theirs);
    return !period || !other || other->Contains(*period);
  }

  std::vector<uint32_t> MatchesOf(uint32_t observation) const {
    std::vector<uint32_t> matches;
    for (uint32_t i = 0; i < population_.observations(); ++i) {
      const bool agree = AgreeInTime(observation, i) &&
                         std::all_of(joined_.begin(), joined_.end(),
                                     [&](const Pair& pair) { return Agree(pair, observation, i); });
      if (agree) matches.push_back(i);
    }
    return matches;
  }

  bool HasSeveralPeriods(const std::vector<uint32_t>& observations) const {
    const auto first = PeriodOf(population_, observations[0]);
    return std::any_of(observations.begin(), observations.end(), [&](uint32_t i) {
      const auto period = PeriodOf(population_, i);
      return first && period && !(*first == *period);
    });
  }

  const Table& table_;
  const Measure& measure_;
  const Table& population_;
  std::vector<Pair> joined_;
};

}  // namespace

Result<void> DivideByPopulation(const Table& table, const Query& query, const Table& population,
                                Pivot* pivot) {
  if (population.value_columns.empty()) {
    return Error{ErrorCode::kBadRequest, "population", "a table without figures",
                 "a column of people"};
  }
  const Denominators denominators(table, *query.measure, population);
  const auto per = static_cast<int32_t>(query.per);
  size_t without = 0;
  for (size_t r = 0; r <= pivot->figures.rows(); ++r) {
    for (size_t c = 0; c <= pivot->figures.columns(); ++c) {
      Figure& figure = pivot->figures.At(r, c);
      if (figure.status != Status::kOk) continue;
      if (const auto people = denominators.Of(figure); people) {
        figure = query.measure->rate(figure, *people, per);
        continue;
      }
      const std::vector<uint32_t> observations = std::move(figure.observations);
      figure = Figure();
      figure.status = Status::kMissing;
      figure.observations = observations;
      ++without;
    }
  }
  if (without > 0) pivot->notes.push_back({"no-population", std::to_string(without)});
  return {};
}

}  // namespace tipstat
