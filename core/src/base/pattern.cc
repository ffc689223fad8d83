#include "base/pattern.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {
namespace {

constexpr size_t kMostPieces = 64;
constexpr uint32_t kMostCount = 1000;
constexpr uint32_t kUnlimited = 0xFFFFFFFF;
constexpr char32_t kLast = 0x10FFFF;

using Ranges = std::vector<std::pair<char32_t, char32_t>>;

// What \d, \w and \s stand for; empty for another letter.
Ranges RangesOfEscape(char32_t letter) {
  if (letter == 'd') return {{'0', '9'}};
  if (letter == 'w') return {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
  if (letter == 's') return {{'\t', '\r'}, {' ', ' '}};
  return {};
}

bool IsLetterOrDigit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

// Reads a pattern from its front; a false means that it is not of our kind.
class Pattern::Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  bool Parse(std::vector<Piece>* pieces) {
    if (StartsWith(text_, "^")) text_.remove_prefix(1);
    while (!text_.empty() && text_ != "$") {
      Piece piece;
      if (pieces->size() == kMostPieces || !ParseSet(&piece) || !ParseCount(&piece)) return false;
      pieces->push_back(std::move(piece));
    }
    return true;
  }

 private:
  char32_t Next() {
    size_t at = 0;
    const char32_t c = DecodeNext(text_, &at);
    text_.remove_prefix(at);
    return c;
  }

  bool ParseSet(Piece* piece) {
    const char32_t c = Next();
    if (c == '[') return ParseClass(piece);
    if (c == '\\') return ParseEscape(&piece->ranges);
    if (c < 0x80 &&
        std::string_view("(){}|?*+^$]").find(static_cast<char>(c)) != std::string_view::npos) {
      return false;
    }
    if (c == '.') {
      piece->ranges = {{0, kLast}};
    } else {
      piece->ranges = {{c, c}};
    }
    return c != kBadByte;
  }

  bool ParseEscape(Ranges* ranges) {
    if (text_.empty()) return false;
    const char32_t c = Next();
    const Ranges escape = RangesOfEscape(c);
    ranges->insert(ranges->end(), escape.begin(), escape.end());
    if (!escape.empty()) return true;
    ranges->push_back({c, c});
    return c < 0x80 && !IsLetterOrDigit(c);
  }

  bool ParseClass(Piece* piece) {
    piece->negated = StartsWith(text_, "^");
    if (piece->negated) text_.remove_prefix(1);
    while (!text_.empty() && text_[0] != ']') {
      const char32_t first = Next();
      if (first == '[' || first == kBadByte) return false;
      if (first == '\\') {
        if (!ParseEscape(&piece->ranges)) return false;
        continue;
      }
      char32_t last = first;
      if (text_.size() > 1 && text_[0] == '-' && text_[1] != ']') {
        text_.remove_prefix(1);
        last = Next();
        if (last == '\\' || last == '[' || last < first || last == kBadByte) return false;
      }
      piece->ranges.push_back({first, last});
    }
    if (text_.empty() || piece->ranges.empty()) return false;
    text_.remove_prefix(1);
    return true;
  }

  bool ParseCount(Piece* piece) {
    if (text_.empty()) return true;
    const char mark = text_[0];
    if (mark == '?') piece->least = 0;
    if (mark == '*') piece->least = 0;
    if (mark == '*' || mark == '+') piece->most = kUnlimited;
    if (mark == '?' || mark == '*' || mark == '+') {
      text_.remove_prefix(1);
    } else if (mark == '{') {
      text_.remove_prefix(1);
      if (!ParseBraces(piece)) return false;
    } else {
      return true;
    }
    // Lazy and possessive counts match the same whole texts, but are another kind.
    return text_.empty() || std::string_view("?*+{").find(text_[0]) == std::string_view::npos;
  }

  bool ParseBraces(Piece* piece) {
    if (!ParseNumber(&piece->least)) return false;
    piece->most = piece->least;
    if (StartsWith(text_, ",")) {
      text_.remove_prefix(1);
      piece->most = kUnlimited;
      if (!StartsWith(text_, "}") && !ParseNumber(&piece->most)) return false;
    }
    if (!StartsWith(text_, "}") || piece->most < piece->least) return false;
    text_.remove_prefix(1);
    return true;
  }

  bool ParseNumber(uint32_t* number) {
    const size_t digits = std::min(text_.find_first_not_of("0123456789"), text_.size());
    if (digits == 0 || digits > 4) return false;
    *number = 0;
    for (const char c : text_.substr(0, digits)) {
      *number = *number * 10 + static_cast<uint32_t>(c - '0');
    }
    text_.remove_prefix(digits);
    return *number <= kMostCount;
  }

  std::string_view text_;
};

std::optional<Pattern> Pattern::Parse(std::string_view text) {
  Pattern pattern;
  if (!Parser(text).Parse(&pattern.pieces_)) return std::nullopt;
  return pattern;
}

// For each piece the lengths of its run that are possible are one interval only if all runs began
// at one place; so the places at which a piece may begin are kept, and what it reaches is added up.
bool Pattern::Matches(std::string_view text) const {
  std::vector<char32_t> characters;
  for (size_t i = 0; i < text.size();) characters.push_back(DecodeNext(text, &i));
  const size_t size = characters.size();
  std::vector<uint8_t> begins(size + 1, 0);
  begins[0] = 1;
  for (const Piece& piece : pieces_) {
    // reach[i] counts the begins whose run may end at i: a difference array over intervals.
    std::vector<int32_t> reach(size + 2, 0);
    size_t run_end = 0;
    for (size_t i = 0; i <= size; ++i) {
      if (begins[i] == 0) continue;
      run_end = std::max(run_end, i);
      while (run_end < size) {
        const char32_t c = characters[run_end];
        const bool is_in =
            std::any_of(piece.ranges.begin(), piece.ranges.end(),
                        [c](const auto& range) { return range.first <= c && c <= range.second; });
        if (is_in == piece.negated) break;
        ++run_end;
      }
      const uint64_t first = i + uint64_t{piece.least};
      const uint64_t last = std::min<uint64_t>(run_end, i + uint64_t{piece.most});
      if (first > last) continue;
      ++reach[static_cast<size_t>(first)];
      --reach[static_cast<size_t>(last) + 1];
    }
    int32_t open = 0;
    for (size_t i = 0; i <= size; ++i) {
      open += reach[i];
      begins[i] = open > 0 ? 1 : 0;
    }
  }
  return begins[size] != 0;
}

}  // namespace tipstat
