// The shorthand of the UK Government Analysis Function ("Symbols in tables"): [low] stands for a
// figure that is less than half a unit and not zero, and letters in brackets behind a number, as in
// "12 [p]", are flags.
#include <algorithm>

#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

// "12 [p]", "12[r]", "12 (p)".
std::optional<Value> ReadFlagged(std::string_view plain, const ColumnStyle& style) {
  const char close = plain.back();
  if (close != ']' && close != ')') return std::nullopt;
  const size_t open = plain.rfind(close == ']' ? '[' : '(');
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  const std::string_view letters = plain.substr(open + 1, plain.size() - open - 2);
  const bool are_flags = !letters.empty() && letters.size() <= 3 &&
                         std::all_of(letters.begin(), letters.end(), IsLetter);
  if (!are_flags) return std::nullopt;
  Value value = ParseValue(plain.substr(0, open), style);
  if (value.status != Status::kOk || !value.flags.empty()) return std::nullopt;
  value.flags = letters;
  return value;
}

std::optional<Value> Read(std::string_view plain, const ColumnStyle& style) {
  if (plain != "[low]") return ReadFlagged(plain, style);
  Value value;
  value.status = Status::kNegligible;
  value.interval = {Exact(), HalfUnit(0)};
  return value;
}

}  // namespace

extern const Convention kConvention_shorthand;
const Convention kConvention_shorthand = {"shorthand", Read};

}  // namespace tipstat
