// The figures of a table beside those that another table prints of the same: an earlier edition, or
// another source.
#ifndef TIPSTAT_RELATIONS_EDITIONS_H_
#define TIPSTAT_RELATIONS_EDITIONS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "table/table.h"
#include "tipstat/result.h"

namespace tipstat {

struct Editions {
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  const Table* other = nullptr;
  // For each observation of the table that of the other one, or kNone. What is printed twice is
  // matched in the order of printing.
  std::vector<uint32_t> other_of;
  // Observations of the other table that have none here, in order.
  std::vector<uint32_t> gone;
  // Numbers of the keys without the period, the same in both tables.
  std::vector<uint32_t> series;
  std::vector<uint32_t> other_series;
};

// Matches by the labels of all key fields but the edition; fields are found by concept, else by
// name, and periods compared by their time. Returns kUnknownField where one table tells figures
// apart by a field that the other lacks. Requires values in both; `other` outlives the result.
Result<Editions> MatchEditions(const Table& table, const Table& other);

// Whether a figure of both differs in its bounds or its status.
bool IsChanged(const Table& table, uint32_t observation, const Editions& editions);

// The change, or nothing where one of the two is hidden or has no value: the difference would say
// more than is printed.
std::optional<Interval> ChangeOf(const Table& table, uint32_t observation,
                                 const Editions& editions);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_EDITIONS_H_
