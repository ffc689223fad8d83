// A figure and an earlier one in a text: differences, growth, multiples.
#include <algorithm>
#include <optional>

#include "claims/relation.h"

namespace tipstat::claims {
namespace {

// A later figure and what it is compared with; `earlier` is -1 where only the difference is said.
struct Pair {
  int later = -1;
  int earlier = -1;
  int difference = -1;
};

class ChangeFinder {
 public:
  ChangeFinder(const Passage& passage, const std::vector<Claim>& claims, TextRelations* relations)
      : nodes_(passage.nodes), claims_(claims), relations_(*relations) {}

  void Read() {
    uint32_t begin = 0;
    while (begin < claims_.size()) {
      uint32_t end = begin;
      while (end < claims_.size() && claims_[end].sentence == claims_[begin].sentence) ++end;
      ReadSentence(begin, end);
      begin = end;
    }
  }

 private:
  const Claim& At(int claim) const { return claims_[static_cast<size_t>(claim)]; }
  const Interval& ValueOf(int claim) const { return At(claim).quantity.value; }
  bool IsCount(uint32_t i) const {
    return claims_[i].quantity.form == Quantity::Form::kCount && claims_[i].part == Part::kFigure;
  }

  void ReadSentence(uint32_t begin, uint32_t end) {
    std::vector<Pair> pairs = PairsIn(begin, end);
    for (const Pair& pair : pairs) ComparePeriods(pair);
    for (uint32_t i = begin; i < end; ++i) {
      if (claims_[i].part == Part::kDifference) CheckDifference(i, begin, end, &pairs);
    }
    for (uint32_t i = begin; i < end; ++i) {
      if (claims_[i].part == Part::kGrowth) CheckGrowth(i, begin, pairs);
      if (claims_[i].part == Part::kTimes) CheckTimes(i, pairs);
    }
  }

  // "104 cases, compared with 87", "from 87 to 104"
  std::vector<Pair> PairsIn(uint32_t begin, uint32_t end) const {
    std::vector<Pair> pairs;
    for (uint32_t i = begin; i < end; ++i) {
      if (claims_[i].part != Part::kEarlier) continue;
      const int later =
          IsFrom(i) && LaterBehind(i, end) >= 0 ? LaterBehind(i, end) : LaterBefore(i, begin);
      if (later < 0) continue;
      const Claim& figure = At(later);
      const bool same =
          figure.unit == claims_[i].unit || !claims_[i].unit_said || !figure.unit_said;
      if (same) pairs.push_back({later, static_cast<int>(i), -1});
    }
    return pairs;
  }
  bool IsFrom(uint32_t i) const {
    for (size_t j = claims_[i].node; j-- > 0 && claims_[i].node - j < 5;) {
      if (nodes_[j].Is(WordClass::kPreposition, "from")) return true;
      if (nodes_[j].Is(WordClass::kCompare)) return false;
    }
    return false;
  }
  int LaterBehind(uint32_t i, uint32_t end) const {
    if (i + 1 >= end || !IsCount(i + 1)) return -1;
    for (size_t j = claims_[i].node + 1; j < claims_[i + 1].node; ++j) {
      if (nodes_[j].Is(WordClass::kPreposition, "to")) return static_cast<int>(i) + 1;
    }
    return -1;
  }
  // The figure before that a comparison speaks of: the nearest, or the whole where it is a part and
  // the comparison stands behind a comma.
  int LaterBefore(uint32_t i, uint32_t begin) const {
    for (uint32_t j = i; j-- > begin;) {
      if (IsCount(j)) return static_cast<int>(j);
    }
    return MainBefore(i);
  }
  // The only figure of the sentence before that stands for itself; of one that has parts the whole.
  int MainBefore(uint32_t i) const {
    int found = -1;
    for (uint32_t j = i; j-- > 0 && claims_[j].sentence + 2 >= claims_[i].sentence;) {
      if (claims_[j].sentence == claims_[i].sentence || !IsCount(j)) continue;
      const int whole = claims_[j].parent >= 0 ? claims_[j].parent : static_cast<int>(j);
      if (found >= 0 && found != whole)
        return claims_[j].sentence + 1 < claims_[i].sentence ? found : -1;
      found = whole;
    }
    return found;
  }

