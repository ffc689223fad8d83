// Times in a text: years, halves, quarters, months and their ranges, and what refers to another
// time ("that same year").
#include <algorithm>
#include <optional>

#include "claims/time_cursor.h"

namespace tipstat::claims {
namespace {

constexpr int32_t kBuddhistEra = 543;

class TimeReader : private TimeCursor {
 public:
  using TimeCursor::TimeCursor;

  size_t Read(Time* time) {
    using Step = bool (TimeReader::*)(Time*);
    constexpr Step kSteps[] = {
        &TimeReader::Weekday,    &TimeReader::DateRange,  &TimeReader::Date,
        &TimeReader::Isolated,   &TimeReader::PartOfYear, &TimeReader::Trailing,
        &TimeReader::MonthRange, &TimeReader::Month,      &TimeReader::Midyear,
        &TimeReader::SamePart,   &TimeReader::Fiscal,     &TimeReader::Relative,
        &TimeReader::Years,      &TimeReader::SingleYear};
    for (const Step step : kSteps) {
      at_ = begin_;
      *time = Time();
      if ((this->*step)(time)) return at_ - begin_;
    }
    return 0;
  }

 private:
  // Monday, 5 March 2024
  bool Weekday(Time* time) {
    if (!Is(WordClass::kWeekday)) return false;
    const int32_t weekday = nodes_[at_++].word->number;
    TakeMark(",");
    TakeMark("(");
    SkipThe();
    if (!Date(time)) {
      at_ = begin_ + 1;
      time->part = Time::Part::kNone;
      return true;
    }
    time->weekday = weekday;
    if (time->year != 0) {
      const int32_t day = ((time->period.start + 3) % 7 + 7) % 7;
      time->wrong_weekday = day != weekday;
    }
    return true;
  }

  // 5 March 2024; March 5, 2024; March 5
  bool Date(Time* time) {
    int32_t day = 0;
    int32_t month = 0;
    const size_t start = at_;
    if (Is(WordClass::kMonth)) {
      month = nodes_[at_++].word->number;
      day = TakeOrdinal();
      if (day <= 0 && Whole() > 0 && Whole() <= 31) day = Whole(), ++at_;
    } else {
      day = TakeOrdinal();
      if (day <= 0 && Whole() > 0 && Whole() <= 31) day = Whole(), ++at_;
      TakePreposition("of");
      if (!Is(WordClass::kMonth)) return at_ = start, false;
      month = nodes_[at_++].word->number;
    }
    if (day < 1 || day > 31) return at_ = start, false;
    // "In March 24 people were arrested": a day is followed by no thing that is counted.
    if (Is(WordClass::kUnit) || Is(WordClass::kPercent)) return at_ = start, false;
    time->part = Time::Part::kNone;
    time->first = month;
    time->months = day;
    const size_t before_year = at_;
    TakeMark(",");
    TakePreposition("of");
    if (const int32_t year = YearAt()) {
      time->year = year;
      const int32_t number = DayNumber(year, month, day);
      time->period = {number, number + 1, 0};
      ++at_;
    } else {
      at_ = before_year;
    }
    return true;
  }

  // from 1 January to 30 June 2024
  bool DateRange(Time* time) {
    if (!TakePreposition("from")) TakePreposition("between");
    Time first;
    Time last;
    if (!Date(&first)) return false;
    TakeMark(",");
    const bool joined = Has() && nodes_[at_].hyphen;
    if (!joined && !TakePreposition("to") && !TakePreposition("and")) return false;
    if (!Date(&last) || last.year == 0) return false;
    // Without a year of its own the first date has that of the last.
    const int32_t first_year = first.year != 0 ? first.year : last.year;
    time->part = Time::Part::kDays;
    time->year = last.year;
    time->period = {DayNumber(first_year, first.first, first.months), last.period.end, 0};
    SetMonths(&time->period);
    return time->period.start < time->period.end;
  }
  // Whole months, where it begins on a first and ends with a month.
  static void SetMonths(Period* period) {
    const std::string start = ToText({period->start, period->start + 1, 0}).substr(0, 10);
    for (int32_t months = 1; months <= 60; ++months) {
      const std::optional<Period> whole = ParsePeriod(start + "/P" + std::to_string(months) + "M");
      if (whole && *whole == *period && whole->months != 0) period->months = months;
    }
  }

