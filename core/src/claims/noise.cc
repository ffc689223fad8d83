// Numbers that are no statistic: money, ages, articles of law, telephones, times of day, distances.
#include <algorithm>

#include "claims/passage.h"

namespace tipstat::claims {
namespace {

constexpr std::string_view kMoneySigns[] = {"$", "€", "£", "¥", "៛", "฿", "₫", "₹"};

class NoiseReader {
 public:
  NoiseReader(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens)
      : nodes_(nodes), tokens_(tokens), at_(at) {}

  // How many nodes from this one on are noise.
  size_t Read() const {
    if (Is(0, WordClass::kReference)) return Reference();
    if (IsMoneySign(0)) return IsNumber(1) ? 2 + ScaleAt(2) : 0;
    if (nodes_[at_].IsMark("+") && IsNumber(1)) return 1 + Run(1);
    if (Is(0, WordClass::kAge)) return Age();
    if (Is(0, WordClass::kApproximate, "under") || Is(0, WordClass::kApproximate, "over")) {
      return AgeLimit();
    }
    if (Is(0, WordClass::kPreposition, "between") && Is(1, WordClass::kAge)) return 1;
    return IsNumberOrWord(0) ? Number() : 0;
  }

 private:
  bool Has(size_t ahead) const { return at_ + ahead < nodes_.size(); }
  const Node& At(size_t ahead) const { return nodes_[at_ + ahead]; }
  bool Is(size_t ahead, WordClass word_class) const {
    return Has(ahead) && At(ahead).Is(word_class);
  }
  bool Is(size_t ahead, WordClass word_class, std::string_view code) const {
    return Has(ahead) && At(ahead).Is(word_class, code);
  }
  bool IsNumber(size_t ahead) const {
    return Has(ahead) && At(ahead).kind == Node::Kind::kWord &&
           !NumberText(At(ahead), tokens_).empty();
  }
  bool IsNumberOrWord(size_t ahead) const {
    return IsNumber(ahead) || Is(ahead, WordClass::kCardinal) || Is(ahead, WordClass::kMultiplier);
  }
  bool IsMoneySign(size_t ahead) const {
    return Has(ahead) && At(ahead).kind == Node::Kind::kMark &&
           std::find(std::begin(kMoneySigns), std::end(kMoneySigns), At(ahead).text) !=
               std::end(kMoneySigns);
  }
  size_t ScaleAt(size_t ahead) const { return Is(ahead, WordClass::kMultiplier) ? 1 : 0; }
  bool IsGlued(size_t ahead) const { return Has(ahead) && tokens_[At(ahead).first].glued; }

  // How many nodes from one on are numbers that belong together, as in telephones and lists of
  // articles.
  size_t Run(size_t from) const {
    size_t count = 0;
    while (IsNumber(from + count)) {
      ++count;
      const bool joined = Has(from + count) && At(from + count).kind == Node::Kind::kMark &&
                          (At(from + count).IsMark("/") || At(from + count).IsMark(":")) &&
                          IsNumber(from + count + 1);
      if (joined) ++count;
    }
    return count;
  }

  // Articles 12 and 14; page 3; no. 5
  size_t Reference() const {
    size_t ahead = 1;
    while (Has(ahead) && ahead < 4 && !IsNumber(ahead)) {
      const bool passes = At(ahead).IsMark(".") || Is(ahead, WordClass::kReference) ||
                          Is(ahead, WordClass::kSkip) || At(ahead).IsMark(":") ||
                          (ahead == 1 && Is(ahead, WordClass::kPreposition, "on"));
      if (!passes) return 0;
      ++ahead;
    }
    if (!IsNumber(ahead)) return 0;
    // "this figure, 164 cases": what is counted follows.
    if (Is(ahead + 1, WordClass::kUnit) || Is(ahead + 1, WordClass::kCategory)) return 0;
    if (Is(0, WordClass::kReference) && At(0).text == "no" && !At(1).IsMark(".")) return 0;
    size_t taken = ahead + Run(ahead);
    while (
        (Is(taken, WordClass::kPreposition, "and") || Is(taken, WordClass::kPreposition, "to")) &&
        IsNumber(taken + 1) && !Is(taken + 2, WordClass::kUnit)) {
      taken += 1 + Run(taken + 1);
    }
    return taken;
  }

  // aged 18; aged between 12 and 17; the age of 18
  size_t Age() const {
    size_t ahead = 1;
    while (Is(ahead, WordClass::kPreposition) || Is(ahead, WordClass::kAge) ||
           Is(ahead, WordClass::kApproximate)) {
      ++ahead;
    }
    if (ahead > 3 || !IsNumberOrWord(ahead)) return 0;
    size_t taken = ahead + 1;
    const bool range = Is(taken, WordClass::kPreposition, "and") ||
                       Is(taken, WordClass::kPreposition, "to") ||
                       Is(taken, WordClass::kPreposition, "or");
    if (range && IsNumberOrWord(taken + 1) && !Is(taken + 2, WordClass::kUnit)) {
      taken += 2;
    } else if (IsNumber(taken) && At(taken).hyphen) {
      ++taken;
    }
    return taken;
  }

