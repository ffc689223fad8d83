// The words of a language, and what each says about a figure. A language is a file with one list.
#ifndef TIPSTAT_CLAIMS_LEXICON_H_
#define TIPSTAT_CLAIMS_LEXICON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tipstat::claims {

enum class WordClass : uint8_t {
  kNone,
  kCardinal,    // number: its value
  kMultiplier,  // number: 100, 1000, 1000000, 12
  kFraction,    // number: the denominator
  kHalf,
  kOrdinal,      // number: its value; "last" is -1
  kUnit,         // code: the unit; more: what it says beside it, "STAGE=arrested;SEX=F"
  kStage,        // code
  kCategory,     // code: the dimension; more: the code in it
  kArea,         // code: ISO 3166-1
  kCitizen,      // code: ISO 3166-1; the adjective, or the people
  kMonth,        // number
  kWeekday,      // number: Monday is 0
  kYearPart,     // number: months of it: quarter 3, half 6; 0: only "period"
  kTimeUnit,     // number: months of it; 0: shorter than a month
  kTimeCue,      // code: "in", "same", "this", "last", "next", "mid", "fiscal", "buddhist", …
  kApproximate,  // code: "about", "nearly", "over", "least", "most", "under"
  kPercent,
  kPoints,   // percentage points
  kPart,     // code: "of", "among", "including", "list", "rest"
  kTotal,    // code: "total", "bringing"
  kCompare,  // code: "with", "from", "than"
  kChange,   // number: 1 a rise, -1 a fall; code: "verb" or "noun"
  kTimes,    // number: how often; 0 where a number stands before it
  kRespectively,
  kMoney,
  kMeasure,      // a measure of distance, weight or size
  kAge,          // "aged", "years old"
  kReference,    // what numbers a thing: article, page, section, no.
  kPreposition,  // code: "of", "in", "from", "to", "for", "by", "with", "on", "at", "between",
                 // "and"
  kVerb,         // a form of be, have or do, or a verb that ends the words that stand for a thing
  kRole,         // code: the role of the area that follows: "repatriated-from", "destination", …
  kSkip,         // articles, pronouns, adverbs
  kTier,
};

struct Word {
  std::string_view phrase;  // folded, words apart by single spaces
  WordClass word_class = WordClass::kNone;
  int32_t number = 0;
  std::string_view code = {};
  std::string_view more = {};
};

struct WordList {
  const Word* words = nullptr;
  size_t size = 0;
};

// How a language writes numbers and where its words stand.
struct Language {
  std::string_view tag;
  char decimal = '.';
  // The words by which a text shows its language: so common that every paragraph has some.
  std::vector<std::string_view> signs;
  std::vector<WordList> lists;
};

// Every language, the one that is tried first in front.
const std::vector<Language>& Languages();
Language English();

// Looks up phrases of up to six words.
class Lexicon {
 public:
  explicit Lexicon(const Language& language);

  // The longest phrase that begins at words[0], or null; `taken` is its number of words. `words`
  // are folded.
  const Word* Find(const std::vector<std::string_view>& words, size_t* taken) const;
  const Language& language() const { return language_; }

 private:
  void Add(const WordList& list);

  Language language_;
  // By the first word, the longest phrases first.
  std::unordered_map<std::string_view, std::vector<const Word*>> by_first_;
};

// The value that `more` gives a name, "" where none: MoreOf("STAGE=arrested;SEX=F", "SEX") is "F".
std::string_view MoreOf(std::string_view more, std::string_view name);

enum class UnitKind : uint8_t { kUnknown, kEvents, kPersons };
// What is counted by a unit: "case" is events, "victim" is persons.
UnitKind KindOfUnit(std::string_view unit);

// Whether two units counted together make a sum that means nothing: suspects and victims, cases and
// persons.
bool DoNotMix(std::string_view a, std::string_view b);
// The word for one of a thing that the word list does not know: "schools" gives "school". "" where
// it does not look like several.
std::string SingularOf(std::string_view word);

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_LEXICON_H_
