#include "relations/causes.h"

#include <algorithm>

#include "base/order.h"
#include "relations/hitting.h"
#include "relations/piece.h"

namespace tipstat {
namespace {

// Leaving out one figure after the other takes a solution each; larger sets are taken as they are.
constexpr size_t kMostTried = 64;

struct Known {
  NumberSet variables;  // of which one at least must change
  std::vector<uint32_t> rows;
};

// Conflicts that hang together, by their places.
using Group = std::vector<size_t>;

class Localiser {
 public:
  Localiser(const System& system, const std::vector<Range>& released, Budget* budget, size_t most)
      : system_(system), released_(released), index_(system), budget_(budget), most_(most) {
    for (uint32_t v = 0; v < system.variables(); ++v) ranges_.push_back(system.variable(v).range);
  }

  std::vector<Cause> Run() {
    FindBrokenRows();
    FindBrokenPieces();
    std::vector<Cause> causes;
    while (!known_.empty() && !Settle(&causes)) causes.clear();
    for (const Known& hopeless : hopeless_) {
      Cause cause;
      cause.outcome = Outcome::kContradicts;
      cause.rows = hopeless.rows;
      causes.push_back(std::move(cause));
    }
    return InOrder(std::move(causes));
  }

 private:
  bool MayChange(uint32_t variable) const {
    return !(released_[variable] == system_.variable(variable).range);
  }

  // Without figures that may change it cannot be repaired.
  void Learn(Known conflict) {
    (conflict.variables.empty() ? hopeless_ : known_).push_back(std::move(conflict));
  }

  void FindBrokenRows();
  void FindBrokenPieces();
  // The smallest conflict that a system of these rows leaves where the `freed` are given up.
  Outcome Test(const std::vector<uint32_t>& rows, const NumberSet& freed, Known* conflict);
  std::vector<Group> Groups() const;
  std::vector<NumberSet> SetsOf(const Group& group) const;
  // Finds the causes by what is known; false where that was not enough and more is known now.
  bool Settle(std::vector<Cause>* causes);
  bool TryFirstChoices(const std::vector<Group>& groups);
  bool Enumerate(const Group& group, size_t number, Cause* cause);
  bool TryAlternative(const NumberSet& set, const NumberSet& others, const Group& group,
                      Cause* cause, std::vector<Known>* learnt);
  NumberSet Others(size_t number) const;
  Repair RepairBy(const NumberSet& set, const NumberSet& others);
  static std::vector<Cause> InOrder(std::vector<Cause> causes);

