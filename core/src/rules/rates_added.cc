// A printed total of rates is the sum of rates that have denominators of their own: it says
// nothing.
#include <algorithm>

#include "rules/figure.h"

namespace tipstat {
namespace {

// Totals of one dimension whose parts are rates.
struct Sums {
  std::vector<const Relation*> added;  // the total is the sum, and above every part
  bool averaged = false;               // a total lies among its parts, as a rate of all does
};

bool IsRate(const Table& table, const Relation& relation) {
  const MeasureType type = table.MeasureTypeOf(relation.total);
  return relation.kind == RelationKind::kSumOfParts &&
         (type == MeasureType::kRate || type == MeasureType::kRatio);
}

// The highest and the lowest part, where all print exact figures and two are above zero.
std::optional<Interval> RangeOfParts(const Evidence& evidence, const Relation& relation) {
  Interval range = {Exact::Infinity(), Exact::MinusInfinity()};
  int positive = 0;
  const RelationSet& set = evidence.relations;
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    const std::optional<Exact> figure = FigureAt(evidence.table, *part);
    if (!figure) return std::nullopt;
    range = {std::min(range.low, *figure), std::max(range.high, *figure)};
    positive += Exact() < *figure ? 1 : 0;
  }
  return positive < 2 ? std::nullopt : std::optional<Interval>(range);
}

void Take(const Evidence& evidence, const Relation& relation, Sums* sums) {
  const std::optional<Exact> total = FigureAt(evidence.table, relation.total);
  const std::optional<Interval> parts = RangeOfParts(evidence, relation);
  if (!total || !parts) return;
  if (IsFine(relation.verdict) && parts->high < *total) {
    sums->added.push_back(&relation);
  } else if (parts->Contains(*total) && !parts->IsSingle()) {
    sums->averaged = true;
  }
}

void Add(const Evidence& evidence, const Relation& relation, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  JsonWriter json;
  json.BeginObject();
  json.Key("total").Range(table.IntervalOf(relation.total));
  json.Key("dimension").String(table.fields[static_cast<size_t>(relation.dimension)].name);
  findings->push_back({"rates-added",
                       Severity::kWarning,
                       {},
                       CellsOf(table, evidence.relations, relation),
                       WithWhere(table, relation.total, relation.dimension, &json),
                       "VAD",
                       "B1"});
}

// Areas have populations of their own. Other parts may share one denominator, and then their rates
// do add; that they do not is seen where another total lies among its parts.
void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  std::vector<Sums> sums(table.fields.size());
  for (const Relation& relation : evidence.relations.relations) {
    if (!IsRate(table, relation)) continue;
    Take(evidence, relation, &sums[static_cast<size_t>(relation.dimension)]);
  }
  for (size_t i = 0; i < sums.size(); ++i) {
    if (table.fields[i].role != Role::kArea && !sums[i].averaged) continue;
    for (const Relation* relation : sums[i].added) Add(evidence, *relation, findings);
  }
}

}  // namespace

extern const Rule kRule_rates_added;
const Rule kRule_rates_added = {"rates-added", Apply, true};

}  // namespace tipstat
