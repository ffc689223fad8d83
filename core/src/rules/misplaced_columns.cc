// The changed figures of a period are those of the earlier edition in other places.
#include "rules/edition.h"

namespace tipstat {
namespace {

// Whether all changed by more than a tenth, and what they are now is what they were, in another
// order.
bool AreMoved(const Table& table, const std::vector<uint32_t>& changed, const Editions& editions) {
  if (changed.size() < 2) return false;
  std::vector<Exact> now;
  std::vector<Exact> before;
  for (const uint32_t i : changed) {
    const std::optional<Interval> change = ChangeOf(table, i, editions);
    const Interval earlier = editions.other->IntervalOf(editions.other_of[i]);
    if (!change || !change->IsSingle() || !IsBeyondTolerance(earlier, *change)) return false;
    now.push_back(table.IntervalOf(i).low);
    before.push_back(earlier.low);
  }
  std::sort(now.begin(), now.end());
  std::sort(before.begin(), before.end());
  return now == before && now.back() >= Exact::FromInteger(10);
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr) return;
  const Table& table = evidence.table;
  for (const OfPeriod& of : ByPeriod(table, ChangedIn(table, *editions))) {
    if (!AreMoved(table, of.observations, *editions)) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("period").String(of.period);
    json.Key("count").Integer(of.observations.size());
    WriteBoth(table, of.observations, *editions, &json);
    json.EndObject();
    findings->push_back({"misplaced-columns",
                         Severity::kWarning,
                         {},
                         CellsAt(table, of.observations),
                         json.Take(),
                         {},
                         "B2"});
  }
}

}  // namespace

extern const Rule kRule_misplaced_columns;
const Rule kRule_misplaced_columns = {"misplaced-columns", Apply, true};

}  // namespace tipstat
