#include "relations/patterns.h"

#include <algorithm>
#include <optional>

#include "base/order.h"
#include "relations/describe.h"
#include "relations/series.h"

namespace tipstat {
namespace {

// Smaller figures are met by chance.
constexpr int64_t kLeastTelling = 5;

bool IsSum(const Relation& relation) {
  return relation.kind == RelationKind::kSumOfParts || relation.kind == RelationKind::kPeriodSum;
}

class Finder {
 public:
  Finder(const Table& table, const RelationSet& set, const TableSystem& system)
      : table_(table), set_(set), system_(system), index_(system.system) {
    for (uint32_t v = 0; v < system.system.variables(); ++v) {
      ranges_.push_back(system.system.variable(v).range);
    }
  }

  void Find(RootCause* cause) {
    for (const uint32_t number : cause->relations) {
      const Relation& relation = set_.relations[number];
      if (!cause->pattern.name.empty()) return;
      if (relation.kind == RelationKind::kDuplicate) FindWrongYear(relation, cause);
      if (IsSum(relation)) FindShift(relation, cause);
    }
    if (cause->relations.size() != 1 || !cause->pattern.name.empty()) return;
    const Relation& relation = set_.relations[cause->relations[0]];
    if (relation.kind == RelationKind::kSumOfParts) FindCountedPart(relation, cause);
  }

  void FindWrongParents(std::vector<RootCause>* causes);

 private:
  Interval At(uint32_t observation) const { return table_.IntervalOf(observation); }
  bool IsTelling(uint32_t observation) const {
    return table_.StatusOf(observation) == Status::kOk && At(observation).IsSingle() &&
           At(observation).low >= Exact::FromInteger(kLeastTelling);
  }

  std::vector<uint32_t> Members(const Relation& relation) const {
    std::vector<uint32_t> members = {relation.total};
    members.insert(members.end(), set_.begin(relation), set_.end(relation));
    return members;
  }

  // Whether all rows of these figures hold where each has the value of another.
  bool HoldsWith(const std::vector<uint32_t>& places, const std::vector<uint32_t>& from) {
    std::vector<uint32_t> rows;
    for (size_t i = 0; i < places.size(); ++i) {
      ranges_[places[i]] = system_.system.variable(from[i]).range;
      rows.insert(rows.end(), index_.begin(places[i]), index_.end(places[i]));
    }
    SortUnique(&rows);
    const bool all =
        std::all_of(rows.begin(), rows.end(), [&](uint32_t row) { return Holds(row); });
    for (const uint32_t place : places) ranges_[place] = system_.system.variable(place).range;
    return all;
  }

  bool Holds(uint32_t row) const {
    const System& system = system_.system;
    Int128 sum = 0;
    for (const Term* term = system.begin(row); term != system.end(row); ++term) {
      if (!ranges_[term->variable].IsSingle()) return false;
      sum += term->factor * ranges_[term->variable].low;
    }
    const Range& range = system.range(row);
    return (!range.HasLow() || sum >= range.low) && (!range.HasHigh() || sum <= range.high);
  }

  void Name(std::string_view name, const std::vector<uint32_t>& places,
            const std::vector<uint32_t>& from, RootCause* cause) const {
    cause->pattern.name = name;
    cause->pattern.observations = places;
    for (const uint32_t other : from) cause->pattern.expected.push_back(At(other));
  }

  void FindShift(const Relation& relation, RootCause* cause);
  void FindCountedPart(const Relation& relation, RootCause* cause) const;
  void FindWrongYear(const Relation& relation, RootCause* cause) const;

