// Certificates: what anybody can check who can add.
#ifndef TIPSTAT_RELATIONS_PROOF_H_
#define TIPSTAT_RELATIONS_PROOF_H_

#include <cstdint>
#include <vector>

#include "relations/system.h"

namespace tipstat {

// Numbers for all variables that fit everything.
struct Witness {
  Int128 denominator = 1;      // of all values; 1 where all variables are whole
  std::vector<Int128> values;  // numerators, by variable
  std::vector<Int128> sums;    // of each row, over the same denominator
  Int128 total = 0;            // of all values
};

// A row and the ranges of its other variables leave a variable no more (no less) than this bound,
// rounded to a whole number where the variable is whole.
struct Step {
  uint32_t row = 0;
  uint32_t variable = 0;
  bool is_high = false;
  Int128 bound = 0;
};

struct Multiple {
  uint32_t row = 0;
  Int128 factor = 0;
};

// Rows that add up to a contradiction: the multiples of the rows make the combination; by the
// ranges of its variables it is at most `most`, by the ranges of the rows at least `least`, which
// is more.
struct Contradiction {
  std::vector<Multiple> multiples;
  std::vector<Multiple> combination;  // variables in place of rows, ascending, without zeros
  Int128 most = 0;
  Int128 least = 0;
};

// Proves that no numbers fit: a tree. In each node the steps narrow ranges, one after the other;
// then a range is empty, or rows contradict, or a whole variable is at most `at` in one child and
// more in the other, and both prove that nothing fits.
struct Proof {
  enum class End : uint8_t { kEmptyRange, kContradiction, kBranch };
  struct Node {
    std::vector<Step> steps;
    End end = End::kContradiction;
    Contradiction contradiction;
    uint32_t variable = 0;  // of the empty range or the branch
    Int128 at = 0;
    uint32_t at_most = 0;  // children, places in `nodes` behind this one
    uint32_t more = 0;
  };
  std::vector<Node> nodes;  // the root first
};

// The rows, and the variables whose own ranges are used, ascending.
struct Support {
  std::vector<uint32_t> rows;
  std::vector<uint32_t> variables;
};
Support SupportOf(const System& system, const Proof& proof);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_PROOF_H_
