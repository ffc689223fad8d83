#include "formats/csv/utf16.h"

#include "base/text.h"

namespace tipstat {

std::string Utf16Decoder::Decode(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<uint8_t>(c);
    if (has_byte_) {
      TakeUnit(big_endian_ ? char32_t{byte_} << 8 | byte : char32_t{byte} << 8 | byte_, &text);
    }
    byte_ = byte;
    has_byte_ = !has_byte_;
  }
  return text;
}

void Utf16Decoder::TakeUnit(char32_t unit, std::string* text) {
  const bool is_second = unit >= 0xDC00 && unit <= 0xDFFF;
  if (surrogate_ != 0 && is_second) {
    AppendUtf8(0x10000 + ((surrogate_ - 0xD800) << 10) + (unit - 0xDC00), text);
    surrogate_ = 0;
    return;
  }
  if (surrogate_ != 0) text->push_back(static_cast<char>(surrogate_ >> 8));
  surrogate_ = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
  if (surrogate_ != 0) return;
  if (is_second) {
    text->push_back(static_cast<char>(unit >> 8));
  } else {
    AppendUtf8(unit, text);
  }
}

std::string Utf16Decoder::Finish() {
  std::string text;
  if (surrogate_ != 0) text.push_back(static_cast<char>(surrogate_ >> 8));
  if (has_byte_) text.push_back('\xFF');
  return text;
}

}  // namespace tipstat