  // under 18; over-60s
  size_t AgeLimit() const {
    const int64_t age = Has(1) ? WholeNumber(At(1), tokens_) : -1;
    if (age < 10 || age > 99) return 0;
    if (Has(2) && At(2).text == "s" && IsGlued(2)) return 3;
    const bool ends = !Has(2) || At(2).kind == Node::Kind::kMark || At(2).EndsSentence() ||
                      At(2).Is(WordClass::kTimeUnit);
    return age <= 21 && At(0).Is(WordClass::kApproximate, "under") && ends ? 2 : 0;
  }

  size_t Number() const {
    const std::string_view text = NumberText(At(0), tokens_);
    if (text.size() >= 30) return 1;
    // COVID-19, A4, 5G.
    if (!text.empty() && IsGlued(0) && at_ > 0 && nodes_[at_ - 1].kind == Node::Kind::kWord) {
      const bool led = nodes_[at_ - 1].Is(WordClass::kTimeCue) ||
                       nodes_[at_ - 1].Is(WordClass::kApproximate) ||
                       nodes_[at_ - 1].Is(WordClass::kPreposition) ||
                       !NumberText(nodes_[at_ - 1], tokens_).empty();
      if (!led) return 1;
    }
    if (IsNumber(0) && at_ > 0 && (nodes_[at_ - 1].IsMark("#") || nodes_[at_ - 1].IsMark("/")) &&
        IsGlued(0)) {
      return 1;
    }
    if (at_ > 0 && nodes_[at_ - 1].Is(WordClass::kPreposition, "per")) return 1;
    if (const size_t taken = Telephone()) return taken;
    if (IsNameOfLine()) return 1;
    if (IsNumber(0) && Has(1) && At(1).IsMark(":") && IsGlued(1) && IsNumber(2) && IsGlued(2)) {
      return 3;
    }
    if (IsNumber(0) && Has(1) && At(1).IsMark("/") && IsNumber(2) && IsGlued(2)) return Run(0);
    return Measured();
  }

  // 012 345 678; 1-800-555; 1288 as a hotline is told by the word before it.
  size_t Telephone() const {
    const size_t run = Run(0);
    if (run < 2) return 0;
    const std::string_view first = NumberText(At(0), tokens_);
    const bool leading_zero = first.size() > 1 && first[0] == '0';
    const bool dashed = run >= 3 && At(1).hyphen && At(2).hyphen;
    return leading_zero || dashed || (run == 3 && first.size() <= 3 && !At(1).hyphen) ? run : 0;
  }

  // "the 1288 hotline"
  bool IsNameOfLine() const {
    return Has(1) && (At(1).text == "hotline" || At(1).text == "helpline") && IsNumber(0);
  }

  // A number with a measure behind it: 5,000 dollars, 24-year-old, 12 years, 30 km.
  size_t Measured() const {
    size_t ahead = 1;
    while (Is(ahead, WordClass::kMultiplier) || Is(ahead, WordClass::kCardinal)) ++ahead;
    if ((Is(ahead, WordClass::kPreposition, "to") || Is(ahead, WordClass::kPreposition, "and") ||
         Is(ahead, WordClass::kPreposition, "or")) &&
        IsNumberOrWord(ahead + 1)) {
      if (IsMeasure(ahead + 2)) return ahead + 2 + MeasureLength(ahead + 2);
    }
    if (IsNumber(ahead) && At(ahead).hyphen && IsMeasure(ahead + 1)) {
      return ahead + 1 + MeasureLength(ahead + 1);
    }
    if (IsMeasure(ahead)) return ahead + MeasureLength(ahead);
    // "Sok, 24," is an age.
    const bool in_commas = ahead == 1 && at_ > 1 && nodes_[at_ - 1].IsMark(",") && Has(1) &&
                           (At(1).IsMark(",") || At(1).EndsSentence()) && nodes_[at_ - 2].capital &&
                           nodes_[at_ - 2].word == nullptr;
    const int64_t age = WholeNumber(At(0), tokens_);
    return in_commas && age > 5 && age < 100 ? 1 : 0;
  }
  bool IsMeasure(size_t ahead) const {
    return Is(ahead, WordClass::kMoney) || Is(ahead, WordClass::kMeasure) ||
           Is(ahead, WordClass::kTimeUnit) || Is(ahead, WordClass::kAge);
  }
  // "years old", "year-old", "years in prison"
  size_t MeasureLength(size_t ahead) const { return Is(ahead + 1, WordClass::kAge) ? 2 : 1; }

  const std::vector<Node>& nodes_;
  const std::vector<Token>& tokens_;
  size_t at_;
};

}  // namespace

size_t TakeNoise(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens) {
  if (nodes[at].kind != Node::Kind::kWord && nodes[at].kind != Node::Kind::kMark) return 0;
  return NoiseReader(nodes, at, tokens).Read();
}

}  // namespace tipstat::claims
