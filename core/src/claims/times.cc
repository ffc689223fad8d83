// The period of each figure: of its own words, of its sentence, or the one that was spoken of.
#include <algorithm>
#include <map>

#include "claims/claim.h"

namespace tipstat::claims {
namespace {

Period MonthsOf(int32_t year, int32_t first, int32_t months) {
  const int32_t past_end = year * 12 + first - 1 + months;
  return {DayNumber(year, first, 1), DayNumber(past_end / 12, past_end % 12 + 1, 1), months};
}

// What was spoken of last.
struct Context {
  int32_t year = 0;
  std::optional<Period> period;
};

int32_t YearOf(const Period& period) {
  int32_t year = 1970 + period.start / 366;
  while (DayNumber(year + 1, 1, 1) <= period.start) ++year;
  return year;
}

class PeriodReader {
 public:
  PeriodReader(const Passage& passage, std::vector<Claim>* claims)
      : passage_(passage), nodes_(passage.nodes), claims_(*claims) {}

  void Read() {
    size_t begin = 0;
    while (begin < claims_.size()) {
      size_t end = begin;
      while (end < claims_.size() && claims_[end].sentence == claims_[begin].sentence) ++end;
      ReadSentence(begin, end);
      begin = end;
    }
  }

 private:
  bool IsPeriod(size_t node) const {
    return nodes_[node].kind == Node::Kind::kTime &&
           passage_.times[nodes_[node].index].part != Time::Part::kNone;
  }
  const Time& TimeAt(size_t node) const { return passage_.times[nodes_[node].index]; }

  void ReadSentence(size_t begin, size_t end) {
    size_t first = claims_[begin].node;
    while (first > 0 && !nodes_[first - 1].EndsSentence()) --first;
    size_t last = claims_[end - 1].node;
    while (last < nodes_.size() && !nodes_[last].EndsSentence()) ++last;
    AdvanceContext(first);
    owned_.clear();
    own_.clear();
    for (size_t i = begin; i < end; ++i) TakeOwn(i, i + 1 < end ? claims_[i + 1].node : last);
    for (size_t i = begin; i < end; ++i) {
      if (claims_[i].part == Part::kFigure || claims_[i].part == Part::kTier)
        Settle(i, first, last);
    }
    for (size_t i = begin; i < end; ++i) {
      if (claims_[i].part != Part::kFigure && claims_[i].part != Part::kTier)
        Settle(i, first, last);
    }
  }

  // Sentences without figures may name the time that the next one speaks of.
  void AdvanceContext(size_t first) {
    for (; seen_ < first; ++seen_) {
      if (nodes_[seen_].kind == Node::Kind::kParagraph) continue;
      if (!IsPeriod(seen_) || IsOwned(seen_)) continue;
      const Time& time = TimeAt(seen_);
      if (time.year_kind != Time::Year::kGiven || HasFigureNear(seen_)) continue;
      const std::optional<Period> period = Resolve(time, context_);
      if (period) context_ = {time.year, period};
    }
  }
  bool HasFigureNear(size_t node) const {
    for (size_t j = node; j-- > 0 && !nodes_[j].EndsSentence();) {
      if (nodes_[j].kind == Node::Kind::kQuantity) return true;
    }
    for (size_t j = node; j < nodes_.size() && !nodes_[j].EndsSentence(); ++j) {
      if (nodes_[j].kind == Node::Kind::kQuantity) return true;
    }
    return false;
  }

  bool IsOwned(size_t node) const {
    return std::find(owned_.begin(), owned_.end(), node) != owned_.end();
  }

  // A time behind the figure and before the next one, unless it belongs to a comparison.
  void TakeOwn(size_t i, size_t end) {
    Claim& claim = claims_[i];
    bool compares = claim.part == Part::kDifference || claim.part == Part::kGrowth;
    for (size_t j = claim.node + 1; j < end && j < nodes_.size(); ++j) {
      const Node& node = nodes_[j];
      if (node.EndsSentence() || node.IsMark(";")) return;
      const bool than = node.Is(WordClass::kCompare) ||
                        (node.Is(WordClass::kApproximate) && node.word->number != 0);
      if (than) compares = true;
      if (!IsPeriod(j)) continue;
      // The time right before the next figure, behind a comma, is that figure's.
      const bool leads = end < nodes_.size() && j + 2 >= end && j > 0 &&
                         (nodes_[j - 1].Is(WordClass::kPreposition, "and") || LeadsNext(j, end));
      if (leads && claim.part != Part::kEarlier) return;
      owned_.push_back(j);
      if (compares && claim.part != Part::kEarlier) return;
      own_[i] = j;
      return;
    }
  }
  // ", in 2024 197 …"
  bool LeadsNext(size_t time, size_t next) const {
    if (nodes_[next].kind != Node::Kind::kQuantity) return false;
    for (size_t j = time + 1; j < next; ++j) {
      if (!nodes_[j].Is(WordClass::kSkip) && !nodes_[j].IsMark(",")) return false;
    }
    for (size_t j = time; j-- > 0;) {
      if (nodes_[j].IsMark(",") || nodes_[j].Is(WordClass::kPreposition, "and")) return true;
      if (!nodes_[j].Is(WordClass::kPreposition) && !nodes_[j].Is(WordClass::kSkip)) return false;
    }
    return false;
  }

