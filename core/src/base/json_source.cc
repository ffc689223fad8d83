#include "base/json_source.h"

#include "base/text.h"

namespace tipstat {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsMark(char c) { return c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ','; }

// Whether a number or word ends before this byte.
bool EndsBare(char c) { return IsBlank(c) || IsMark(c) || c == '"'; }

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

JsonSource::JsonSource(std::string_view text, size_t longest) : text_(text), longest_(longest) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (StartsWith(text_, kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
}

bool JsonSource::AtEnd() {
  told_end_ = position_ == text_.size() || IsTooLong();
  return told_end_;
}

char JsonSource::Next() {
  while (digits_ == 2 && position_ < text_.size() && IsDigit(text_[position_])) ++position_;
  const char c = position_ < text_.size() ? text_[position_] : ' ';
  digits_ = static_cast<uint8_t>(IsDigit(c) && kind_ != Kind::kString ? digits_ + 1 : 0);
  if (kind_ == Kind::kBare && EndsBare(c)) {
    kind_ = Kind::kGap;
    end_ = position_;
    return ' ';
  }
  if (kind_ != Kind::kGap) end_ = position_ + 1;
  if (kind_ == Kind::kString) {
    if (c == '"' && !escaped_) kind_ = Kind::kGap;
    escaped_ = c == '\\' && !escaped_;
  } else if (kind_ == Kind::kGap && !IsBlank(c)) {
    BeginToken(c);
  }
  ++position_;
  if (c == '\n' || c == '\r') CountLine(c);
  return c == '\0' ? '\x01' : c;
}

void JsonSource::BeginToken(char c) {
  if (!IsMark(c)) kind_ = c == '"' ? Kind::kString : Kind::kBare;
  escaped_ = false;
  previous_ = first_;
  first_ = c;
  start_ = position_;
  end_ = position_ + 1;
  start_line_ = line_;
  start_line_begin_ = line_begin_;
}

void JsonSource::CountLine(char c) {
  const bool ends_with_return = c == '\n' && position_ > 1 && text_[position_ - 2] == '\r';
  if (!ends_with_return) ++line_;
  line_begin_ = position_;
}

std::string_view JsonSource::WholeToken() const {
  size_t end = end_;
  while (kind_ == Kind::kBare && end < text_.size() && !EndsBare(text_[end])) ++end;
  return text_.substr(start_, end - start_);
}

Place JsonSource::PlaceInToken(size_t offset) const {
  return PlaceOf(start_line_, start_line_begin_, start_ + offset);
}

Place JsonSource::PlaceOfEnd() const { return PlaceOf(line_, line_begin_, text_.size()); }

Place JsonSource::PlaceOf(uint64_t line, size_t line_begin, size_t position) const {
  return {line, CharacterCount(text_.substr(line_begin, position - line_begin)) + 1};
}

}  // namespace tipstat
