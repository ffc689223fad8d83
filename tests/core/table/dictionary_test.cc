#include "table/dictionary.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace tipstat {
namespace {

TEST(Dictionary, NumbersTextsInTheOrderOfTheirFirstAppearance) {
  Dictionary dictionary;
  EXPECT_EQ(dictionary.Intern("KH"), 0U);
  EXPECT_EQ(dictionary.Intern(""), 1U);
  EXPECT_EQ(dictionary.Intern("KH"), 0U);
  EXPECT_EQ(dictionary.Intern("kh"), 2U);
  EXPECT_EQ(dictionary.size(), 3U);
  EXPECT_EQ(dictionary[0], "KH");
  EXPECT_EQ(dictionary[1], "");
}

TEST(Dictionary, FindsOnlyWhatItHolds) {
  Dictionary dictionary;
  EXPECT_EQ(dictionary.Find("KH"), Dictionary::kNone);
  dictionary.Intern("KH");
  EXPECT_EQ(dictionary.Find("KH"), 0U);
  EXPECT_EQ(dictionary.Find("K"), Dictionary::kNone);
  EXPECT_EQ(dictionary.Find(""), Dictionary::kNone);
}

TEST(Dictionary, TellsTextsApartThatShareTheirBeginningOrHoldZeros) {
  Dictionary dictionary;
  const std::string a("ab\0c", 4);
  const std::string b("ab\0d", 4);
  EXPECT_NE(dictionary.Intern(a), dictionary.Intern(b));
  EXPECT_NE(dictionary.Intern("12345678"), dictionary.Intern("123456789"));
  EXPECT_EQ(dictionary[dictionary.Find(a)], a);
}

TEST(Dictionary, AgreesWithAMapWhileItGrows) {
  std::mt19937 random(17);
  Dictionary dictionary;
  std::map<std::string, uint32_t> oracle;
  for (int i = 0; i < 100000; ++i) {
    std::string text(random() % 14, 'a');
    for (char& c : text) c = static_cast<char>('a' + random() % 3);
    const auto number = static_cast<uint32_t>(oracle.size());
    const uint32_t expected = oracle.emplace(text, number).first->second;
    ASSERT_EQ(dictionary.Intern(text), expected) << text;
  }
  ASSERT_EQ(dictionary.size(), oracle.size());
  for (const auto& [text, number] : oracle) {
    EXPECT_EQ(dictionary.Find(text), number);
    EXPECT_EQ(dictionary[number], text);
  }
}

TEST(Dictionary, KeepsItsNumbersWhenTextsAreReplaced) {
  Dictionary dictionary;
  dictionary.Intern("a");
  dictionary.Intern("bb");
  dictionary.Replace([](std::string_view text) { return std::string(text) + "!"; });
  EXPECT_EQ(dictionary.size(), 2U);
  EXPECT_EQ(dictionary[0], "a!");
  EXPECT_EQ(dictionary[1], "bb!");
}

}  // namespace
}  // namespace tipstat
