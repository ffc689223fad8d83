// A text as a row of nodes: words with what the language says of them, times, quantities, marks.
#ifndef TIPSTAT_CLAIMS_PASSAGE_H_
#define TIPSTAT_CLAIMS_PASSAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/interval.h"
#include "base/period.h"
#include "claims/lexicon.h"
#include "claims/token.h"

namespace tipstat::claims {

// When something was counted, as far as the words alone say it.
struct Time {
  enum class Year : uint8_t {
    kGiven,
    kSame,     // that year; or no year is said: the one that was spoken of
    kBefore,   // the year before the one that was spoken of
    kUnknown,  // this year, last year, where nothing says which
  };
  enum class Part : uint8_t {
    kMonths,  // `months` from the month `first` on
    kSame,    // the same part of the year as the figure that it is compared with
    kDays,    // `period`
    kNone,    // a date on which something was said or done: no period of a figure
  };
  Year year_kind = Year::kGiven;
  Part part = Part::kMonths;
  int32_t year = 0;
  int32_t first = 1;
  int32_t months = 12;
  Period period;
  bool counts_up = false;      // "by October": what had been counted by then
  bool wrong_weekday = false;  // the date is another day of the week
  int32_t weekday = -1;        // printed, Monday is 0
};

struct Quantity {
  enum class Form : uint8_t { kCount, kPercent, kPoints, kTimes, kTier };
  Form form = Form::kCount;
  Interval value;
  Exact printed;      // the number itself; of a range its lower end
  int decimals = 0;   // printed
  bool exact = true;  // neither approximate, nor a bound, nor a range
  bool in_words = false;
  bool malformed = false;      // separators that fit no way of writing numbers
  bool is_proportion = false;  // half, a third, one in five: a percentage of about that much
  std::string tier;            // "Tier 2 Watch List"
};

struct Node {
  enum class Kind : uint8_t { kWord, kMark, kSentence, kParagraph, kTime, kQuantity, kNoise };
  Kind kind = Kind::kWord;
  uint32_t first = 0;  // tokens
  uint32_t last = 0;
  const Word* word = nullptr;  // null for a word that the language file does not know
  std::string_view text;       // of a word its folded text; of a mark its character
  bool capital = false;
  bool hyphen = false;  // joined to the node before by a hyphen
  uint32_t index = 0;   // into times or quantities

  bool Is(WordClass word_class) const {
    return kind == Kind::kWord && word != nullptr && word->word_class == word_class;
  }
  bool Is(WordClass word_class, std::string_view code) const {
    return Is(word_class) && word->code == code;
  }
  bool IsMark(std::string_view mark) const { return kind == Kind::kMark && text == mark; }
  bool EndsSentence() const { return kind == Kind::kSentence || kind == Kind::kParagraph; }
};

struct Passage {
  std::vector<Token> tokens;
  std::vector<Node> nodes;
  std::vector<Time> times;
  std::vector<Quantity> quantities;
  const Language* language = nullptr;  // null where the text is in no language that is known
};

// Cuts a text into nodes, in linear time. The language is the one whose common words it has; a text
// in none has nodes without words and without quantities.
Passage ReadPassage(std::string_view text);

// The steps of the above. A part of `nodes` is looked at from one place on.

// Words and marks, with the ends of sentences.
void MakeNodes(const Lexicon& lexicon, Passage* passage);

// Where a time begins at this node, returns how many nodes it takes, else 0.
size_t TakeTime(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens,
                Time* time);
// Where numbers begin that are no statistic - money, ages, articles, telephones - returns how many
// nodes they take, else 0.
size_t TakeNoise(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens);
// Where a quantity begins, returns how many nodes it takes, else 0.
size_t TakeQuantity(const std::vector<Node>& nodes, size_t at, const std::vector<Token>& tokens,
                    char decimal, Quantity* quantity);

// The whole number that a node shows in plain digits, or -1.
int64_t WholeNumber(const Node& node, const std::vector<Token>& tokens);
// The text of a node that is a number, else "".
std::string_view NumberText(const Node& node, const std::vector<Token>& tokens);

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_PASSAGE_H_
