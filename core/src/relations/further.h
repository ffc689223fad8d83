// Relations that nothing but a closer look finds: balances by the words of their labels, totals
// that are named as something else by the figures themselves. All require a table with values and
// append in a fixed order.
#ifndef TIPSTAT_RELATIONS_FURTHER_H_
#define TIPSTAT_RELATIONS_FURTHER_H_

#include "relations/relation.h"

namespace tipstat {

// What was open before, and what came, less what went, is what is open at the end: of four labels
// of one field, everything else being equal.
void DeriveBalances(const Table& table, RelationSet* set);

// A label that is the sum of others wherever they are printed, in three groups at least: of all the
// others in its field, of those that follow it or stand before it, or of all of another field, as
// where a wide table heads its total by the name of its indicator. One group in five may differ.
void DiscoverTotals(const Table& table, RelationSet* set);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_FURTHER_H_
