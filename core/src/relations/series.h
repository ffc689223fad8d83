// Series over time: observations that agree in everything but their period.
#ifndef TIPSTAT_RELATIONS_SERIES_H_
#define TIPSTAT_RELATIONS_SERIES_H_

#include <vector>

#include "table/table.h"

namespace tipstat {

struct Point {
  Period period;
  uint32_t observation = 0;
};

// The points of one series with a value and a period, by start, the longer first; of a period that
// is printed twice the first printing.
using Series = std::vector<Point>;

// Returns all series of two or more points, in the order of their first observation. Empty where
// the table has no time field. Requires values.
std::vector<Series> AllSeries(const Table& table);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_SERIES_H_
