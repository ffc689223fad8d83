// Marks whose meaning the notes of the file say: "- = nil", ".. not available", "* fewer than 5",
// "Suppressed figures are shown as x".
#include <algorithm>
#include <iterator>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

constexpr size_t kLongestMark = 3;  // characters

enum class Meaning : uint8_t { kZero, kMissing, kWithheld, kNotApplicable, kNegligible };

struct Words {
  std::string_view words;  // folded
  Meaning meaning;
};

// The first that is found says it: "less than half" before "less", "not zero" never as zero.
constexpr Words kMeanings[] = {
    {"less than half", Meaning::kNegligible},
    {"weniger als die halfte", Meaning::kNegligible},
    {"moins de la moitie", Meaning::kNegligible},
    {"negligible", Meaning::kNegligible},
    {"not applicable", Meaning::kNotApplicable},
    {"does not apply", Meaning::kNotApplicable},
    {"sans objet", Meaning::kNotApplicable},
    {"no aplica", Meaning::kNotApplicable},
    {"for logical reasons", Meaning::kNotApplicable},
    {"not available", Meaning::kMissing},
    {"unavailable", Meaning::kMissing},
    {"no data", Meaning::kMissing},
    {"not collected", Meaning::kMissing},
    {"not reported", Meaning::kMissing},
    {"missing", Meaning::kMissing},
    {"unknown", Meaning::kMissing},
    {"non disponible", Meaning::kMissing},
    {"no disponible", Meaning::kMissing},
    {"suppressed", Meaning::kWithheld},
    {"withheld", Meaning::kWithheld},
    {"confidential", Meaning::kWithheld},
    {"disclos", Meaning::kWithheld},
    {"secret", Meaning::kWithheld},
    {"not published", Meaning::kWithheld},
    {"confidentiel", Meaning::kWithheld},
    {"confidencial", Meaning::kWithheld},
    {"nil", Meaning::kZero},
    {"zero", Meaning::kZero},
    {"none", Meaning::kZero},
    {"neant", Meaning::kZero},
    {"nul", Meaning::kZero},
    {"cero", Meaning::kZero},
    {"nichts vorhanden", Meaning::kZero},
};

constexpr std::string_view kLinks[] = {"=",          ":",  "means",    "denotes",  "indicates",
                                       "stands for", "is", "signifie", "significa"};
constexpr std::string_view kShown[] = {"shown as",     "marked as",   "marked with",
                                       "marked",       "denoted by",  "represented by",
                                       "indicated by", "replaced by", "replaced with"};

std::string_view WithoutQuotes(std::string_view text) {
  constexpr std::string_view kQuotes[] = {"\"", "'", "“", "”", "‘", "’", "«", "»", "(", ")", "."};
  text = Trim(text);
  for (const std::string_view quote : kQuotes) {
    // A point alone is a mark itself.
    if (text.size() <= quote.size()) continue;
    if (StartsWith(text, quote) && quote != ".") text.remove_prefix(quote.size());
    if (text.size() > quote.size() && EndsWith(text, quote)) text.remove_suffix(quote.size());
  }
  return Trim(text);
}

// What a note says of the mark, or "".
std::string_view SaidOf(std::string_view note, std::string_view mark) {
  note = Trim(note);
  for (const std::string_view link : kLinks) {
    for (size_t at = note.find(link); at != std::string_view::npos; at = note.find(link, at + 1)) {
      if (WithoutQuotes(note.substr(0, at)) == mark) return note.substr(at + link.size());
    }
  }
  for (const std::string_view shown : kShown) {
    const size_t at = note.find(shown);
    if (at == std::string_view::npos) continue;
    if (WithoutQuotes(note.substr(at + shown.size())) == mark) return note.substr(0, at);
  }
  // "- nil": the mark, a blank and the words.
  const size_t blank = note.find_first_of(" \t");
  const bool leads = blank != std::string_view::npos && note.substr(0, blank) == mark;
  return leads ? note.substr(blank) : std::string_view();
}

std::optional<Value> ValueOfNote(std::string_view said, const ColumnStyle& style) {
  const Value bound = ParseValue(said, style);
  if (bound.status == Status::kOk && !bound.interval.IsSingle()) return bound;
  if (Trim(said) == "0") said = "zero";
  const std::string words = FoldWords(said);
  for (const Words& known : kMeanings) {
    if (words.find(known.words) == std::string::npos) continue;
    Value value;
    switch (known.meaning) {
      case Meaning::kZero:
        value.status = Status::kOk;
        value.interval = Interval::Single(Exact());
        return value;
      case Meaning::kNegligible:
        value.status = Status::kNegligible;
        value.interval = {Exact(), HalfUnit(0)};
        return value;
      case Meaning::kMissing:
        return value;
      case Meaning::kWithheld:
        value.status = Status::kWithheld;
        return value;
      case Meaning::kNotApplicable:
        value.status = Status::kNotApplicable;
        return value;
    }
  }
  return std::nullopt;
}

// A line may explain several marks: "- nil; .. not available".
std::optional<Value> Explained(const std::vector<std::string>& notes, std::string_view mark,
                               const ColumnStyle& style) {
  for (const std::string& note : notes) {
    for (const char separator : {';', ','}) {
      for (const std::string_view part : Split(note, separator)) {
        const std::string_view said = SaidOf(part, mark);
        if (said.empty()) continue;
        if (const auto value = ValueOfNote(said, style)) return value;
      }
    }
  }
  return std::nullopt;
}

void Settle(size_t index, Table* table) {
  const std::vector<std::string>& notes = table->source.footnotes;
  if (notes.empty()) return;
  const Dictionary& texts = table->source.columns[table->value_columns[index]].texts;
  for (uint32_t code = 0; code < texts.size(); ++code) {
    Value& value = table->values[table->value_offsets[index] + code];
    const std::string_view mark = Trim(texts[code]);
    const bool is_mark = value.status != Status::kOk && !mark.empty() &&
                         CharacterCount(mark) <= kLongestMark && value.flags.empty();
    if (!is_mark) continue;
    if (const auto said = Explained(notes, mark, table->value_styles[index])) value = *said;
  }
}

}  // namespace

extern const Convention kConvention_noted_marks;
const Convention kConvention_noted_marks = {"noted-marks", nullptr, Settle};

}  // namespace tipstat
