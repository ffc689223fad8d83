#include <algorithm>

#include "base/order.h"
#include "relations/further.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

constexpr uint32_t kMostLabels = 64;
constexpr uint32_t kLeastGroups = 3;

// A label and others of which it may be the sum, in each group in which it is printed.
struct Candidate {
  uint32_t dimension = 0;  // of the parts
  std::vector<uint32_t> totals;
  std::vector<std::vector<uint32_t>> parts;  // of each total

  void Add(uint32_t total, std::vector<uint32_t> of_total) {
    totals.push_back(total);
    parts.push_back(std::move(of_total));
  }
};

Relation RelationOf(const Table& table, const Candidate& candidate, size_t i) {
  const Comparison comparison = ComparisonOf(table, candidate.totals[i], candidate.parts[i]);
  Relation relation;
  relation.verdict = CompareSum(comparison);
  relation.dimension = static_cast<int>(candidate.dimension);
  relation.total = candidate.totals[i];
  relation.sum = comparison.sum;
  relation.residual = comparison.total - comparison.sum;
  relation.exhaustive = relation.closes_elsewhere = true;
  return relation;
}

// Whether a sum that closes says something: no total of one part, and none of nothing.
bool IsTelling(const Table& table, const Candidate& candidate, size_t i) {
  size_t above_zero = 0;
  for (const uint32_t part : candidate.parts[i]) {
    above_zero += table.IntervalOf(part).low > Exact() ? 1 : 0;
  }
  return above_zero > 1 && table.StatusOf(candidate.totals[i]) == Status::kOk;
}

// Adds the relations if the figures say that they are sums; returns whether they do.
bool AddIfSum(const Table& table, const Candidate& candidate, RelationSet* set) {
  size_t closing = 0;
  size_t failing = 0;
  std::vector<Relation> relations;
  for (size_t i = 0; i < candidate.totals.size(); ++i) {
    relations.push_back(RelationOf(table, candidate, i));
    const Verdict verdict = relations.back().verdict;
    const bool closes = verdict == Verdict::kCloses || verdict == Verdict::kWithinRounding;
    closing += closes && IsTelling(table, candidate, i) ? 1 : 0;
    failing += IsFine(verdict) ? 0 : 1;
  }
  if (closing < kLeastGroups || failing * 4 > closing) return false;
  for (size_t i = 0; i < relations.size(); ++i) set->Add(relations[i], candidate.parts[i]);
  return true;
}

std::vector<uint32_t> KeysWithout(const Table& table, uint32_t a, uint32_t b) {
  std::vector<uint32_t> keys;
  for (const uint32_t key : table.KeyFields()) {
    if (key != a && key != b) keys.push_back(key);
  }
  return keys;
}

bool MayHold(const Table& table, uint32_t dimension) {
  const Field& field = table.fields[dimension];
  return field.IsKey() && field.role != Role::kTime && field.role != Role::kUnit &&
         field.labels().size() > 2 && field.labels().size() <= kMostLabels;
}

// By code, in each group of a dimension: the observation, or Dictionary::kNone.
std::vector<std::vector<uint32_t>> ByCode(const Table& table, uint32_t dimension) {
  const Field& field = table.fields[dimension];
  const Grouping grouping = GroupBy(table, KeysWithout(table, dimension, dimension));
  std::vector<std::vector<uint32_t>> groups(
      grouping.groups, std::vector<uint32_t>(field.labels().size(), Dictionary::kNone));
  for (uint32_t i = 0; i < table.observations(); ++i) {
    uint32_t& place = groups[grouping.group_of[i]][field.codes()[i]];
    if (place == Dictionary::kNone) place = i;
  }
  return groups;
}

Candidate RunOf(const std::vector<std::vector<uint32_t>>& groups, uint32_t dimension,
                uint32_t total, uint32_t begin, uint32_t end) {
  Candidate candidate;
  candidate.dimension = dimension;
  for (const std::vector<uint32_t>& group : groups) {
    std::vector<uint32_t> parts;
    for (uint32_t code = begin; code < end; ++code) {
      if (code != total && group[code] != Dictionary::kNone) parts.push_back(group[code]);
    }
    if (group[total] != Dictionary::kNone && parts.size() > 1) {
      candidate.Add(group[total], std::move(parts));
    }
  }
  return candidate;
}

// Labels of a field that names no total: one that is the sum of all others, or of those that follow
// it or stand before it.
void DiscoverWithin(const Table& table, uint32_t dimension, RelationSet* set) {
  const Field& field = table.fields[dimension];
  if (field.Has(CodeKind::kTotal) || !MayHold(table, dimension)) return;
  const auto labels = static_cast<uint32_t>(field.labels().size());
  const auto groups = ByCode(table, dimension);
  if (groups.size() < kLeastGroups) return;
  for (uint32_t total = 0; total < labels; ++total) {
    if (AddIfSum(table, RunOf(groups, dimension, total, 0, labels), set)) return;
  }
  for (uint32_t total = 0; total < labels; ++total) {
    bool found = false;
    for (uint32_t end = total + 3; end <= labels && !found; ++end) {
      found = AddIfSum(table, RunOf(groups, dimension, total, total + 1, end), set);
    }
    for (uint32_t begin = total; begin-- > 0 && !found;) {
      if (total - begin < 2) continue;
      found = AddIfSum(table, RunOf(groups, dimension, total, begin, total), set);
    }
  }
}

// A label of one field that is the total of another: where the other names a total that is printed
// only under this label, and its parts only under the total of this field.
void DiscoverAcross(const Table& table, uint32_t named, uint32_t dimension, RelationSet* set) {
  const Field& names = table.fields[named];
  const Field& field = table.fields[dimension];
  if (!names.Has(CodeKind::kTotal) || !field.Has(CodeKind::kTotal)) return;
  if (!MayHold(table, dimension) || names.labels().size() > kMostLabels) return;
  const Grouping grouping = GroupBy(table, KeysWithout(table, named, dimension));
  for (uint32_t label = 0; label < names.labels().size(); ++label) {
    if (names.kinds[label] != CodeKind::kMember) continue;
    Candidate candidate;
    candidate.dimension = dimension;
    for (uint32_t g = 0; g < grouping.groups; ++g) {
      uint32_t total = Dictionary::kNone;
      std::vector<uint32_t> parts;
      for (uint32_t at = grouping.begins[g]; at < grouping.begins[g + 1]; ++at) {
        const uint32_t i = grouping.members[at];
        const bool is_total = field.kinds[field.codes()[i]] == CodeKind::kTotal;
        if (is_total && names.codes()[i] == label) total = i;
        const bool under_total = names.kinds[names.codes()[i]] == CodeKind::kTotal;
        if (!is_total && under_total) parts.push_back(i);
      }
      if (total != Dictionary::kNone && parts.size() > 1) candidate.Add(total, std::move(parts));
    }
    AddIfSum(table, candidate, set);
  }
}

}  // namespace

void DiscoverTotals(const Table& table, RelationSet* set) {
  for (uint32_t dimension = 0; dimension < table.fields.size(); ++dimension) {
    if (!table.fields[dimension].IsKey()) continue;
    DiscoverWithin(table, dimension, set);
    for (uint32_t named = 0; named < table.fields.size(); ++named) {
      if (named != dimension && table.fields[named].IsKey()) {
        DiscoverAcross(table, named, dimension, set);
      }
    }
  }
}

}  // namespace tipstat
