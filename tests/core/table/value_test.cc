#include "table/value.h"

#include <gtest/gtest.h>

namespace tipstat {
namespace {

const ColumnStyle kCount = {};
const ColumnStyle kCountWithZeros = {'.', false, true, false};
const ColumnStyle kRate = {'.', false, false, true};

// "ok 0..4", "withheld", "missing unreadable".
std::string Read(std::string_view text, const ColumnStyle& style = kCount) {
  const Value value = ParseValue(text, style);
  std::string said(StatusName(value.status));
  if (value.status == Status::kOk) {
    const Interval& interval = value.interval;
    said += ' ' + ToText(interval.low);
    if (!interval.IsSingle()) {
      said += ".." + (interval.high.IsFinite() ? ToText(interval.high) : "");
    }
  }
  if (value.reading == Reading::kOpenMark) said += " open-mark";
  if (value.reading == Reading::kAmbiguous) said += " ambiguous";
  if (value.reading == Reading::kRounded) said += " rounded";
  if (value.reading == Reading::kUnreadable) said += " unreadable";
  if (!value.flags.empty()) said += " flags " + value.flags;
  return said;
}

TEST(Value, IsTheNumberThatIsPrinted) {
  EXPECT_EQ(Read("164"), "ok 164");
  EXPECT_EQ(Read(" 1,985 "), "ok 1985");
  EXPECT_EQ(Read("១៩៨៥"), "ok 1985");
  EXPECT_EQ(Read("0"), "ok 0");
  EXPECT_EQ(Read("303.0"), "ok 303");
  EXPECT_EQ(Read("0.71", kRate), "ok 0.71");
  EXPECT_EQ(Read("-17"), "ok -17");
}

TEST(Value, IsMissingAndNeverZeroWhereNothingIsKnown) {
  for (const char* text : {"", " ", ":", "..", "...", "NA", "N/A", "n/a", "NaN", "#N/A", "Unknown",
                           "null", "\u00A0"}) {
    EXPECT_EQ(Read(text), "missing") << text;
    EXPECT_EQ(ParseValue(text, kCount).interval, Interval::NonNegative());
  }
}

TEST(Value, IsWithheldWhereThePublisherSaysSo) {
  for (const char* text : {"c", "*", "[c]", "C"}) EXPECT_EQ(Read(text), "withheld") << text;
}

TEST(Value, IsNotApplicableWhereTheCodeSaysSo) { EXPECT_EQ(Read("_Z"), "not-applicable"); }

TEST(Value, IsMissingWithANoteWhereAMarkIsOpen) {
  for (const char* text : {"-", "–", "—", ".", "x", "X"}) {
    EXPECT_EQ(Read(text), "missing open-mark") << text;
  }
}

TEST(Value, IsMissingAndUnreadableWhereNothingIsUnderstood) {
  for (const char* text : {"about twelve", "12 (see note)", "5-", "4-1", "1..x", "<", "<a", "<5>",
                           "1-2-3", "70,5000", "12abcde", "fewer than", "=5"}) {
    EXPECT_EQ(Read(text), "missing unreadable") << text;
  }
}

TEST(SmallCount, IsZeroToFourWhereTheTablePrintsNoZero) {
  for (const char* text : {"<5", "< 5", "fewer than 5", "Fewer than 5", "less than 5", "≤4", "<=4",
                           "at most 4", "up to 4"}) {
    EXPECT_EQ(Read(text), "ok 0..4") << text;
  }
}

TEST(SmallCount, IsOneToFourWhereTheTablePrintsZeros) {
  EXPECT_EQ(Read("<5", kCountWithZeros), "ok 1..4");
  EXPECT_EQ(Read("≤4", kCountWithZeros), "ok 1..4");
}

TEST(SmallCount, ReachesItsBoundInARate) { EXPECT_EQ(Read("<5", kRate), "ok 0..5"); }

TEST(LargeCount, HasAnOpenEnd) {
  EXPECT_EQ(Read(">5"), "ok 6..");
  EXPECT_EQ(Read("more than 400"), "ok 401..");
  EXPECT_EQ(Read(">=5"), "ok 5..");
  EXPECT_EQ(Read("≥5"), "ok 5..");
  EXPECT_EQ(Read("at least 5"), "ok 5..");
}

TEST(PrintedInterval, IsReadInEveryForm) {
  EXPECT_EQ(Read("1-4"), "ok 1..4");
  EXPECT_EQ(Read("1–4"), "ok 1..4");
  EXPECT_EQ(Read("10..12"), "ok 10..12");
  EXPECT_EQ(Read("10.."), "ok 10..");
  EXPECT_EQ(Read("..4"), "ok 0..4");
  EXPECT_EQ(Read("0.5..0.7", kRate), "ok 0.5..0.7");
  EXPECT_EQ(Read("4..4"), "ok 4");
}

TEST(Flags, AreTheLettersBehindANumberAsPrinted) {
  EXPECT_EQ(Read("303 p"), "ok 303 flags p");
  EXPECT_EQ(Read("303bep"), "ok 303 flags bep");
  EXPECT_EQ(Read("1,985 E"), "ok 1985 flags E");
}

TEST(AmbiguousValue, HoldsBothReadings) {
  const ColumnStyle style = {',', true, false, false};
  EXPECT_EQ(Read("1.234", style), "ok 1.234..1234 ambiguous");
  EXPECT_EQ(Read("12", style), "ok 12");
  EXPECT_EQ(Read("70,5000", {'.', true, false, false}), "missing unreadable");
}

TEST(LongDecimals, AreEnclosed) {
  EXPECT_EQ(Read("0.1234567890123456", kRate), "ok 0.12345678901234..0.12345678901235 rounded");
}

TEST(PrintedDecimals, AreKept) {
  EXPECT_EQ(ParseValue("0.20", kRate).decimals, 2);
  EXPECT_EQ(ParseValue("0.363", kRate).decimals, 3);
  EXPECT_EQ(ParseValue("164", kCount).decimals, 0);
}

TEST(LooksLikeValue, TellsNumbersAndMarksFromWords) {
  for (const char* text : {"164", "<5", "c", ":", "NA", "-", "1-4", "១៩៨៥", "1.234,5"}) {
    EXPECT_TRUE(LooksLikeValue(text)) << text;
  }
  for (const char* text : {"", " ", "Thailand", "Tier 3", "2024-Q1"}) {
    EXPECT_FALSE(LooksLikeValue(text)) << text;
  }
}

TEST(LooksLikeNumber, TellsNumbersFromMarksAndWords) {
  for (const char* text : {"164", "១៩៨៥", "1.234,5", "17,56", "12 p", "12 bep"}) {
    EXPECT_TRUE(LooksLikeNumber(text)) << text;
  }
  for (const char* text : {"", " ", "Thailand", "Tier 3", "2024-Q1", "<5", "c", ":", "2nd", "12 a",
                           "p", " p", "12 "}) {
    EXPECT_EQ(LooksLikeNumber(text), text == std::string_view("12 ")) << text;
  }
}

}  // namespace
}  // namespace tipstat
