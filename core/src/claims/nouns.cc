// The words around a figure: what it counts, at which stage, of whom and where.
#include <algorithm>

#include "base/text.h"
#include "claims/claim.h"

namespace tipstat::claims {
namespace {

constexpr size_t kLongestNounPhrase = 9;
constexpr size_t kFarthest = 40;

class NounReader {
 public:
  NounReader(const Passage& passage, size_t node, Claim* claim)
      : nodes_(passage.nodes), passage_(passage), at_(node), claim_(claim) {}

  void Read() {
    claim_->last_node = static_cast<uint32_t>(at_);
    FindPart(passage_, at_, claim_);
    if (at_ > 0 && nodes_[at_ - 1].Is(WordClass::kTotal)) {
      const std::string_view code = nodes_[at_ - 1].word->code;
      claim_->sums_up = code == "sum" || code == "upto";
      claim_->runs_on = code == "upto";
    }
    ReadForward();
    ReadBackward();
    FindPlaceBefore();
    if (claim_->unit_said && claim_->stage.empty() &&
        KindOfUnit(claim_->unit) == UnitKind::kEvents) {
      if (claim_->unit == "case" || claim_->unit == "crime" || claim_->unit == "offence" ||
          claim_->unit == "incident") {
        claim_->stage = "recorded";
      }
    }
  }

 private:
  using Form = Quantity::Form;

  bool Has(size_t at) const { return at < nodes_.size(); }
  // "doubled", which stands between a subject and its figures.
  bool IsMultiple(const Node& node) const {
    return node.kind == Node::Kind::kQuantity &&
           passage_.quantities[node.index].form == Form::kTimes;
  }
  bool IsPercent(const Node& node) const {
    return node.kind == Node::Kind::kQuantity &&
           passage_.quantities[node.index].form == Form::kPercent;
  }
  // "rose 20 percent to 120"
  bool IsResult() const { return at_ > 0 && nodes_[at_ - 1].Is(WordClass::kPreposition, "to"); }
  static bool IsBoundary(const Node& node) {
    return node.EndsSentence() || node.IsMark(";") || node.IsMark(":") || node.IsMark("--") ||
           node.IsMark("(") || node.IsMark(")") || node.kind == Node::Kind::kQuantity ||
           node.Is(WordClass::kPreposition, "but");
  }

  // Takes what a word says; returns whether it belongs to the words that stand for the thing.
  bool TakeDescription(const Node& node, bool joined_by_and) {
    if (node.Is(WordClass::kCategory)) {
      AddCategory(node, joined_by_and);
      return true;
    }
    if (node.Is(WordClass::kCitizen)) {
      SetCode("CITIZENSHIP", node.word->code, &claim_->breakdown);
      return true;
    }
    return false;
  }

  void AddCategory(const Node& node, bool joined_by_and) {
    const std::string_view dimension = node.word->code;
    const std::string_view code = node.word->more;
    if (dimension == "ORIGIN" || code == "exploitation") return;
    const std::string_view has = CodeOf(claim_->breakdown, dimension);
    if (dimension != "FORM" || has.empty() || has == code) {
      SetCode(dimension, code, &claim_->breakdown);
    } else if (joined_by_and) {
      SetCode(dimension, std::string(has) + "+" + std::string(code), &claim_->breakdown);
    } else if (has == "trafficking") {
      // "trafficking for sexual exploitation"
      SetCode(dimension, code, &claim_->breakdown);
    }
  }

  void TakeUnit(const Node& node, size_t j) {
    const Word& word = *node.word;
    claim_->unit = word.code;
    claim_->unit_said = true;
    if (!apart_) claim_->last_node = static_cast<uint32_t>(j);
    TakeMore(word.more);
  }
  void TakeMore(std::string_view more) {
    for (const std::string_view dimension : {"SEX", "AGE", "GROUP"}) {
      const std::string_view code = MoreOf(more, dimension);
      if (!code.empty()) SetCode(dimension, code, &claim_->breakdown);
    }
    const std::string_view stage = MoreOf(more, "STAGE");
    if (!stage.empty() && claim_->stage.empty()) {
      claim_->stage = stage;
      claim_->stage_said = true;
    }
  }
  void TakeStage(const Node& node) {
    if (claim_->stage_said) return;
    claim_->stage = node.word->code;
    claim_->stage_said = true;
  }

