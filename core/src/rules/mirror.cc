// Another source prints something else of the same: by more than a tenth.
#include "rules/edition.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* mirror = evidence.review->mirror;
  if (mirror == nullptr) return;
  const Table& table = evidence.table;
  for (const uint32_t i : ChangedIn(table, *mirror)) {
    const std::optional<Interval> difference = ChangeOf(table, i, *mirror);
    const Interval other = mirror->other->IntervalOf(mirror->other_of[i]);
    if (!difference || !IsBeyondTolerance(other, *difference)) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("value").Range(table.IntervalOf(i));
    json.Key("other").Range(other);
    json.Key("tolerance").Integer(10);
    const bool is_small = IsSmallChange(table.IntervalOf(i), other);
    findings->push_back({"mirror",
                         is_small ? Severity::kNote : Severity::kWarning,
                         {},
                         {table.CellOf(i)},
                         WithWhere(table, i, -1, &json),
                         "VMP",
                         "B3"});
  }
}

}  // namespace

extern const Rule kRule_mirror;
const Rule kRule_mirror = {"mirror", Apply, true};

}  // namespace tipstat
