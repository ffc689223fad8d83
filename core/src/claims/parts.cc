// Which figure is a part of which, as far as the words say it.
#include <algorithm>
#include <map>

#include "claims/claim.h"

namespace tipstat::claims {
namespace {

class PartReader {
 public:
  PartReader(const Passage& passage, std::vector<Claim>* claims)
      : nodes_(passage.nodes), claims_(*claims) {}

  void Read() {
    for (size_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].quantity.form != Quantity::Form::kCount) continue;
      if (claims_[i].part != Part::kFigure) continue;
      if (IsOfNext(i) || IsCued(i) || IsListed(i) || IsOfOpening(i)) continue;
      Continues(i);
    }
    SettleCommaLists();
    SpreadExhaustive();
  }

 private:
  bool IsFigure(size_t i) const {
    return claims_[i].part == Part::kFigure && claims_[i].quantity.form == Quantity::Form::kCount;
  }
  bool Has(size_t node) const { return node < nodes_.size(); }

  // The figure before that stands in the same sentence, or -1.
  int Before(size_t i) const {
    for (size_t j = i; j-- > 0 && claims_[j].sentence == claims_[i].sentence;) {
      if (IsFigure(j)) return static_cast<int>(j);
    }
    return -1;
  }
  size_t BeginOfSpan(size_t i) const {
    size_t begin = claims_[i].node;
    while (begin > 0 && nodes_[begin - 1].kind != Node::Kind::kQuantity &&
           !nodes_[begin - 1].EndsSentence()) {
      --begin;
    }
    return begin;
  }

  void SetParent(size_t i, int parent, bool sure) {
    claims_[i].parent = parent;
    claims_[i].parent_is_sure = sure;
  }

  // "230 of the 523 victims"
  bool IsOfNext(size_t i) {
    size_t j = claims_[i].last_node + 1;
    if (!Has(j) || !(nodes_[j].Is(WordClass::kPreposition, "of") ||
                     nodes_[j].Is(WordClass::kPreposition, "outof"))) {
      return false;
    }
    ++j;
    while (Has(j) && nodes_[j].Is(WordClass::kSkip)) ++j;
    if (!Has(j) || nodes_[j].kind != Node::Kind::kQuantity || i + 1 >= claims_.size()) return false;
    if (claims_[i + 1].node != j || claims_[i + 1].quantity.form != Quantity::Form::kCount) {
      return false;
    }
    SetParent(i, static_cast<int>(i) + 1, true);
    return true;
  }

  // "of these", "including", "24 of them"
  bool IsCued(size_t i) {
    const Node* cue = nullptr;
    for (size_t j = BeginOfSpan(i); j < claims_[i].node; ++j) {
      if (nodes_[j].Is(WordClass::kPart)) cue = &nodes_[j];
    }
    for (size_t j = claims_[i].node + 1; j < claims_[i].node + 5 && Has(j) && cue == nullptr; ++j) {
      if (nodes_[j].kind != Node::Kind::kWord) break;
      if (nodes_[j].Is(WordClass::kPart, "of")) cue = &nodes_[j];
    }
    if (cue == nullptr) return false;
    const std::string_view code = cue->word->code;
    int parent = Before(i);
    bool sure = true;
    if (parent >= 0 && claims_[static_cast<size_t>(parent)].parent >= 0) {
      // "including" behind a part may speak of the part or of the whole.
      const bool whole = code == "rest" || MayContinue(i);
      if (whole) parent = claims_[static_cast<size_t>(parent)].parent;
      sure = code == "rest";
    }
    if (parent < 0) parent = InSentenceBefore(i, &sure);
    if (parent < 0 || !MayBePart(claims_[i], claims_[static_cast<size_t>(parent)])) return false;
    SetParent(i, parent, sure);
    claims_[i].exhaustive = code == "list" || code == "rest";
    claims_[i].is_aside = code == "among" || code == "including";
    return true;
  }
  // Whether the part before and this one are joined as in a list.
  bool MayContinue(size_t i) const { return i > 0 && claims_[i - 1].parent >= 0; }