  const Table& table_;
  const RelationSet& set_;
  const TableSystem& system_;
  const RowIndex index_;
  std::vector<Range> ranges_;
};

// A part that has changed places with its total, or all figures moved on by one place.
void Finder::FindShift(const Relation& relation, RootCause* cause) {
  const std::vector<uint32_t> members = Members(relation);
  for (const uint32_t member : members) {
    if (table_.StatusOf(member) != Status::kOk || !At(member).IsSingle()) return;
  }
  for (size_t i = 1; i < members.size(); ++i) {
    if (At(members[i]) == At(members[0])) continue;
    // 2 part = total + all parts.
    if (!(At(members[i]) + At(members[i]) == At(members[0]) + relation.sum)) continue;
    if (!HoldsWith({members[0], members[i]}, {members[i], members[0]})) continue;
    return Name("columns-shifted", {members[0], members[i]}, {members[i], members[0]}, cause);
  }
  if (members.size() > 24) return;
  std::vector<uint32_t> places = members;
  Sort(&places);
  for (const bool forward : {true, false}) {
    std::vector<uint32_t> from = places;
    std::rotate(from.begin(), forward ? from.begin() + 1 : from.end() - 1, from.end());
    if (HoldsWith(places, from)) return Name("columns-shifted", places, from, cause);
  }
}

// One part alone explains what is missing from or too much in its total.
void Finder::FindCountedPart(const Relation& relation, RootCause* cause) const {
  if (!relation.residual.IsSingle()) return;
  const bool doubled = relation.residual.low > Exact();
  const Exact size = doubled ? relation.residual.low : -relation.residual.low;
  std::vector<uint32_t> found;
  for (const uint32_t* part = set_.begin(relation); part != set_.end(relation); ++part) {
    if (IsTelling(*part) && At(*part).low == size) found.push_back(*part);
  }
  if (found.size() != 1) return;
  const Field& field = table_.fields[static_cast<size_t>(relation.dimension)];
  const bool unknown = field.kinds[field.codes()[found[0]]] == CodeKind::kResidual;
  cause->pattern.name = doubled ? "row-doubled" : unknown ? "unknown-left-out" : "row-left-out";
  cause->pattern.observations = {relation.total, found[0]};
}

// Two printings of one period, and the same part of the year before or after is printed nowhere in
// this series though others of that year are.
void Finder::FindWrongYear(const Relation& relation, RootCause* cause) const {
  if (table_.time_field < 0) return;
  const auto time = static_cast<uint32_t>(table_.time_field);
  const Field& field = table_.fields[time];
  const auto period = field.periods[field.codes()[relation.total]];
  if (!period || period->months == 0) return;
  std::vector<uint32_t> others = table_.KeyFields();
  std::optional<Period> missing;
  for (uint32_t code = 0; code < field.periods.size(); ++code) {
    const auto& other = field.periods[code];
    if (!other || other->months != period->months) continue;
    const bool beside = YearBefore(*other) == *period || YearBefore(*period) == *other;
    if (!beside) continue;
    bool printed = false;
    for (uint32_t i = 0; i < table_.observations() && !printed; ++i) {
      if (field.codes()[i] != code) continue;
      printed = std::all_of(others.begin(), others.end(), [&](uint32_t key) {
        const auto& codes = table_.fields[key].codes();
        return key == time || codes[i] == codes[relation.total];
      });
    }
    if (printed) continue;
    if (missing) return;
    missing = *other;
  }
  if (!missing) return;
  cause->pattern.name = "wrong-year";
  cause->pattern.observations = {relation.total, *set_.begin(relation)};
  cause->pattern.label = ToText(*missing);
}

// What is too much under one total is a part of it that is missing under another.
void Finder::FindWrongParents(std::vector<RootCause>* causes) {
  std::vector<uint32_t> explained;
  for (RootCause& cause : *causes) {
    if (cause.relations.size() != 1) continue;
    const Relation& over = set_.relations[cause.relations[0]];
    if (over.kind != RelationKind::kSumOfParts || over.verdict != Verdict::kExceeds) continue;
    std::vector<std::pair<uint32_t, uint32_t>> moves;  // part, relation
    for (const uint32_t* part = set_.begin(over); part != set_.end(over); ++part) {
      if (!IsTelling(*part) || !(over.residual == Interval::Single(-At(*part).low))) continue;
      for (uint32_t i = 0; i < set_.relations.size(); ++i) {
        const Relation& under = set_.relations[i];
        if (under.kind == over.kind && under.dimension == over.dimension &&
            under.verdict == Verdict::kFallsShort && under.residual == At(*part)) {
          moves.emplace_back(*part, i);
        }
      }
    }
    if (moves.size() != 1) continue;
    const auto [part, relation] = moves[0];
    cause.pattern = {"wrong-parent", {part, over.total, set_.relations[relation].total}, {}, {}};
    cause.relations.push_back(relation);
    explained.push_back(relation);
  }
  std::vector<RootCause> kept;
  for (RootCause& cause : *causes) {
    const bool is_explained =
        cause.relations.size() == 1 &&
        std::find(explained.begin(), explained.end(), cause.relations[0]) != explained.end();
    if (!is_explained) kept.push_back(std::move(cause));
  }
  *causes = std::move(kept);
}

}  // namespace

void FindPatterns(const Table& table, const RelationSet& set, const TableSystem& system,
                  std::vector<RootCause>* causes) {
  if (causes->empty()) return;
  Finder finder(table, set, system);
  for (RootCause& cause : *causes) finder.Find(&cause);
  finder.FindWrongParents(causes);
}

}  // namespace tipstat