  const System& system_;
  const std::vector<Range>& released_;
  const RowIndex index_;
  Budget* budget_;
  const size_t most_;
  std::vector<Range> ranges_;
  std::vector<Known> known_;
  std::vector<Known> hopeless_;
  std::vector<NumberSet> first_;   // by group
  std::vector<Outcome> outcomes_;  // of the first choices, by group
};

void Localiser::FindBrokenRows() {
  for (uint32_t row = 0; row < system_.rows(); ++row) {
    Int128 low = 0;
    Int128 high = 0;
    bool has_low = true;
    bool has_high = true;
    NumberSet variables;
    for (const Term* term = system_.begin(row); term != system_.end(row); ++term) {
      const Range& range = ranges_[term->variable];
      const bool up = term->factor > 0;
      has_low = has_low && (up ? range.HasLow() : range.HasHigh());
      has_high = has_high && (up ? range.HasHigh() : range.HasLow());
      if (has_low) low += term->factor * (up ? range.low : range.high);
      if (has_high) high += term->factor * (up ? range.high : range.low);
      if (MayChange(term->variable)) variables.push_back(term->variable);
    }
    const Range& range = system_.range(row);
    const bool above = has_low && range.HasHigh() && low > range.high;
    const bool below = has_high && range.HasLow() && high < range.low;
    if (above || below) Learn({std::move(variables), {row}});
  }
}

void Localiser::FindBrokenPieces() {
  std::vector<bool> broken(system_.rows(), false);
  for (const Known& conflict : known_) broken[conflict.rows[0]] = true;
  for (const Piece& piece : PiecesOf(system_, index_, ranges_)) {
    const bool seen = std::any_of(piece.rows.begin(), piece.rows.end(),
                                  [&](uint32_t row) { return broken[row]; });
    if (seen || piece.rows.empty()) continue;
    Known conflict;
    if (Test(piece.rows, {}, &conflict) == Outcome::kContradicts) Learn(std::move(conflict));
  }
}

Outcome Localiser::Test(const std::vector<uint32_t>& rows, const NumberSet& freed,
                        Known* conflict) {
  Part part = PartOf(system_, rows);
  std::vector<Range> released;
  for (const uint32_t variable : part.variables) released.push_back(released_[variable]);
  for (const uint32_t variable : freed) {
    const uint32_t place = part.PlaceOf(variable);
    if (place == part.variables.size() || part.variables[place] != variable) continue;
    part.system.SetRange(place, released_[variable]);
  }
  const Answer answer = Solve(part.system, budget_);
  if (answer.outcome != Outcome::kContradicts) return answer.outcome;
  const Support support = SupportOf(part.system, answer.proof);
  NumberSet variables;
  for (const uint32_t place : support.variables) {
    if (!(released[place] == part.system.variable(place).range)) variables.push_back(place);
  }
  std::vector<uint32_t> used = support.rows;
  if (variables.size() <= kMostTried && used.size() > 1) {
    const Part core = PartOf(part.system, used);
    std::vector<Range> core_released;
    for (const uint32_t place : core.variables) core_released.push_back(released[place]);
    const Conflict smaller = FindConflict(core.system, core_released, budget_);
    if (smaller.outcome == Outcome::kContradicts) {
      variables.clear();
      used.clear();
      for (const uint32_t place : smaller.variables) variables.push_back(core.variables[place]);
      for (const uint32_t row : smaller.rows) used.push_back(core.rows[row]);
    }
  }
  for (const uint32_t place : variables) conflict->variables.push_back(part.variables[place]);
  for (const uint32_t row : used) conflict->rows.push_back(part.rows[row]);
  return Outcome::kContradicts;
}

std::vector<Group> Localiser::Groups() const {
  std::vector<size_t> leader;
  std::vector<size_t> of_variable(system_.variables(), SIZE_MAX);
  const auto find = [&](size_t i) {
    while (leader[i] != i) i = leader[i];
    return i;
  };
  for (size_t i = 0; i < known_.size(); ++i) {
    leader.push_back(i);
    for (const uint32_t variable : known_[i].variables) {
      if (of_variable[variable] == SIZE_MAX) of_variable[variable] = i;
      const size_t a = find(of_variable[variable]);
      const size_t b = find(i);
      leader[std::max(a, b)] = std::min(a, b);
    }
  }
  std::vector<Group> by_leader(known_.size());
  for (size_t i = 0; i < known_.size(); ++i) by_leader[find(i)].push_back(i);
  std::vector<Group> groups;
  for (Group& group : by_leader) {
    if (!group.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<NumberSet> Localiser::SetsOf(const Group& group) const {
  std::vector<NumberSet> sets;
  for (const size_t i : group) sets.push_back(known_[i].variables);
  return sets;
}

NumberSet Localiser::Others(size_t number) const {
  NumberSet others;
  for (size_t i = 0; i < first_.size(); ++i) {
    if (i != number) others.insert(others.end(), first_[i].begin(), first_[i].end());
  }
  return others;
}

bool Localiser::TryFirstChoices(const std::vector<Group>& groups) {
  first_.assign(groups.size(), {});
  outcomes_.assign(groups.size(), Outcome::kFits);
  for (size_t i = 0; i < groups.size(); ++i) {
    const bool found = HittingSets(SetsOf(groups[i]))
                           .ForEach(
                               [&](const NumberSet& set) {
                                 first_[i] = set;
                                 return false;
                               },
                               budget_);
    if (!found) outcomes_[i] = Outcome::kUndecidable;
  }
  bool all_fit = true;
  std::vector<Range> ranges = ranges_;
  for (const NumberSet& set : first_) {
    for (const uint32_t variable : set) ranges[variable] = released_[variable];
  }
  const NumberSet all = Others(groups.size());
  for (size_t i = 0; i < groups.size(); ++i) {
    if (outcomes_[i] == Outcome::kUndecidable) continue;
    Known conflict;
    const Piece piece = PieceAround(system_, index_, ranges, first_[i]);
    outcomes_[i] = Test(piece.rows, all, &conflict);
    if (outcomes_[i] == Outcome::kContradicts && !conflict.variables.empty()) {
      known_.push_back(std::move(conflict));
      all_fit = false;
    }
  }
  return all_fit;
}

bool Localiser::Settle(std::vector<Cause>* causes) {
  const std::vector<Group> groups = Groups();
  if (!TryFirstChoices(groups)) return false;
  for (size_t i = 0; i < groups.size(); ++i) {
    Cause cause;
    for (const size_t place : groups[i]) {
      const Known& conflict = known_[place];
      cause.rows.insert(cause.rows.end(), conflict.rows.begin(), conflict.rows.end());
      cause.variables.insert(cause.variables.end(), conflict.variables.begin(),
                             conflict.variables.end());
    }
    SortUnique(&cause.rows);
    SortUnique(&cause.variables);
    cause.outcome = outcomes_[i];
    if (cause.outcome == Outcome::kFits && !Enumerate(groups[i], i, &cause)) return false;
    causes->push_back(std::move(cause));
  }
  return true;
}

// Returns false where a new conflict ties this group to another.
bool Localiser::Enumerate(const Group& group, size_t number, Cause* cause) {
  const NumberSet others = Others(number);
  std::vector<Known> learnt;
  bool alone = true;
  const bool complete = HittingSets(SetsOf(group))
                            .ForEach(
                                [&](const NumberSet& set) {
                                  alone = TryAlternative(set, others, group, cause, &learnt);
                                  return alone && !cause->more;
                                },
                                budget_);
  cause->more = cause->more || !complete;
  if (alone) return true;
  for (Known& conflict : learnt) Learn(std::move(conflict));
  return false;
}

bool Localiser::TryAlternative(const NumberSet& set, const NumberSet& others, const Group& group,
                               Cause* cause, std::vector<Known>* learnt) {
  for (const Known& conflict : *learnt) {
    const bool hit = std::any_of(set.begin(), set.end(), [&](uint32_t variable) {
      return std::binary_search(conflict.variables.begin(), conflict.variables.end(), variable);
    });
    if (!hit) return true;
  }
  std::vector<Range> ranges = ranges_;
  NumberSet freed = others;
  freed.insert(freed.end(), set.begin(), set.end());
  for (const uint32_t variable : freed) ranges[variable] = released_[variable];
  const Piece piece = PieceAround(system_, index_, ranges, set);
  Known conflict;
  const Outcome outcome = Test(piece.rows, freed, &conflict);
  if (outcome == Outcome::kUndecidable) {
    cause->more = true;
  } else if (outcome == Outcome::kContradicts) {
    learnt->push_back(conflict);
    for (const Group& other : Groups()) {
      if (other == group) continue;
      for (const size_t place : other) {
        for (const uint32_t variable : known_[place].variables) {
          if (std::binary_search(conflict.variables.begin(), conflict.variables.end(), variable)) {
            return false;
          }
        }
      }
    }
  } else if (cause->alternatives.size() == most_) {
    cause->more = true;
  } else {
    cause->alternatives.push_back(RepairBy(set, others));
  }
  return true;
}

Repair Localiser::RepairBy(const NumberSet& set, const NumberSet& others) {
  Repair repair;
  repair.variables = set;
  std::vector<Range> ranges = ranges_;
  NumberSet freed = others;
  freed.insert(freed.end(), set.begin(), set.end());
  for (const uint32_t variable : freed) ranges[variable] = released_[variable];
  const Piece piece = PieceAround(system_, index_, ranges, set);
  Part part = PartOf(system_, piece.rows);
  for (uint32_t place = 0; place < part.variables.size(); ++place) {
    part.system.SetRange(place, ranges[part.variables[place]]);
  }
  for (const uint32_t variable : set) {
    repair.values.push_back(TightestBounds(part.system, part.PlaceOf(variable), budget_).range);
  }
  return repair;
}

std::vector<Cause> Localiser::InOrder(std::vector<Cause> causes) {
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(causes.size()));
  StableSort(&order, [&](uint32_t a, uint32_t b) { return causes[a].rows[0] < causes[b].rows[0]; });
  std::vector<Cause> sorted;
  for (const uint32_t i : order) sorted.push_back(std::move(causes[i]));
  return sorted;
}

}  // namespace

std::vector<Cause> FindCauses(const System& system, const std::vector<Range>& released,
                              Budget* budget, size_t most) {
  if (!system.IsWithinLimits()) return {};
  return Localiser(system, released, budget, most).Run();
}

}  // namespace tipstat