  // The figure of the sentence before that "of these" can only mean; not sure where there are two.
  int InSentenceBefore(size_t i, bool* sure) const {
    int found = -1;
    int count = 0;
    for (size_t j = i; j-- > 0;) {
      if (claims_[j].sentence == claims_[i].sentence) continue;
      if (claims_[j].sentence + 1 != claims_[i].sentence ||
          claims_[j].paragraph + 1 < claims_[i].paragraph) {
        break;
      }
      if (!IsFigure(j) || claims_[j].parent >= 0 || !MayBePart(claims_[i], claims_[j])) continue;
      found = static_cast<int>(j);
      ++count;
    }
    *sure = count == 1;
    return found;
  }

  // "164 cases: 24 …", "342 victims (322 from China)"
  bool IsListed(size_t i) {
    const size_t node = claims_[i].node;
    const int before = Before(i);
    if (before < 0 || node == 0) return false;
    size_t j = node - 1;
    while (j > 0 && (nodes_[j].Is(WordClass::kSkip) || nodes_[j].Is(WordClass::kApproximate))) --j;
    const Claim& whole = claims_[static_cast<size_t>(before)];
    const bool mark = nodes_[j].IsMark(":") || nodes_[j].IsMark("--") || nodes_[j].IsMark("(");
    for (size_t k = whole.node + 1; k < j; ++k) {
      const Node& between = nodes_[k];
      if (between.kind == Node::Kind::kQuantity || between.Is(WordClass::kChange) ||
          between.Is(WordClass::kCompare)) {
        return false;
      }
    }
    // "14 Cambodians and 8 Thais were freed: 22 people" sums up; a list has two or more.
    const bool lists = !nodes_[j].IsMark(":") ||
                       (i + 1 < claims_.size() && claims_[i + 1].sentence == claims_[i].sentence &&
                        IsJoined(i + 1));
    if (!lists) return false;
    if (!mark || whole.parent >= 0 || !MayBePart(claims_[i], whole)) return false;
    SetParent(i, before, true);
    claims_[i].exhaustive = nodes_[j].IsMark(":");
    return true;
  }

  // "Of the 523 victims, 230 were minors"
  bool IsOfOpening(size_t i) {
    const int before = Before(i);
    if (before < 0) return false;
    const Claim& whole = claims_[static_cast<size_t>(before)];
    size_t j = whole.node;
    while (j > 0 && nodes_[j - 1].Is(WordClass::kSkip)) --j;
    if (j == 0 || !(nodes_[j - 1].Is(WordClass::kPreposition, "of") ||
                    nodes_[j - 1].Is(WordClass::kPreposition, "outof"))) {
      return false;
    }
    const bool opens = j == 1 || nodes_[j - 2].EndsSentence() || nodes_[j - 2].text == "out";
    if (!opens || !MayBePart(claims_[i], whole) || whole.parent >= 0) return false;
    if (i != static_cast<size_t>(before) + 1 && claims_[i - 1].parent != before) return false;
    SetParent(i, before, true);
    return true;
  }