  // Q1 2024, H1 2024, 2024-S1
  bool Isolated(Time* time) {
    const int32_t year_first = YearAt();
    if (year_first != 0) ++at_;
    const bool quarter = IsText("q");
    const bool half = IsText("h") || IsText("s");
    if ((!quarter && !half) || !Has(1) || !tokens_[nodes_[at_ + 1].first].glued) return false;
    const int32_t part = Whole(1);
    if (part < 1 || part > (quarter ? 4 : 2)) return false;
    at_ += 2;
    time->months = quarter ? 3 : 6;
    time->first = (part - 1) * time->months + 1;
    if (year_first != 0) {
      time->year = year_first;
    } else {
      TakeYear(time);
    }
    return true;
  }

  // the first half of 2024; the first six months of that year; the last quarter
  bool PartOfYear(Time* time) {
    SkipThe();
    const int32_t ordinal = TakeOrdinal();
    if (ordinal == 0) return false;
    if (Is(WordClass::kHalf) || Is(WordClass::kYearPart)) {
      const int32_t months = Is(WordClass::kHalf) ? 6 : nodes_[at_].word->number;
      if (months == 0) return false;
      ++at_;
      return PartNumber(ordinal, months, time);
    }
    const int32_t count = TakeSmall();
    if (!Is(WordClass::kTimeUnit) || nodes_[at_].word->number != 1) return false;
    if (count < 1 || count > 11 || (ordinal != 1 && ordinal != -1)) return false;
    ++at_;
    time->months = count;
    time->first = ordinal == 1 ? 1 : 13 - count;
    TakeYear(time);
    // "the last six months" by itself ends today.
    if (ordinal == -1 && time->year == 0) time->year_kind = Time::Year::kUnknown;
    return true;
  }
  bool PartNumber(int32_t ordinal, int32_t months, Time* time) {
    const int32_t parts = 12 / months;
    if (ordinal > parts) return false;
    time->months = months;
    time->first = (ordinal == -1 ? parts - 1 : ordinal - 1) * months + 1;
    TakeYear(time);
    return true;
  }

  // the year to March 2024; the 12 months ending June 2024; ten months to October 2023
  bool Trailing(Time* time) {
    SkipThe();
    int32_t months = TakeSmall();
    if (!Is(WordClass::kTimeUnit) || nodes_[at_].word->number == 0) return false;
    months = (months == 0 ? 1 : months) * nodes_[at_].word->number;
    ++at_;
    if (Is(WordClass::kTimeCue, "ending")) {
      ++at_;
      TakePreposition("in");
    } else if (!TakePreposition("to")) {
      return false;
    }
    if (Is(WordClass::kTimeCue, "end")) ++at_;
    if (Whole() > 27 && Whole() <= 31) ++at_;
    if (!Is(WordClass::kMonth) || YearAt(1) == 0 || months > 60) return false;
    const int32_t month = nodes_[at_].word->number;
    const int32_t past_end = YearAt(1) * 12 + month;  // months since year 0, of the first day after
    const int32_t start = past_end - months;
    at_ += 2;
    time->part = Time::Part::kDays;
    time->year = start / 12;
    time->period = {DayNumber(start / 12, start % 12 + 1, 1),
                    DayNumber(past_end / 12, past_end % 12 + 1, 1), months};
    return true;
  }

