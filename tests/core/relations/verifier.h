// Checks certificates of the solver by adding up. It shares nothing with the solver but the shape
// of a system and of a certificate.
#ifndef TIPSTAT_TESTS_VERIFIER_H_
#define TIPSTAT_TESTS_VERIFIER_H_

#include <map>
#include <vector>

#include "relations/proof.h"

namespace tipstat::tests {

inline bool Fits(const System& system, const Witness& witness) {
  if (witness.denominator < 1 || witness.values.size() != system.variables() ||
      witness.sums.size() != system.rows()) {
    return false;
  }
  Int128 total = 0;
  const auto within = [&](const Range& range, Int128 value) {
    return (range.low == -kOpen || range.low * witness.denominator <= value) &&
           (range.high == kOpen || value <= range.high * witness.denominator);
  };
  for (uint32_t v = 0; v < system.variables(); ++v) {
    const Int128 value = witness.values[v];
    total += value;
    if (!within(system.variable(v).range, value)) return false;
    if (system.variable(v).whole && value % witness.denominator != 0) return false;
  }
  for (uint32_t row = 0; row < system.rows(); ++row) {
    Int128 sum = 0;
    for (const Term* term = system.begin(row); term != system.end(row); ++term) {
      sum += term->factor * witness.values[term->variable];
    }
    if (sum != witness.sums[row] || !within(system.range(row), sum)) return false;
  }
  return total == witness.total;
}

// Whether the row and the ranges of its other variables leave no more (no less) than the bound, and
// no step was left out by which it could be less (more).
inline bool Follows(const System& system, const std::vector<Range>& ranges, const Step& step) {
  if (step.row >= system.rows() || step.variable >= system.variables()) return false;
  const Range& range = system.range(step.row);
  Int128 own = 0;
  for (const Term* term = system.begin(step.row); term != system.end(step.row); ++term) {
    if (term->variable == step.variable) own = term->factor;
  }
  if (own == 0) return false;
  // own × x <= high - others, or own × x >= low - others.
  const bool from_high = (own > 0) == step.is_high;
  Int128 rest = from_high ? range.high : range.low;
  if (rest == kOpen || rest == -kOpen) return false;
  for (const Term* term = system.begin(step.row); term != system.end(step.row); ++term) {
    if (term->variable == step.variable) continue;
    const Range& other = ranges[term->variable];
    const Int128 end = (term->factor > 0) == from_high ? other.low : other.high;
    if (end == kOpen || end == -kOpen) return false;
    rest -= term->factor * end;
  }
  if (own < 0) {
    own = -own;
    rest = -rest;
  }
  const bool whole = system.variable(step.variable).whole;
  if (step.is_high) {
    return own * step.bound <= rest && rest < own * (step.bound + 1) &&
           (whole || own * step.bound == rest);
  }
  return own * step.bound >= rest && rest > own * (step.bound - 1) &&
         (whole || own * step.bound == rest);
}

inline bool Contradicts(const System& system, const std::vector<Range>& ranges,
                        const Contradiction& claim) {
  std::map<uint32_t, Int128> combination;
  Int128 least = 0;
  for (const Multiple& multiple : claim.multiples) {
    if (multiple.row >= system.rows() || multiple.factor == 0) return false;
    const Range& range = system.range(multiple.row);
    const Int128 end = multiple.factor > 0 ? range.low : range.high;
    if (end == kOpen || end == -kOpen) return false;
    least += multiple.factor * end;
    for (const Term* term = system.begin(multiple.row); term != system.end(multiple.row); ++term) {
      combination[term->variable] += multiple.factor * term->factor;
    }
  }
  Int128 most = 0;
  size_t claimed = 0;
  for (const auto& [variable, factor] : combination) {
    if (factor == 0) continue;
    if (claimed >= claim.combination.size()) return false;
    const Multiple& said = claim.combination[claimed++];
    if (said.row != variable || said.factor != factor) return false;
    const Int128 end = factor > 0 ? ranges[variable].high : ranges[variable].low;
    if (end == kOpen || end == -kOpen) return false;
    most += factor * end;
  }
  return claimed == claim.combination.size() && most == claim.most && least == claim.least &&
         most < least;
}

inline bool Proves(const System& system, const Proof& proof, std::vector<Range> ranges,
                   uint32_t number, uint32_t parent) {
  if (number >= proof.nodes.size() || (number != 0 && number <= parent)) return false;
  const Proof::Node& node = proof.nodes[number];
  for (const Step& step : node.steps) {
    if (!Follows(system, ranges, step)) return false;
    (step.is_high ? ranges[step.variable].high : ranges[step.variable].low) = step.bound;
  }
  if (node.end == Proof::End::kContradiction) {
    return Contradicts(system, ranges, node.contradiction);
  }
  if (node.variable >= system.variables()) return false;
  if (node.end == Proof::End::kEmptyRange) {
    return ranges[node.variable].low > ranges[node.variable].high;
  }
  if (!system.variable(node.variable).whole) return false;
  std::vector<Range> at_most = ranges;
  std::vector<Range> more = ranges;
  at_most[node.variable].high = node.at;
  more[node.variable].low = node.at + 1;
  return Proves(system, proof, at_most, node.at_most, number) &&
         Proves(system, proof, more, node.more, number);
}

inline bool Proves(const System& system, const Proof& proof) {
  std::vector<Range> ranges;
  for (uint32_t v = 0; v < system.variables(); ++v) ranges.push_back(system.variable(v).range);
  return Proves(system, proof, ranges, 0, 0);
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_VERIFIER_H_
