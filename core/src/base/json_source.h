// The bytes of a JSON text, handed one at a time to a lexer, and the place of
// every token in them.
#ifndef TIPSTAT_BASE_JSON_SOURCE_H_
#define TIPSTAT_BASE_JSON_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tipstat {

// A line and a character in it, both from 1.
struct Place {
  uint64_t line = 1;
  uint64_t column = 1;
};

// What the lexer sees differs from the text in three things, none of which
// makes a malformed text well formed or the other way round. Of a run of digits
// it sees the first two: nlohmann's lexer refuses a document for a number
// beyond the range of double, and two digits decide the grammar. Behind a
// number or word it sees a blank, so that it never reads into the token that
// follows. For a NUL byte it sees another control character: it takes NUL for
// the end of the text.
class JsonSource {
 public:
  // The text outlives the source. It seems to end inside a token of more than
  // `longest` bytes.
  JsonSource(std::string_view text, size_t longest);

  // Whether the lexer has seen all bytes; remembers that it was told so.
  bool AtEnd();
  // Returns the next byte for the lexer. Requires !AtEnd().
  char Next();

  // The token that was begun last, as far as it was read. Tokens are strings
  // with their quotes, numbers, words, and single marks of punctuation.
  std::string_view token() const { return text_.substr(start_, end_ - start_); }
  // The same to its end, also where the lexer stopped inside a number or word.
  std::string_view WholeToken() const;
  size_t start() const { return start_; }
  uint64_t line() const { return start_line_; }
  // The first byte of the token before that; 0 where there is none.
  char previous() const { return previous_; }
  bool IsInString() const { return kind_ == Kind::kString; }
  bool IsTooLong() const { return kind_ != Kind::kGap && end_ - start_ > longest_; }
  bool WasToldEnd() const { return told_end_; }

  // Requires an offset inside the token.
  Place PlaceInToken(size_t offset) const;
  Place PlaceOfEnd() const;

 private:
  enum class Kind : uint8_t { kGap, kBare, kString };

  void BeginToken(char c);
  void CountLine(char c);
  Place PlaceOf(uint64_t line, size_t line_begin, size_t position) const;

  std::string_view text_;
  size_t longest_;
  size_t position_ = 0;
  Kind kind_ = Kind::kGap;
  bool escaped_ = false;
  bool told_end_ = false;
  uint8_t digits_ = 0;  // of the run that is being read, up to 2

  uint64_t line_ = 1;
  size_t line_begin_ = 0;
  size_t start_ = 0;
  size_t end_ = 0;
  uint64_t start_line_ = 1;
  size_t start_line_begin_ = 0;
  char first_ = 0;
  char previous_ = 0;
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_JSON_SOURCE_H_
