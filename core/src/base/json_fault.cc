#include "base/json_fault.h"

#include <string>

#include "base/text.h"

namespace tipstat {
namespace {

constexpr size_t kShownCharacters = 24;

Error Malformed(std::string_view found, std::string_view expected, Place place) {
  return {ErrorCode::kMalformedJson, {},         std::string(found),
          std::string(expected),     place.line, place.column};
}

std::string ByteName(char byte) {
  constexpr char kHex[] = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return std::string("byte 0x") + kHex[value >> 4] + kHex[value & 15];
}

std::string Shown(std::string_view token) {
  if (static_cast<unsigned char>(token[0]) < 0x20) return ByteName(token[0]);
  size_t end = 0;
  for (size_t n = 0; n < kShownCharacters && end < token.size(); ++n) DecodeNext(token, &end);
  return std::string(token.substr(0, end)) + (end < token.size() ? "…" : "");
}

}  // namespace

Error StringFault(const JsonSource &source) {
  const std::string_view token = source.token();
  if (source.WasToldEnd()) {
    return Malformed("the end of the file inside a text", "a closing quote",
                     source.PlaceInToken(0));
  }
  size_t escape = 0;
  for (size_t i = 1; i < token.size();) {
    const size_t at = i;
    const char32_t c = DecodeNext(token, &i);
    if (c == kBadByte) return Malformed(ByteName(token[at]), "UTF-8", source.PlaceInToken(at));
    if (c < 0x20) {
      return Malformed(ByteName(token[at]) + " inside a text", "a closing quote, or an escape",
                       source.PlaceInToken(at));
    }
    if (c == '\\') escape = at;
  }
  return Malformed(Shown(token.substr(escape)), "an escape of JSON, surrogates in pairs",
                   source.PlaceInToken(escape));
}

Error TokenFault(const JsonSource &source, std::string_view expected, bool accepted) {
  if (accepted) return Malformed("the end of the file", expected, source.PlaceOfEnd());
  return Malformed(Shown(source.WholeToken()), expected, source.PlaceInToken(0));
}

}  // namespace tipstat
