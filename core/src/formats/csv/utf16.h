// UTF-16 to UTF-8, in pieces.
#ifndef TIPSTAT_FORMATS_CSV_UTF16_H_
#define TIPSTAT_FORMATS_CSV_UTF16_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tipstat {

class Utf16Decoder {
 public:
  explicit Utf16Decoder(bool big_endian) : big_endian_(big_endian) {}

  // Decodes the next bytes, in pieces of any length. A surrogate without its partner becomes its
  // upper byte, which is no UTF-8.
  std::string Decode(std::string_view bytes);
  // Returns what is left at the end: a lone surrogate, or 0xFF for half a unit.
  std::string Finish();

 private:
  void TakeUnit(char32_t unit, std::string* text);

  bool big_endian_;
  bool has_byte_ = false;
  uint8_t byte_ = 0;        // first of a unit
  char32_t surrogate_ = 0;  // first of a pair
};

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_UTF16_H_