  // The words behind the number up to the thing that is counted, then what is said of it.
  void ReadForward() {
    size_t j = at_ + 1;
    if (claim_->quantity.form == Form::kPercent && Has(j) &&
        nodes_[j].Is(WordClass::kPreposition, "of")) {
      ++j;
      while (Has(j) && nodes_[j].Is(WordClass::kSkip)) ++j;
      if (Has(j) && nodes_[j].kind == Node::Kind::kQuantity) return;
    }
    const size_t noun_end = j + kLongestNounPhrase;
    size_t unknown = 0;
    bool by_and = false;
    bool predicate = false;
    for (; Has(j) && j < noun_end; ++j) {
      const size_t behind = BehindShare(j);
      apart_ = apart_ || behind != j;
      j = behind;
      if (!Has(j)) break;
      const Node& node = nodes_[j];
      if (IsBoundary(node) || node.IsMark(",") || node.kind == Node::Kind::kTime ||
          node.kind == Node::Kind::kNoise || node.kind == Node::Kind::kMark) {
        break;
      }
      if (node.Is(WordClass::kUnit)) {
        if (predicate && MoreOf(node.word->more, "SEX").empty() &&
            MoreOf(node.word->more, "AGE").empty()) {
          break;
        }
        if (predicate) {
          claim_->predicate = node.word->code;
          TakeMore(node.word->more);
          ++j;
          break;
        }
        TakeUnit(node, j);
        TakeOtherUnit(j);
        ++j;
        break;
      }
      if (TakeDescription(node, by_and)) {
        by_and = false;
        continue;
      }
      by_and = node.Is(WordClass::kPreposition, "and") && IsCategoryAt(j + 1);
      if (by_and) continue;
      if (IsMore(node)) continue;
      if (node.Is(WordClass::kPart) || node.Is(WordClass::kSkip)) continue;
      if (node.Is(WordClass::kStage)) {
        if (predicate || (Has(j + 1) && !nodes_[j + 1].Is(WordClass::kUnit))) TakeStage(node);
        if (!predicate && claim_->stage_said) break;
        continue;
      }
      if (node.Is(WordClass::kVerb)) {
        predicate = true;
        if (unknown != 0) break;
        continue;
      }
      if (node.Is(WordClass::kPreposition)) {
        const bool passes = (node.word->code == "of" || node.word->code == "for") &&
                            (IsCategoryAt(j + 1) || IsUnitSoon(j + 1));
        if (!passes || unknown != 0) break;
        continue;
      }
      if (node.word != nullptr) break;
      if (predicate) break;
      unknown = j;
      // The last of several unknown words is the thing.
      const bool ends = !Has(j + 1) || nodes_[j + 1].kind != Node::Kind::kWord ||
                        (nodes_[j + 1].word != nullptr && !nodes_[j + 1].Is(WordClass::kUnit));
      if (ends && !node.capital && claim_->quantity.form == Form::kCount) {
        const std::string singular = SingularOf(node.text);
        if (singular.empty()) break;
        claim_->unit = singular;
        claim_->unit_said = true;
        claim_->last_node = static_cast<uint32_t>(j);
        ++j;
        break;
      }
    }
    // "59 Vietnamese" are people.
    if (claim_->unit.empty() && claim_->predicate.empty() && unknown == 0 &&
        claim_->quantity.form == Form::kCount &&
        !CodeOf(claim_->breakdown, "CITIZENSHIP").empty()) {
      claim_->unit = "person";
      claim_->unit_said = true;
    }
    ReadBehind(j);
  }

