// Quantities in a text: digits and words, percentages, fractions, ranges, bounds and multiples.
#include <algorithm>
#include <optional>

#include "base/numeral.h"
#include "claims/passage.h"

namespace tipstat::claims {
namespace {

constexpr int64_t kMostInWords = 1000000000000;

struct PlainNumber {
  Exact value;
  int decimals = 0;
  bool malformed = false;
  bool in_words = false;
  Exact margin;  // half of the last printed place, of "27.6 million"
};

// What a number rounds to at its last digit that is not zero.
Interval RoundedAt(Exact number) {
  Int128 place = 1;
  while (number.units() != 0 && number.units() % (place * 10) == 0) place *= 10;
  const Exact half = Exact::FromUnits(place / 2);
  const bool whole = number.IsInteger();
  const Exact high = number + half;
  return {number - half, whole ? high - Exact::FromInteger(place > kExactOne ? 1 : 0) : high};
}

Exact Step(const PlainNumber& number, bool percent) {
  return number.decimals == 0 && !percent ? Exact::FromInteger(1) : Exact();
}

class QuantityReader {
 public:
  QuantityReader(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens,
                 char decimal)
      : nodes_(nodes), tokens_(tokens), at_(at), begin_(at), decimal_(decimal) {}

  size_t Read(Quantity* quantity) {
    if (Tier(quantity)) return at_ - begin_;
    at_ = begin_;
    if (Multiple(quantity)) return at_ - begin_;
    at_ = begin_;
    // "17 more than 87": a difference, no bound.
    if (Is(WordClass::kApproximate) && NumberAt() != 0 && IsBehindNumber()) return 0;
    std::string_view approximately;
    while (Is(WordClass::kApproximate)) approximately = nodes_[at_++].word->code;
    if (Is(WordClass::kTotal, "total")) ++at_;
    const bool between = Is(WordClass::kPreposition, "between");
    if (between) ++at_;
    if (Proportion(quantity)) {
      Bound(approximately, {quantity->printed, 1, false, true, {}}, quantity);
      return at_ - begin_;
    }
    const std::optional<PlainNumber> number = TakeNumber();
    if (!number) return 0;
    quantity->printed = number->value;
    quantity->decimals = number->decimals;
    quantity->malformed = number->malformed;
    quantity->in_words = number->in_words;
    quantity->value = Interval::Single(number->value);
    const bool had_percent = TakePercent(quantity);
    const bool range =
        !(had_percent && Is(WordClass::kPreposition, "to")) && Range(between, quantity);
    if (!had_percent) TakePercent(quantity);
    TakeTimes(quantity);
    if (!range) Bound(approximately, *number, quantity);
    if (between && !range) return 0;
    return at_ - begin_;
  }

 private:
  bool Has(size_t ahead = 0) const { return at_ + ahead < nodes_.size(); }
  bool Is(WordClass word_class, size_t ahead = 0) const {
    return Has(ahead) && nodes_[at_ + ahead].Is(word_class);
  }
  bool Is(WordClass word_class, std::string_view code, size_t ahead = 0) const {
    return Has(ahead) && nodes_[at_ + ahead].Is(word_class, code);
  }
  bool IsMark(std::string_view mark) const { return Has() && nodes_[at_].IsMark(mark); }
  int32_t NumberAt(size_t ahead = 0) const { return nodes_[at_ + ahead].word->number; }

  bool IsBehindNumber() const {
    if (begin_ == 0) return false;
    const Node& before = nodes_[begin_ - 1];
    const int64_t number = WholeNumber(before, tokens_);
    const bool is_year = number >= 1900 && number < 2100;
    return (!NumberText(before, tokens_).empty() && !is_year) || before.IsMark("%") ||
           before.Is(WordClass::kPercent) || before.Is(WordClass::kCardinal) ||
           before.Is(WordClass::kPoints);
  }

  // Tier 2 Watch List
  bool Tier(Quantity* quantity) {
    if (!Is(WordClass::kTier) || NumberAt() != 0 || !Has(1)) return false;
    int64_t tier = WholeNumber(nodes_[at_ + 1], tokens_);
    if (Is(WordClass::kCardinal, 1)) tier = NumberAt(1);
    if (tier < 1 || tier > 3) return false;
    at_ += 2;
    quantity->form = Quantity::Form::kTier;
    quantity->value = Interval::Single(Exact::FromInteger(tier));
    quantity->printed = quantity->value.low;
    quantity->tier = "Tier " + std::to_string(tier);
    if (IsMark("'") || IsMark("\"")) ++at_;
    if (Is(WordClass::kTier) && NumberAt() == 1) {
      ++at_;
      quantity->tier += " Watch List";
    }
    return true;
  }

