#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "base/text.h"
#include "relations/further.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

enum Part : uint8_t { kOpening, kNew, kClosed, kClosing, kParts };

struct BalanceWord {
  std::string_view phrase;
  Part part;
};

// In the order in which they are asked: the first that a label holds decides.
constexpr BalanceWord kWords[] = {{"opening", kOpening},
                                  {"brought forward", kOpening},
                                  {"carried over from", kOpening},
                                  {"previous year", kOpening},
                                  {"beginning of", kOpening},
                                  {"start of", kOpening},
                                  {"closing", kClosing},
                                  {"carried forward", kClosing},
                                  {"end of", kClosing},
                                  {"pending at the end", kClosing},
                                  {"still open", kClosing},
                                  {"still pending", kClosing},
                                  {"new", kNew},
                                  {"received", kNew},
                                  {"registered", kNew},
                                  {"opened", kNew},
                                  {"admitted", kNew},
                                  {"incoming", kNew},
                                  {"closed", kClosed},
                                  {"disposed", kClosed},
                                  {"completed", kClosed},
                                  {"concluded", kClosed},
                                  {"resolved", kClosed},
                                  {"discharged", kClosed}};

bool HasPhrase(const std::string& words, std::string_view phrase) {
  std::string spaced = " ";
  spaced.append(words).push_back(' ');
  std::string wanted = " ";
  wanted.append(phrase).push_back(' ');
  return spaced.find(wanted) != std::string::npos;
}

std::optional<Part> PartOf(std::string_view label) {
  const std::string words = FoldWords(label);
  for (const BalanceWord& word : kWords) {
    if (HasPhrase(words, word.phrase)) return word.part;
  }
  return std::nullopt;
}

using Codes = std::array<uint32_t, kParts>;

// The codes of the four, where the field has one of each.
std::optional<Codes> FindParts(const Field& field) {
  Codes codes;
  codes.fill(Dictionary::kNone);
  for (uint32_t code = 0; code < field.labels().size(); ++code) {
    const std::optional<Part> part = PartOf(field.labels()[code]);
    if (!part) continue;
    if (codes[*part] != Dictionary::kNone) return std::nullopt;
    codes[*part] = code;
  }
  const bool all = std::find(codes.begin(), codes.end(), Dictionary::kNone) == codes.end();
  return all ? std::optional<Codes>(codes) : std::nullopt;
}

void Add(const Table& table, uint32_t dimension, const Codes& places, RelationSet* set) {
  const uint32_t total = places[kClosing];
  const std::vector<uint32_t> parts = {places[kOpening], places[kNew], places[kClosed]};
  Comparison comparison = ComparisonOf(table, total, parts);
  comparison.sum =
      table.IntervalOf(parts[0]) + table.IntervalOf(parts[1]) - table.IntervalOf(parts[2]);
  Relation relation;
  relation.kind = RelationKind::kBalance;
  relation.verdict = CompareSum(comparison);
  if (!IsFine(relation.verdict)) relation.verdict = Verdict::kDoesNotBalance;
  relation.dimension = static_cast<int>(dimension);
  relation.total = total;
  relation.subtracted = 1;
  relation.sum = comparison.sum;
  relation.residual = comparison.total - comparison.sum;
  relation.exhaustive = true;
  set->Add(relation, parts);
}

}  // namespace

void DeriveBalances(const Table& table, RelationSet* set) {
  for (uint32_t dimension = 0; dimension < table.fields.size(); ++dimension) {
    const Field& field = table.fields[dimension];
    if (!field.IsKey() || field.role == Role::kTime) continue;
    const std::optional<Codes> codes = FindParts(field);
    if (!codes) continue;
    std::vector<uint32_t> others = table.KeyFields();
    others.erase(std::find(others.begin(), others.end(), dimension));
    const Grouping grouping = GroupBy(table, others);
    for (uint32_t g = 0; g < grouping.groups && !set->IsFull(); ++g) {
      Codes places;
      places.fill(Dictionary::kNone);
      for (uint32_t at = grouping.begins[g]; at < grouping.begins[g + 1]; ++at) {
        const uint32_t observation = grouping.members[at];
        const uint32_t code = field.codes()[observation];
        const auto* const part = std::find(codes->begin(), codes->end(), code);
        if (part != codes->end()) places[static_cast<size_t>(part - codes->begin())] = observation;
      }
      const bool all = std::find(places.begin(), places.end(), Dictionary::kNone) == places.end();
      if (all) Add(table, dimension, places, set);
    }
  }
}

}  // namespace tipstat
