// What a measure gives: a figure from observations, or figures from the figures of a pivot table.
// A measure is a file of this folder and has the file's name.
#ifndef TIPSTAT_MEASURES_MEASURE_H_
#define TIPSTAT_MEASURES_MEASURE_H_

#include <string_view>
#include <vector>

#include "table/figures.h"

namespace tipstat {

struct Measure {
  std::string_view name;
  // Whether it is a figure of values; count is not.
  bool takes_field = true;
  bool allows_ordinal = false;
  // Whether observations are added, so that it must mean something to add them.
  bool adds = false;
  // Whether it is a percentage of something.
  bool is_percent = false;
  // Whether it compares with the year before.
  bool compares_years = false;
  // Accepted second arguments, the first being the default; none where there is no second.
  std::vector<std::string_view> arguments = {};
  // The figure of these observations, of which there is at least one.
  Figure (*figure)(const Table& table, const std::vector<uint32_t>& observations) = nullptr;
  // What then becomes of the table, or null.
  void (*derive)(std::string_view argument, const YearsBefore& before, Figures* figures) = nullptr;
};

}  // namespace tipstat

#endif  // TIPSTAT_MEASURES_MEASURE_H_
