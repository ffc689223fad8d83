// Hidden cells that can be worked out from what is printed: the sums in which they stand leave them
// no choice. Which value that is, is said only where the publisher asks for it.
#include <algorithm>
#include <memory>

#include "base/order.h"
#include "base/text.h"
#include "relations/describe.h"
#include "relations/only_value.h"
#include "rules/figure.h"

namespace tipstat {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFF;
// Of all cells together, and of one of them: a hard cell leaves enough for the others.
constexpr uint64_t kMostSteps = 400000000;
constexpr uint64_t kMostStepsOfCell = 60000000;

// Who is hidden for being few, and who so that the few cannot be worked out.
enum class Mark : uint8_t { kUnmarked, kPrimary, kSecondary };

// CL_CONF_STATUS: A and C are primary, D and S secondary.
Mark MarkOf(std::string_view text) {
  const std::string folded = FoldName(text);
  const bool in_brackets = folded.size() == 3;
  const std::string letter = in_brackets ? folded.substr(1, 1) : folded;
  if (letter == "a" || letter == "c") return Mark::kPrimary;
  return letter == "d" || letter == "s" ? Mark::kSecondary : Mark::kUnmarked;
}

Mark MarkAt(const Table& table, uint32_t observation) {
  if (table.StatusOf(observation) != Status::kWithheld) return Mark::kUnmarked;
  for (const Field& field : table.fields) {
    if (field.concept_id != "CONF_STATUS") continue;
    const Mark mark = MarkOf(field.labels()[field.codes()[observation]]);
    if (mark != Mark::kUnmarked) return mark;
  }
  return MarkOf(table.PrintedOf(observation));
}

// What is printed of every cell. Two kinds of mark in one table say besides which cells are below
// the threshold and which are not.
std::vector<Interval> PrintedBounds(const Table& table, uint64_t threshold) {
  std::vector<Interval> bounds;
  std::vector<Mark> marks;
  for (uint32_t i = 0; i < table.observations(); ++i) {
    bounds.push_back(table.IntervalOf(i));
    marks.push_back(MarkAt(table, i));
  }
  const bool differ = std::count(marks.begin(), marks.end(), Mark::kPrimary) > 0 &&
                      std::count(marks.begin(), marks.end(), Mark::kSecondary) > 0;
  if (!differ || threshold < 2) return bounds;
  const Exact limit = Exact::FromInteger(static_cast<int64_t>(threshold));
  const Exact one = Exact::FromInteger(1);
  for (uint32_t i = 0; i < bounds.size(); ++i) {
    if (!IsCountAt(table, i)) continue;
    if (marks[i] == Mark::kPrimary) bounds[i] = {one, limit - one};
    if (marks[i] == Mark::kSecondary) bounds[i].low = limit;
  }
  return bounds;
}

// Relations with a hidden member that a reader may take to hold. Forms of exploitation may overlap
// unless the same parts close elsewhere, and rates have denominators of their own: such parts need
// not come to their total.
bool IsOpen(const Table& table, const Relation& relation) {
  if (relation.verdict != Verdict::kClosesWithinBounds || !relation.adds) return false;
  const bool is_partition = relation.disjoint || relation.closes_elsewhere;
  if (relation.kind != RelationKind::kSumOfParts || is_partition) return true;
  const std::string& id = table.fields[static_cast<size_t>(relation.dimension)].concept_id;
  return id != "EXPLOITATION" && id != "OFFENCE";
}

// Cells that are tied by open relations, directly or through others.
class Pieces {
 public:
  explicit Pieces(uint32_t cells) : parents_(Numbers(cells)) {}
  uint32_t PieceOf(uint32_t cell) {
    while (parents_[cell] != cell) cell = parents_[cell] = parents_[parents_[cell]];
    return cell;
  }
  void Join(uint32_t a, uint32_t b) { parents_[PieceOf(a)] = PieceOf(b); }

 private:
  std::vector<uint32_t> parents_;
};

// The open cells and relations of each piece as a system of whole numbers.
class Systems {
 public:
  Systems(const Evidence& evidence, const std::vector<Interval>& bounds)
      : set_(evidence.relations),
        bounds_(bounds),
        pieces_(static_cast<uint32_t>(bounds.size())),
        place_(bounds.size(), kNone),
        system_of_(bounds.size(), kNone) {
    std::vector<const Relation*> open;
    for (const Relation& relation : set_.relations) {
      if (IsOpen(evidence.table, relation) && IsWhole(relation)) open.push_back(&relation);
    }
    for (const Relation* relation : open) Join(*relation);
    for (const Relation* relation : open) Add(*relation);
  }

  // Whether a cell can be but one number, and which: as OnlyValue::Find, and kContradicts for a
  // cell that stands in no open relation.
  Outcome OnlyValueOf(uint32_t cell, Budget* budget, Int128* number) {
    if (place_[cell] == kNone) return Outcome::kContradicts;
    const uint32_t system = system_of_[pieces_.PieceOf(cell)];
    if (values_.empty()) values_.resize(systems_.size());
    if (values_[system] == nullptr) {
      values_[system] = std::make_unique<OnlyValue>(std::move(systems_[system]));
    }
    return values_[system]->Find(place_[cell], budget, number);
  }

 private:
  bool IsFixed(uint32_t cell) const { return bounds_[cell].IsSingle(); }

