// Which observations may be added, and which of several make a figure (Lenz & Shoshani 1997,
// "Summarizability in OLAP and statistical data bases").
#ifndef TIPSTAT_AGGREGATE_SUMMARIZE_H_
#define TIPSTAT_AGGREGATE_SUMMARIZE_H_

#include <vector>

#include "aggregate/query.h"

namespace tipstat {

struct Selection {
  std::vector<uint32_t> observations;
  // Where one observation is printed twice with two values: the same with the larger values.
  std::vector<uint32_t> alternative;
  // Whether members of a dimension are added that is not known to be a partition.
  bool assumes_partition = false;
};

// Chooses those observations of a cell that make its figure: in every dimension that is not settled
// the printed total where there is one, else all members. Returns kMixedUnits, kMixedIndicators,
// kOverlappingPeriods or kNotAdditive where it would mean nothing to put them together. Requires a
// table with values and at least one observation.
Result<Selection> Summarize(const Table& table, const Measure& measure,
                            std::vector<uint32_t> observations);

// Whether figures may be put together over these fields, given one observation for each key: the
// errors of Summarize where they may not.
Result<void> CheckFields(const Table& table, const Measure& measure,
                         const std::vector<uint32_t>& fields,
                         const std::vector<uint32_t>& observations);

}  // namespace tipstat

#endif  // TIPSTAT_AGGREGATE_SUMMARIZE_H_
