#include "claims/lexicon.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat::claims {
namespace {

constexpr std::string_view kEvents[] = {
    "case",     "incident", "crime",      "offence",     "report",        "call", "complaint",
    "referral", "arrest",   "conviction", "prosecution", "investigation", "raid", "operation",
    "accident", "trial",    "rescue",     "deportation", "inspection"};

constexpr std::string_view kPersons[] = {"person", "victim", "suspect", "offender", "defendant"};

bool IsVictimKind(std::string_view unit) { return unit == "victim"; }
bool IsSuspectKind(std::string_view unit) {
  return unit == "suspect" || unit == "offender" || unit == "defendant";
}

size_t WordCount(std::string_view phrase) {
  return static_cast<size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

}  // namespace

const std::vector<Language>& Languages() {
  static const std::vector<Language> languages = {English()};
  return languages;
}

Lexicon::Lexicon(const Language& language) : language_(language) {
  for (const WordList& list : language.lists) Add(list);
  for (auto& [first, words] : by_first_) {
    std::stable_sort(words.begin(), words.end(), [](const Word* a, const Word* b) {
      return WordCount(a->phrase) > WordCount(b->phrase);
    });
  }
}

void Lexicon::Add(const WordList& list) {
  for (size_t i = 0; i < list.size; ++i) {
    const std::string_view phrase = list.words[i].phrase;
    by_first_[phrase.substr(0, phrase.find(' '))].push_back(&list.words[i]);
  }
}

const Word* Lexicon::Find(const std::vector<std::string_view>& words, size_t* taken) const {
  const auto found = words.empty() ? by_first_.end() : by_first_.find(words[0]);
  if (found == by_first_.end()) return nullptr;
  for (const Word* word : found->second) {
    std::string_view rest = word->phrase;
    size_t count = 0;
    while (count < words.size()) {
      const size_t end = std::min(rest.find(' '), rest.size());
      if (rest.substr(0, end) != words[count]) break;
      ++count;
      if (end == rest.size()) {
        *taken = count;
        return word;
      }
      rest.remove_prefix(end + 1);
    }
  }
  return nullptr;
}

std::string_view MoreOf(std::string_view more, std::string_view name) {
  for (const std::string_view pair : Split(more, ';')) {
    const size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
      return pair.substr(equals + 1);
    }
  }
  return {};
}

UnitKind KindOfUnit(std::string_view unit) {
  const auto is_unit = [&](std::string_view other) { return other == unit; };
  if (std::any_of(std::begin(kEvents), std::end(kEvents), is_unit)) return UnitKind::kEvents;
  if (std::any_of(std::begin(kPersons), std::end(kPersons), is_unit)) return UnitKind::kPersons;
  return UnitKind::kUnknown;
}

bool DoNotMix(std::string_view a, std::string_view b) {
  if ((IsVictimKind(a) && IsSuspectKind(b)) || (IsSuspectKind(a) && IsVictimKind(b))) return true;
  const UnitKind first = KindOfUnit(a);
  const UnitKind second = KindOfUnit(b);
  return first != second && first != UnitKind::kUnknown && second != UnitKind::kUnknown;
}

std::string SingularOf(std::string_view word) {
  if (word.size() < 4 || word.back() != 's' || EndsWith(word, "ss") || EndsWith(word, "us") ||
      EndsWith(word, "is")) {
    return {};
  }
  if (EndsWith(word, "ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  for (const std::string_view end : {"sses", "shes", "ches", "xes"}) {
    if (EndsWith(word, end)) return std::string(word.substr(0, word.size() - 2));
  }
  return std::string(word.substr(0, word.size() - 1));
}

}  // namespace tipstat::claims
