// What relations say about cells that the file leaves open: a file of this folder each. In the
// second module only.
#ifndef TIPSTAT_RELATIONS_PROOFS_PROOF_H_
#define TIPSTAT_RELATIONS_PROOFS_PROOF_H_

#include <string_view>

#include "relations/relation.h"

namespace tipstat {

struct MarkProof {
  std::string_view name;
  // Settles values that the relations prove, and returns whether it settled any: the relations are
  // then to be derived anew. Requires the relations of totals and of periods.
  bool (*apply)(const RelationSet& relations, Table* table);
};

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_PROOFS_PROOF_H_
