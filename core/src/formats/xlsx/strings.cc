#include "formats/xlsx/strings.h"

#include "base/text.h"

namespace tipstat::xlsx {
namespace {

enum Token : uint8_t { kOther, kItem, kText, kSpoken };

constexpr std::string_view kEscape = "_x";
constexpr size_t kEscapeLength = 7;  // _x000D_

// The code unit of an escape at that place, or -1.
int32_t EscapedAt(std::string_view text) {
  if (text.size() < kEscapeLength || text[kEscapeLength - 1] != '_') return -1;
  int32_t unit = 0;
  for (const char c : text.substr(kEscape.size(), 4)) {
    const int32_t digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                                 : -1;
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

}  // namespace

std::string Unescape(std::string_view text) {
  std::string result;
  size_t begin = 0;
  for (size_t at = text.find(kEscape); at != std::string_view::npos;) {
    const int32_t unit = EscapedAt(text.substr(at));
    const bool is_character = unit > 0 && (unit < 0xD800 || unit > 0xDFFF) && unit < 0xFFFE;
    if (is_character) {
      result.append(text.substr(begin, at - begin));
      AppendUtf8(static_cast<char32_t>(unit), &result);
      begin = at + kEscapeLength;
    }
    at = text.find(kEscape, is_character ? begin : at + 1);
  }
  return result.append(text.substr(begin));
}

uint8_t StringsPart::TokenOf(const XmlElement& element) const {
  if (element.Is("", "si")) return kItem;
  if (element.Is("", "rPh")) return kSpoken;
  if (element.Is("", "r")) return Innermost();
  return element.Is("", "t") && Innermost() == kItem ? kText : kOther;
}

Result<void> StringsPart::Open(uint8_t token, const XmlElement& element) {
  if (token == kItem && element.Is("", "si")) text_.clear();
  return {};
}

Result<void> StringsPart::Text(std::string_view text) {
  if (Innermost() != kText) return {};
  if (text_.size() + text.size() > limit_) {
    return Error{
        ErrorCode::kCellTooLarge, {}, "a longer text", std::to_string(limit_) + " bytes at most"};
  }
  text_.append(text);
  return {};
}

Result<void> StringsPart::Close(uint8_t token) {
  // A run is closed as an item, too, and only the item itself stands outside of one.
  if (token == kItem && Innermost() != kItem) {
    strings_->push_back(texts_->Intern(Unescape(text_)));
  }
  return {};
}

}  // namespace tipstat::xlsx
