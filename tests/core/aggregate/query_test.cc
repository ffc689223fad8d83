// How a request names fields, values and conditions.
#include "aggregate/query.h"

#include <gtest/gtest.h>

#include "session.h"
#include "tables.h"

namespace tipstat::tests {
namespace {

const char* const kTable =
    "Country of \"rescue\",Crime,Year,Victims\n"
    "\"Korea, Republic of\",a|b,2022,1\n"
    "\"Korea, Republic of\",a=b,2023,2\n"
    "Laos,a|b,2022,4\n"
    "Laos,\"say \"\"x\"\"\",2023,8\n";

// The only figure of an answer, or the code of its error.
std::string Figure(std::string_view csv, const std::string& lines) {
  const Json answer = Ask(csv, "aggregate\nopen.measureType=events\n" + lines);
  if (answer.contains("error")) return answer["error"]["code"];
  return answer["cells"].empty() ? "none" : answer["cells"][0][0]["value"][0].dump();
}

TEST(SplitQuoted, LeavesSeparatorsWithinQuotesAlone) {
  EXPECT_EQ(SplitQuoted("a,\"b,c\",d", ','), (std::vector<std::string>{"a", "\"b,c\"", "d"}));
  EXPECT_EQ(SplitQuoted("", ',').size(), 1U);
}

TEST(Unquote, TakesOffQuotesAndHalvesDoubledOnes) {
  EXPECT_EQ(Unquote(" \"a \"\"b\"\"\" "), "a \"b\"");
  EXPECT_EQ(Unquote("plain"), "plain");
  EXPECT_EQ(Unquote("\""), "\"");
  EXPECT_EQ(Unquote("\"\""), "");
}

TEST(Condition, PicksAValueAListOrEverythingElse) {
  EXPECT_EQ(Figure(kTable, "where=Crime=a=b"), "2");
  EXPECT_EQ(Figure(kTable, "where=Crime=\"a|b\""), "5");
  EXPECT_EQ(Figure(kTable, "where=Crime=\"a|b\"|\"a=b\""), "7");
  EXPECT_EQ(Figure(kTable, "where=Crime!=\"a|b\""), "10");
  EXPECT_EQ(Figure(kTable, "where=Crime=\"say \"\"x\"\"\""), "8");
  EXPECT_EQ(Figure(kTable, "where=Crime=\"a|b\"\nwhere=Year=2022\nwhere=Crime!=x"), "5");
}

TEST(Condition, MatchesALabelWithoutRegardToCase) {
  EXPECT_EQ(Figure(kTable, "where=Country of \"rescue\"=laos"), "12");
  EXPECT_EQ(Figure(kTable, "where=\"Country of \"\"rescue\"\"\"=laos"), "12");
  EXPECT_EQ(Figure(kTable, "where=\"Country of \"\"rescue\"\"\"=\"Korea, Republic of\""), "3");
}

TEST(Condition, ComparesTheStartsAndTheEndsOfPeriods) {
  const char* csv = "Unit,Period,Value\ncase,2022-S2,1\ncase,2023-S1,2\ncase,2023-S2,4\n";
  EXPECT_EQ(Figure(csv, "where=Period>=2023"), "6");
  EXPECT_EQ(Figure(csv, "where=Period<=2022"), "1");
  EXPECT_EQ(Figure(csv, "where=Period>=2022\nwhere=Period<=2023-S1"), "3");
  EXPECT_EQ(Figure(csv, "where=Period>=soon"), "bad-condition");
  EXPECT_EQ(Figure(csv, "where=Unit>=2023"), "bad-condition");
}

TEST(Condition, FindsATotalByItsCode) {
  const char* csv = "Sex,Year,Cases\nAll persons,2023,30\nF,2023,20\nM,2023,10\n";
  EXPECT_EQ(Figure(csv, "where=Sex=_T"), "30");
  EXPECT_EQ(Figure(csv, "where=Sex!=_T"), "30");
  EXPECT_EQ(Figure(csv, "where=Sex=F"), "20");
}

TEST(Condition, NeedsAnOperator) {
  EXPECT_EQ(Figure(kTable, "where=Crime"), "bad-condition");
  EXPECT_EQ(Figure(kTable, "where="), "bad-condition");
  EXPECT_EQ(Figure(kTable, "where==x"), "unknown-field");
}

TEST(FieldName, IsThePrintedNameTheConceptOrEitherFolded) {
  for (const char* name : {"Crime", "OFFENCE", "crime", "CRIME"}) {
    EXPECT_EQ(Figure(kTable, std::string("where=").append(name).append("=a=b")), "2") << name;
  }
}

TEST(FieldName, OfTwoFieldsIsAmbiguousUnlessItIsTheirPrintedOne) {
  const char* csv = "age,Age,Year,Cases\n0-17,child,2023,5\n18+,adult,2023,12\n";
  EXPECT_EQ(Figure(csv, "rows=AGE"), "ambiguous-field");
  EXPECT_EQ(Figure(csv, "rows=age"), "5");
  EXPECT_EQ(Figure(csv, "rows=Age"), "5");
}

TEST(Measure, IsWrittenWithOrWithoutItsArguments) {
  for (const char* measure : {"sum", "sum()", "sum(Victims)", "sum( Victims )", "sum(OBS_VALUE)",
                              "sum(\"victims\")", " sum (Victims)"}) {
    EXPECT_EQ(Figure(kTable, std::string("measure=").append(measure)), "15") << measure;
  }
}

TEST(Measure, IsRefusedWhereItMakesNoSense) {
  EXPECT_EQ(Figure(kTable, "measure=mode(Victims)"), "unknown-measure");
  EXPECT_EQ(Figure(kTable, "measure=sum(Victims"), "bad-request");
  EXPECT_EQ(Figure(kTable, "measure=sum(Victims, rows)"), "bad-request");
  EXPECT_EQ(Figure(kTable, "measure=share(Victims, sideways)"), "bad-request");
  EXPECT_EQ(Figure(kTable, "measure=count(Victims)"), "bad-request");
  EXPECT_EQ(Figure(kTable, "measure=sum(Crime)"), "no-number");
  EXPECT_EQ(Figure(kTable, "measure=sum(Offender)"), "unknown-field");
  EXPECT_EQ(Figure(kTable, "rows=Crime\nmeasure=growth(Victims)"), "needs-period");
}

TEST(Threshold, IsAWholeNumber) {
  EXPECT_EQ(Figure(kTable, "threshold=5"), "15");
  for (const char* text : {"-1", "1.5", "many", "10000000000"}) {
    EXPECT_EQ(Figure(kTable, std::string("threshold=").append(text)), "bad-request") << text;
  }
}

TEST(Order, IsRefusedWhereItMakesNoSense) {
  EXPECT_EQ(ErrorOf(kTable, "aggregate\ntop=0"), "bad-request");
  EXPECT_EQ(ErrorOf(kTable, "aggregate\ntop=many"), "bad-request");
  EXPECT_EQ(ErrorOf(kTable, "aggregate\norder=size"), "bad-request");
}

}  // namespace
}  // namespace tipstat::tests
