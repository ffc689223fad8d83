// Percentages of something in a text.
#include <algorithm>

#include "claims/relation.h"

namespace tipstat::claims {
namespace {

class ShareFinder {
 public:
  ShareFinder(const Passage& passage, const std::vector<Claim>& claims, TextRelations* relations)
      : nodes_(passage.nodes), claims_(claims), relations_(*relations) {}

  void Read() {
    for (uint32_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].part == Part::kShare) Check(i);
    }
  }

 private:
  bool IsCount(int claim) const {
    return claim >= 0 && claim < static_cast<int>(claims_.size()) &&
           claims_[static_cast<size_t>(claim)].quantity.form == Quantity::Form::kCount &&
           claims_[static_cast<size_t>(claim)].part == Part::kFigure;
  }

  // "44 percent of the 523 victims"
  int BaseBehind(uint32_t share) const {
    size_t j = claims_[share].last_node + 1;
    if (j >= nodes_.size() || !nodes_[j].Is(WordClass::kPreposition, "of")) return -1;
    ++j;
    while (j < nodes_.size() && nodes_[j].Is(WordClass::kSkip)) ++j;
    const int next = static_cast<int>(share) + 1;
    return IsCount(next) && claims_[static_cast<size_t>(next)].node == j ? next : -1;
  }

  // Whether only a bracket, a comma or "or" stands between two nodes.
  bool AreBeside(size_t from, size_t to) const {
    bool mark = false;
    for (size_t j = from + 1; j < to; ++j) {
      const bool opens = nodes_[j].IsMark("(") || nodes_[j].IsMark("--") ||
                         nodes_[j].Is(WordClass::kPreposition, "or");
      const bool passes = nodes_[j].Is(WordClass::kSkip) || nodes_[j].IsMark(",") ||
                          nodes_[j].Is(WordClass::kApproximate);
      if (!opens && !passes) return false;
      mark = mark || opens;
    }
    return mark;
  }

  // "230 (44 percent)", "230 victims, or 44 percent,", "44 percent (230)"
  int PartBeside(uint32_t share) const {
    const int before = static_cast<int>(share) - 1;
    if (IsCount(before)) {
      const Claim& part = claims_[static_cast<size_t>(before)];
      // The words of the part may be long: "230 of them minors (44 percent)".
      size_t from = part.last_node;
      while (from + 1 < claims_[share].node && nodes_[from + 1].kind == Node::Kind::kWord &&
             !nodes_[from + 1].Is(WordClass::kPreposition, "or")) {
        ++from;
      }
      if (part.sentence == claims_[share].sentence && AreBeside(from, claims_[share].node)) {
        return before;
      }
    }
    const int behind = static_cast<int>(share) + 1;
    if (!IsCount(behind)) return -1;
    const size_t node = claims_[static_cast<size_t>(behind)].node;
    return node > 0 && nodes_[node - 1].IsMark("(") && node == claims_[share].last_node + 2 ? behind
                                                                                            : -1;
  }

  void Check(uint32_t share) {
    int base = BaseBehind(share);
    const int part = PartBeside(share);
    if (part < 0) {
      if (base >= 0) CheckWholeNumbers(share, static_cast<uint32_t>(base));
      return;
    }
    const Claim& piece = claims_[static_cast<size_t>(part)];
    if (base < 0 && piece.parent_is_sure) base = piece.parent;
    if (base < 0) return;
    Compare(share, static_cast<uint32_t>(part), static_cast<uint32_t>(base));
  }

  void Compare(uint32_t share, uint32_t part, uint32_t base) {
    const Quantity& printed = claims_[share].quantity;
    const Interval& piece = claims_[part].quantity.value;
    const Interval& whole = claims_[base].quantity.value;
    const Fit fit = FitPercent(piece, whole, printed);
    if (fit == Fit::kUnknown) return;
    if (fit != Fit::kNot) {
      const bool cut = fit == Fit::kTruncated;
      return Add(cut ? "holds-truncated" : "holds", cut ? "note" : "none", share, part, base, {});
    }
    if (!piece.IsSingle() || !whole.IsSingle()) {
      return Add("does-not-add-up", "error", share, part, base, {});
    }
    // Percentages of those of whom something is known: the sum of the parts that are printed.
    const Exact listed = SumOfSiblings(part);
    if (FitsAnother(share, part, base)) return;
    const bool other =
        listed > Exact() && listed != whole.low && FitsToThreeDigits(piece.low, listed, printed);
    Add(other ? "wrong-base" : "does-not-add-up", "error", share, part, base,
        other ? listed : Exact());
  }