  // twice, doubled; "three times" is a number with a word behind it.
  bool Multiple(Quantity* quantity) {
    std::string_view approximately;
    while (Is(WordClass::kApproximate)) approximately = nodes_[at_++].word->code;
    if (!Is(WordClass::kTimes) || NumberAt() == 0) return false;
    quantity->form = Quantity::Form::kTimes;
    quantity->in_words = true;
    quantity->printed = Exact::FromInteger(NumberAt());
    ++at_;
    Bound(approximately.empty() ? "about" : approximately, {quantity->printed, 1, false, true, {}},
          quantity);
    return true;
  }

  // half, a third, two thirds, one in five
  bool Proportion(Quantity* quantity) {
    const size_t start = at_;
    int64_t over = 1;
    if (Has() && nodes_[at_].Is(WordClass::kSkip, "a")) ++at_;
    if (Is(WordClass::kHalf)) {
      ++at_;
      const bool of = Is(WordClass::kPreposition, "of") || (Has() && nodes_[at_].text == "the");
      const bool period =
          at_ > start + 1 || (start > 0 && nodes_[start - 1].Is(WordClass::kOrdinal));
      return of && !period ? SetProportion(1, 2, quantity) : (at_ = start, false);
    }
    if (Is(WordClass::kCardinal)) over = NumberAt(), ++at_;
    if (at_ > start && Is(WordClass::kFraction) && NumberAt() > 2) {
      const int32_t under = NumberAt();
      ++at_;
      if (over < under && Is(WordClass::kPreposition, "of")) {
        return SetProportion(over, under, quantity);
      }
    }
    at_ = start;
    if (!Is(WordClass::kCardinal)) return false;
    over = NumberAt();
    const bool in = Is(WordClass::kPreposition, "in", 1) || Is(WordClass::kPreposition, "outof", 1);
    if (!in || !Is(WordClass::kCardinal, 2) || NumberAt(2) <= over) return false;
    const int32_t under = NumberAt(2);
    at_ += 3;
    return SetProportion(over, under, quantity);
  }
  bool SetProportion(int64_t over, int64_t under, Quantity* quantity) {
    quantity->form = Quantity::Form::kPercent;
    quantity->is_proportion = true;
    quantity->in_words = true;
    quantity->exact = false;
    const Exact percent = Exact::FromUnits(Int128{kExactOne} * 100 * over / under);
    quantity->printed = percent;
    // Words like these stand for anything near.
    const Exact margin = Exact::FromUnits(percent.units() / 10);
    quantity->value = Widen(Interval::Single(percent), margin);
    return true;
  }

  std::optional<PlainNumber> TakeNumber() {
    if (!Has() || nodes_[at_].kind != Node::Kind::kWord) return std::nullopt;
    const std::string_view text = NumberText(nodes_[at_], tokens_);
    std::optional<PlainNumber> number = text.empty() ? TakeWords() : ReadDigits(text);
    if (!number) return std::nullopt;
    if (!text.empty()) {
      ++at_;
      while (Is(WordClass::kMultiplier) && !number->malformed) {
        if (number->value.units() > Int128{kExactOne} * kMostInWords / 1000) return std::nullopt;
        if (number->margin == Exact()) number->margin = HalfUnit(number->decimals);
        number->margin = Exact::FromUnits(number->margin.units() * NumberAt());
        number->value = Exact::FromUnits(number->value.units() * NumberAt());
        number->decimals = 0;
        ++at_;
      }
    }
    return number;
  }

  std::optional<PlainNumber> ReadDigits(std::string_view text) const {
    PlainNumber result;
    if (const auto numeral = ParseNumeral(text, decimal_)) {
      result.value = numeral->interval.low;
      result.decimals = numeral->decimals;
      return result;
    }
    // 16.2.2 numbers a thing, 12.03.2024 is a date.
    if (text.find('.') != std::string_view::npos) return std::nullopt;
    std::string digits;
    for (const char c : text) {
      if (c >= '0' && c <= '9') digits.push_back(c);
    }
    const auto whole = ParseNumeral(digits, decimal_);
    if (!whole) return std::nullopt;
    result.value = whole->interval.low;
    result.malformed = !IsLakh(text);
    return result;
  }

  // 1,23,456: groups of two before the last three, as in India.
  static bool IsLakh(std::string_view text) {
    size_t group = 0;
    bool last = true;
    for (size_t i = text.size(); i-- > 0;) {
      if (text[i] >= '0' && text[i] <= '9') {
        ++group;
        continue;
      }
      if (text[i] != ',' || group != (last ? 3U : 2U)) return false;
      last = false;
      group = 0;
    }
    return !last && group > 0 && group <= 2;
  }

