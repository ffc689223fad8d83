// What a pivot table can do beyond what a page's first load needs.
#ifndef TIPSTAT_AGGREGATE_EXTRAS_H_
#define TIPSTAT_AGGREGATE_EXTRAS_H_

#include "aggregate/pivot.h"
#include "aggregate/side.h"

namespace tipstat {

struct PivotExtras {
  // Adds the keys of subtotals: for each choice of the first fields, behind its members. Requires
  // two fields or more.
  void (*add_subtotals)(const Table& table, const std::vector<uint32_t>& fields,
                        const std::vector<uint8_t>& accepted, Side* side);
  // Reads rollup, order and top: how the rows are to stand.
  Result<void> (*parse_options)(const QueryTexts& texts, Query* query);
  // Puts the rows of a pivot table in the order of the query; those behind the first `top` become
  // one. Returns how many rows are gone.
  size_t (*arrange_rows)(const Table& table, const Query& query, const Pivot& pivot, Side* rows);
  // Divides the figures by the population of their area, sex, age and period. Requires
  // query.measure->rate. Returns kBadRequest where the population has no figures.
  Result<void> (*divide_by_population)(const Table& table, const Query& query,
                                       const Table& population, Pivot* pivot);
};

extern const PivotExtras kPivotExtras;

// The four of them.
void AddSubtotals(const Table& table, const std::vector<uint32_t>& fields,
                  const std::vector<uint8_t>& accepted, Side* side);
Result<void> ParseOptions(const QueryTexts& texts, Query* query);
size_t ArrangeRows(const Table& table, const Query& query, const Pivot& pivot, Side* rows);
Result<void> DivideByPopulation(const Table& table, const Query& query, const Table& population,
                                Pivot* pivot);

}  // namespace tipstat

#endif  // TIPSTAT_AGGREGATE_EXTRAS_H_