  // from January to October 2023; January-June; between January and June
  bool MonthRange(Time* time) {
    const bool between = TakePreposition("between");
    if (!between) TakePreposition("from");
    if (!Is(WordClass::kMonth)) return false;
    const int32_t first = nodes_[at_++].word->number;
    const int32_t first_year = YearAt();
    if (first_year != 0) ++at_;
    const bool joined = Has() && nodes_[at_].hyphen;
    if (!joined && !TakePreposition("to") && !(between && TakePreposition("and"))) return false;
    if (Is(WordClass::kTimeCue, "end")) ++at_;
    if (!Is(WordClass::kMonth)) return false;
    const int32_t last = nodes_[at_++].word->number;
    if (first_year != 0 && YearAt() != 0) {
      const int32_t months = (YearAt() - first_year) * 12 + last - first + 1;
      if (months < 1) return false;
      const int32_t past_end = YearAt() * 12 + last;
      time->part = Time::Part::kDays;
      time->year = first_year;
      time->period = {DayNumber(first_year, first, 1),
                      DayNumber(past_end / 12, past_end % 12 + 1, 1), months};
      ++at_;
      return true;
    }
    if (last < first) return false;
    time->first = first;
    time->months = last - first + 1;
    TakeYear(time);
    return true;
  }

  // March 2024; in March; by October 2023
  bool Month(Time* time) {
    bool up_to = TakePreposition("by");
    if (up_to) SkipThe();
    if (Is(WordClass::kTimeCue, "end")) ++at_, up_to = true;
    if (!Is(WordClass::kMonth)) return false;
    const int32_t month = nodes_[at_].word->number;
    const std::string_view name = nodes_[at_].text;
    ++at_;
    const size_t behind = at_;
    TakeYear(time);
    const bool is_verb = name == "may" || name == "march";
    if (time->year == 0 && behind == at_) {
      const bool led = begin_ > 0 && nodes_[begin_ - 1].Is(WordClass::kPreposition);
      if (is_verb && !(led && nodes_[behind - 1].capital)) return false;
      if (!led && !up_to) time->part = Time::Part::kNone;
    }
    if (time->part == Time::Part::kNone) return true;
    time->counts_up = up_to;
    time->first = up_to ? 1 : month;
    time->months = up_to ? month : 1;
    return true;
  }

  // mid-2024; mid-year 2024; the mid-year report
  bool Midyear(Time* time) {
    const bool is_mid = Is(WordClass::kTimeCue, "mid") && YearAt(1) != 0;
    if (!is_mid && !Is(WordClass::kTimeCue, "midyear")) return false;
    ++at_;
    if (!is_mid) {
      while (IsText("report") || IsText("figures") || IsText("review") || IsText("statistics"))
        ++at_;
    }
    time->first = 1;
    time->months = 6;
    TakeYear(time);
    return true;
  }

  // the same period of 2023; the same months last year
  bool SamePart(Time* time) {
    SkipThe();
    if (!Is(WordClass::kTimeCue, "same") && !IsText("corresponding") && !IsText("equivalent")) {
      return false;
    }
    ++at_;
    TakeSmall();
    const bool is_year = IsText("year");
    if (!Is(WordClass::kYearPart) && !Is(WordClass::kTimeUnit) && !Is(WordClass::kHalf))
      return false;
    ++at_;
    time->part = is_year ? Time::Part::kMonths : Time::Part::kSame;
    if (is_year) {
      time->year_kind = Time::Year::kSame;
      return true;
    }
    TakeYear(time);
    if (time->year == 0 && time->year_kind == Time::Year::kSame) {
      // "the same period a year earlier"; without a year nothing says which.
      if (IsText("a") && Is(WordClass::kTimeCue, "yearbefore", 1)) {
        at_ += 2;
        time->year_kind = Time::Year::kBefore;
      }
    }
    return true;
  }

