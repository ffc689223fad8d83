// The part that a figure plays in its sentence: a difference, a growth, what another is compared
// with.
#include "claims/claim.h"

namespace tipstat::claims {
namespace {

using Form = Quantity::Form;

class PartFinder {
 public:
  PartFinder(const Passage& passage, size_t node, Claim* claim)
      : nodes_(passage.nodes), passage_(passage), at_(node), claim_(claim) {}

  // A rise or a fall that stands before or behind the number, or a share.
  void Find() {
    const Form form = claim_->quantity.form;
    if (form == Form::kTimes) claim_->part = Part::kTimes;
    if (form == Form::kTier) claim_->part = Part::kTier;
    if (form == Form::kPercent) claim_->part = Part::kShare;
    if (form == Form::kTimes || form == Form::kTier) return;
    int direction = ChangeBehind();
    if (direction == 0) direction = ChangeBefore();
    if (direction != 0) {
      claim_->direction = direction;
      claim_->part = form == Form::kCount ? Part::kDifference : Part::kGrowth;
      return;
    }
    if (form == Form::kCount && IsEarlier()) claim_->part = Part::kEarlier;
  }

 private:
  bool Has(size_t at) const { return at < nodes_.size(); }
  // "doubled", which stands between a subject and its figures.
  bool IsMultiple(const Node& node) const {
    return node.kind == Node::Kind::kQuantity &&
           passage_.quantities[node.index].form == Form::kTimes;
  }

  // "17 more than", "17 more cases", "a 16 percent rise"
  int ChangeBehind() const {
    for (size_t j = at_ + 1; j < at_ + 4 && Has(j); ++j) {
      const Node& node = nodes_[j];
      if (IsMore(node)) {
        const bool count = claim_->quantity.form == Form::kCount;
        // "164 cases rose": the figure is the subject.
        if (node.Is(WordClass::kChange, "verb") && (count || j > at_ + 1)) return 0;
        if (count && node.Is(WordClass::kChange, "noun") && j > at_ + 2) return 0;
        return node.word->number;
      }
      const bool passes = node.Is(WordClass::kSkip) ||
                          (node.kind == Node::Kind::kWord &&
                           (node.word == nullptr || node.Is(WordClass::kTimeUnit) ||
                            node.Is(WordClass::kUnit) || node.Is(WordClass::kPreposition, "on")));
      if (!passes) return 0;
    }
    return 0;
  }

  // "up 16 percent", "a rise of 17", "rose by 17"; "rose to 104" names the figure itself.
  int ChangeBefore() const {
    bool by = false;
    for (size_t j = at_; j-- > 0 && at_ - j < 6;) {
      const Node& node = nodes_[j];
      if (node.kind == Node::Kind::kQuantity || node.EndsSentence()) return 0;
      if (node.Is(WordClass::kChange)) {
        if (node.word->code == "more") return 0;
        const bool percent = claim_->quantity.form != Form::kCount;
        return by || percent ? node.word->number : 0;
      }
      if (node.Is(WordClass::kPreposition, "by") || node.Is(WordClass::kPreposition, "of")) {
        by = true;
        continue;
      }
      const bool passes = node.Is(WordClass::kSkip) || node.Is(WordClass::kPreposition, "or") ||
                          node.kind == Node::Kind::kTime || node.IsMark(",");
      if (!passes) return 0;
    }
    return 0;
  }

  // "compared with 87", "from 87 to 104"
  bool IsEarlier() const {
    for (size_t j = at_; j-- > 0 && at_ - j < 5;) {
      const Node& node = nodes_[j];
      if (node.Is(WordClass::kCompare) ||
          (node.Is(WordClass::kApproximate) && node.word->number != 0)) {
        return true;
      }
      if (node.Is(WordClass::kPreposition, "from")) return ChangeNear(j);
      const bool passes = node.Is(WordClass::kSkip) || node.Is(WordClass::kPreposition, "in") ||
                          node.kind == Node::Kind::kTime;
      if (!passes) return false;
    }
    return false;
  }
  // Whether a change is spoken of in the words before this place, or behind the figure.
  bool ChangeNear(size_t place) const {
    for (size_t j = place; j-- > 0 && place - j < 12;) {
      if (nodes_[j].EndsSentence()) break;
      if (nodes_[j].Is(WordClass::kChange) || IsMultiple(nodes_[j])) return true;
    }
    return false;
  }
  const std::vector<Node>& nodes_;
  const Passage& passage_;
  size_t at_;
  Claim* claim_;
};

}  // namespace

bool IsMore(const Node& node) {
  return node.Is(WordClass::kChange) ||
         (node.Is(WordClass::kApproximate) && node.word->number != 0);
}

void FollowPart(const Passage& passage, const Claim& before, Claim* claim) {
  bool has_or = false;
  bool has_and = false;
  for (size_t j = claim->node; j-- > before.node + 1;) {
    const Node& node = passage.nodes[j];
    has_or = has_or || node.Is(WordClass::kPreposition, "or");
    has_and = has_and || node.Is(WordClass::kPreposition, "and");
    const bool passes = node.Is(WordClass::kSkip) || node.IsMark(",") || node.IsMark("(") ||
                        node.Is(WordClass::kPreposition) || node.Is(WordClass::kUnit) ||
                        node.kind == Node::Kind::kTime;
    if (!passes) return;
  }
  if (before.part == Part::kDifference && claim->part == Part::kShare && (has_or || !has_and)) {
    claim->part = Part::kGrowth;
    claim->direction = before.direction;
  }
  const bool persons = KindOfUnit(claim->unit) == UnitKind::kPersons &&
                       KindOfUnit(before.unit) == UnitKind::kPersons;
  if (persons && claim->stage.empty()) claim->stage = before.stage;
  const bool lists = before.part == Part::kEarlier && claim->part == Part::kFigure && has_and;
  if (lists && !claim->unit_said) claim->part = Part::kEarlier;
}

void FindPart(const Passage& passage, size_t node, Claim* claim) {
  PartFinder(passage, node, claim).Find();
}

}  // namespace tipstat::claims
