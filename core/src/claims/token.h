// A text cut into words, numbers and marks, with the places of each in bytes and in JavaScript
// string units.
#ifndef TIPSTAT_CLAIMS_TOKEN_H_
#define TIPSTAT_CLAIMS_TOKEN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tipstat::claims {

enum class TokenKind : uint8_t {
  kWord,
  kNumber,     // digits with separators inside, made plain
  kMark,       // one character of punctuation or a symbol
  kParagraph,  // a blank line, or the edge of a block of HTML
};

// A place in the text, in bytes and in JavaScript string units.
struct TextPlace {
  uint32_t bytes = 0;
  uint32_t units = 0;
};

struct Token {
  TokenKind kind = TokenKind::kWord;
  TextPlace begin;
  TextPlace end;
  std::string text;      // a word in lower case without accents; of the others, their characters
  bool capital = false;  // the word begins with a capital letter
  bool glued = false;    // nothing stands between it and the token before
};

// Cuts a text in linear time. Tags of HTML, comments, and what stands in script and style elements
// are left out; so are characters that only steer the direction of writing. Bytes that are no UTF-8
// count as one unit each.
std::vector<Token> Tokenize(std::string_view text);

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_TOKEN_H_
