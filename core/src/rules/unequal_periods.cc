// A figure follows one over a longer or shorter period: a reader would compare the two. Where the
// same part of the year before is printed, it is named instead.
#include "relations/describe.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFF;

// For each observation that of the same part of the year before, or kNone.
std::vector<uint32_t> YearsBefore(const Table& table, const RelationSet& set) {
  std::vector<uint32_t> result(table.observations(), kNone);
  for (const Relation& relation : set.relations) {
    if (relation.kind == RelationKind::kChange && relation.verdict == Verdict::kHolds) {
      result[relation.total] = *set.begin(relation);
    }
  }
  return result;
}

std::string_view UnitAt(const Table& table, uint32_t observation) {
  return table.unit_field < 0
             ? std::string_view(table.unit)
             : LabelAt(table, static_cast<uint32_t>(table.unit_field), observation);
}

std::string Args(const Table& table, uint32_t later, uint32_t earlier, uint32_t year_before) {
  JsonWriter json;
  json.BeginObject();
  json.Key("value").Range(table.IntervalOf(later));
  json.Key("period").String(PeriodLabelAt(table, later));
  json.Key("other").Range(table.IntervalOf(earlier));
  json.Key("otherPeriod").String(PeriodLabelAt(table, earlier));
  if (year_before != kNone) {
    const Interval value = table.IntervalOf(year_before);
    json.Key("likeForLike").BeginObject();
    json.Key("value").Range(value);
    json.Key("period").String(PeriodLabelAt(table, year_before));
    WriteChange(table.IntervalOf(later), value, &json);
    json.EndObject();
  }
  json.Key("unit").String(UnitAt(table, later));
  json.Key("where");
  WriteWhere(table, later, table.time_field, &json);
  json.EndObject();
  return json.Take();
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  const std::vector<uint32_t> years_before = YearsBefore(table, evidence.relations);
  for (const Relation& relation : evidence.relations.relations) {
    const bool unequal =
        relation.kind == RelationKind::kChange && relation.verdict == Verdict::kNotComparable;
    if (!unequal) continue;
    const uint32_t earlier = *evidence.relations.begin(relation);
    findings->push_back({"unequal-periods", Severity::kNote, relation.verdict,
                         CellsOf(table, evidence.relations, relation),
                         Args(table, relation.total, earlier, years_before[relation.total]), "VCO",
                         "B1"});
  }
}

}  // namespace

extern const Rule kRule_unequal_periods;
const Rule kRule_unequal_periods = {"unequal-periods", Apply};

}  // namespace tipstat