  // two hundred and sixty-four; a dozen
  std::optional<PlainNumber> TakeWords() {
    const size_t start = at_;
    const bool article = Has() && nodes_[at_].Is(WordClass::kSkip, "a");
    if (article) ++at_;
    if (article && !Is(WordClass::kMultiplier)) return at_ = start, std::nullopt;
    if (!Is(WordClass::kCardinal) && !Is(WordClass::kMultiplier)) return std::nullopt;
    int64_t total = 0;
    int64_t group = 0;
    bool any = false;
    while (Has()) {
      if (Is(WordClass::kCardinal)) {
        const int32_t value = NumberAt();
        // "two, three": another number begins.
        const bool fits = group == 0 || (group % 100 == 0 && value < 100) ||
                          (group % 10 == 0 && group % 100 >= 20 && value < 10);
        if (!fits) break;
        group += value;
      } else if (Is(WordClass::kMultiplier)) {
        const int64_t scale = NumberAt();
        group = (group == 0 ? 1 : group) * scale;
        if (group > kMostInWords) return std::nullopt;
        if (scale >= 1000) total += group, group = 0;
      } else if (!(any && Is(WordClass::kPreposition, "and") && group % 100 == 0 &&
                   (group > 0 || total > 0) && Is(WordClass::kCardinal, 1))) {
        break;
      }
      any = true;
      ++at_;
    }
    if (article && at_ - start == 1) return at_ = start, std::nullopt;
    PlainNumber result;
    result.value = Exact::FromInteger(total + group);
    result.in_words = true;
    return result;
  }

  bool TakePercent(Quantity* quantity) {
    if (Is(WordClass::kPoints) && nodes_[at_].text != "points") {
      quantity->form = Quantity::Form::kPoints;
    } else if (IsMark("%") || Is(WordClass::kPercent)) {
      quantity->form = Quantity::Form::kPercent;
      if (IsMark("%") && Is(WordClass::kPoints, 1)) {
        ++at_;
        quantity->form = Quantity::Form::kPoints;
      }
    } else {
      return false;
    }
    ++at_;
    return true;
  }

  void TakeTimes(Quantity* quantity) {
    if (quantity->form != Quantity::Form::kCount || !Is(WordClass::kTimes) || NumberAt() != 0)
      return;
    ++at_;
    quantity->form = Quantity::Form::kTimes;
  }

  // 10-20, 10 to 20, between 10 and 20; "from 87 to 104" is a change.
  bool Range(bool between, Quantity* quantity) {
    const bool joined = Has() && nodes_[at_].hyphen;
    if (!joined && quantity->form != Quantity::Form::kCount) return false;
    const bool from = begin_ > 0 && (nodes_[begin_ - 1].Is(WordClass::kPreposition, "from") ||
                                     nodes_[begin_ - 1].Is(WordClass::kCompare));
    const bool word = Is(WordClass::kPreposition, between ? "and" : "to") ||
                      (!between && Is(WordClass::kPreposition, "or") && quantity->in_words);
    if (!joined && (!word || from)) return false;
    const size_t start = at_;
    if (!joined) ++at_;
    const std::optional<PlainNumber> high = TakeNumber();
    if (!high || high->value <= quantity->printed || high->malformed) return at_ = start, false;
    quantity->value.high = high->value;
    quantity->exact = false;
    return true;
  }

  // The interval that a number stands for with what is said before it.
  static void Bound(std::string_view word, const PlainNumber& number, Quantity* quantity) {
    const bool percent = quantity->form == Quantity::Form::kPercent ||
                         quantity->form == Quantity::Form::kPoints ||
                         quantity->form == Quantity::Form::kTimes;
    const Exact n = quantity->printed;
    if (word.empty()) {
      if (quantity->is_proportion) return;
      const bool rounded = percent || number.decimals > 0;
      if (number.margin > Exact()) {
        quantity->exact = false;
        quantity->value = Widen(Interval::Single(n), number.margin);
      } else if (rounded)
        quantity->value = Widen(Interval::Single(n), HalfUnit(number.decimals));
      return;
    }
    quantity->exact = false;
    if (quantity->is_proportion) {
      const Interval near = quantity->value;
      if (word == "nearly" || word == "under") quantity->value = {near.low, n};
      if (word == "over" || word == "least") quantity->value = {n, Exact::FromInteger(100)};
      return;
    }
    if (word == "about") quantity->value = RoundedAt(n);
    if (word == "nearly") quantity->value = {RoundedAt(n).low, n};
    if (word == "over") quantity->value = {n + Step(number, percent), Exact::Infinity()};
    if (word == "least") quantity->value = {n, Exact::Infinity()};
    if (word == "most") quantity->value = {Exact(), n};
    if (word == "under") quantity->value = {Exact(), n - Step(number, percent)};
  }

  const std::vector<Node>& nodes_;
  const std::vector<Token>& tokens_;
  size_t at_;
  size_t begin_;
  char decimal_;
};

}  // namespace

size_t TakeQuantity(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens,
                    char decimal, Quantity* quantity) {
  if (nodes[at].kind != Node::Kind::kWord) return 0;
  return QuantityReader(nodes, at, tokens, decimal).Read(quantity);
}

}  // namespace tipstat::claims
