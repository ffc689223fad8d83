// Pivot tables.
#ifndef TIPSTAT_AGGREGATE_PIVOT_H_
#define TIPSTAT_AGGREGATE_PIVOT_H_

#include <string>
#include <vector>

#include "aggregate/query.h"
#include "tipstat/limits.h"

namespace tipstat {

// One row or column of a pivot table: an observation that has its codes.
struct Key {
  uint32_t observation = 0;
  // By field of the side: whether it is the total of that field.
  std::vector<uint8_t> is_total;
  bool is_rest = false;  // of all keys but the first ones
};

struct Note {
  std::string_view code;
  std::string subject;
};

struct Pivot {
  std::vector<Key> rows;
  std::vector<Key> columns;
  Figures figures;
  // Whether the totals are shown, and mean something.
  bool has_total_row = false;
  bool has_total_column = false;
  std::vector<Note> notes;
};

struct Side;

// Answers a query. Returns the errors of Summarize, and kTooManyKeys. `rows` is the side of the
// rows where it is not the usual one, or null.
Result<Pivot> MakePivot(const Table& table, const Query& query, const Limits& limits,
                        const Side* rows = nullptr);

// By observation: whether the conditions that are not delayed accept it.
std::vector<uint8_t> Accepted(const Table& table, const Query& query);

// Whether the condition is applied behind the comparison with the year before, whose figures it
// would take away.
bool IsDelayed(const Table& table, const Query& query, const Condition& condition);

// Turns the figures into those of a measure that derives them, and applies the delayed conditions.
// Requires query.measure->derive.
void Derive(const Table& table, const Query& query, Pivot* pivot);

// Withholds counts below the threshold that were made from records, and with each the totals that
// would give it away.
void ProtectSmallCounts(const Query& query, Pivot* pivot);

// Writes the answer as JSON.
std::string PivotJson(const Table& table, const Query& query, const Pivot& pivot);

}  // namespace tipstat

#endif  // TIPSTAT_AGGREGATE_PIVOT_H_