  bool IsWhole(const Relation& relation) const {
    const auto is_whole = [&](uint32_t cell) {
      const Interval& bounds = bounds_[cell];
      return bounds.low.IsInteger() && (bounds.high.IsInteger() || !bounds.high.IsFinite());
    };
    return is_whole(relation.total) &&
           std::all_of(set_.begin(relation), set_.end(relation), is_whole);
  }

  void Join(const Relation& relation) {
    uint32_t first = IsFixed(relation.total) ? kNone : relation.total;
    for (const uint32_t* part = set_.begin(relation); part != set_.end(relation); ++part) {
      if (IsFixed(*part)) continue;
      if (first != kNone) pieces_.Join(first, *part);
      first = *part;
    }
  }

  System* SystemOf(uint32_t cell) {
    uint32_t& number = system_of_[pieces_.PieceOf(cell)];
    if (number == kNone) {
      number = static_cast<uint32_t>(systems_.size());
      systems_.emplace_back();
    }
    return &systems_[number];
  }

  static Int128 WholeOf(Exact number) { return number.units() / kExactOne; }

  // Total less parts is nothing, or no less than nothing; what is printed exactly is a constant.
  void Add(const Relation& relation) {
    std::vector<Term> terms;
    Int128 constant = 0;
    System* system = nullptr;
    const auto take = [&](uint32_t cell, int64_t factor) {
      if (IsFixed(cell)) {
        constant += factor * WholeOf(bounds_[cell].low);
        return;
      }
      system = SystemOf(cell);
      if (place_[cell] == kNone) {
        const Exact high = bounds_[cell].high;
        place_[cell] = system->AddVariable(
            {WholeOf(bounds_[cell].low), high.IsFinite() ? WholeOf(high) : kOpen});
      }
      terms.push_back({place_[cell], factor});
    };
    take(relation.total, 1);
    for (const uint32_t* part = set_.begin(relation); part != set_.end(relation); ++part) {
      take(*part, -1);
    }
    const bool is_equation = relation.kind == RelationKind::kSumOfParts ||
                             relation.kind == RelationKind::kPeriodSum ||
                             relation.kind == RelationKind::kDuplicate;
    if (system != nullptr) system->AddRow(terms, {-constant, is_equation ? -constant : kOpen});
  }

  const RelationSet& set_;
  const std::vector<Interval>& bounds_;
  Pieces pieces_;
  std::vector<uint32_t> place_;      // of each cell in its system, or kNone
  std::vector<uint32_t> system_of_;  // by piece, or kNone
  std::vector<System> systems_;
  std::vector<std::unique_ptr<OnlyValue>> values_;  // made from the systems when asked
};

// What the earlier edition prints where this one hides a count.
std::optional<Exact> PrintedBefore(const Evidence& evidence, uint32_t observation) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr || editions->other_of[observation] == Editions::kNone) {
    return std::nullopt;
  }
  return FigureAt(*editions->other, editions->other_of[observation]);
}

void Add(const Evidence& evidence, uint32_t observation, bool is_printed_before, Exact value,
         std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  JsonWriter json;
  json.BeginObject();
  json.Key("text").String(table.PrintedOf(observation));
  if (evidence.review->reveal) json.Key("value").Range(Interval::Single(value));
  if (is_printed_before) json.Key("earlier").Boolean(true);
  findings->push_back({"recoverable-cell",
                       Severity::kWarning,
                       {},
                       {table.CellOf(observation)},
                       WithWhere(table, observation, -1, &json),
                       {},
                       "B1"});
}

void AddUndecided(std::vector<CellRef> cells, std::vector<Finding>* findings) {
  JsonWriter json;
  json.BeginObject().Key("count").Integer(cells.size()).EndObject();
  findings->push_back({"recoverable-cell",
                       Severity::kNote,
                       Verdict::kUndecidable,
                       std::move(cells),
                       json.Take(),
                       {},
                       "B1"});
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  if (table.value_columns.empty()) return;
  const std::vector<Interval> bounds = PrintedBounds(table, evidence.review->threshold);
  Systems systems(evidence, bounds);
  std::vector<CellRef> undecided;
  Budget all = {kMostSteps};
  for (uint32_t i = 0; i < table.observations(); ++i) {
    if (!IsHidden(table, i)) continue;
    if (const std::optional<Exact> before = PrintedBefore(evidence, i)) {
      Add(evidence, i, true, *before, findings);
      continue;
    }
    if (bounds[i].IsSingle()) {
      Add(evidence, i, false, bounds[i].low, findings);
      continue;
    }
    Budget own = {std::min(kMostStepsOfCell, all.steps)};
    const uint64_t given = own.steps;
    Int128 value = 0;
    const Outcome outcome = systems.OnlyValueOf(i, &own, &value);
    all.steps -= given - own.steps;
    if (outcome == Outcome::kUndecidable) undecided.push_back(table.CellOf(i));
    if (outcome == Outcome::kFits) {
      Add(evidence, i, false, Exact::FromUnits(value * kExactOne), findings);
    }
  }
  if (!undecided.empty()) AddUndecided(std::move(undecided), findings);
}

}  // namespace

extern const Rule kRule_recoverable_cell;
const Rule kRule_recoverable_cell = {"recoverable-cell", Apply, true};

}  // namespace tipstat
