// A place among the nodes of a text that moves behind the words that a time is made of.
#ifndef TIPSTAT_CLAIMS_TIME_CURSOR_H_
#define TIPSTAT_CLAIMS_TIME_CURSOR_H_

#include <vector>

#include "claims/passage.h"

namespace tipstat::claims {

class TimeCursor {
 public:
  TimeCursor(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens)
      : nodes_(nodes), tokens_(tokens), begin_(at), at_(at) {}

 protected:
  bool Has(size_t ahead = 0) const { return at_ + ahead < nodes_.size(); }
  bool Is(WordClass word_class, size_t ahead = 0) const {
    return Has(ahead) && nodes_[at_ + ahead].Is(word_class);
  }
  bool Is(WordClass word_class, std::string_view code, size_t ahead = 0) const {
    return Has(ahead) && nodes_[at_ + ahead].Is(word_class, code);
  }
  bool IsText(std::string_view text, size_t ahead = 0) const {
    return Has(ahead) && nodes_[at_ + ahead].kind == Node::Kind::kWord &&
           nodes_[at_ + ahead].text == text;
  }
  int32_t Whole(size_t ahead = 0) const {
    if (!Has(ahead)) return -1;
    const int64_t number = WholeNumber(nodes_[at_ + ahead], tokens_);
    return number > 100000 ? -1 : static_cast<int32_t>(number);
  }
  int32_t YearAt(size_t ahead = 0) const {
    const int32_t number = Whole(ahead);
    return number >= 1900 && number < 2100 ? number : 0;
  }
  bool TakeText(std::string_view text) {
    if (!IsText(text)) return false;
    ++at_;
    return true;
  }
  bool TakeMark(std::string_view mark) {
    if (!Has() || !nodes_[at_].IsMark(mark)) return false;
    ++at_;
    return true;
  }
  bool TakePreposition(std::string_view code) {
    if (!Is(WordClass::kPreposition, code)) return false;
    ++at_;
    return true;
  }
  void SkipThe() { TakeText("the"); }

  // A cardinal in digits or words, or 0.
  int32_t TakeSmall() {
    int32_t number = Whole();
    if (Is(WordClass::kCardinal)) number = nodes_[at_].word->number;
    if (number < 1 || number > 60) return 0;
    ++at_;
    return number;
  }

  // An ordinal: first, 2nd, last; -1 is the last one, 0 none.
  int32_t TakeOrdinal() {
    if (Is(WordClass::kOrdinal) || Is(WordClass::kFraction)) return nodes_[at_++].word->number;
    if (Is(WordClass::kTimeCue, "last")) return ++at_, -1;
    const int32_t number = Whole();
    const bool has_suffix =
        IsText("st", 1) || IsText("nd", 1) || IsText("rd", 1) || IsText("th", 1);
    if (number < 1 || number > 31 || !has_suffix || !tokens_[nodes_[at_ + 1].first].glued) return 0;
    at_ += 2;
    return number;
  }

  // "of 2024", "of that year", "2024", "this year": which year a part belongs to. Without any it is
  // the year that was spoken of.
  void TakeYear(Time* time) {
    const size_t start = at_;
    TakeMark(",");
    if (!TakePreposition("of")) TakePreposition("in");
    SkipThe();
    if (Is(WordClass::kSkip)) ++at_;
    if (const int32_t year = YearAt()) {
      time->year = year;
      ++at_;
      return;
    }
    time->year_kind = Time::Year::kSame;
    if (Is(WordClass::kTimeCue, "yearbefore")) {
      ++at_;
      time->year_kind = Time::Year::kBefore;
      return;
    }
    const bool this_year = Is(WordClass::kTimeCue, "this");
    const bool last_year = Is(WordClass::kTimeCue, "last");
    const bool that_year = Is(WordClass::kTimeCue, "that") || Is(WordClass::kTimeCue, "same");
    if ((this_year || last_year || that_year) && IsText("year", 1)) {
      at_ += 2;
      if (this_year) time->year_kind = Time::Year::kUnknown;
      if (last_year) time->year_kind = Time::Year::kBefore;
      return;
    }
    if (IsText("year")) {
      ++at_;
      return;
    }
    at_ = start;
  }

  // "BE" or "B.E." before a year
  bool TakeBuddhistEra() {
    if (Is(WordClass::kTimeCue, "buddhist")) return ++at_, true;
    if (!IsText("b") || !Has(3) || !nodes_[at_ + 1].IsMark(".") || !IsText("e", 2)) return false;
    at_ += nodes_[at_ + 3].IsMark(".") ? 4 : 3;
    return true;
  }

  const std::vector<Node>& nodes_;
  const std::vector<Token>& tokens_;
  size_t begin_;
  size_t at_;
};

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_TIME_CURSOR_H_
