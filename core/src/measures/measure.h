// What a measure gives: a figure from observations, or figures from the figures of a pivot table.
// A measure is a file of this folder and has the file's name.
#ifndef TIPSTAT_MEASURES_MEASURE_H_
#define TIPSTAT_MEASURES_MEASURE_H_

#include <string_view>
#include <vector>

#include "table/figures.h"

namespace tipstat {

// With which earlier figure a measure compares.
enum class Against : uint8_t { kNothing, kYearBefore, kPeriodBefore };

struct Measure {
  std::string_view name;
  // Whether it is a figure of values; count is not.
  bool takes_field = true;
  // Whether its field is a dimension, not the values.
  bool of_dimension = false;
  bool allows_ordinal = false;
  // Whether observations are added, so that it must mean something to add them.
  bool adds = false;
  // Whether it adds one period to the other.
  bool adds_over_periods = false;
  // Whether it is a percentage of something.
  bool is_percent = false;
  // Whether it divides by a population, per so many as the second argument says; 100000 else.
  bool per_population = false;
  Against against = Against::kNothing;
  // Accepted second arguments, the first being the default; none where there is no second. The
  // argument "previous" compares with the period just before.
  std::vector<std::string_view> arguments = {};
  // The figure of these observations, of which there is at least one.
  Figure (*figure)(const Table& table, const std::vector<uint32_t>& observations) = nullptr;
  // The same of a measure of a dimension: `field` is an index into table.fields.
  Figure (*figure_of)(const Table& table, uint32_t field,
                      const std::vector<uint32_t>& observations) = nullptr;
  // What then becomes of the table, or null.
  void (*derive)(std::string_view argument, const Earlier& earlier, Figures* figures) = nullptr;
  // What becomes of a figure for so many of a population; requires population.low > 0.
  Figure (*rate)(const Figure& figure, const Interval& population, int32_t per) = nullptr;

  // Whether it is made of rows, whatever their values.
  bool CountsRows() const { return !takes_field || of_dimension; }
};

}  // namespace tipstat

#endif  // TIPSTAT_MEASURES_MEASURE_H_
