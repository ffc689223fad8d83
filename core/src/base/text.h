// UTF-8 text: decoding, checking, and the folding by which headings and labels are recognised.
#ifndef TIPSTAT_BASE_TEXT_H_
#define TIPSTAT_BASE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tipstat {

inline constexpr char32_t kBadByte = 0xFFFFFFFF;

// Decodes the character at *position and moves behind it. Returns kBadByte, and moves by one byte,
// where no well-formed character starts (overlong forms and surrogates included). Requires
// *position < text.size().
char32_t DecodeNext(std::string_view text, size_t* position);

void AppendUtf8(char32_t character, std::string* text);

bool IsAscii(std::string_view text);

// Returns the number of characters; a bad byte counts as one.
size_t CharacterCount(std::string_view text);

// Returns the text with each bad byte replaced by U+FFFD.
std::string ReplaceBadBytes(std::string_view text);

// Returns Windows-1252 bytes as UTF-8. The five bytes without a meaning become U+FFFD.
std::string FromWindows1252(std::string_view bytes);

// Without white space at both ends; no-break, thin and zero-width spaces and marks count as white.
std::string_view Trim(std::string_view text);

// Returns the text by which names are compared: lower case, without accents of Latin letters,
// spaces, underscores and hyphens. "Année" and "annee" are one name, so are "OBS_VALUE" and
// "obs value".
std::string FoldName(std::string_view text);

// Like FoldName, but words stay apart by single spaces, for looking at the words of a heading.
std::string FoldWords(std::string_view text);

// Whether a list, in which the separator stands around each item, holds this one: "|a|b|" holds
// "a".
bool Lists(std::string_view list, std::string_view item, char separator);

// Whether the folded words contain this word, whole.
bool HasWord(std::string_view folded_words, std::string_view word);

std::vector<std::string_view> Split(std::string_view text, char separator);

bool StartsWith(std::string_view text, std::string_view prefix);
bool EndsWith(std::string_view text, std::string_view suffix);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_TEXT_H_
