// What is known about the parts of a total: whether they are all of it, and whether nobody can
// stand in two of them.
#include <algorithm>
#include <iterator>
#include <set>

#include "relations/relation.h"

namespace tipstat {
namespace {

// Dimensions in which everybody has one place. Forms of exploitation, means of control and
// offences are not among them: one person may stand in several.
constexpr std::string_view kDisjoint[] = {"SEX", "AGE", "CITIZENSHIP", "REF_AREA",
                                          "REPATRIATED_FROM"};

using PartSet = std::pair<int, std::vector<uint32_t>>;

PartSet PartsOf(const Table& table, const RelationSet& set, const Relation& relation) {
  const auto& codes = table.fields[static_cast<size_t>(relation.dimension)].codes();
  PartSet parts{relation.dimension, {}};
  for (const uint32_t* part = set.begin(relation); part != set.end(relation); ++part) {
    parts.second.push_back(codes[*part]);
  }
  std::sort(parts.second.begin(), parts.second.end());
  return parts;
}

bool HasResidual(const Table& table, const RelationSet& set, const Relation& relation) {
  const Field& field = table.fields[static_cast<size_t>(relation.dimension)];
  return std::any_of(set.begin(relation), set.end(relation), [&](uint32_t part) {
    return field.kinds[field.codes()[part]] == CodeKind::kResidual;
  });
}

}  // namespace

void FindEvidence(const Table& table, RelationSet* set) {
  std::set<PartSet> closing;
  for (const Relation& relation : set->relations) {
    const bool closes = relation.kind == RelationKind::kSumOfParts &&
                        relation.verdict == Verdict::kCloses && relation.sum.low > Exact();
    if (closes) closing.insert(PartsOf(table, *set, relation));
  }
  for (Relation& relation : set->relations) {
    if (relation.kind != RelationKind::kSumOfParts) continue;
    const bool closes_elsewhere = closing.count(PartsOf(table, *set, relation)) > 0;
    const std::string& id = table.fields[static_cast<size_t>(relation.dimension)].concept_id;
    const bool known =
        std::find(std::begin(kDisjoint), std::end(kDisjoint), id) != std::end(kDisjoint);
    const bool may_overlap = id == "EXPLOITATION" || id == "OFFENCE";
    relation.exhaustive = closes_elsewhere || HasResidual(table, *set, relation);
    relation.disjoint = known || (closes_elsewhere && !may_overlap);
  }
}

}  // namespace tipstat
