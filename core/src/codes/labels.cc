#include "codes/labels.h"

#include <algorithm>
#include <iterator>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/tiers.h"

namespace tipstat {
namespace {

// Folded, each between blanks, in the order of CL_SEX.
constexpr std::string_view kSexes[] = {
    " f female females women woman girls girl femmes mujeres zene ",
    " m male males men man boys boy hommes hombres muskarci ",
};

constexpr std::string_view kAgeWords[] = {"adult", "adults", "child", "children", "minor", "minors",
                                          "age",   "aged",   "years", "godina",   "ans",   "anos"};

constexpr std::string_view kResidualWords[] = {"unknown", "other", "others", "unspecified",
                                               "ostalo"};

// The words of a type, each between blanks; those of events and persons in the singular.
struct TypeWords {
  std::string_view words;
  MeasureType type;
};

// In the order in which they are asked.
constexpr TypeWords kTypeWords[] = {
    {" average mean median ", MeasureType::kRatio},
    {" rate rates per 100000 ", MeasureType::kRate},
    {" percent percentage share % ", MeasureType::kShare},
    {" ratio ", MeasureType::kRatio},
    {" tier ", MeasureType::kOrdinal},
    {" case incident offence crime call report referral conviction arrest ", MeasureType::kEvents},
    {" person people victim suspect offender perpetrator ", MeasureType::kPersons},
};

bool Says(std::string_view words, const TypeWords& known) {
  const bool has_plurals =
      known.type == MeasureType::kEvents || known.type == MeasureType::kPersons;
  for (std::string_view word : Split(words, ' ')) {
    if (Lists(known.words, word, ' ')) return true;
    if (!has_plurals || !EndsWith(word, "s")) continue;
    word.remove_suffix(1);
    if (Lists(known.words, word, ' ')) return true;
  }
  return false;
}

template <size_t kSize>
bool HasOneOf(std::string_view words, const std::string_view (&list)[kSize]) {
  return std::any_of(std::begin(list), std::end(list),
                     [&](std::string_view word) { return HasWord(words, word); });
}

bool IsTotal(std::string_view label, std::string_view words) {
  if (label == "_T" || label == "T" || label == "TOTAL") return true;
  const bool begins = words == "total" || StartsWith(words, "total ");
  return begins || EndsWith(words, " total") || (StartsWith(words, "all ") && words.size() > 4);
}

bool IsResidual(std::string_view label, std::string_view words) {
  return label == "_O" || label == "_U" || label == "_N" || HasOneOf(words, kResidualWords) ||
         words.find("not specified") != std::string_view::npos ||
         words.find("not stated") != std::string_view::npos ||
         words.find("not known") != std::string_view::npos;
}

bool IsAgeBand(std::string_view plain) {
  const std::string_view view = Trim(plain);
  if (view.size() > 1 && (view.back() == '+' || view[0] == '<')) return true;
  const size_t dash = view.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash > 3) return false;
  return std::all_of(view.begin(), view.begin() + static_cast<std::ptrdiff_t>(dash),
                     [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

CodeKind KindOfLabel(std::string_view label) {
  label = Trim(label);
  if (label.empty()) return CodeKind::kEmpty;
  if (label == "_Z") return CodeKind::kNotApplicable;
  const std::string words = FoldWords(label);
  if (IsTotal(label, words)) return CodeKind::kTotal;
  return IsResidual(label, words) ? CodeKind::kResidual : CodeKind::kMember;
}

std::string_view DimensionOfLabel(std::string_view label) {
  if (RankInCodeList("SEX", label)) return "SEX";
  const std::string words = FoldWords(label);
  return HasOneOf(words, kAgeWords) || IsAgeBand(PlainDigits(label)) ? "AGE" : "";
}

std::optional<uint32_t> RankInCodeList(std::string_view concept_id, std::string_view label) {
  if (concept_id == "TIER") {
    const std::optional<int> tier = TierRank(label);
    return tier ? std::optional<uint32_t>(static_cast<uint32_t>(*tier)) : std::nullopt;
  }
  if (concept_id != "SEX") return std::nullopt;
  const std::string folded = FoldName(label);
  for (uint32_t rank = 0; rank < std::size(kSexes); ++rank) {
    if (Lists(kSexes[rank], folded, ' ')) return rank;
  }
  return std::nullopt;
}

MeasureType MeasureTypeOfWords(std::string_view text) {
  const std::string words = FoldWords(text);
  for (const TypeWords& candidate : kTypeWords) {
    if (Says(words, candidate)) return candidate.type;
  }
  return MeasureType::kUnknown;
}

}  // namespace tipstat
