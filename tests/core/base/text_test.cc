#include "base/text.h"

#include <gtest/gtest.h>

#include <random>

namespace tipstat {
namespace {

char32_t First(std::string_view text) {
  size_t position = 0;
  return DecodeNext(text, &position);
}

size_t Width(std::string_view text) {
  size_t position = 0;
  DecodeNext(text, &position);
  return position;
}

TEST(Utf8, ReadsTheFirstAndLastCharacterOfEveryLength) {
  EXPECT_EQ(First(std::string_view("\0", 1)), U'\0');
  EXPECT_EQ(First("\x7F"), 0x7FU);
  EXPECT_EQ(First("\xC2\x80"), 0x80U);
  EXPECT_EQ(First("\xDF\xBF"), 0x7FFU);
  EXPECT_EQ(First("\xE0\xA0\x80"), 0x800U);
  EXPECT_EQ(First("\xED\x9F\xBF"), 0xD7FFU);
  EXPECT_EQ(First("\xEE\x80\x80"), 0xE000U);
  EXPECT_EQ(First("\xEF\xBF\xBF"), 0xFFFFU);
  EXPECT_EQ(First("\xF0\x90\x80\x80"), 0x10000U);
  EXPECT_EQ(First("\xF4\x8F\xBF\xBF"), 0x10FFFFU);
}

TEST(Utf8, RefusesOverlongFormsSurrogatesAndWhatIsTooLarge) {
  for (const char* text :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE2\x82",
        "\xF0\x9F\x98", "\xC3(", "\xE2\x82("}) {
    EXPECT_EQ(First(text), kBadByte) << text;
    EXPECT_EQ(Width(text), 1U);
  }
}

TEST(Utf8, WritesEveryCharacterSoThatItReadsBack) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(c, &text);
    ASSERT_EQ(First(text), c);
    ASSERT_EQ(Width(text), text.size());
  }
}

TEST(Utf8, ReplacesEachBadByteAndKeepsTheRest) {
  EXPECT_EQ(ReplaceBadBytes("a\xFF\xC3\xA9\x80"), "a\uFFFDé\uFFFD");
  EXPECT_EQ(ReplaceBadBytes("ភាសាខ្មែរ"), "ភាសាខ្មែរ");
}

TEST(Utf8, IsAlwaysWellFormedAfterReplacement) {
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (size_t n = random() % 10; n > 0; --n) bytes.push_back(static_cast<char>(random() % 256));
    const std::string clean = ReplaceBadBytes(bytes);
    EXPECT_EQ(CharacterCount(clean), CharacterCount(bytes));
    for (size_t at = 0; at < clean.size();) ASSERT_NE(DecodeNext(clean, &at), kBadByte);
  }
}

TEST(Utf8, CountsCharacters) {
  EXPECT_EQ(CharacterCount(""), 0U);
  EXPECT_EQ(CharacterCount("Žrtve"), 5U);
  EXPECT_EQ(CharacterCount("\xFF\xFE"), 2U);
}

TEST(Windows1252, ReadsEveryByte) {
  EXPECT_EQ(FromWindows1252("C\xF4te d\x92Ivoire"), "Côte d’Ivoire");
  EXPECT_EQ(FromWindows1252("\x80\x8A\x9F"), "€ŠŸ");
  EXPECT_EQ(FromWindows1252("\x81\x8D\x8F\x90\x9D"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  for (int byte = 0xA0; byte < 0x100; ++byte) {
    EXPECT_EQ(First(FromWindows1252(std::string(1, static_cast<char>(byte)))),
              static_cast<char32_t>(byte));
  }
  EXPECT_EQ(FromWindows1252(std::string_view("a\0b", 3)), std::string("a\0b", 3));
}

TEST(Trim, TakesAwayEveryKindOfSpaceAtTheEnds) {
  EXPECT_EQ(Trim(" \t\r\n a b \u00A0\u2009\u202F\uFEFF\u200B"), "a b");
  EXPECT_EQ(Trim("\u3000ក\u3000"), "ក");
  EXPECT_EQ(Trim(" \u00A0 "), "");
  EXPECT_EQ(Trim(""), "");
}

TEST(FoldName, MakesNamesEqualThatDifferInCaseAccentsAndGaps) {
  EXPECT_EQ(FoldName("OBS_VALUE"), FoldName("obs value"));
  EXPECT_EQ(FoldName("Année"), "annee");
  EXPECT_EQ(FoldName("Anne\u0301e"), "annee");
  EXPECT_EQ(FoldName("Iso3_code"), FoldName("ISO-3 Code"));
  EXPECT_EQ(FoldName("Žene"), "zene");
  EXPECT_EQ(FoldName("MUŠKARCI"), "muskarci");
  EXPECT_EQ(FoldName("ГОД"), FoldName("год"));
  EXPECT_EQ(FoldName("ឆ្នាំ"), "ឆ្នាំ");
  EXPECT_NE(FoldName("year"), FoldName("years"));
}

TEST(FoldWords, KeepsWordsApart) {
  EXPECT_EQ(FoldWords("  Cases_Reported - 2018 "), "cases reported 2018");
  EXPECT_EQ(FoldWords("Adult (18 or over)"), "adult 18 or over");
  EXPECT_TRUE(HasWord(FoldWords("NGO and third sector TOTAL"), "total"));
  EXPECT_FALSE(HasWord(FoldWords("Totally"), "total"));
}

TEST(Split, GivesOnePartMoreThanSeparators) {
  EXPECT_EQ(Split("a,b,,", ',').size(), 4U);
  EXPECT_EQ(Split("", ',').size(), 1U);
  EXPECT_EQ(Split("a,b", ',')[1], "b");
}

TEST(Affixes, AreFoundOnlyWhereTheyFit) {
  EXPECT_TRUE(StartsWith("total", "tot"));
  EXPECT_FALSE(StartsWith("to", "tot"));
  EXPECT_TRUE(EndsWith("total", "tal"));
  EXPECT_FALSE(EndsWith("al", "tal"));
}

}  // namespace
}  // namespace tipstat
