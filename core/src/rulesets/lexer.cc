#include "rulesets/lexer.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {
namespace {

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsNamePart(char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '.'; }
bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

constexpr std::string_view kLongSigns[] = {":=", "<-", "<=", ">=", "<>", "||"};
constexpr std::string_view kSigns = "()[]{},;:+-*/=<>#";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// “ ” „ ‘ ’
constexpr std::string_view kCurvedMarks[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E",
                                             "\xE2\x80\x98", "\xE2\x80\x99"};

// How many of the first bytes belong to a name that should stand in quotation marks.
size_t LengthOfBareName(std::string_view text) {
  size_t length = 0;
  while (length < text.size() &&
         (IsNamePart(text[length]) || static_cast<unsigned char>(text[length]) >= 0x80)) {
    ++length;
  }
  return length;
}

}  // namespace

Lexer::Lexer(std::string_view text) : text_(text) {
  if (StartsWith(text_, kByteOrderMark)) at_ = kByteOrderMark.size();
}

void Lexer::Advance(size_t bytes) {
  for (const size_t end = std::min(at_ + bytes, text_.size()); at_ < end; ++at_) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte == '\n') {
      place_ = {place_.line + 1, 1};
    } else if ((byte & 0xC0) != 0x80) {
      ++place_.column;
    }
  }
}

bool Lexer::SkipBlanks() {
  while (at_ < text_.size()) {
    const std::string_view rest = text_.substr(at_);
    if (IsBlank(rest[0])) {
      Advance(1);
    } else if (StartsWith(rest, "//")) {
      Advance(std::min(rest.find('\n'), rest.size()));
    } else if (StartsWith(rest, "/*")) {
      const size_t close = rest.find("*/", 2);
      if (close == std::string_view::npos) return false;
      Advance(close + 2);
    } else {
      break;
    }
  }
  return true;
}

Token Lexer::Next() {
  const bool is_closed = SkipBlanks();
  Token token;
  token.place = place_;
  token.begin = token.end = at_;
  if (!is_closed) return Wrong(token, 2, "*/ at the end of the comment");
  if (at_ == text_.size()) return token;
  const char first = text_[at_];
  if (first == '"') return Quoted(token, TokenKind::kString, '"');
  if (first == '\'') return Quoted(token, TokenKind::kQuotedName, '\'');
  if (IsDigit(first)) return Number(token);
  if (IsLetter(first) || first == '_' || static_cast<unsigned char>(first) >= 0x80) {
    return Word(token);
  }
  return Sign(token);
}

Token Lexer::Taken(Token token, TokenKind kind, size_t bytes) {
  token.kind = kind;
  token.text = text_.substr(at_, bytes);
  Advance(bytes);
  token.end = at_;
  return token;
}

Token Lexer::Wrong(Token token, size_t bytes, std::string_view expected) {
  token = Taken(token, TokenKind::kWrong, bytes);
  token.expected = expected;
  at_ = text_.size();
  return token;
}

Token Lexer::Quoted(Token token, TokenKind kind, char mark) {
  const size_t close = text_.find(mark, at_ + 1);
  if (close == std::string_view::npos) {
    return Wrong(token, 1, mark == '"' ? "a closing \"" : "a closing '");
  }
  if (close == at_ + 1 && kind == TokenKind::kQuotedName) return Wrong(token, 2, "a name");
  token = Taken(token, kind, close + 1 - at_);
  token.text = token.text.substr(1, token.text.size() - 2);
  return token;
}

Token Lexer::Word(Token token) {
  const std::string_view rest = text_.substr(at_);
  for (const std::string_view mark : kCurvedMarks) {
    if (StartsWith(rest, mark)) return Wrong(token, mark.size(), "straight quotation marks");
  }
  const size_t length = LengthOfBareName(rest);
  if (rest.substr(0, length) == "_") return Taken(token, TokenKind::kWord, 1);
  const bool is_regular = IsLetter(rest[0]) && IsAscii(rest.substr(0, length));
  if (!is_regular) return Wrong(token, length, "such a name in single quotation marks");
  return Taken(token, TokenKind::kWord, length);
}

Token Lexer::Number(Token token) {
  const std::string_view rest = text_.substr(at_);
  size_t length = 0;
  while (length < rest.size() && IsDigit(rest[length])) ++length;
  if (length + 1 < rest.size() && rest[length] == '.' && IsDigit(rest[length + 1])) {
    ++length;
    while (length < rest.size() && IsDigit(rest[length])) ++length;
  }
  const size_t whole = LengthOfBareName(rest);
  if (whole > length) return Wrong(token, whole, "a number such as 12 or 1.5");
  return Taken(token, TokenKind::kNumber, length);
}

Token Lexer::Sign(Token token) {
  const std::string_view rest = text_.substr(at_);
  for (const std::string_view sign : kLongSigns) {
    if (StartsWith(rest, sign)) return Taken(token, TokenKind::kSign, sign.size());
  }
  if (kSigns.find(rest[0]) != std::string_view::npos) return Taken(token, TokenKind::kSign, 1);
  return Wrong(token, 1, "a name, a number, a text or a sign of VTL");
}

}  // namespace tipstat
