// The words and signs of a text in VTL.
#ifndef TIPSTAT_RULESETS_LEXER_H_
#define TIPSTAT_RULESETS_LEXER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tipstat {

// Where something stands in the text, both from 1; columns count characters.
struct TextPlace {
  uint64_t line = 0;
  uint64_t column = 0;
};

enum class TokenKind : uint8_t {
  kEnd,
  kWord,        // letters, digits, '_' and '.', from a letter on; also the lone "_"
  kQuotedName,  // 'any name'
  kString,      // "any text"
  kNumber,      // 12 or 1.5
  kSign,        // ":=" "<-" "<=" ">=" "<>" "||" or one character
  kWrong,       // what is no token; `expected` says why
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string_view text = {};      // without quotation marks
  std::string_view expected = {};  // of a wrong one: what would have been accepted
  TextPlace place = {};
  size_t begin = 0;  // bytes
  size_t end = 0;
};

// Passes over white space and comments. Can be copied to look ahead.
class Lexer {
 public:
  // The text outlives the lexer and its tokens.
  explicit Lexer(std::string_view text);
  // At the end, and behind what is wrong, kEnd comes again and again.
  Token Next();

 private:
  void Advance(size_t bytes);
  // Returns false inside a comment that is never closed.
  bool SkipBlanks();
  Token Wrong(Token token, size_t bytes, std::string_view expected);
  Token Quoted(Token token, TokenKind kind, char mark);
  Token Word(Token token);
  Token Number(Token token);
  Token Sign(Token token);
  Token Taken(Token token, TokenKind kind, size_t bytes);

  std::string_view text_;
  size_t at_ = 0;
  TextPlace place_ = {1, 1};
};

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_LEXER_H_
