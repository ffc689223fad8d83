// One side of a pivot table: its keys, and the key of each observation.
#ifndef TIPSTAT_AGGREGATE_SIDE_H_
#define TIPSTAT_AGGREGATE_SIDE_H_

#include <vector>

#include "aggregate/pivot.h"

namespace tipstat {

// What stands in Side::key_of for an observation that belongs to the total, or nowhere.
inline constexpr uint32_t kTotalKey = 0xFFFFFFFE;
inline constexpr uint32_t kNowhere = 0xFFFFFFFF;

struct Side {
  std::vector<Key> keys;         // in the order of code lists, periods by time
  std::vector<uint32_t> key_of;  // by observation: index into keys, kTotalKey or kNowhere
  // For each number of first fields of which subtotals are made, by observation: the subtotal to
  // which it belongs, or kNowhere.
  std::vector<std::vector<uint32_t>> subtotal_of = {};
};

// Makes the side of these fields from the accepted observations. Members head rows, totals do where
// no member is among them, and what is not applicable never does.
Side MakeSide(const Table& table, const std::vector<uint32_t>& fields,
              const std::vector<uint8_t>& accepted);

}  // namespace tipstat

#endif  // TIPSTAT_AGGREGATE_SIDE_H_