  // fiscal year 2023; 2023/24
  bool Fiscal(Time* time) {
    if (Is(WordClass::kTimeCue, "fiscal")) {
      ++at_;
      if (YearAt() == 0) return false;
      ++at_;
      if (TakeMark("/") || (Has() && nodes_[at_].hyphen)) ++at_;
      time->year_kind = Time::Year::kUnknown;
      return true;
    }
    const int32_t year = YearAt();
    if (year == 0) return false;
    ++at_;
    const bool slash = TakeMark("/");
    if (!slash && !(Has() && nodes_[at_].hyphen)) return false;
    if (Whole() != (year + 1) % 100 || NumberText(nodes_[at_], tokens_).size() != 2) return false;
    ++at_;
    time->year_kind = Time::Year::kUnknown;
    return true;
  }

  // last year; that year; a year earlier
  bool Relative(Time* time) {
    SkipThe();
    if (IsText("a") && Is(WordClass::kTimeCue, "yearbefore", 1)) ++at_;
    if (Is(WordClass::kTimeCue, "yearbefore")) {
      ++at_;
      time->year_kind = Time::Year::kBefore;
      return true;
    }
    const bool last = Is(WordClass::kTimeCue, "last");
    const bool that = Is(WordClass::kTimeCue, "that");
    if (!last && !that && !Is(WordClass::kTimeCue, "this")) return false;
    ++at_;
    if (that && Is(WordClass::kTimeCue, "same")) ++at_;
    if (!IsText("year")) return false;
    ++at_;
    time->year_kind = last ? Time::Year::kBefore : that ? Time::Year::kSame : Time::Year::kUnknown;
    return true;
  }

  // from 2020 to 2023; between 2020 and 2023; 2020-2023
  bool Years(Time* time) {
    const bool between = TakePreposition("between");
    const int32_t first = YearAt();
    if (first == 0) return false;
    ++at_;
    const bool joined = Has() && nodes_[at_].hyphen;
    if (!joined && !(between && TakePreposition("and"))) {
      const bool led = begin_ > 0 && nodes_[begin_ - 1].Is(WordClass::kPreposition, "from");
      if (!led || !TakePreposition("to")) return false;
    }
    const int32_t last = YearAt();
    if (last <= first || last - first > 50) return false;
    ++at_;
    const int32_t months = (last - first + 1) * 12;
    time->part = Time::Part::kDays;
    time->year = first;
    time->period = {DayNumber(first, 1, 1), DayNumber(last + 1, 1, 1), months};
    return true;
  }

  // 2024; B.E. 2567
  bool SingleYear(Time* time) {
    int32_t year = YearAt();
    const bool led = TakeBuddhistEra();
    const int32_t number = Whole();
    const bool follows = Is(WordClass::kTimeCue, "buddhist", 1);
    if (year == 0 && (led || follows) && number > 2400 && number < 2650) {
      year = number - kBuddhistEra;
      at_ += led ? 1 : 2;
    } else if (year != 0 && IsYearHere()) {
      ++at_;
    } else {
      return false;
    }
    time->year = year;
    return true;
  }

  // A number like 2024 is a year, unless what is counted follows and nothing before it says when.
  bool IsYearHere() const {
    const bool led = begin_ > 0 &&
                     (nodes_[begin_ - 1].Is(WordClass::kPreposition) ||
                      nodes_[begin_ - 1].Is(WordClass::kTimeCue) ||
                      nodes_[begin_ - 1].Is(WordClass::kMonth) || nodes_[begin_ - 1].text == "the");
    const bool counted = Is(WordClass::kUnit, 1) || Is(WordClass::kPercent, 1) ||
                         Is(WordClass::kCategory, 1) || Is(WordClass::kCitizen, 1) ||
                         (Has(1) && nodes_[at_ + 1].IsMark("%"));
    return led || !counted;
  }
};

}  // namespace

size_t TakeTime(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens,
                Time* time) {
  if (nodes[at].kind != Node::Kind::kWord) return 0;
  return TimeReader(nodes, at, tokens).Read(time);
}

}  // namespace tipstat::claims
