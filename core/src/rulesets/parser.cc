#include "rulesets/parser.h"

#include <algorithm>
#include <utility>

namespace tipstat {
namespace {

constexpr int64_t kMostWhole = 1000000000000000;  // 10^15

// Reads "12" or "1.5". Returns nothing beyond fifteen digits before or behind the point.
std::optional<Rational> NumberFrom(std::string_view text) {
  int64_t whole = 0;
  size_t i = 0;
  for (; i < text.size() && text[i] != '.'; ++i) {
    whole = whole * 10 + (text[i] - '0');
    if (whole > kMostWhole) return std::nullopt;
  }
  int64_t part = 0;
  int64_t unit = kExactOne;
  for (++i; i < text.size(); ++i) {
    if (unit == 1) return std::nullopt;
    unit /= 10;
    part += unit * (text[i] - '0');
  }
  return Rational::From(Exact::FromUnits(Int128{whole} * kExactOne + part));
}

}  // namespace

Error BadRules(const TextPlace& place, std::string_view found, std::string_view expected) {
  return {ErrorCode::kBadRequest, "rules", found, expected, place.line, place.column};
}

Parser::Parser(std::string_view text) : text_(text), lexer_(text) { Step(); }

void Parser::Step() {
  last_end_ = current_.end;
  if (error_) return;
  current_ = lexer_.Next();
  if (current_.kind == TokenKind::kWrong) FailAt(current_.place, current_.text, current_.expected);
}

void Parser::FailAt(const TextPlace& place, std::string_view found, std::string_view expected) {
  if (!error_) error_ = BadRules(place, found.empty() ? "the end" : found, expected);
  current_ = Token();
}

void Parser::Fail(std::string_view expected) {
  const bool is_text = current_.kind == TokenKind::kString;
  FailAt(current_.place, is_text ? "a text" : std::string(current_.text), expected);
}

bool Parser::Is(std::string_view word_or_sign) const {
  return (current_.kind == TokenKind::kWord || current_.kind == TokenKind::kSign) &&
         current_.text == word_or_sign;
}

bool Parser::Accept(std::string_view word_or_sign) {
  if (!Is(word_or_sign)) return false;
  Step();
  return true;
}

void Parser::Expect(std::string_view word_or_sign) {
  if (!Accept(word_or_sign)) Fail(word_or_sign);
}

bool Parser::IsFollowedBy(std::string_view sign) const {
  Lexer ahead = lexer_;
  const Token next = ahead.Next();
  return next.kind == TokenKind::kSign && next.text == sign;
}

Name Parser::TakeName(std::string_view what) {
  Name name;
  name.place = current_.place;
  if (current_.kind != TokenKind::kWord && current_.kind != TokenKind::kQuotedName) {
    Fail(what);
    return name;
  }
  name.text = current_.text;
  Step();
  return name;
}

Scalar Parser::TakeNumber(bool is_negative) {
  const auto number = NumberFrom(current_.text);
  if (!number) Fail("a number up to 10^15 with at most 15 decimals");
  Step();
  if (!number) return {};
  return Scalar::Of(ScalarRange::Single(is_negative ? -*number : *number));
}

Scalar Parser::TakeLiteral() {
  if (current_.kind == TokenKind::kString) {
    std::string text(current_.text);
    Step();
    return Scalar::Of(std::move(text));
  }
  if (Accept("true")) return Scalar::Of(Truth::kTrue);
  if (Accept("false")) return Scalar::Of(Truth::kFalse);
  if (Accept("null")) return {};
  const bool is_negative = Accept("-");
  if (current_.kind == TokenKind::kNumber) return TakeNumber(is_negative);
  Fail("a literal: a text in \", a number, true, false or null");
  return {};
}

// The text of the tokens since that byte, each run of white space as one blank.
std::string Parser::TextSince(size_t begin) const {
  std::string text;
  for (const char c : text_.substr(begin, std::max(begin, last_end_) - begin)) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
    if (!is_blank) text.push_back(c);
    if (is_blank && !text.empty() && text.back() != ' ') text.push_back(' ');
  }
  return text;
}

Result<Script> Parser::Parse() {
  Script script;
  if (current_.kind == TokenKind::kEnd) {
    Fail("define datapoint ruleset or define hierarchical ruleset");
  }
  while (current_.kind != TokenKind::kEnd && !error_) {
    if (script.rulesets.size() + script.checks.size() == kMostNames) {
      Fail("at most 1000 rulesets and checks");
    }
    ParseStatement(&script);
    if (current_.kind != TokenKind::kEnd) Expect(";");
  }
  if (!error_) CheckNames(script);
  if (error_) return *error_;
  return script;
}

Result<Script> ParseScript(std::string_view text) {
  if (text.size() > kMostRulesBytes) {
    return Error{ErrorCode::kBadRequest, "rules", std::to_string(text.size()) + " bytes",
                 std::to_string(kMostRulesBytes) + " bytes at most"};
  }
  return Parser(text).Parse();
}

}  // namespace tipstat
