#include "codes/labels.h"

#include <algorithm>
#include <iterator>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/tiers.h"

namespace tipstat {
namespace {

struct SexLabel {
  std::string_view label;  // folded
  uint32_t rank;           // in CL_SEX
};

constexpr SexLabel kSexes[] = {{"f", 0},       {"female", 0}, {"females", 0}, {"women", 0},
                               {"woman", 0},   {"girls", 0},  {"girl", 0},    {"femmes", 0},
                               {"mujeres", 0}, {"zene", 0},   {"m", 1},       {"male", 1},
                               {"males", 1},   {"men", 1},    {"man", 1},     {"boys", 1},
                               {"boy", 1},     {"hommes", 1}, {"hombres", 1}, {"muskarci", 1}};

constexpr std::string_view kAgeWords[] = {"adult", "adults", "child", "children", "minor", "minors",
                                          "age",   "aged",   "years", "godina",   "ans",   "anos"};

constexpr std::string_view kResidualWords[] = {"unknown", "other", "others", "unspecified",
                                               "ostalo"};

// The words, in the order in which they are asked.
struct TypeWord {
  std::string_view word;
  MeasureType type;
};

constexpr TypeWord kTypeWords[] = {{"average", MeasureType::kRatio},
                                   {"mean", MeasureType::kRatio},
                                   {"median", MeasureType::kRatio},
                                   {"rate", MeasureType::kRate},
                                   {"rates", MeasureType::kRate},
                                   {"per", MeasureType::kRate},
                                   {"100000", MeasureType::kRate},
                                   {"percent", MeasureType::kShare},
                                   {"percentage", MeasureType::kShare},
                                   {"share", MeasureType::kShare},
                                   {"%", MeasureType::kShare},
                                   {"ratio", MeasureType::kRatio},
                                   {"tier", MeasureType::kOrdinal},
                                   {"case", MeasureType::kEvents},
                                   {"cases", MeasureType::kEvents},
                                   {"incident", MeasureType::kEvents},
                                   {"incidents", MeasureType::kEvents},
                                   {"offence", MeasureType::kEvents},
                                   {"offences", MeasureType::kEvents},
                                   {"crime", MeasureType::kEvents},
                                   {"crimes", MeasureType::kEvents},
                                   {"call", MeasureType::kEvents},
                                   {"calls", MeasureType::kEvents},
                                   {"report", MeasureType::kEvents},
                                   {"reports", MeasureType::kEvents},
                                   {"referral", MeasureType::kEvents},
                                   {"referrals", MeasureType::kEvents},
                                   {"conviction", MeasureType::kEvents},
                                   {"convictions", MeasureType::kEvents},
                                   {"arrest", MeasureType::kEvents},
                                   {"arrests", MeasureType::kEvents},
                                   {"person", MeasureType::kPersons},
                                   {"persons", MeasureType::kPersons},
                                   {"people", MeasureType::kPersons},
                                   {"victim", MeasureType::kPersons},
                                   {"victims", MeasureType::kPersons},
                                   {"suspect", MeasureType::kPersons},
                                   {"suspects", MeasureType::kPersons},
                                   {"offender", MeasureType::kPersons},
                                   {"offenders", MeasureType::kPersons},
                                   {"perpetrator", MeasureType::kPersons},
                                   {"perpetrators", MeasureType::kPersons}};

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
  const auto* const found = std::find_if(std::begin(kSexes), std::end(kSexes),
                                         [&](const SexLabel& sex) { return sex.label == folded; });
  return found == std::end(kSexes) ? std::nullopt : std::optional<uint32_t>(found->rank);
}

MeasureType MeasureTypeOfWords(std::string_view text) {
  const std::string words = FoldWords(text);
  for (const TypeWord& candidate : kTypeWords) {
    if (HasWord(words, candidate.word)) return candidate.type;
  }
  return MeasureType::kUnknown;
}

}  // namespace tipstat