  // "… and 140 …": the next of the parts.
  void Continues(size_t i) {
    if (i == 0 || claims_[i - 1].sentence != claims_[i].sentence) return;
    size_t last = i - 1;
    while (last > 0 && !IsFigure(last) && claims_[last].sentence == claims_[i].sentence) --last;
    if (!IsFigure(last) || claims_[last].parent < 0) return;
    if (!IsJoined(i)) return;
    const int parent = claims_[last].parent;
    if (parent > static_cast<int>(last)) return;
    const Claim& whole = claims_[static_cast<size_t>(parent)];
    if (!MayBePart(claims_[i], whole)) return;
    const bool other_stage = claims_[i].stage_said && claims_[i].stage != whole.stage;
    if (other_stage && claims_[last].stage != claims_[i].stage) return;
    SetParent(i, parent, claims_[last].parent_is_sure);
    claims_[i].exhaustive = claims_[last].exhaustive;
  }
  // Whether a comma or "and", and no verb, stands right before the number.
  bool IsJoined(size_t i) const {
    bool joined = false;
    for (size_t j = claims_[i].node; j-- > 0;) {
      const Node& node = nodes_[j];
      if (node.IsMark(",") || node.IsMark(";") || node.Is(WordClass::kPreposition, "and") ||
          node.Is(WordClass::kPreposition, "but")) {
        joined = true;
        continue;
      }
      if (node.Is(WordClass::kSkip) || node.Is(WordClass::kApproximate)) continue;
      return joined;
    }
    return joined;
  }

  // "164 cases, 24 trafficking and 140 sexual exploitation": two or more that follow a comma and
  // name no thing of their own, but a kind.
  void SettleCommaLists() {
    for (size_t i = 0; i + 2 < claims_.size(); ++i) {
      if (!IsFigure(i) || claims_[i].parent >= 0 || !claims_[i].unit_said) continue;
      size_t end = i + 1;
      while (end < claims_.size() && IsFigure(end) && claims_[end].parent < 0 &&
             claims_[end].sentence == claims_[i].sentence && IsKindOf(end, i) && IsJoined(end)) {
        ++end;
      }
      if (end - i < 3) continue;
      for (size_t j = i + 1; j < end; ++j) SetParent(j, static_cast<int>(i), true);
    }
  }

  // Whether a figure names a kind of what another counts: "33 boys" of "58 children".
  bool IsKindOf(size_t part, size_t whole) const {
    const Claim& kind = claims_[part];
    const Claim& all = claims_[whole];
    if (kind.breakdown.empty()) return false;
    if (!kind.unit_said) {
      // "312 reported forced labour, 198 sexual exploitation": the first is a kind itself.
      return std::all_of(kind.breakdown.begin(), kind.breakdown.end(), [&](const auto& pair) {
        const std::string_view code = CodeOf(all.breakdown, pair.first);
        return code.empty() || code == pair.second || code.find('+') != std::string_view::npos;
      });
    }
    const bool persons = kind.unit == "person" && (all.unit == "person" || all.unit == "victim" ||
                                                   KindOfUnit(all.unit) == UnitKind::kUnknown);
    return persons && kind.breakdown != all.breakdown &&
           std::all_of(all.breakdown.begin(), all.breakdown.end(), [&](const auto& pair) {
             return CodeOf(kind.breakdown, pair.first) == pair.second;
           });
  }

  // What is said of one part, "the rest", holds for all that have the same whole.
  void SpreadExhaustive() {
    std::map<int, bool> exhaustive;
    for (const Claim& claim : claims_) {
      if (claim.parent >= 0 && claim.exhaustive) exhaustive[claim.parent] = true;
    }
    for (Claim& claim : claims_) {
      if (exhaustive.count(claim.parent) != 0) claim.exhaustive = true;
    }
  }

  const std::vector<Node>& nodes_;
  std::vector<Claim>& claims_;
};

}  // namespace

bool MayBePart(const Claim& part, const Claim& whole) {
  if (part.unit.empty() || whole.unit.empty() || part.unit == whole.unit) return true;
  const UnitKind part_kind = KindOfUnit(part.unit);
  const UnitKind whole_kind = KindOfUnit(whole.unit);
  if (part.unit == "person" && whole_kind == UnitKind::kUnknown) return true;  // teachers, patients
  if (part_kind != whole_kind) return false;
  return part_kind == UnitKind::kPersons && (part.unit == "person" || whole.unit == "person");
}

void FindParents(const Passage& passage, std::vector<Claim>* claims) {
  PartReader(passage, claims).Read();
}

}  // namespace tipstat::claims
