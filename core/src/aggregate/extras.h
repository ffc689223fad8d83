// What a pivot table can do beyond what a page's first load needs.
#ifndef TIPSTAT_AGGREGATE_EXTRAS_H_
#define TIPSTAT_AGGREGATE_EXTRAS_H_

#include "aggregate/pivot.h"
#include "aggregate/side.h"

namespace tipstat {

struct PivotExtras {
  // Reads rollup, order and top: how the rows are to stand.
  Result<void> (*parse_options)(const QueryTexts& texts, Query* query);
  // Answers a query with all that it asks for, as JSON. `population` is needed for rates alone.
  // Returns the errors of MakePivot, and kBadRequest where the population has no figures.
  Result<std::string> (*answer)(const Table& table, const Query& query, const Limits& limits,
                                const Table* population);
};

extern const PivotExtras kPivotExtras;

Result<void> ParseOptions(const QueryTexts& texts, Query* query);

// Adds the keys of subtotals: for each choice of the first fields, behind its members. Requires two
// fields or more.
void AddSubtotals(const Table& table, const std::vector<uint32_t>& fields,
                  const std::vector<uint8_t>& accepted, Side* side);

// Where the answer was refused since it would add persons from one period to the next: the bounds
// of their number instead, with a note and without totals. Else what was refused.
Result<Pivot> MakeBounds(const Table& table, const Query& query, const Limits& limits,
                         Result<Pivot> refused);

// Makes of records a table with a row for each combination of codes in the fields that the query
// names, with the number of its records as its weight: the query has the same answer there. Returns
// false, and makes nothing, where the query is no count of records or there are too many
// combinations to be counted by place.
bool Condense(const Table& table, const Query& query, Table* few);

// Makes of records those that the query counts: each once for every answer that it gives in the
// fields of rows and columns. `counted` gets the query for them, whose counts are of records
// however many of their answers come together; `measure` holds its measure. Returns kTooManyCells.
Result<void> SplitAnswers(const Table& table, const Query& query, const Limits& limits,
                          Table* split, Query* counted, Measure* measure);
// Whether rows, columns, conditions or the measure name a field with several answers in one cell.
bool HasSeveralAnswers(const Table& table, const Query& query);

// Puts the rows of a pivot table in the order of the query; those behind the first `top` become
// one. Returns how many rows are gone.
size_t ArrangeRows(const Table& table, const Query& query, const Pivot& pivot, Side* rows);

// Whether figures may be added from one period to the next: kNotAdditive where they may not, since
// a person may come again and a stock is not what is added to it.
Result<void> CheckAddsOverPeriods(const Table& table, const Query& query, const Pivot& pivot);

// Divides the figures by the population of their area, sex, age and period. Requires
// query.measure->rate.
Result<void> DivideByPopulation(const Table& table, const Query& query, const Table& population,
                                Pivot* pivot);

}  // namespace tipstat

#endif  // TIPSTAT_AGGREGATE_EXTRAS_H_