  // Whether it is the share of another figure nearby: then nobody can say which one is meant.
  bool FitsAnother(uint32_t share, uint32_t part, uint32_t base) const {
    for (uint32_t i = share; i-- > 0 && claims_[i].sentence + 2 >= claims_[share].sentence;) {
      if (i == part || i == base || !IsCount(static_cast<int>(i))) continue;
      const Fit fit = FitPercent(claims_[part].quantity.value, claims_[i].quantity.value,
                                 claims_[share].quantity);
      if (fit == Fit::kRounded || fit == Fit::kTruncated) return true;
    }
    return false;
  }

  // The first figure of the sentence of a whole.
  size_t FirstNear(int whole) const {
    auto first = static_cast<size_t>(whole);
    while (first > 0 && claims_[first - 1].sentence == claims_[first].sentence) --first;
    return first;
  }

  Exact SumOfSiblings(uint32_t part) const {
    Exact sum;
    uint32_t count = 0;
    const int parent = claims_[part].parent;
    for (size_t i = parent < 0 ? claims_.size() : FirstNear(parent); i < claims_.size(); ++i) {
      const Claim& claim = claims_[i];
      if (claim.sentence > claims_[part].sentence) break;
      if (claim.parent != parent) continue;
      if (!claim.quantity.value.IsSingle()) return Exact();
      sum = sum + claim.quantity.value.low;
      ++count;
    }
    return count > 1 ? sum : Exact();
  }

  // Whether any whole number of so few gives the printed percentage (the GRIM test of Brown and
  // Heathers, 2017).
  void CheckWholeNumbers(uint32_t share, uint32_t base) {
    const Quantity& printed = claims_[share].quantity;
    const Interval& whole = claims_[base].quantity.value;
    const bool usable = whole.IsSingle() && whole.low.IsInteger() && whole.low > Exact() &&
                        whole.low < Exact::FromInteger(100000) && printed.exact &&
                        !printed.is_proportion && printed.printed <= Exact::FromInteger(100);
    if (!usable) return;
    const Int128 n = whole.low.units() / kExactOne;
    const auto near = static_cast<int64_t>(printed.printed.units() * n / 100 / kExactOne);
    for (int64_t k = std::max<int64_t>(0, near - 1); k <= near + 1; ++k) {
      const Fit fit = FitPercent(Interval::Single(Exact::FromInteger(k)), whole, printed);
      if (fit == Fit::kRounded || fit == Fit::kTruncated) return;
    }
    TextRelation relation{"share", "does-not-add-up", "error", {share, base}, {}};
    JsonWriter json;
    json.BeginObject().Key("printed").Number(printed.printed);
    json.Key("whole").Range(whole);
    json.Key("noWholeNumber").Boolean(true).EndObject();
    relation.args = json.Take();
    relations_.push_back(std::move(relation));
  }

  void Add(std::string_view verdict, std::string_view severity, uint32_t share, uint32_t part,
           uint32_t base, Exact other_base) {
    TextRelation relation{"share", verdict, severity, {share, part, base}, {}};
    const Quantity& printed = claims_[share].quantity;
    const Interval& piece = claims_[part].quantity.value;
    const Interval& whole = claims_[base].quantity.value;
    JsonWriter json;
    json.BeginObject().Key("printed").Number(printed.printed);
    if (piece.IsSingle() && whole.IsSingle() && whole.low > Exact()) {
      json.Key("expected").Number(PercentOf(piece.low, whole.low, printed.decimals));
    }
    json.Key("part").Range(piece);
    json.Key("whole").Range(whole);
    if (other_base > Exact()) json.Key("otherWhole").Range(Interval::Single(other_base));
    json.EndObject();
    relation.args = json.Take();
    relations_.push_back(std::move(relation));
  }

  const std::vector<Node>& nodes_;
  const std::vector<Claim>& claims_;
  TextRelations& relations_;
};

}  // namespace

void FindShares(const Passage& passage, const std::vector<Claim>& claims,
                TextRelations* relations) {
  ShareFinder(passage, claims, relations).Read();
}

}  // namespace tipstat::claims
