// The arguments of findings about sums: what a reader needs to add up by hand.
#ifndef TIPSTAT_RELATIONS_EXPLAIN_H_
#define TIPSTAT_RELATIONS_EXPLAIN_H_

#include <string>

#include "relations/relation.h"

namespace tipstat {

// Returns {"total":…,"parts":…,"addition":[…],"labels":[…] or "periods":[…],"excess" or
// "impliedUnknown":…,"exhaustive":…,"dimension":…,"where":{…}}. The addition and the labels list
// every part in the order of the cells; the labels and periods begin with the total's.
std::string ExplainSum(const Table& table, const RelationSet& set, const Relation& relation);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_EXPLAIN_H_
