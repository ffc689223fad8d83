// Regular expressions of the kind that can be matched in one pass: a sequence of characters and
// classes, each with a number of repetitions.
#ifndef TIPSTAT_BASE_PATTERN_H_
#define TIPSTAT_BASE_PATTERN_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace tipstat {

class Pattern {
 public:
  // Reads literal characters, `.`, classes such as [A-Z0-9_] and [^,], \d \w \s and escaped marks,
  // each alone or with ? * + {2} {2,} {2,4}, and ^ and $ at the ends. Returns nothing for what is
  // not of this kind: groups, alternatives, references, more than 64 pieces, and counts above 1000.
  static std::optional<Pattern> Parse(std::string_view text);

  // Whether the whole text matches. Takes time in proportion to text and pieces.
  bool Matches(std::string_view text) const;

 private:
  struct Piece {
    std::vector<std::pair<char32_t, char32_t>> ranges;
    bool negated = false;
    uint32_t least = 1;
    uint32_t most = 1;
  };
  class Parser;

  std::vector<Piece> pieces_;
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_PATTERN_H_
