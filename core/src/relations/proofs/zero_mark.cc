// A mark is an exact zero where sums close with it as zero and none contradicts: parts that come to
// a total leave nothing for the one that is marked.
#include <algorithm>

#include "relations/proofs/proof.h"

namespace tipstat {
namespace {

struct Count {
  uint32_t zeros = 0;   // sums that close with the mark as zero
  uint32_t others = 0;  // sums that leave it something
};

class ZeroMarks {
 public:
  ZeroMarks(const RelationSet& relations, Table* table)
      : relations_(relations), table_(table), counts_(table->values.size()) {}

  bool Settle() {
    for (const Relation& relation : relations_.relations) Weigh(relation);
    bool settled = false;
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].zeros == 0 || counts_[i].others > 0) continue;
      Value& value = table_->values[i];
      value.interval = Interval::Single(Exact());
      value.status = Status::kOk;
      value.reading = Reading::kProvedMark;
      settled = true;
    }
    return settled;
  }

 private:
  // People may stand in several forms of exploitation: their sum proves nothing.
  bool MayOverlap(const Relation& relation) const {
    const std::string& id = table_->fields[static_cast<size_t>(relation.dimension)].concept_id;
    return id == "EXPLOITATION" || id == "OFFENCE";
  }

  // The place of the cell's text in table->values.
  size_t PlaceOf(uint32_t observation) const {
    return static_cast<size_t>(&table_->ValueOf(observation) - table_->values.data());
  }

  bool IsMark(uint32_t observation) const {
    return table_->ValueOf(observation).reading == Reading::kOpenMark &&
           table_->StatusOf(observation) == Status::kMissing;
  }

  // Counts for every mark among the parts what the others leave it.
  void Weigh(const Relation& relation) {
    const bool is_sum =
        relation.kind == RelationKind::kSumOfParts || relation.kind == RelationKind::kPeriodSum;
    if (!is_sum || relation.dimension < 0 || MayOverlap(relation)) return;
    if (table_->StatusOf(relation.total) != Status::kOk) return;
    const Interval total = table_->IntervalOf(relation.total);
    Interval sum = Interval::Single(Exact());
    std::vector<size_t> marks;
    for (const uint32_t* part = relations_.begin(relation); part != relations_.end(relation);
         ++part) {
      if (IsMark(*part)) {
        marks.push_back(PlaceOf(*part));
      } else if (table_->StatusOf(*part) == Status::kOk) {
        sum = sum + table_->IntervalOf(*part);
      } else {
        return;
      }
    }
    if (marks.empty() || !sum.IsSingle() || !total.IsSingle()) return;
    for (const size_t mark : marks) {
      if (sum == total) ++counts_[mark].zeros;
      if (sum.high < total.low) ++counts_[mark].others;
    }
  }

  const RelationSet& relations_;
  Table* table_;
  std::vector<Count> counts_;
};

bool Apply(const RelationSet& relations, Table* table) {
  return ZeroMarks(relations, table).Settle();
}

}  // namespace

extern const MarkProof kProof_zero_mark;
const MarkProof kProof_zero_mark = {"zero-mark", Apply};

}  // namespace tipstat
