#include "base/numeral.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/text.h"

namespace tipstat {
namespace {

// The number as text, with "?" for what is none.
std::string Read(std::string_view text, char decimal = '.') {
  const auto numeral = ParseNumeral(PlainDigits(text), decimal);
  if (!numeral) return "?";
  if (numeral->interval.IsSingle()) return ToText(numeral->interval.low);
  return ToText(numeral->interval.low) + ".." + ToText(numeral->interval.high);
}

TEST(Numeral, ReadsThousandsAsPublishersPrintThem) {
  EXPECT_EQ(Read("1985"), "1985");
  EXPECT_EQ(Read("1,985"), "1985");
  EXPECT_EQ(Read("10 093"), "10093");
  EXPECT_EQ(Read("10\u00A0093"), "10093");
  EXPECT_EQ(Read("10\u202F093"), "10093");
  EXPECT_EQ(Read("10'093"), "10093");
  EXPECT_EQ(Read("10\u2019093"), "10093");
  EXPECT_EQ(Read("10.093", ','), "10093");
  EXPECT_EQ(Read("1,234,567"), "1234567");
}

TEST(Numeral, ReadsDecimals) {
  EXPECT_EQ(Read("0.71"), "0.71");
  EXPECT_EQ(Read("17,56", ','), "17.56");
  EXPECT_EQ(Read("1,234.5"), "1234.5");
  EXPECT_EQ(Read("1.234,5", ','), "1234.5");
  EXPECT_EQ(Read("303.0"), "303");
}

TEST(Numeral, ReadsSigns) {
  EXPECT_EQ(Read("-5"), "-5");
  EXPECT_EQ(Read("\u22125"), "-5");
  EXPECT_EQ(Read("+5"), "5");
  EXPECT_EQ(Read("-"), "?");
  EXPECT_EQ(Read("--5"), "?");
}

TEST(Numeral, ReadsTheDigitsOfEveryScriptOfTheContract) {
  EXPECT_EQ(Read("១០៥"), "105");    // Khmer
  EXPECT_EQ(Read("๒๕๕๗"), "2557");  // Thai
  EXPECT_EQ(Read("١٩٨٥"), "1985");  // Arabic
  EXPECT_EQ(Read("۱۹۸۵"), "1985");  // Persian
  EXPECT_EQ(Read("१९८५"), "1985");  // Devanagari
  EXPECT_EQ(Read("၁၉၈၅"), "1985");  // Burmese
  EXPECT_EQ(Read("໑໙໘໕"), "1985");  // Lao
  EXPECT_EQ(Read("១.៩៨៥", ','), "1985");
  EXPECT_EQ(Read("١٬٩٨٥"), "1985");
  EXPECT_EQ(Read("٠٫٧١", ','), "0.71");
}

TEST(Numeral, ReadsEveryDigitOfEveryScript) {
  for (const char32_t zero : {0x660, 0x6F0, 0x966, 0xE50, 0xED0, 0x1040, 0x17E0}) {
    for (char32_t digit = 0; digit <= 9; ++digit) {
      std::string text;
      AppendUtf8(zero + digit, &text);
      EXPECT_EQ(Read(text), std::to_string(digit));
    }
  }
}

TEST(Numeral, RefusesMalformedGroups) {
  for (const char* text : {"70,5000", "1,23", "1,2345", "12,34,567", "1234,567", ",123", "1,",
                           "1,234,", "1,,234", "1 23", "1,234 567"}) {
    EXPECT_EQ(Read(text), "?") << text;
  }
}

TEST(Numeral, RefusesWhatIsNoNumber) {
  for (const char* text : {"", " ", "abc", "5a", "1.2.3", ".5", "5.", "1e5", "0x10", "NaN", "inf",
                           "5%", "(5)", "١a"}) {
    EXPECT_EQ(Read(text), "?") << text;
  }
}

TEST(Numeral, KeepsFifteenDigitsAndEnclosesMore) {
  EXPECT_EQ(Read("999999999999999"), "999999999999999");
  EXPECT_EQ(Read("9999999999999999"), "?");
  EXPECT_EQ(Read("0.123456789012345678"), "0.12345678901234..0.12345678901235");
  EXPECT_EQ(Read("-0.123456789012345678"), "-0.12345678901235..-0.12345678901234");
  EXPECT_EQ(Read("1.000000000000000000"), "1");
  EXPECT_EQ(Read("0000000000000000005"), "5");
}

TEST(Numeral, CountsPrintedDecimals) {
  EXPECT_EQ(ParseNumeral("0.20", '.')->decimals, 2);
  EXPECT_EQ(ParseNumeral("164", '.')->decimals, 0);
  EXPECT_EQ(ParseNumeral("1,985", '.')->decimals, 0);
}

SeparatorInference Inferred(std::initializer_list<const char*> cells) {
  SeparatorInference inference;
  for (const char* cell : cells) inference.Add(cell);
  return inference;
}

TEST(SeparatorInference, TakesTheLastOfTwoSeparatorsForTheDecimals) {
  EXPECT_EQ(Inferred({"1,234.5"}).Decimal(), '.');
  EXPECT_EQ(Inferred({"1.234,5"}).Decimal(), ',');
}

TEST(SeparatorInference, TakesARepeatedSeparatorForTheThousands) {
  EXPECT_EQ(Inferred({"1.234.567", "1.234"}).Decimal(), ',');
  EXPECT_EQ(Inferred({"1,234,567", "1,234"}).Decimal(), '.');
}

TEST(SeparatorInference, TakesTwoDigitsForDecimals) {
  EXPECT_EQ(Inferred({"17,56", "3,10"}).Decimal(), ',');
  EXPECT_EQ(Inferred({"0.71"}).Decimal(), '.');
  EXPECT_EQ(Inferred({"0,363"}).Decimal(), ',');
}

TEST(SeparatorInference, TakesThreeDigitsBesideSmallCountsForThousands) {
  const SeparatorInference points = Inferred({"1.985", "12", "303"});
  EXPECT_EQ(points.Decimal(), ',');
  EXPECT_FALSE(points.IsAmbiguous());
  const SeparatorInference commas = Inferred({"1,985", "12"});
  EXPECT_EQ(commas.Decimal(), '.');
  EXPECT_FALSE(commas.IsAmbiguous());
}

TEST(SeparatorInference, TakesASlipForNeither) {
  EXPECT_EQ(Inferred({"70,5000"}).Decimal(), '.');
  EXPECT_EQ(Inferred({"1,234", "70,5000", "12"}).Decimal(), '.');
  EXPECT_FALSE(Inferred({"1,234", "70,5000", "12"}).IsAmbiguous());
  EXPECT_EQ(Inferred({"70,5000", "12,2500"}).Decimal(), ',');
}

// Every meaning that the separators of a column may have, and how many cells each leaves unread.
struct Style {
  char decimal;
  size_t malformed;
};

std::vector<Style> AllStyles(const std::vector<std::string>& cells) {
  std::vector<Style> styles;
  for (const char decimal : {'.', ','}) {
    size_t malformed = 0;
    for (const std::string& cell : cells) malformed += ParseNumeral(cell, decimal) ? 0 : 1;
    styles.push_back({decimal, malformed});
  }
  return styles;
}

// Numbers as one style writes them, with as many decimals as it is told.
std::string Written(uint32_t number, uint32_t decimals, char group, char decimal) {
  std::string text = std::to_string(number);
  std::string fraction;
  for (uint32_t i = 0; i < decimals; ++i) {
    fraction.insert(fraction.begin(), static_cast<char>('0' + number % 7));
  }
  for (size_t at = text.size(); group != 0 && at > 3; at -= 3) text.insert(at - 3, 1, group);
  return decimals == 0 ? text : text + decimal + fraction;
}

TEST(SeparatorInference, FindsTheOneStyleThatReadsEveryCell) {
  std::mt19937 generator(20240615);
  const auto random = [&generator] { return static_cast<uint32_t>(generator()); };
  for (int round = 0; round < 4000; ++round) {
    const char decimal = random() % 2 == 0 ? '.' : ',';
    const char group = random() % 3 == 0 ? '\0' : decimal == '.' ? ',' : '.';
    // As many decimals in every cell, or up to two: whole numbers beside three decimals are taken
    // for counts beside thousands.
    const uint32_t most = random() % 4;
    const bool is_fixed = most == 3 || random() % 2 == 0;
    std::vector<std::string> cells;
    SeparatorInference inference;
    for (uint32_t i = 0; i < 2 + random() % 8; ++i) {
      const uint32_t number = random() % (random() % 2 == 0 ? 900 : 4000000);
      cells.push_back(Written(number, is_fixed ? most : random() % (most + 1), group, decimal));
      inference.Add(cells.back());
    }
    const std::vector<Style> styles = AllStyles(cells);
    // Whatever it takes for the decimal sign, it reads no cell otherwise than it was written
    // without saying that the column is open.
    for (const std::string& cell : cells) {
      const auto read = ParseNumeral(cell, inference.Decimal());
      const auto written = ParseNumeral(cell, decimal);
      if (inference.IsAmbiguous()) continue;
      if (read && written) {
        EXPECT_EQ(ToText(read->interval.low), ToText(written->interval.low)) << cell;
      }
    }
    // A style that leaves cells unread is never taken where the other one reads them all, unless
    // the column is said to be open.
    const size_t taken = styles[inference.Decimal() == '.' ? 0 : 1].malformed;
    const size_t left = styles[inference.Decimal() == '.' ? 1 : 0].malformed;
    if (left == 0 && !inference.IsAmbiguous()) {
      EXPECT_EQ(taken, 0U);
    }
  }
}

TEST(SeparatorInference, LeavesOpenWhatNothingDecides) {
  EXPECT_TRUE(Inferred({"1.234", "2.500"}).IsAmbiguous());
  EXPECT_TRUE(Inferred({"1.234", "12", "1985"}).IsAmbiguous());
  EXPECT_FALSE(Inferred({"12", "1985"}).IsAmbiguous());
}

TEST(SeparatorInference, LearnsNothingFromWords) {
  EXPECT_EQ(Inferred({"p. 5, 7", "a,b", ""}).Decimal(), '.');
  EXPECT_FALSE(Inferred({"p. 5, 7", "a,b", ""}).IsAmbiguous());
}

TEST(SeparatorInference, LearnsNothingFromTheTwoPointsOfAnInterval) {
  const SeparatorInference inference = Inferred({"1,985", "10..12", "7"});
  EXPECT_EQ(inference.Decimal(), '.');
  EXPECT_FALSE(inference.IsAmbiguous());
}

}  // namespace
}  // namespace tipstat
