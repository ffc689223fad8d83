#include "relations/proof.h"

#include <algorithm>

#include "base/order.h"
#include "relations/contradiction.h"

namespace tipstat {
namespace {

int64_t FactorOf(const System& system, uint32_t row, uint32_t variable) {
  const Term* const found = std::find_if(system.begin(row), system.end(row), [&](const Term& term) {
    return term.variable == variable;
  });
  return found->factor;
}

// Marks what a proof uses of a system. `narrowed` tells which ends of ranges come from steps.
class Marks {
 public:
  Marks(const System& system, const Proof& proof)
      : system_(system),
        proof_(proof),
        rows_(system.rows(), false),
        variables_(system.variables(), false),
        narrowed_(system.variables() * size_t{2}, 0) {
    if (!proof.nodes.empty()) Visit(0);
  }

  Support Take() const {
    Support support;
    for (uint32_t row = 0; row < system_.rows(); ++row) {
      if (rows_[row]) support.rows.push_back(row);
    }
    for (uint32_t variable = 0; variable < system_.variables(); ++variable) {
      if (variables_[variable]) support.variables.push_back(variable);
    }
    return support;
  }

 private:
  void Visit(uint32_t number) {
    const Proof::Node& node = proof_.nodes[number];
    for (const Step& step : node.steps) {
      UseRow(step);
      ++Narrowed(step.variable, step.is_high);
    }
    switch (node.end) {
      case Proof::End::kEmptyRange:
        Use(node.variable, false);
        Use(node.variable, true);
        break;
      case Proof::End::kContradiction:
        for (const Multiple& multiple : node.contradiction.multiples) rows_[multiple.row] = true;
        for (const Multiple& multiple : node.contradiction.combination) {
          Use(multiple.row, multiple.factor > 0);
        }
        break;
      case Proof::End::kBranch:
        VisitBranch(node.variable, true, node.at_most);
        VisitBranch(node.variable, false, node.more);
        break;
    }
    for (const Step& step : node.steps) --Narrowed(step.variable, step.is_high);
  }

  void VisitBranch(uint32_t variable, bool is_high, uint32_t child) {
    ++Narrowed(variable, is_high);
    Visit(child);
    --Narrowed(variable, is_high);
  }

  // The ends of the other variables' ranges by which the step narrows.
  void UseRow(const Step& step) {
    rows_[step.row] = true;
    const int64_t own = FactorOf(system_, step.row, step.variable);
    for (const Term* term = system_.begin(step.row); term != system_.end(step.row); ++term) {
      if (term->variable == step.variable) continue;
      const bool same_sign = (term->factor > 0) == (own > 0);
      Use(term->variable, same_sign ? !step.is_high : step.is_high);
    }
  }

  void Use(uint32_t variable, bool high) {
    if (Narrowed(variable, high) == 0) variables_[variable] = true;
  }
  uint32_t& Narrowed(uint32_t variable, bool high) {
    return narrowed_[variable * size_t{2} + (high ? 1 : 0)];
  }

  const System& system_;
  const Proof& proof_;
  std::vector<bool> rows_;
  std::vector<bool> variables_;
  std::vector<uint32_t> narrowed_;
};

// By variable, one of each and none with the factor 0; false where a number does not fit.
bool Combine(const System& system, Contradiction* made) {
  std::vector<Multiple> all;
  for (const Multiple& multiple : made->multiples) {
    for (const Term* term = system.begin(multiple.row); term != system.end(multiple.row); ++term) {
      Int128 factor = 0;
      if (!MultiplyChecked(multiple.factor, term->factor, &factor)) return false;
      all.push_back({term->variable, factor});
    }
  }
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(all.size()));
  StableSort(&order, [&](uint32_t a, uint32_t b) { return all[a].row < all[b].row; });
  for (const uint32_t i : order) {
    std::vector<Multiple>& sums = made->combination;
    if (sums.empty() || sums.back().row != all[i].row) {
      if (!sums.empty() && sums.back().factor == 0) sums.pop_back();
      sums.push_back(all[i]);
    } else if (!AddChecked(all[i].factor, &sums.back().factor)) {
      return false;
    }
  }
  if (!made->combination.empty() && made->combination.back().factor == 0) {
    made->combination.pop_back();
  }
  return true;
}

}  // namespace

Support SupportOf(const System& system, const Proof& proof) { return Marks(system, proof).Take(); }

std::optional<Contradiction> AddUp(const System& system, const std::vector<Range>& ranges,
                                   std::vector<Multiple> multiples) {
  Contradiction made;
  made.multiples = std::move(multiples);
  if (!Combine(system, &made)) return std::nullopt;
  for (const Multiple& part : made.combination) {
    const Range& range = ranges[part.row];
    const Int128 end = part.factor > 0 ? range.high : range.low;
    const bool open = part.factor > 0 ? !range.HasHigh() : !range.HasLow();
    if (open || !AddProductChecked(part.factor, end, &made.most)) return std::nullopt;
  }
  for (const Multiple& multiple : made.multiples) {
    const Range& range = system.range(multiple.row);
    const Int128 end = multiple.factor > 0 ? range.low : range.high;
    const bool open = multiple.factor > 0 ? !range.HasLow() : !range.HasHigh();
    if (open || !AddProductChecked(multiple.factor, end, &made.least)) return std::nullopt;
  }
  if (made.most >= made.least) return std::nullopt;
  return made;
}

void KeepNeededSteps(const System& system, Proof* proof) {
  std::vector<bool> needed(system.variables() * size_t{2}, false);
  const auto place = [](uint32_t variable, bool high) {
    return variable * size_t{2} + (high ? 1 : 0);
  };
  for (const Proof::Node& node : proof->nodes) {
    if (node.end == Proof::End::kEmptyRange) {
      needed[place(node.variable, false)] = needed[place(node.variable, true)] = true;
    }
    for (const Multiple& part : node.contradiction.combination) {
      needed[place(part.row, part.factor > 0)] = true;
    }
  }
  std::vector<Step> kept;
  const std::vector<Step>& steps = proof->nodes[0].steps;
  for (size_t i = steps.size(); i-- > 0;) {
    const Step& step = steps[i];
    if (!needed[place(step.variable, step.is_high)]) continue;
    needed[place(step.variable, step.is_high)] = false;
    kept.push_back(step);
    const bool up = FactorOf(system, step.row, step.variable) > 0;
    for (const Term* term = system.begin(step.row); term != system.end(step.row); ++term) {
      if (term->variable == step.variable) continue;
      const bool same_sign = (term->factor > 0) == up;
      needed[place(term->variable, same_sign ? !step.is_high : step.is_high)] = true;
    }
  }
  std::reverse(kept.begin(), kept.end());
  proof->nodes[0].steps = std::move(kept);
}

}  // namespace tipstat
