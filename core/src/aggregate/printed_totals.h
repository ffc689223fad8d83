// Printed totals in place of their parts.
#ifndef TIPSTAT_AGGREGATE_PRINTED_TOTALS_H_
#define TIPSTAT_AGGREGATE_PRINTED_TOTALS_H_

#include <vector>

#include "table/table.h"

namespace tipstat {

// Drops every observation that a printed total of one of these fields covers: in the field it is a
// member where the other is the total, and in all other fields the two agree or one of them is a
// total. What remains can be added without counting anybody twice. Where a total is printed in some
// groups only, the members of the others stay. Returns false, and changes nothing, where the table
// mixes totals of too many fields to tell.
bool PreferPrintedTotals(const Table& table, const std::vector<uint32_t>& fields,
                         std::vector<uint32_t>* observations);

}  // namespace tipstat

#endif  // TIPSTAT_AGGREGATE_PRINTED_TOTALS_H_
