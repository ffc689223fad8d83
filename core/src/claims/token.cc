#include "claims/token.h"

#include <algorithm>

#include "base/numeral.h"
#include "base/text.h"

namespace tipstat::claims {
namespace {

constexpr size_t kLongestTag = 2000;
constexpr size_t kLongestEntity = 10;
constexpr size_t kLongestNumber = 60;

constexpr std::string_view kBlocks[] = {
    "p",  "div", "br", "li", "ul", "ol", "tr",    "td",      "th",      "h1",
    "h2", "h3",  "h4", "h5", "h6", "hr", "table", "section", "article", "blockquote"};

bool IsAsciiLetter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

// Characters that show nothing: joiners, direction marks, the byte-order mark, the soft hyphen.
bool IsInvisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xAD;
}

bool IsGap(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c < 0x20;
}

// A letter of any script, or what is written with letters.
bool IsLetter(char32_t c) {
  if (c < 0x80) return IsAsciiLetter(c);
  if (c == kBadByte || c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c < 0x2C00) return false;   // punctuation and symbols
  if (c >= 0x3000 && c < 0x3040) return false;   // punctuation of East Asia
  if (c >= 0x17D4 && c <= 0x17DB) return false;  // punctuation of Khmer
  return c < 0xFE00 || (c >= 0x10000 && c < 0x1F000);
}

// The ASCII mark that another stands for, "" for all others. A dash that parts sentences is "--".
std::string_view PlainMark(char32_t c) {
  if (c == 0x2018 || c == 0x2019) return "'";
  if (c == 0x2010 || c == 0x2011 || c == 0x2013) return "-";
  if (c == 0x2014) return "--";
  return c == 0x17D4 ? "." : "";
}

bool IsApostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> Run() {
    while (at_.bytes < text_.size()) Next();
    return std::move(tokens_);
  }

 private:
  char32_t Peek(TextPlace* after) const {
    size_t position = after->bytes;
    const char32_t c = DecodeNext(text_, &position);
    after->units += c != kBadByte && c >= 0x10000 ? 2 : 1;
    after->bytes = static_cast<uint32_t>(position);
    return c;
  }

  // The digit at a place, 0 to 9, or -1.
  int DigitAt(TextPlace place) const {
    if (place.bytes >= text_.size()) return -1;
    const char first = text_[place.bytes];
    if (IsAsciiDigit(first)) return first - '0';
    if (static_cast<uint8_t>(first) < 0x80) return -1;
    TextPlace after = place;
    Peek(&after);
    const std::string plain = PlainDigits(text_.substr(place.bytes, after.bytes - place.bytes));
    return plain.size() == 1 && IsAsciiDigit(plain[0]) ? plain[0] - '0' : -1;
  }

  void Next() {
    if (DigitAt(at_) >= 0) return TakeNumber();
    TextPlace after = at_;
    const char32_t c = Peek(&after);
    if (IsGap(c) || IsInvisible(c)) return Skip(c, after);
    if (c == '<' && SkipTag()) return;
    if (c == '&' && SkipEntity()) return;
    if (IsLetter(c)) return TakeWord();
    Token mark;
    mark.kind = TokenKind::kMark;
    mark.text = std::string(text_.substr(at_.bytes, after.bytes - at_.bytes));
    const std::string_view plain = PlainMark(c);
    if (!plain.empty()) mark.text = std::string(plain);
    Add(std::move(mark), after);
  }

  void Skip(char32_t c, TextPlace after) {
    if (c == '\n' || (c == '\r' && !StartsWith(text_.substr(after.bytes), "\n"))) {
      if (++line_ends_ == 2) AddParagraph();
    }
    if (!IsInvisible(c)) gap_ = true;
    at_ = after;
  }

  void AddParagraph() {
    if (tokens_.empty() || tokens_.back().kind == TokenKind::kParagraph) return;
    Token edge;
    edge.kind = TokenKind::kParagraph;
    edge.begin = edge.end = at_;
    tokens_.push_back(std::move(edge));
  }

  void Add(Token token, TextPlace after) {
    token.begin = at_;
    token.end = after;
    token.glued = !gap_ && !tokens_.empty();
    tokens_.push_back(std::move(token));
    at_ = after;
    gap_ = false;
    line_ends_ = 0;
  }

  void MoveTo(size_t bytes) {
    while (at_.bytes < bytes) Peek(&at_);
  }

