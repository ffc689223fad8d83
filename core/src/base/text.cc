#include "base/text.h"

#include <cstdint>

namespace tipstat {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Base letters of U+00C0 to U+017F; a blank keeps the character.
constexpr std::string_view kLatinBase =
    "aaaaaa ceeeeiiii nooooo ouuuuy  aaaaaa ceeeeiiii nooooo ouuuuy y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk llllllll"
    "llnnnnnn   oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz ";
static_assert(kLatinBase.size() == 192);

// U+0080 to U+009F in Windows-1252; 0 has no meaning there.
constexpr char16_t kWindows1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool IsSpace(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) || c == 0x205F ||
         c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0x3000 || c == 0xFEFF;
}

bool IsAccent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

char32_t FoldCase(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0xC0) return c;
  if (c <= 0x17F) {
    const char base = kLatinBase[c - 0xC0];
    if (base != ' ') return static_cast<char32_t>(base);
    return c < 0xE0 && c != 0xD7 && c != 0xDF ? c + 32 : c;
  }
  if (c >= 0x391 && c <= 0x3A9) return c + 32;  // Greek
  if (c >= 0x410 && c <= 0x42F) return c + 32;  // Cyrillic
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

// Returns how many bytes follow this leading byte, or -1 where none starts a character.
int TrailingBytes(uint8_t lead) {
  if (lead < 0x80) return 0;
  if (lead < 0xC2) return -1;
  if (lead < 0xE0) return 1;
  if (lead < 0xF0) return 2;
  return lead < 0xF5 ? 3 : -1;
}

}  // namespace

char32_t DecodeNext(std::string_view text, size_t* position) {
  const auto lead = static_cast<uint8_t>(text[(*position)++]);
  const int trailing = TrailingBytes(lead);
  if (trailing == 0) return lead;
  if (trailing < 0 || *position + static_cast<size_t>(trailing) > text.size()) return kBadByte;
  char32_t character = lead & (0x3F >> trailing);
  for (int i = 0; i < trailing; ++i) {
    const auto byte = static_cast<uint8_t>(text[*position + static_cast<size_t>(i)]);
    if ((byte & 0xC0) != 0x80) return kBadByte;
    character = character << 6 | (byte & 0x3F);
  }
  const bool overlong =
      (trailing == 2 && character < 0x800) || (trailing == 3 && character < 0x10000);
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (overlong || surrogate || character > 0x10FFFF) return kBadByte;
  *position += static_cast<size_t>(trailing);
  return character;
}

void AppendUtf8(char32_t character, std::string* text) {
  const auto push = [text](char32_t byte) { text->push_back(static_cast<char>(byte)); };
  if (character < 0x80) {
    push(character);
  } else if (character < 0x800) {
    push(0xC0 | character >> 6);
    push(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    push(0xE0 | character >> 12);
    push(0x80 | (character >> 6 & 0x3F));
    push(0x80 | (character & 0x3F));
  } else {
    push(0xF0 | character >> 18);
    push(0x80 | (character >> 12 & 0x3F));
    push(0x80 | (character >> 6 & 0x3F));
    push(0x80 | (character & 0x3F));
  }
}

bool IsAscii(std::string_view text) {
  uint8_t all = 0;
  for (const char c : text) all = static_cast<uint8_t>(all | static_cast<uint8_t>(c));
  return all < 0x80;
}

size_t CharacterCount(std::string_view text) {
  size_t count = 0;
  for (size_t i = 0; i < text.size(); ++count) DecodeNext(text, &i);
  return count;
}

std::string ReplaceBadBytes(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const char32_t c = DecodeNext(text, &i);
    AppendUtf8(c == kBadByte ? kReplacement : c, &result);
  }
  return result;
}

std::string FromWindows1252(std::string_view bytes) {
  std::string result;
  for (const char byte : bytes) {
    char32_t c = static_cast<uint8_t>(byte);
    if (c >= 0x80 && c < 0xA0) c = kWindows1252[c - 0x80];
    AppendUtf8(c == 0 && byte != 0 ? kReplacement : c, &result);
  }
  return result;
}

std::string_view Trim(std::string_view text) {
  size_t begin = 0;
  size_t end = 0;
  bool started = false;
  for (size_t i = 0; i < text.size();) {
    const size_t start = i;
    if (IsSpace(DecodeNext(text, &i))) continue;
    if (!started) begin = start;
    started = true;
    end = i;
  }
  return started ? text.substr(begin, end - begin) : std::string_view();
}

std::string FoldWords(std::string_view text) {
  std::string result;
  bool gap = false;
  for (size_t i = 0; i < text.size();) {
    const char32_t c = DecodeNext(text, &i);
    if (c == kBadByte || IsAccent(c)) continue;
    if (IsSpace(c) || c == '_' || c == '-' || c == '(' || c == ')' || c == ',' || c == 0x2013) {
      gap = !result.empty();
      continue;
    }
    if (gap) result.push_back(' ');
    gap = false;
    AppendUtf8(FoldCase(c), &result);
  }
  return result;
}

std::string FoldName(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size();) {
    const char32_t c = DecodeNext(text, &i);
    if (c == kBadByte || IsAccent(c) || IsSpace(c) || c == '_' || c == '-') continue;
    AppendUtf8(FoldCase(c), &result);
  }
  return result;
}

bool Lists(std::string_view list, std::string_view item, char separator) {
  if (item.empty() || item.find(separator) != std::string_view::npos) return false;
  std::string sought(1, separator);
  sought.append(item).push_back(separator);
  return list.find(sought) != std::string_view::npos;
}

bool HasWord(std::string_view folded_words, std::string_view word) {
  for (const std::string_view candidate : Split(folded_words, ' ')) {
    if (candidate == word) return true;
  }
  return false;
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

bool StartsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

bool EndsWith(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

}  // namespace tipstat
