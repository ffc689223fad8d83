#include "codes/ages.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

constexpr int kOldest = 130;

enum class Side : uint8_t { kNone, kBelow, kAtMost, kAbove, kAtLeast };

struct Phrase {
  std::string_view words;  // folded
  Side side;
};

// Before the number.
constexpr Phrase kBefore[] = {
    {"under", Side::kBelow},      {"below", Side::kBelow},
    {"less than", Side::kBelow},  {"younger than", Side::kBelow},
    {"moins de", Side::kBelow},   {"menores de", Side::kBelow},
    {"menor de", Side::kBelow},   {"menos de", Side::kBelow},
    {"mladi od", Side::kBelow},   {"<", Side::kBelow},
    {"y lt", Side::kBelow},       {"up to", Side::kAtMost},
    {"<=", Side::kAtMost},        {"≤", Side::kAtMost},
    {"over", Side::kAbove},       {"above", Side::kAbove},
    {"older than", Side::kAbove}, {"more than", Side::kAbove},
    {"plus de", Side::kAbove},    {"mas de", Side::kAbove},
    {"stariji od", Side::kAbove}, {">", Side::kAbove},
    {">=", Side::kAtLeast},       {"≥", Side::kAtLeast},
    {"y ge", Side::kAtLeast},     {"at least", Side::kAtLeast},
};

// Behind it.
constexpr Phrase kBehind[] = {
    {"or over", Side::kAtLeast},   {"and over", Side::kAtLeast},   {"or older", Side::kAtLeast},
    {"and older", Side::kAtLeast}, {"or above", Side::kAtLeast},   {"and above", Side::kAtLeast},
    {"or more", Side::kAtLeast},   {"and more", Side::kAtLeast},   {"et plus", Side::kAtLeast},
    {"ou plus", Side::kAtLeast},   {"y mas", Side::kAtLeast},      {"o mas", Side::kAtLeast},
    {"i vise", Side::kAtLeast},    {"or under", Side::kAtMost},    {"and under", Side::kAtMost},
    {"or younger", Side::kAtMost}, {"and younger", Side::kAtMost}, {"or less", Side::kAtMost},
};

constexpr std::string_view kNoise[] = {
    "years",    "year",  "yrs",    "yr",   "old",     "of", "age",   "aged",   "ages",
    "ans",      "an",    "anos",   "ano",  "godina",  "y",  "adult", "adults", "child",
    "children", "minor", "minors", "from", "between", "de", "entre"};
constexpr std::string_view kJoints[] = {"to", "a", "and", "t", "y", "et", "do"};

template <size_t kSize>
bool IsOneOf(std::string_view word, const std::string_view (&list)[kSize]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <size_t kSize>
Side SideOf(std::string_view words, const Phrase (&list)[kSize]) {
  for (const Phrase& phrase : list) {
    if (phrase.words == words) return phrase.side;
  }
  return Side::kNone;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Words and numbers apart from each other: "y0t17" gives y, 0, t, 17; "18+" gives 18, +.
std::vector<std::string> Tokens(std::string_view label) {
  const std::string folded = FoldWords(PlainDigits(label));
  std::vector<std::string> tokens;
  const auto kind = [](char c) {
    if (IsDigit(c)) return 0;
    return c == '<' || c == '>' || c == '=' || c == '+' ? 1 : 2;
  };
  for (const std::string_view word : Split(folded, ' ')) {
    for (size_t i = 0; i < word.size(); ++i) {
      if (i == 0 || kind(word[i]) != kind(word[i - 1])) tokens.emplace_back();
      tokens.back().push_back(word[i]);
    }
  }
  return tokens;
}

// The words from begin to end, without those that say nothing.
std::string Phrasing(const std::vector<std::string>& tokens, size_t begin, size_t end) {
  std::string words;
  for (size_t i = begin; i < end; ++i) {
    const bool is_code = tokens[i] == "y" && i + 1 < end;  // y lt, y ge, y mas
    if (!is_code && IsOneOf(tokens[i], kNoise) && !(tokens[i] == "de" && i > begin)) {
      continue;
    }
    words.append(words.empty() ? "" : " ").append(tokens[i]);
  }
  return words;
}

int NumberOf(const std::string& digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::optional<AgeBand> OneSided(int age, Side side) {
  switch (side) {
    case Side::kBelow:
      return age > 0 ? std::optional<AgeBand>(AgeBand{0, age - 1}) : std::nullopt;
    case Side::kAtMost:
      return AgeBand{0, age};
    case Side::kAbove:
      return AgeBand{age + 1};
    case Side::kAtLeast:
      return AgeBand{age};
    case Side::kNone:
      return AgeBand{age, age};
  }
  return std::nullopt;
}

std::optional<AgeBand> BandOfWord(std::string_view words) {
  constexpr std::string_view kChildren[] = {"child", "children", "minor", "minors"};
  constexpr std::string_view kAdults[] = {"adult", "adults"};
  if (IsOneOf(words, kChildren)) return AgeBand{0, 17};
  if (IsOneOf(words, kAdults)) return AgeBand{18};
  return std::nullopt;
}

bool IsFor(const Field& field) { return field.concept_id == "AGE"; }

std::string CodeOf(std::string_view label) {
  const std::optional<AgeBand> band = ParseAgeBand(label);
  return band ? AgeCode(*band) : std::string();
}

}  // namespace

std::optional<AgeBand> ParseAgeBand(std::string_view label) {
  const std::vector<std::string> tokens = Tokens(label);
  std::vector<size_t> numbers;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].empty() && IsDigit(tokens[i][0])) numbers.push_back(i);
  }
  if (numbers.empty()) return BandOfWord(FoldWords(label));
  if (numbers.size() > 2 || tokens[numbers.back()].size() > 3) return std::nullopt;
  const int first = NumberOf(tokens[numbers[0]]);
  const int last = NumberOf(tokens[numbers.back()]);
  if (last > kOldest) return std::nullopt;
  const std::string before = Phrasing(tokens, 0, numbers[0]);
  const std::string behind = Phrasing(tokens, numbers.back() + 1, tokens.size());
  if (numbers.size() == 2) {
    const std::string between = Phrasing(tokens, numbers[0] + 1, numbers[1]);
    const bool is_joint = between.empty() || IsOneOf(between, kJoints);
    if (!before.empty() || !behind.empty() || !is_joint || last < first) return std::nullopt;
    return AgeBand{first, last};
  }
  if (behind == "+" && before.empty()) return AgeBand{first};
  if (before.empty() && behind.empty()) return OneSided(first, Side::kNone);
  const Side side = behind.empty()   ? SideOf(before, kBefore)
                    : before.empty() ? SideOf(behind, kBehind)
                                     : Side::kNone;
  return side == Side::kNone ? std::nullopt : OneSided(first, side);
}

std::string AgeCode(const AgeBand& band) {
  const std::string low = std::to_string(band.low);
  if (band.high == AgeBand::kOpen) return band.low == 0 ? "_T" : "Y_GE" + low;
  if (band.low == band.high) return "Y" + low;
  return "Y" + low + "T" + std::to_string(band.high);
}

extern const CodeList kCodeList_ages;
const CodeList kCodeList_ages = {"ages", IsFor, CodeOf};

}  // namespace tipstat
