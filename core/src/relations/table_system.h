// The figures of a table and its relations as one system of whole numbers.
#ifndef TIPSTAT_RELATIONS_TABLE_SYSTEM_H_
#define TIPSTAT_RELATIONS_TABLE_SYSTEM_H_

#include <vector>

#include "relations/relation.h"
#include "relations/system.h"

namespace tipstat {

struct TableSystem {
  System system;                      // a variable an observation
  std::vector<uint32_t> relation_of;  // by row: the relation that it stands for
  // What each figure may be if it is not what is printed: for a printed number anything that a
  // count can be. A figure that is withheld or known to an interval keeps its printed bounds.
  std::vector<Range> released;
  // How many units make 1: 1 where all figures are whole, else two to the last printed place.
  Int128 scale = 1;

  // From units to numbers.
  Interval ToInterval(const Range& range) const;
};

// Takes every relation that is claimed to hold: where parts are all of their total, both are equal,
// within what printed decimals leave open; where nobody can stand in two parts, the total is no
// less; else no part is more than the total, and nothing more is claimed. Rates, comparisons over
// time and sums over time of what is no flow claim nothing.
TableSystem SystemOf(const Table& table, const RelationSet& set);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_TABLE_SYSTEM_H_
