#include "relations/solve.h"

#include "relations/contradiction.h"
#include "relations/narrow.h"
#include "relations/piece.h"
#include "relations/simplex.h"

namespace tipstat {
namespace {

constexpr size_t kMostCells = 1000000;
constexpr uint32_t kMostDepth = 200;

// Branch and bound over one piece.
class Search {
 public:
  Search(const System& system, std::vector<Range> ranges, const Piece& piece, Budget* budget)
      : system_(system),
        ranges_(std::move(ranges)),
        variables_(piece.variables),
        simplex_(system, ranges_, piece.variables, piece.rows),
        budget_(budget) {}

  Outcome Run() { return Visit(0); }
  const Simplex& simplex() const { return simplex_; }
  Proof TakeProof() { return std::move(proof_); }

 private:
  Outcome Visit(uint32_t depth) {
    const auto number = static_cast<uint32_t>(proof_.nodes.size());
    proof_.nodes.emplace_back();
    const Outcome rational = simplex_.Check(budget_);
    if (rational == Outcome::kUndecidable) return rational;
    if (rational == Outcome::kContradicts) {
      auto made = AddUp(system_, ranges_, simplex_.Multiples());
      if (!made) return Outcome::kUndecidable;
      proof_.nodes[number].contradiction = std::move(*made);
      return rational;
    }
    for (uint32_t place = 0; place < variables_.size(); ++place) {
      if (!system_.variable(variables_[place]).whole) continue;
      const Int128 numerator = simplex_.Numerator(place);
      if (numerator % simplex_.Denominator() == 0) continue;
      if (depth == kMostDepth) return Outcome::kUndecidable;
      return Branch(number, place, FloorOf(numerator, simplex_.Denominator()), depth);
    }
    return Outcome::kFits;
  }

  Outcome Branch(uint32_t number, uint32_t place, Int128 at, uint32_t depth) {
    const Range whole = simplex_.RangeAt(place);
    proof_.nodes[number].end = Proof::End::kBranch;
    proof_.nodes[number].variable = variables_[place];
    proof_.nodes[number].at = at;
    proof_.nodes[number].at_most = static_cast<uint32_t>(proof_.nodes.size());
    const Outcome below = VisitWith(place, {whole.low, at}, depth);
    if (below != Outcome::kContradicts) return below;
    proof_.nodes[number].more = static_cast<uint32_t>(proof_.nodes.size());
    const Outcome above = VisitWith(place, {at + 1, whole.high}, depth);
    if (above == Outcome::kContradicts) SetRange(place, whole);
    return above;
  }

  Outcome VisitWith(uint32_t place, const Range& range, uint32_t depth) {
    SetRange(place, range);
    return Visit(depth + 1);
  }

  void SetRange(uint32_t place, const Range& range) {
    simplex_.SetRange(place, range);
    ranges_[variables_[place]] = range;
  }

  const System& system_;
  std::vector<Range> ranges_;
  const std::vector<uint32_t>& variables_;
  Simplex simplex_;
  Budget* budget_;
  Proof proof_;
};

// Values with denominators of their own, by variable.
struct Fractions {
  std::vector<Int128> numerators;
  std::vector<Int128> denominators;
};

Int128 Divisor(Int128 a, Int128 b) {
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// Brings all values to one denominator and adds up every row. Returns false where a number does not
// fit or a row is not met.
bool Complete(const System& system, const Fractions& fractions, Witness* witness) {
  for (const Int128 denominator : fractions.denominators) {
    const Int128 more = denominator / Divisor(witness->denominator, denominator);
    if (!MultiplyChecked(witness->denominator, more, &witness->denominator)) return false;
  }
  for (size_t i = 0; i < fractions.numerators.size(); ++i) {
    Int128 value = 0;
    const Int128 factor = witness->denominator / fractions.denominators[i];
    if (!MultiplyChecked(fractions.numerators[i], factor, &value)) return false;
    witness->values.push_back(value);
    if (!AddChecked(value, &witness->total)) return false;
  }
  for (uint32_t row = 0; row < system.rows(); ++row) {
    Int128 sum = 0;
    for (const Term* term = system.begin(row); term != system.end(row); ++term) {
      if (!AddProductChecked(term->factor, witness->values[term->variable], &sum)) return false;
    }
    witness->sums.push_back(sum);
    const Range& range = system.range(row);
    if (range.HasHigh() && CeilingOf(sum, witness->denominator) > range.high) return false;
    if (range.HasLow() && FloorOf(sum, witness->denominator) < range.low) return false;
  }
  return true;
}

Int128 AnyOf(const Range& range) {
  if (range.HasLow()) return range.low;
  return range.HasHigh() ? range.high : Int128{0};
}

// Solves the piece and fills its values, or the proof.
Outcome SolvePiece(const System& system, const Narrowing& narrowed, const Piece& piece,
                   Budget* budget, Fractions* fractions, Proof* proof) {
  if (piece.rows.empty()) return Outcome::kFits;
  if (piece.rows.size() * piece.variables.size() > kMostCells) return Outcome::kUndecidable;
  if (!budget->Spend(piece.rows.size() * piece.variables.size())) return Outcome::kUndecidable;
  Search search(system, narrowed.ranges, piece, budget);
  const Outcome outcome = search.Run();
  if (outcome == Outcome::kContradicts) {
    *proof = search.TakeProof();
    proof->nodes[0].steps = narrowed.steps;
    KeepNeededSteps(system, proof);
  }
  if (outcome != Outcome::kFits) return outcome;
  for (uint32_t place = 0; place < piece.variables.size(); ++place) {
    Int128 numerator = search.simplex().Numerator(place);
    Int128 denominator = search.simplex().Denominator();
    const Int128 divisor = Divisor(denominator, numerator < 0 ? -numerator : numerator);
    fractions->numerators[piece.variables[place]] = numerator / divisor;
    fractions->denominators[piece.variables[place]] = denominator / divisor;
  }
  return outcome;
}

}  // namespace

Answer Solve(const System& system, Budget* budget) {
  Answer answer;
  if (!system.IsWithinLimits()) return answer;
  const RowIndex index(system);
  const Narrowing narrowed = Narrow(system, index, budget);
  if (narrowed.proof) return {Outcome::kContradicts, {}, *narrowed.proof};
  Fractions fractions;
  for (const Range& range : narrowed.ranges) fractions.numerators.push_back(AnyOf(range));
  fractions.denominators.assign(system.variables(), 1);
  bool decided = true;
  for (const Piece& piece : PiecesOf(system, index, narrowed.ranges)) {
    Proof proof;
    const Outcome outcome = SolvePiece(system, narrowed, piece, budget, &fractions, &proof);
    if (outcome == Outcome::kContradicts) return {outcome, {}, std::move(proof)};
    decided = decided && outcome == Outcome::kFits;
  }
  if (decided && Complete(system, fractions, &answer.witness)) answer.outcome = Outcome::kFits;
  return answer;
}

}  // namespace tipstat
