// A series has a hole: between two figures a period of the same length is not printed.
#include <algorithm>

#include "base/order.h"
#include "rules/figure.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

struct Printing {
  Period period;
  uint32_t observation = 0;
};

// All printings of one series with a period, whatever their status: what is printed as missing is
// no hole.
std::vector<Printing> PrintingsOf(const Table& table, const uint32_t* begin, const uint32_t* end) {
  const Field& time = table.fields[static_cast<size_t>(table.time_field)];
  std::vector<Printing> printings;
  for (; begin != end; ++begin) {
    const auto& period = time.periods[time.codes()[*begin]];
    if (period && period->months > 0) printings.push_back({*period, *begin});
  }
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(printings.size()));
  StableSort(&order, [&](uint32_t a, uint32_t b) {
    const Period& first = printings[a].period;
    const Period& second = printings[b].period;
    return first.months != second.months ? first.months < second.months
                                         : first.start < second.start;
  });
  std::vector<Printing> sorted;
  for (const uint32_t i : order) sorted.push_back(printings[i]);
  return sorted;
}

// Neighbours of one length between which whole periods of that length fit. Periods that begin at
// different months of their length, as reporting years may, are no series.
bool IsHole(const Period& before, const Period& after) {
  // 400 years have 146097 days.
  const int64_t months = (int64_t{after.start - before.end} * 4800 + 146097 / 2) / 146097;
  return before.months == after.months && before.end < after.start && months % before.months == 0;
}

struct Hole {
  uint32_t before = 0;  // observations
  uint32_t after = 0;
  uint32_t series = 0;
};

// Whether some series prints a period of that length within the hole.
bool IsPrintedElsewhere(const Field& time, const Period& before, const Period& after) {
  return std::any_of(time.periods.begin(), time.periods.end(), [&](const auto& period) {
    return period && period->months == before.months && before.end <= period->start &&
           period->end <= after.start;
  });
}

Finding FindingOf(const Table& table, const Hole& hole, bool is_everywhere) {
  JsonWriter json;
  json.BeginObject();
  json.Key("period").String(PeriodLabelAt(table, hole.before));
  json.Key("otherPeriod").String(PeriodLabelAt(table, hole.after));
  json.Key("everywhere").Boolean(is_everywhere);
  return {"series-gap",
          is_everywhere ? Severity::kNote : Severity::kWarning,
          {},
          {table.CellOf(hole.before), table.CellOf(hole.after)},
          WithWhere(table, hole.before, table.time_field, &json),
          "RTS",
          "B1"};
}

std::vector<Hole> HolesOf(const Table& table) {
  std::vector<uint32_t> others;
  for (const uint32_t i : table.KeyFields()) {
    if (static_cast<int>(i) != table.time_field) others.push_back(i);
  }
  const Grouping grouping = GroupBy(table, others);
  std::vector<Hole> holes;
  for (uint32_t g = 0; g < grouping.groups; ++g) {
    const auto* const members = grouping.members.data();
    const auto printings =
        PrintingsOf(table, members + grouping.begins[g], members + grouping.begins[g + 1]);
    for (size_t i = 1; i < printings.size(); ++i) {
      if (!IsHole(printings[i - 1].period, printings[i].period)) continue;
      holes.push_back({printings[i - 1].observation, printings[i].observation, g});
    }
  }
  return holes;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.time_field < 0 || table.value_columns.empty()) return;
  const Field& time = table.fields[static_cast<size_t>(table.time_field)];
  Dictionary said;  // holes of the whole table, each named once
  for (const Hole& hole : HolesOf(table)) {
    const uint32_t first = time.codes()[hole.before];
    const uint32_t last = time.codes()[hole.after];
    const bool is_everywhere = !IsPrintedElsewhere(time, *time.periods[first], *time.periods[last]);
    const std::string name = std::to_string(first) + " " + std::to_string(last);
    if (is_everywhere && said.Find(name) != Dictionary::kNone) continue;
    if (is_everywhere) said.Intern(name);
    findings->push_back(FindingOf(table, hole, is_everywhere));
  }
}

}  // namespace

extern const Rule kRule_series_gap;
const Rule kRule_series_gap = {"series-gap", Apply, true};

}  // namespace tipstat
