#include "base/pattern.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>

namespace tipstat {
namespace {

TEST(PatternTest, AgreesWithAnotherEngineOnEveryShortText) {
  const char* const kPatterns[] = {"a",    "a*",  "a?b+",  "[ab]{2}",       "[^a]+", "a{1,2}b{0,1}",
                                   "^ab$", ".b*", "a*a*b", "\\.?[b-c]{2,}", "a+a",   "[a-]b",
                                   ""};
  constexpr char kLetters[] = {'a', 'b', 'c', '-', '.'};
  for (const char* text : kPatterns) {
    const auto pattern = Pattern::Parse(text);
    ASSERT_TRUE(pattern) << text;
    const std::regex oracle(text);
    for (int i = 0; i < 6 * 6 * 6 * 6 * 6; ++i) {
      std::string word;
      for (int rest = i; rest > 0; rest /= 6) {
        if (rest % 6 > 0) word.push_back(kLetters[rest % 6 - 1]);
      }
      EXPECT_EQ(pattern->Matches(word), std::regex_match(word, oracle)) << text << " " << word;
    }
  }
}

TEST(PatternTest, CodesAreMatchedByCharacterNotByByte) {
  EXPECT_TRUE(
      Pattern::Parse("[\xE1\x9E\x80-\xE1\x9E\xA2]{2}")->Matches("\xE1\x9E\x80\xE1\x9E\x81"));
  EXPECT_TRUE(Pattern::Parse("\\d{4}-\\d{2}")->Matches("2024-01"));
  EXPECT_FALSE(Pattern::Parse("\\d{4}-\\d{2}")->Matches("2024-1"));
  EXPECT_TRUE(Pattern::Parse("\\w+\\s\\w+")->Matches("a_1 B"));
}

TEST(PatternTest, WhatIsOfAnotherKindIsNotTaken) {
  for (const char* text : {"(a)", "a|b", "a**", "a+?", "a{2", "a{,2}", "a{3,2}", "a{1001}", "[a",
                           "[]", "\\b", "\\1", "*a", "a$b", "[[:alpha:]]", "\\"}) {
    EXPECT_FALSE(Pattern::Parse(text)) << text;
  }
  EXPECT_FALSE(Pattern::Parse(std::string(65, 'a')));
}

TEST(PatternTest, ManyRepetitionsTakeLittleTime) {
  const auto pattern = Pattern::Parse("a*a*a*a*a*a*a*a*a*a*b");
  EXPECT_FALSE(pattern->Matches(std::string(100000, 'a')));
}

}  // namespace
}  // namespace tipstat
