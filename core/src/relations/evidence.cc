// What is known about the parts of a total: whether they are all of it, and whether nobody can
// stand in two of them.
#include <algorithm>
#include <iterator>

#include "base/order.h"
#include "codes/concepts.h"
#include "relations/relation.h"

namespace tipstat {
namespace {

// Dimensions in which everybody has one place. Forms of exploitation, means of control and
// offences are not among them: one person may stand in several.
constexpr std::string_view kDisjoint[] = {"SEX", "AGE", "CITIZENSHIP", "REF_AREA",
                                          "REPATRIATED_FROM"};

// The dimension and the codes of the parts, as bytes that are equal where they are.
std::string PartsOf(const Table& table, const RelationSet& set, const Relation& relation) {
  const auto& codes = table.fields[static_cast<size_t>(relation.dimension)].codes();
  std::vector<uint32_t> parts;
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    parts.push_back(codes[*part]);
  }
  Sort(&parts);
  parts.push_back(static_cast<uint32_t>(relation.dimension));
  return {reinterpret_cast<const char*>(parts.data()), parts.size() * sizeof(uint32_t)};
}

bool Adds(const Table& table, const Relation& relation) {
  const MeasureType type = table.MeasureTypeOf(relation.total);
  if (type == MeasureType::kUnknown) return table.ValueOf(relation.total).decimals == 0;
  return type == MeasureType::kEvents || type == MeasureType::kPersons ||
         type == MeasureType::kStock;
}

// "Cases", "number" and the other names of values are counts where no indicator says otherwise.
bool IsCount(const Table& table, const Relation& relation) {
  if (table.MeasureTypeOf(relation.total) != MeasureType::kUnknown) return true;
  const Concept* known =
      FindConcept(table.source.columns[table.CellOf(relation.total).column].name);
  return table.indicator_field < 0 && known != nullptr && known->role == Role::kValue;
}

bool HasResidual(const Table& table, const RelationSet& set, const Relation& relation) {
  const Field& field = table.fields[static_cast<size_t>(relation.dimension)];
  return std::any_of(set.begin(relation), set.end(relation), [&](uint32_t part) {
    return field.kinds[field.codes()[part]] == CodeKind::kResidual;
  });
}

}  // namespace

void FindEvidence(const Table& table, RelationSet* set) {
  Dictionary closing;
  for (const Relation& relation : set->relations) {
    const bool closes = relation.kind == RelationKind::kSumOfParts &&
                        relation.verdict == Verdict::kCloses && relation.sum.low > Exact();
    if (closes) closing.Intern(PartsOf(table, *set, relation));
  }
  for (Relation& relation : set->relations) {
    relation.adds = Adds(table, relation);
    relation.is_count = relation.adds && IsCount(table, relation);
    if (relation.kind != RelationKind::kSumOfParts) continue;
    relation.closes_elsewhere = closing.Find(PartsOf(table, *set, relation)) != Dictionary::kNone;
    const std::string& id = table.fields[static_cast<size_t>(relation.dimension)].concept_id;
    const bool known =
        std::find(std::begin(kDisjoint), std::end(kDisjoint), id) != std::end(kDisjoint);
    const bool may_overlap = id == "EXPLOITATION" || id == "OFFENCE";
    relation.exhaustive = relation.closes_elsewhere || HasResidual(table, *set, relation);
    relation.disjoint = known || (relation.closes_elsewhere && !may_overlap);
  }
}

}  // namespace tipstat