  // Behind "(44 percent)" or ", or 44 percent,", which says the figure in another way.
  size_t BehindShare(size_t j) const {
    size_t k = j;
    while (Has(k) && k < j + 3 &&
           (nodes_[k].IsMark("(") || nodes_[k].IsMark(",") ||
            nodes_[k].Is(WordClass::kPreposition, "or") || nodes_[k].Is(WordClass::kApproximate))) {
      ++k;
    }
    if (k == j || !Has(k + 1) || nodes_[k].kind != Node::Kind::kQuantity) return j;
    const bool percent = passage_.quantities[nodes_[k].index].form == Form::kPercent;
    const bool closed = nodes_[k + 1].IsMark(")") || nodes_[k + 1].IsMark(",");
    return percent && closed ? k + 2 : j;
  }

  bool IsCategoryAt(size_t j) const {
    while (Has(j) && nodes_[j].Is(WordClass::kSkip)) ++j;
    return Has(j) && (nodes_[j].Is(WordClass::kCategory) || nodes_[j].Is(WordClass::kCitizen));
  }
  bool IsUnitSoon(size_t j) const {
    for (size_t k = j; k < j + 3 && Has(k); ++k) {
      if (nodes_[k].Is(WordClass::kUnit)) return true;
      if (!nodes_[k].Is(WordClass::kSkip) && !nodes_[k].Is(WordClass::kCategory)) return false;
    }
    return false;
  }

  // "suspects and victims"
  void TakeOtherUnit(size_t j) {
    if (!Has(j + 2) || !nodes_[j + 1].Is(WordClass::kPreposition, "and")) return;
    if (!nodes_[j + 2].Is(WordClass::kUnit)) return;
    const std::string_view other = nodes_[j + 2].word->code;
    if (!DoNotMix(claim_->unit, other)) return;
    claim_->other_unit = other;
    claim_->last_node = static_cast<uint32_t>(j + 2);
  }

  // What is said behind the thing: "of trafficking", "from China", "in Cambodia", "were arrested".
  void ReadBehind(size_t j) {
    bool comma = false;
    bool by_and = false;
    std::string_view led;
    for (const size_t end = j + kFarthest; Has(j) && j < end; ++j) {
      j = BehindShare(j);
      if (!Has(j)) return;
      const Node& node = nodes_[j];
      if (IsBoundary(node) || node.Is(WordClass::kCompare) || IsMore(node) ||
          (node.Is(WordClass::kPart) && node.word->code != "of")) {
        return;
      }
      if (node.IsMark(",")) comma = true;
      if (node.Is(WordClass::kVerb) && IsBase()) return;
      if (node.Is(WordClass::kArea)) TakeArea(node, led);
      if (comma) continue;
      if (node.Is(WordClass::kPreposition, "and")) {
        if (!IsCategoryAt(j + 1) && !(Has(j + 1) && nodes_[j + 1].Is(WordClass::kArea))) return;
        by_and = true;
        continue;
      }
      if (TakeDescription(node, by_and)) by_and = false;
      if (node.Is(WordClass::kStage)) TakeStage(node);
      if (node.Is(WordClass::kUnit)) {
        if (!claim_->unit_said && claim_->unit.empty()) claim_->unit = node.word->code;
        TakeMore(node.word->more);
      }
      if (node.Is(WordClass::kPreposition)) led = node.word->code;
      const bool place = node.capital && node.kind == Node::Kind::kWord && node.word == nullptr;
      if (place && (led == "in" || led == "from" || led == "at")) claim_->has_unknown_place = true;
    }
  }

  // "62 percent of the 450 people … were women" says it of the percentage.
  bool IsBase() const {
    size_t j = at_;
    while (j > 0 && nodes_[j - 1].Is(WordClass::kSkip)) --j;
    return j > 1 && nodes_[j - 1].Is(WordClass::kPreposition, "of") &&
           nodes_[j - 2].kind == Node::Kind::kQuantity;
  }

  void TakeArea(const Node& node, std::string_view led) {
    if (led == "from") {
      claim_->from_area = node.word->code;
    } else if (led == "to") {
      SetCode("DESTINATION", node.word->code, &claim_->breakdown);
    } else if ((led == "in" || led == "at") && claim_->area.empty()) {
      claim_->area = node.word->code;
      claim_->area_role = "recorded";
    }
  }

