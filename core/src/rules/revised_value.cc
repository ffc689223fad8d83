// A revised figure differs by more than a tenth from what the earlier edition printed.
#include "rules/edition.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr) return;
  const Table& table = evidence.table;
  for (const uint32_t i : ChangedIn(table, *editions)) {
    const std::optional<Interval> change = ChangeOf(table, i, *editions);
    const Interval before = editions->other->IntervalOf(editions->other_of[i]);
    if (!change || !IsBeyondTolerance(before, *change)) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("value").Range(table.IntervalOf(i));
    json.Key("other").Range(before);
    json.Key("change").Range(*change);
    json.Key("tolerance").Integer(10);
    const bool is_small = IsSmallChange(table.IntervalOf(i), before);
    findings->push_back({"revised-value",
                         is_small ? Severity::kNote : Severity::kWarning,
                         {},
                         {table.CellOf(i)},
                         WithWhere(table, i, -1, &json),
                         "VRT",
                         "B2"});
  }
}

}  // namespace

extern const Rule kRule_revised_value;
const Rule kRule_revised_value = {"revised-value", Apply, true};

}  // namespace tipstat