  bool SkipTag() {
    const std::string_view rest = text_.substr(at_.bytes, kLongestTag);
    if (rest.size() < 3) return false;
    size_t name = rest[1] == '/' ? 2 : 1;
    if (!IsAsciiLetter(static_cast<uint8_t>(rest[name])) && rest[1] != '!') return false;
    const size_t close = StartsWith(rest, "<!--") ? rest.find("-->") : rest.find('>');
    if (close == std::string_view::npos) return false;
    size_t name_end = name;
    while (name_end < close &&
           (IsAsciiLetter(static_cast<uint8_t>(rest[name_end])) || IsAsciiDigit(rest[name_end]))) {
      ++name_end;
    }
    const std::string element = FoldName(rest.substr(name, name_end - name));
    const size_t end = at_.bytes + close + (StartsWith(rest, "<!--") ? 3 : 1);
    if (std::find(std::begin(kBlocks), std::end(kBlocks), element) != std::end(kBlocks)) {
      AddParagraph();
    }
    MoveTo(end);
    if (rest[1] != '/' && (element == "script" || element == "style")) SkipContent(element);
    gap_ = true;
    return true;
  }

  // To the end tag; once none is found, none is looked for again, so that time stays linear.
  void SkipContent(const std::string& element) {
    bool& is_missing = element == "script" ? no_script_end_ : no_style_end_;
    if (is_missing) return;
    const size_t end = text_.find("</" + element, at_.bytes);
    is_missing = end == std::string_view::npos;
    if (!is_missing) MoveTo(end);
  }

  bool SkipEntity() {
    const std::string_view rest = text_.substr(at_.bytes, kLongestEntity);
    const size_t end = rest.find(';');
    if (end == std::string_view::npos || end < 2) return false;
    const std::string_view name = rest.substr(1, end - 1);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) {
      return IsAsciiLetter(static_cast<uint8_t>(c)) || IsAsciiDigit(c) || c == '#';
    });
    if (!is_name) return false;
    MoveTo(at_.bytes + end + 1);
    gap_ = true;
    return true;
  }

  void TakeWord() {
    TextPlace after = at_;
    TextPlace end = at_;
    bool first = true;
    Token word;
    while (after.bytes < text_.size()) {
      const char32_t c = Peek(&after);
      const bool joins = IsLetter(c) || IsInvisible(c) || (c >= 0x300 && c <= 0x36F);
      if (!joins && !(IsApostrophe(c) && LetterFollows(after))) break;
      if (first) word.capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE);
      first = false;
      if (!IsInvisible(c)) end = after;
    }
    const std::string_view printed = text_.substr(at_.bytes, end.bytes - at_.bytes);
    word.text = FoldName(printed);
    Add(std::move(word), end);
  }

  bool LetterFollows(TextPlace place) const {
    return place.bytes < text_.size() && IsLetter(Peek(&place));
  }

  // Digits, and separators that have a digit behind them: points, commas, apostrophes, narrow and
  // no-break spaces.
  void TakeNumber() {
    TextPlace after = at_;
    Token number;
    number.kind = TokenKind::kNumber;
    while (number.text.size() < kLongestNumber) {
      const int digit = DigitAt(after);
      if (digit >= 0) {
        number.text.push_back(static_cast<char>('0' + digit));
        Peek(&after);
        continue;
      }
      if (after.bytes >= text_.size()) break;
      TextPlace behind = after;
      const char32_t c = Peek(&behind);
      if (DigitAt(behind) < 0) break;
      const bool is_space = c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x2007;
      if (is_space ? !ThreeDigitsAt(behind) : c != ',' && c != '.' && !IsApostrophe(c)) break;
      number.text.push_back(is_space ? ' ' : c == 0x2019 ? '\'' : static_cast<char>(c));
      after = behind;
    }
    // A run of digits longer than any number is one token that no reading fits.
    while (number.text.size() >= kLongestNumber && DigitAt(after) >= 0) Peek(&after);
    Add(std::move(number), after);
  }

  bool ThreeDigitsAt(TextPlace place) const {
    for (int i = 0; i < 3; ++i) {
      if (DigitAt(place) < 0) return false;
      Peek(&place);
    }
    return DigitAt(place) < 0;
  }

  std::string_view text_;
  TextPlace at_;
  std::vector<Token> tokens_;
  bool gap_ = true;
  int line_ends_ = 0;
  bool no_script_end_ = false;
  bool no_style_end_ = false;
};

}  // namespace

std::vector<Token> Tokenize(std::string_view text) { return Tokenizer(text).Run(); }

}  // namespace tipstat::claims
