// Small and large counts in words: "under 5", "moins de 5", "menos de 5", "តិចជាង 5", "1 to 4".
#include <algorithm>
#include <iterator>
#include <vector>

#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

struct Phrase {
  std::string_view words;
  std::string_view sign;
};

constexpr Phrase kPhrases[] = {
    {"under", "<"},    {"below", "<"},   {"over", ">"},         {"above", ">"},
    {"moins de", "<"}, {"plus de", ">"}, {"au plus", "<="},     {"au moins", ">="},
    {"menos de", "<"}, {"mas de", ">"},  {"como maximo", "<="}, {"al menos", ">="},
    {"manje od", "<"}, {"vise od", ">"}, {"dưới", "<"},         {"trên", ">"},
    {"ít hơn", "<"},   {"hơn", ">"},     {"តិចជាង", "<"},        {"ច្រើនជាង", ">"},
    {"น้อยกว่า", "<"},   {"มากกว่า", ">"},  {"ໜ້ອຍກວ່າ", "<"},       {"ຫຼາຍກວ່າ", ">"},
    {"少于", "<"},     {"多于", ">"},    {"أقل من", "<"},       {"أكثر من", ">"},
    {"менее", "<"},    {"более", ">"},   {"не более", "<="},    {"не менее", ">="},
};

constexpr std::string_view kBetween[] = {" to ", " a ", " à ", " and ", " y ", " et "};

constexpr size_t kLongestPhrase = 40;  // bytes

// The sign that a phrase, folded, stands for, or "".
std::string_view SignOf(const std::string& words) {
  static const std::vector<std::string> folded = [] {
    std::vector<std::string> all;
    for (const Phrase& phrase : kPhrases) all.push_back(FoldWords(phrase.words));
    return all;
  }();
  const auto found = std::find(folded.begin(), folded.end(), words);
  if (found == folded.end()) return {};
  return kPhrases[static_cast<size_t>(found - folded.begin())].sign;
}

std::optional<Value> ReadAs(const std::string& text, const ColumnStyle& style) {
  const Value value = ParseValue(text, style);
  return value.status == Status::kOk ? std::optional<Value>(value) : std::nullopt;
}

// "1 to 4", "between 1 and 4".
std::optional<Value> ReadRange(std::string_view plain, const ColumnStyle& style) {
  constexpr std::string_view kLeads[] = {"between ", "from ", "entre ", "de "};
  for (const std::string_view lead : kLeads) {
    if (StartsWith(plain, lead)) plain.remove_prefix(lead.size());
  }
  for (const std::string_view word : kBetween) {
    const size_t at = plain.find(word);
    if (at == std::string_view::npos) continue;
    return ReadAs(std::string(Trim(plain.substr(0, at))) + ".." +
                      std::string(Trim(plain.substr(at + word.size()))),
                  style);
  }
  return std::nullopt;
}

std::optional<Value> Read(std::string_view plain, const ColumnStyle& style) {
  const size_t digits = plain.find_first_of("0123456789");
  if (digits == std::string_view::npos) return std::nullopt;
  if (digits > kLongestPhrase) return std::nullopt;
  const std::string_view sign = SignOf(FoldWords(plain.substr(0, digits)));
  if (sign.empty()) return ReadRange(plain, style);
  return ReadAs(std::string(sign).append(plain.substr(digits)), style);
}

}  // namespace

extern const Convention kConvention_bound_words;
const Convention kConvention_bound_words = {"bound-words", Read};

}  // namespace tipstat