  void ComparePeriods(const Pair& pair) {
    const Claim& later = At(pair.later);
    const Claim& earlier = At(pair.earlier);
    if (!later.period || !earlier.period || later.period->HasLengthOf(*earlier.period)) return;
    if (later.counts_up || earlier.counts_up) return;
    TextRelation relation{"difference",
                          "not-comparable",
                          "note",
                          {static_cast<uint32_t>(pair.later), static_cast<uint32_t>(pair.earlier)},
                          {}};
    JsonWriter json;
    json.BeginObject().Key("reason").String("length of period");
    json.Key("later").Range(ValueOf(pair.later));
    json.Key("earlier").Range(ValueOf(pair.earlier));
    json.Key("periods").BeginArray().String(ToText(*later.period));
    json.String(ToText(*earlier.period)).EndArray().EndObject();
    relation.args = json.Take();
    relations_.push_back(std::move(relation));
  }

  // The pair of the sentence that a change belongs to: the only one, or the one right before it.
  static const Pair* PairOf(uint32_t i, const std::vector<Pair>& pairs) {
    if (pairs.size() == 1) return &pairs[0];
    const Pair* nearest = nullptr;
    for (const Pair& pair : pairs) {
      if (std::max(pair.later, pair.earlier) < static_cast<int>(i)) nearest = &pair;
    }
    return nearest;
  }

  void CheckDifference(uint32_t i, uint32_t begin, uint32_t, std::vector<Pair>* pairs) {
    for (Pair& pair : *pairs) {
      if (pair.earlier < 0 || pair.difference >= 0 || !IsOwnDifference(i, pair)) continue;
      pair.difference = static_cast<int>(i);
      return CompareDifference(i, pair);
    }
    if (!pairs->empty() && pairs->back().earlier >= 0 && PairOf(i, *pairs) != nullptr) return;
    int later = -1;
    for (uint32_t j = i; j-- > begin && later < 0;) {
      if (IsCount(j)) later = static_cast<int>(j);
    }
    if (later < 0) later = MainBefore(i);
    if (later >= 0 && SameThing(i, later)) pairs->push_back({later, -1, static_cast<int>(i)});
  }
  bool SameThing(uint32_t i, int later) const {
    return !claims_[i].unit_said || claims_[i].unit == At(later).unit ||
           (claims_[i].unit == "person" && KindOfUnit(At(later).unit) == UnitKind::kPersons);
  }
  // "17 more than 87" and "an increase of 17 from 87 to 104" speak of that pair.
  bool IsOwnDifference(uint32_t i, const Pair& pair) const {
    return At(pair.later).sentence == claims_[i].sentence && SameThing(i, pair.later);
  }

  void CompareDifference(uint32_t i, const Pair& pair) {
    const Interval& later = ValueOf(pair.later);
    const Interval& earlier = ValueOf(pair.earlier);
    const Interval change = claims_[i].direction > 0 ? later - earlier : earlier - later;
    const bool holds = Overlap(change, claims_[i].quantity.value);
    if (holds && !change.IsSingle()) return;
    Add("difference", holds ? "holds" : "does-not-add-up", holds ? "none" : "error",
        {i, static_cast<uint32_t>(pair.later), static_cast<uint32_t>(pair.earlier)}, i,
        change.IsSingle() ? std::optional<Exact>(change.low) : std::nullopt, later, earlier, {});
  }

  void CheckGrowth(uint32_t i, uint32_t begin, const std::vector<Pair>& pairs) {
    const Pair* pair = PairOf(i, pairs);
    if (pair == nullptr && ShareAsGrowth(i, begin)) return;
    if (pair == nullptr) return;
    const Interval later = ValueOf(pair->later);
    std::optional<Interval> earlier;
    if (pair->earlier >= 0) earlier = ValueOf(pair->earlier);
    const Claim* difference = pair->difference >= 0 ? &At(pair->difference) : nullptr;
    if (!earlier && difference != nullptr) {
      earlier = difference->direction > 0 ? later - difference->quantity.value
                                          : later + difference->quantity.value;
    }
    if (!earlier || !later.IsSingle() || !earlier->IsSingle() || earlier->low <= Exact()) return;
    CompareGrowth(i, *pair, later.low, earlier->low);
  }

  void CompareGrowth(uint32_t i, const Pair& pair, Exact later, Exact earlier) {
    const Claim& growth = claims_[i];
    const Exact change = growth.direction > 0 ? later - earlier : earlier - later;
    std::vector<uint32_t> members = {i, static_cast<uint32_t>(pair.later)};
    members.push_back(static_cast<uint32_t>(pair.earlier >= 0 ? pair.earlier : pair.difference));
    const Interval later_range = Interval::Single(later);
    const Interval earlier_range = Interval::Single(earlier);
    if (change < Exact()) {
      return Add("growth", "does-not-add-up", "error", members, i, std::nullopt, later_range,
                 earlier_range, {});
    }
    const Fit fit = FitPercent(Interval::Single(change), earlier_range, growth.quantity);
    if (fit == Fit::kUnknown) return;
    const Exact expected = PercentOf(change, earlier, growth.quantity.decimals);
    if (fit == Fit::kRounded || fit == Fit::kTruncated) {
      const bool cut = fit == Fit::kTruncated;
      return Add("growth", cut ? "holds-truncated" : "holds", cut ? "note" : "none", members, i,
                 expected, later_range, earlier_range, {});
    }
    const bool other = FitsToThreeDigits(change, later, growth.quantity);
    const bool share = !other && FitsToThreeDigits(earlier, later, growth.quantity);
    Add("growth",
        other   ? "wrong-base"
        : share ? "share-as-growth"
                : "does-not-add-up",
        "error", members, i, expected, later_range, earlier_range, other ? later : Exact());
  }