  // The words before the number, back to the figure or the clause before.
  void ReadBackward() {
    bool unit_between = false;
    bool of = false;
    const Node* subject = nullptr;
    for (size_t j = at_; j-- > 0 && at_ - j < kFarthest;) {
      const Node& node = nodes_[j];
      if (IsMultiple(node) || (IsPercent(node) && IsResult())) continue;
      if (node.kind == Node::Kind::kQuantity || node.EndsSentence() || node.IsMark(";") ||
          node.IsMark(",") || node.IsMark("(") || node.IsMark(")") ||
          node.Is(WordClass::kTotal, "sum") || node.Is(WordClass::kTotal, "upto") ||
          node.Is(WordClass::kPart) || node.Is(WordClass::kCompare)) {
        break;
      }
      if (node.Is(WordClass::kStage) && !unit_between) TakeBackStage(node);
      if (subject != nullptr && node.Is(WordClass::kPreposition, "of")) of = true;
      if (node.Is(WordClass::kUnit)) {
        // "referrals of potential victims" are referrals.
        if (subject == nullptr || of) subject = &node;
        of = false;
        unit_between = claim_->unit_said;
        if (!unit_between && claim_->stage.empty()) TakeMore(node.word->more);
      }
      if (subject != nullptr && !claim_->unit_said) {
        if (node.Is(WordClass::kCategory)) AddCategory(node, false);
        if (node.Is(WordClass::kCitizen)) TakeDescription(node, false);
      }
    }
    if (subject == nullptr) return;
    const bool event = claim_->unit_said && !MoreOf(subject->word->more, "STAGE").empty() &&
                       Has(at_ - 1) && nodes_[at_ - 1].Is(WordClass::kPreposition, "of");
    if (event) TakeMore(subject->word->more);  // "the arrest of 134 people"
    if (claim_->unit_said || claim_->quantity.form != Form::kCount) return;
    claim_->unit = subject->word->code;
    claim_->unit_said = true;
    TakeMore(subject->word->more);
  }
  // "In Battambang, 81 cases …"
  void FindPlaceBefore() {
    for (size_t j = at_; j-- > 1 && !nodes_[j].EndsSentence() && at_ - j < kFarthest;) {
      const Node& node = nodes_[j];
      const bool name = node.kind == Node::Kind::kWord && node.word == nullptr && node.capital;
      const bool led = nodes_[j - 1].Is(WordClass::kPreposition, "in") ||
                       nodes_[j - 1].Is(WordClass::kPreposition, "at");
      if (name && led) claim_->has_unknown_place = true;
    }
  }
  void TakeBackStage(const Node& node) {
    const bool from_unit = claim_->stage_said;
    if (!from_unit) TakeStage(node);
  }

  const std::vector<Node>& nodes_;
  const Passage& passage_;
  size_t at_;
  Claim* claim_;
  bool apart_ = false;  // other words stand between the number and the thing
};

}  // namespace

std::vector<Claim> ReadNouns(const Passage& passage) {
  std::vector<Claim> claims;
  uint32_t sentence = 0;
  uint32_t paragraph = 0;
  for (size_t i = 0; i < passage.nodes.size(); ++i) {
    const Node& node = passage.nodes[i];
    const bool after_end = i > 0 && passage.nodes[i - 1].EndsSentence();
    if (node.EndsSentence() && !after_end) ++sentence;
    if (node.kind == Node::Kind::kParagraph) ++paragraph;
    if (node.kind != Node::Kind::kQuantity) continue;
    Claim claim;
    claim.node = static_cast<uint32_t>(i);
    claim.quantity = passage.quantities[node.index];
    claim.sentence = sentence;
    claim.paragraph = paragraph;
    NounReader(passage, i, &claim).Read();
    const bool follows = !claims.empty() && claims.back().sentence == sentence;
    // "charges against 12 suspects"
    if (claim.part == Part::kEarlier && claim.unit_said && i > 0 &&
        passage.nodes[i - 1].text == "against" &&
        (!follows || (claims.back().unit_said && claims.back().unit != claim.unit))) {
      claim.part = Part::kFigure;
    }
    if (follows) {
      FollowPart(passage, claims.back(), &claim);
    }
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace tipstat::claims
