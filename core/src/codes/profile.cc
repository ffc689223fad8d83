#include "base/numeral.h"
#include "base/period.h"
#include "base/text.h"
#include "codes/concepts.h"
#include "codes/labels.h"
#include "codes/structure.h"
#include "table/code_counts.h"

namespace tipstat {
namespace {

// Two rows are no evidence of counting.
constexpr size_t kLeastRunningRows = 3;
// Bytes.
constexpr size_t kLongestNumber = 24;

bool IsRunning(const RawColumn& column) {
  if (column.codes.size() < kLeastRunningRows || column.texts.size() != column.codes.size()) {
    return false;
  }
  for (uint32_t row = 0; row < column.codes.size(); ++row) {
    if (Trim(column.texts[column.codes[row]]) != std::to_string(row + 1)) return false;
  }
  return true;
}

// How often each text stands in the column; nothing where none is a number, and none is needed.
std::vector<uint32_t> CountIfNumbers(const RawColumn& column,
                                     const std::vector<uint32_t>& weights) {
  const Concept* const known = FindConcept(column.name);
  bool is_needed = known != nullptr && known->role == Role::kValue;
  for (uint32_t code = 0; code < column.texts.size() && !is_needed; ++code) {
    is_needed = LooksLikeNumber(Trim(column.texts[code]));
  }
  if (is_needed) return CountCodes(column.codes, column.texts.size(), weights);
  return std::vector<uint32_t>(column.texts.size(), 0);
}

// What begins with a digit and is no number here may be one to the second module; what the words
// or signs of an age stand in is a label.
bool MayBeNumber(std::string_view text) {
  const std::string plain = PlainDigits(text);
  return plain[0] >= '0' && plain[0] <= '9' && plain.size() < kLongestNumber &&
         !ParsePeriod(text) && DimensionOfLabel(text).empty();
}

}  // namespace

ColumnProfile ProfileColumn(const RawColumn& column, const Knowledge* knowledge,
                            const std::vector<uint32_t>& weights) {
  ColumnProfile profile;
  if (column.kind == ColumnKind::kText) return profile;
  const std::vector<uint32_t> cells = CountIfNumbers(column, weights);
  size_t filled = 0;
  size_t values = 0;
  size_t numbers = 0;
  size_t flags = 0;
  for (uint32_t code = 0; code < cells.size(); ++code) {
    const std::string_view text = Trim(column.texts[code]);
    if (text.empty()) continue;
    filled += cells[code];
    if (LooksLikeNumber(text)) {
      numbers += cells[code];
      values += cells[code];
    } else if (ReadValue(text, {}, knowledge).reading != Reading::kUnreadable) {
      values += cells[code];
    } else if (knowledge == nullptr && !profile.beyond && MayBeNumber(text)) {
      profile.beyond = true;
    }
    if (text == "0" || text == "1") flags += cells[code];
  }
  // A column that is named as values may hold nothing but marks and bounds.
  const Concept* const known = numbers == 0 ? FindConcept(column.name) : nullptr;
  const bool is_named = known != nullptr && known->role == Role::kValue;
  profile.mostly_values = (numbers > 0 || is_named) && values * 2 > filled;
  profile.all_flags = filled > 0 && flags == filled;
  profile.running = IsRunning(column);
  return profile;
}

}  // namespace tipstat
