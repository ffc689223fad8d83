// Relations between figures: what must add up, what must be at most something else, what may be
// compared. They are derived from the structure of a table alone.
#ifndef TIPSTAT_RELATIONS_RELATION_H_
#define TIPSTAT_RELATIONS_RELATION_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "table/table.h"

namespace tipstat {

enum class RelationKind : uint8_t {
  kSumOfParts,    // a total and two or more printed parts of it
  kSubset,        // a total and the only part of it that is printed
  kPeriodSum,     // a period and parts of equal length that fill it
  kPeriodWithin,  // a period and a shorter one within it
  kDuplicate,     // one observation printed twice
  kChange,        // a figure and an earlier one
  kBalance,       // what is open at the end: what was open before, and what came, less what went
};
std::string_view RelationKindName(RelationKind kind);

enum class Verdict : uint8_t {
  kHolds,
  kCloses,
  kClosesWithinBounds,
  kWithinRounding,
  kFallsShort,
  kExceeds,
  kDoesNotBalance,
  kNotComparable,
  kUndecidable,
};
std::string_view VerdictName(Verdict verdict);
// Whether the verdict says that nothing is wrong.
bool IsFine(Verdict verdict);

struct Relation {
  RelationKind kind = RelationKind::kSumOfParts;
  Verdict verdict = Verdict::kUndecidable;
  int dimension = -1;  // index into table.fields of the dimension of the total, or -1
  uint32_t total = 0;  // observation
  uint32_t parts_begin = 0;
  uint32_t parts_end = 0;
  uint32_t subtracted = 0;  // the last parts, so many, are taken off
  Interval sum;             // of the parts
  Interval residual;        // total - sum
  // Whether the parts are known to be all of the total: a residual category stands among them, or
  // the same parts close elsewhere.
  bool exhaustive = false;
  // Whether parts of it add up at all: rates and shares have denominators of their own, and so may
  // have decimals of which nobody says what they are.
  bool adds = true;
  // Whether the figures are known to be counts: by unit, indicator or heading.
  bool is_count = false;
  // Whether the same parts come to their total elsewhere in the table.
  bool closes_elsewhere = false;
  // Whether nobody can be in two parts.
  bool disjoint = false;
};

// More relations than this are not looked for; the answer says so.
inline constexpr size_t kMostRelations = 2000000;

struct RelationSet {
  std::vector<Relation> relations;
  std::vector<uint32_t> parts;  // observations, of all relations

  const uint32_t* begin(const Relation& r) const { return parts.data() + r.parts_begin; }
  const uint32_t* end(const Relation& r) const { return parts.data() + r.parts_end; }
  bool IsFull() const { return relations.size() >= kMostRelations; }
  void Add(Relation relation, const std::vector<uint32_t>& observations);
};

// How a total and the sum of its parts compare. `parts` is the number of printed parts and
// `decimals` the coarsest printed precision among all, or -1 where figures are whole and exact.
struct Comparison {
  Interval total;
  Interval sum;
  uint32_t parts = 1;
  int decimals = -1;
};
Verdict CompareSum(const Comparison& comparison);
// The same where the part need only be at most the total.
Verdict CompareWithin(const Comparison& comparison);

// The comparison of these observations.
Comparison ComparisonOf(const Table& table, uint32_t total, const std::vector<uint32_t>& parts);

// Derivation, one kind of structure each. The relations are appended in a fixed order. All require
// a table with values.
void DeriveTotals(const Table& table, uint32_t dimension, RelationSet* set);
void DerivePeriods(const Table& table, RelationSet* set);
void DeriveDuplicates(const Table& table, RelationSet* set);
void DeriveChanges(const Table& table, RelationSet* set);
// Fills `adds` of all totals, and what is known about the parts of all sums. To be called when all
// are derived.
void FindEvidence(const Table& table, RelationSet* set);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_RELATION_H_