  void Settle(size_t i, size_t first, size_t last) {
    Claim& claim = claims_[i];
    const auto own = own_.find(i);
    if (own != own_.end()) return Take(i, own->second);
    if (claim.part != Part::kFigure && claim.part != Part::kTier) {
      if (claim.part == Part::kEarlier) return;
      claim.period = context_.period;
      return;
    }
    if (claim.parent >= 0 && claim.parent != static_cast<int>(i)) return;
    for (size_t j = claim.node; j-- > first;) {
      if (IsPeriod(j) && !IsEarliers(j)) return Take(i, j);
    }
    for (size_t j = claim.node; j < last; ++j) {
      if (IsPeriod(j) && !IsEarliers(j) && !IsBehindComparison(claim.node, j)) return Take(i, j);
    }
    if (claim.part == Part::kFigure) claim.period = context_.period;
  }
  // Whether the time is that of a figure which another is compared with.
  bool IsEarliers(size_t node) const {
    for (const auto& [claim, time] : own_) {
      if (time == node && claims_[claim].part == Part::kEarlier) return true;
    }
    return IsOwned(node) && !IsOwn(node);
  }
  bool IsOwn(size_t node) const {
    return std::any_of(own_.begin(), own_.end(),
                       [&](const auto& pair) { return pair.second == node; });
  }
  bool IsBehindComparison(size_t from, size_t to) const {
    for (size_t j = from; j < to; ++j) {
      if (nodes_[j].Is(WordClass::kCompare) && nodes_[j].text != "against") return true;
    }
    return false;
  }

  void Take(size_t i, size_t node) {
    Claim& claim = claims_[i];
    const Time& time = TimeAt(node);
    claim.period_said = true;
    claim.counts_up = time.counts_up;
    const bool compared = claim.part == Part::kEarlier;
    const bool last_year = time.year_kind == Time::Year::kBefore && time.part != Time::Part::kSame;
    const bool by_name = last_year && nodes_[node].text != "a" && nodes_[node].text != "year" &&
                         passage_.tokens[nodes_[node].first].text == "last";
    if (by_name && !compared) return;
    claim.period = Resolve(time, context_);
    if (time.part == Time::Part::kDays && i > 0) ShareYears(i);
    if (!claim.period || compared) return;
    context_ = {YearOf(*claim.period), claim.period};
  }

  // "from 120 to 150 between 2021 and 2022": the first year is that of the first figure.
  void ShareYears(size_t i) {
    Claim& earlier = claims_[i - 1];
    Claim& later = claims_[i];
    const bool fits = earlier.part == Part::kEarlier && earlier.sentence == later.sentence &&
                      !earlier.period && later.period && later.period->months > 12 &&
                      later.period->months % 12 == 0 && later.part == Part::kFigure;
    if (!fits) return;
    const int32_t first = YearOf(*later.period);
    earlier.period = MonthsOf(first, 1, 12);
    earlier.period_said = true;
    later.period = MonthsOf(first + later.period->months / 12 - 1, 1, 12);
  }

  static std::optional<Period> Resolve(const Time& time, const Context& context) {
    if (time.part == Time::Part::kDays) return time.period;
    if (time.part == Time::Part::kNone) return std::nullopt;
    int32_t year = time.year;
    if (time.year_kind == Time::Year::kUnknown) return std::nullopt;
    if (time.year_kind != Time::Year::kGiven && year == 0) year = context.year;
    if (time.year_kind == Time::Year::kBefore && year != 0) --year;
    if (year == 0) return std::nullopt;
    if (time.part == Time::Part::kMonths) return MonthsOf(year, time.first, time.months);
    if (!context.period || context.period->months == 0 || context.period->months > 12) {
      return std::nullopt;
    }
    // The same part of another year.
    Period same = *context.period;
    while (YearOf(same) > year) same = YearBefore(same);
    if (YearOf(same) < year) return std::nullopt;
    return same;
  }

  const Passage& passage_;
  const std::vector<Node>& nodes_;
  std::vector<Claim>& claims_;
  Context context_;
  size_t seen_ = 0;
  std::vector<size_t> owned_;     // times of this sentence that belong to a figure
  std::map<size_t, size_t> own_;  // by claim
};

}  // namespace

void AssignPeriods(const Passage& passage, std::vector<Claim>* claims) {
  PeriodReader(passage, claims).Read();
}

}  // namespace tipstat::claims