  // "230 of 523 are minors, a 44 percent increase"
  bool ShareAsGrowth(uint32_t i, uint32_t begin) {
    if (claims_[i].direction < 0) return false;
    for (uint32_t j = i; j-- > 0 && claims_[j].sentence + 1 >= claims_[begin].sentence;) {
      if (!IsCount(j) || claims_[j].parent < 0 || !claims_[j].parent_is_sure) continue;
      const Interval& part = ValueOf(static_cast<int>(j));
      const Interval& whole = ValueOf(claims_[j].parent);
      if (!part.IsSingle() || !whole.IsSingle() || whole.low == Exact()) continue;
      const Fit fit = FitPercent(part, whole, claims_[i].quantity);
      if (fit != Fit::kRounded && fit != Fit::kTruncated) continue;
      TextRelation relation{"growth",
                            "share-as-growth",
                            "note",
                            {i, j, static_cast<uint32_t>(claims_[j].parent)},
                            {}};
      JsonWriter json;
      json.BeginObject().Key("printed").Number(claims_[i].quantity.printed);
      json.Key("part").Range(part);
      json.Key("whole").Range(whole).EndObject();
      relation.args = json.Take();
      relations_.push_back(std::move(relation));
      return true;
    }
    return false;
  }

  // "twice the 52 of 2022", "tripled from 30 to 90"
  void CheckTimes(uint32_t i, const std::vector<Pair>& pairs) {
    const Pair* pair = PairOf(i, pairs);
    if (pair == nullptr || pair->earlier < 0) return;
    // "three times more" may be three or four times as many.
    const size_t behind = claims_[i].last_node + 1;
    if (behind < nodes_.size() && IsMore(nodes_[behind])) return;
    const Interval& later = ValueOf(pair->later);
    const Interval& earlier = ValueOf(pair->earlier);
    if (!later.IsSingle() || !earlier.IsSingle() || earlier.low <= Exact()) return;
    Quantity hundredfold = claims_[i].quantity;
    const auto times100 = [](Exact n) {
      return n.IsFinite() ? Exact::FromUnits(n.units() * 100) : n;
    };
    // Words stand for anything near: "tripled" for 2.5 to 3.5.
    hundredfold.value = {times100(hundredfold.value.low), times100(hundredfold.value.high)};
    hundredfold.printed = times100(hundredfold.printed);
    const Fit fit = FitPercent(later, earlier, hundredfold);
    if (fit == Fit::kUnknown) return;
    const bool holds = fit != Fit::kNot;
    const Exact ratio = Exact::FromUnits(PercentOf(later.low, earlier.low, 2).units() / 100);
    Add("ratio", holds ? "holds" : "does-not-add-up", holds ? "none" : "error",
        {i, static_cast<uint32_t>(pair->later), static_cast<uint32_t>(pair->earlier)}, i, ratio,
        later, earlier, {});
  }

  void Add(std::string_view kind, std::string_view verdict, std::string_view severity,
           std::vector<uint32_t> members, uint32_t printed, std::optional<Exact> expected,
           const Interval& later, const Interval& earlier, Exact other_base) {
    TextRelation relation{kind, verdict, severity, std::move(members), {}};
    JsonWriter json;
    json.BeginObject().Key("printed").Number(claims_[printed].quantity.printed);
    if (expected) json.Key("expected").Number(*expected);
    json.Key("direction").String(claims_[printed].direction < 0 ? "fall" : "rise");
    json.Key("later").Range(later);
    json.Key("earlier").Range(earlier);
    if (other_base > Exact()) json.Key("otherBase").Range(Interval::Single(other_base));
    json.EndObject();
    relation.args = json.Take();
    relations_.push_back(std::move(relation));
  }

  const std::vector<Node>& nodes_;
  const std::vector<Claim>& claims_;
  TextRelations& relations_;
};

}  // namespace

void FindChanges(const Passage& passage, const std::vector<Claim>& claims,
                 TextRelations* relations) {
  ChangeFinder(passage, claims, relations).Read();
}

}  // namespace tipstat::claims
