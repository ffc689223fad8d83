#include "relations/system.h"

#include "base/order.h"

namespace tipstat {
namespace {

bool IsWithin(Int128 number, Int128 open) {
  return number == open || (number >= -kMostFinite && number <= kMostFinite);
}

bool IsWithin(const Range& range) {
  return IsWithin(range.low, -kOpen) && IsWithin(range.high, kOpen);
}

// The terms by variable, one of each and none with the factor 0.
std::vector<Term> AddedUp(const std::vector<Term>& terms) {
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(terms.size()));
  StableSort(&order, [&](uint32_t a, uint32_t b) { return terms[a].variable < terms[b].variable; });
  std::vector<Term> sums;
  for (const uint32_t i : order) {
    if (!sums.empty() && sums.back().variable == terms[i].variable) {
      sums.back().factor += terms[i].factor;
      if (sums.back().factor == 0) sums.pop_back();
    } else if (terms[i].factor != 0) {
      sums.push_back(terms[i]);
    }
  }
  return sums;
}

}  // namespace

uint32_t System::AddVariable(const Range& range, bool whole) {
  within_limits_ = within_limits_ && IsWithin(range);
  variables_.push_back({range, whole});
  return variables() - 1;
}

void System::SetRange(uint32_t variable, const Range& range) {
  within_limits_ = within_limits_ && IsWithin(range);
  variables_[variable].range = range;
}

uint32_t System::AddRow(std::vector<Term> terms, const Range& range) {
  within_limits_ = within_limits_ && IsWithin(range) && terms.size() <= kMostTerms;
  for (const Term& term : terms) {
    const bool within = term.factor >= -kMostFactor && term.factor <= kMostFactor;
    within_limits_ = within_limits_ && within;
  }
  if (!within_limits_) terms.clear();
  terms = AddedUp(terms);
  terms_.insert(terms_.end(), terms.begin(), terms.end());
  begins_.push_back(static_cast<uint32_t>(terms_.size()));
  ranges_.push_back(range);
  return rows() - 1;
}

RowIndex::RowIndex(const System& system) : begins_(system.variables() + 1, 0) {
  for (uint32_t row = 0; row < system.rows(); ++row) {
    for (const Term* term = system.begin(row); term != system.end(row); ++term) {
      ++begins_[term->variable + 1];
    }
  }
  for (uint32_t v = 0; v < system.variables(); ++v) begins_[v + 1] += begins_[v];
  rows_.resize(begins_.back());
  std::vector<uint32_t> next = begins_;
  for (uint32_t row = 0; row < system.rows(); ++row) {
    for (const Term* term = system.begin(row); term != system.end(row); ++term) {
      rows_[next[term->variable]++] = row;
    }
  }
}

}  // namespace tipstat
