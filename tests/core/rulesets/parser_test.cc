#include <gtest/gtest.h>

#include "rulesets/run.h"
#include "rulesets/syntax.h"

namespace tipstat {
namespace {

using tests::FaultOf;
using tests::Json;
using tests::RowsOf;

constexpr std::string_view kCsv = "SEX,OBS_VALUE\nF,2\nM,3\n";

std::string Datapoint(std::string_view rules) {
  return "define datapoint ruleset r (variable SEX, OBS_VALUE) is\n" + std::string(rules) +
         " end datapoint ruleset;";
}

// The rule stands in the second line.
std::string FaultOfRule(std::string_view rule) { return FaultOf(kCsv, Datapoint(rule)); }

TEST(RulesetParser, SaysLineAndColumnAndWhatItExpects) {
  EXPECT_EQ(FaultOf(kCsv, ""),
            "1:1 the end, expected define datapoint ruleset or define "
            "hierarchical ruleset");
  EXPECT_EQ(FaultOf(kCsv, "define\n  datapoint rules r"), "2:13 rules, expected ruleset");
  EXPECT_EQ(FaultOf(kCsv, "define datapoint ruleset r (variabel SEX)"),
            "1:29 variabel, expected valuedomain or variable");
  EXPECT_EQ(FaultOf(kCsv, "// ឆ្នាំ\n/* two\nlines */ define datapoint ruleset r [variable SEX)"),
            "3:37 [, expected (");
}

TEST(RulesetParser, CountsCharactersAndNotBytes) {
  EXPECT_EQ(FaultOf(kCsv, "/* é */ defin"), "1:14 the end, expected := or <-");
  EXPECT_EQ(FaultOf(kCsv,
                    "\xEF\xBB\xBF"
                    "defin"),
            "1:6 the end, expected := or <-");
}

TEST(RulesetParser, RefusesTheRestOfVtlByName) {
  EXPECT_EQ(FaultOf(kCsv, "define operator f (x integer) is x end operator;"),
            "1:8 operator, expected datapoint ruleset or hierarchical ruleset");
  EXPECT_EQ(FaultOf(kCsv, "A := inner_join (B, C);"),
            "1:6 inner_join, expected check_datapoint or check_hierarchy, the rest is not run");
  EXPECT_EQ(FaultOf(kCsv, "A <- B + C;"),
            "1:6 B, expected check_datapoint or check_hierarchy, the rest is not run");
  EXPECT_EQ(FaultOf(kCsv, "A := check_datapoint (B [filter C > 1], r);"),
            "1:25 [, expected , (the data set as it is: no clause and no expression)");
  EXPECT_TRUE(FaultOfRule("match_characters(SEX, \"F\")")
                  .rfind("2:1 match_characters, expected "
                         "one of between, isnull, nvl, abs",
                         0) == 0);
  EXPECT_EQ(FaultOfRule("SEX in CL_SEX"),
            "2:8 CL_SEX, expected { and a list of values: value domains are not known here");
}

TEST(RulesetParser, NamesThatAreNotRegularStandInQuotationMarks) {
  const auto fault = FaultOf("Année,OBS_VALUE\n2023,2\n",
                             "define datapoint ruleset r (variable Année) is true end datapoint "
                             "ruleset");
  EXPECT_EQ(fault, "1:38 Année, expected such a name in single quotation marks");
  EXPECT_EQ(FaultOfRule("SEX = “F”"), "2:7 “, expected straight quotation marks");
  EXPECT_EQ(FaultOfRule("SEX = \"F"), "2:7 \", expected a closing \"");
  EXPECT_EQ(FaultOfRule("SEX = 'F'"), "2:7 F, expected a name of the signature: SEX, OBS_VALUE");
  EXPECT_EQ(RowsOf("Form of exploitation,OBS_VALUE\nTotal,2\nOther,3\n",
                   "define datapoint ruleset r (variable 'Form of exploitation', OBS_VALUE as v) "
                   "is v < 3 end datapoint ruleset")
                .size(),
            1U);
}

TEST(RulesetParser, UnfinishedCommentsAndOddSignsAreErrors) {
  EXPECT_EQ(FaultOf(kCsv, " /* never"), "1:2 /*, expected */ at the end of the comment");
  EXPECT_EQ(FaultOf(kCsv, "\x01"), "1:1 \x01, expected a name, a number, a text or a sign of VTL");
  EXPECT_EQ(FaultOfRule("OBS_VALUE > 1e3"), "2:13 1e3, expected a number such as 12 or 1.5");
  EXPECT_EQ(FaultOfRule("OBS_VALUE > 12345678901234567"),
            "2:13 12345678901234567, expected a number up to 10^15 with at most 15 decimals");
}

TEST(RulesetParser, ChecksTheNamesOfRules) {
  EXPECT_EQ(FaultOfRule("a : true; false"),
            "2:11 a rule without a name, expected names for all rules of a ruleset or for none");
  EXPECT_EQ(FaultOfRule("a : true; a : false"), "2:11 a, expected a new name");
  EXPECT_EQ(FaultOf(kCsv, Datapoint("true") + Datapoint("true")), "2:53 r, expected a new name");
}

TEST(RulesetParser, ChecksTheNamesOfCalls) {
  EXPECT_EQ(FaultOf(kCsv, Datapoint("true") + " A := check_datapoint(B, q);"),
            "2:53 q, expected a ruleset that this file defines");
  EXPECT_EQ(FaultOf(kCsv, Datapoint("true") + " A := check_hierarchy(B, r);"),
            "2:53 r, expected a hierarchical ruleset");
  EXPECT_EQ(FaultOf(kCsv, Datapoint("true") + "A := check_datapoint(B, r); C := "
                                              "check_datapoint(A, r);"),
            "2:77 A, expected the data set of the input, not a result");
  EXPECT_EQ(FaultOf(kCsv, "A := check_hierarchy(B, r all partial_null);"),
            "1:31 partial_null, expected condition, rule, a mode, dataset or dataset_priority, "
            "invalid, all or all_measures, in this order, or )");
}

TEST(RulesetParser, SaysWhichTypeAnOperatorNeeds) {
  EXPECT_EQ(FaultOfRule("OBS_VALUE"), "2:1 a number, expected a boolean");
  EXPECT_EQ(FaultOfRule("not OBS_VALUE = 2"), "2:5 a number, expected a boolean");
  EXPECT_EQ(FaultOfRule("OBS_VALUE = \"2\""), "2:13 a text, expected a number");
  EXPECT_EQ(FaultOfRule("SEX + 1 = 2"), "2:1 a text, expected a number");
  EXPECT_EQ(FaultOfRule("length(OBS_VALUE) = 1"), "2:8 a number, expected a text");
  EXPECT_EQ(FaultOfRule("substr(SEX) = 1"), "2:15 a number, expected a text");
  EXPECT_EQ(FaultOfRule("round(OBS_VALUE, 1, 2) = 1"), "2:1 round of 3, expected 1 to 2 arguments");
}

TEST(RulesetParser, StopsAtItsLimits) {
  std::string nested(65, '(');
  nested += "true" + std::string(65, ')');
  EXPECT_EQ(FaultOfRule(nested), "2:65 (, expected at most 64 expressions inside each other");
  std::string chain = "OBS_VALUE";
  for (int i = 0; i < 200; ++i) chain += " + 1";
  EXPECT_NE(FaultOfRule(chain + " > 0").find("200 operators in a row at most"), std::string::npos);
  std::string alternating;
  for (int i = 0; i < 100; ++i) alternating += "not - ";
  EXPECT_NE(FaultOfRule(alternating + "1").find("64 expressions"), std::string::npos);
  EXPECT_EQ(FaultOf(kCsv, std::string(kMostRulesBytes + 1, ' ')),
            "262145 bytes, expected 262144 bytes at most");
}

TEST(RulesetParser, ReadsWhatTheManualAllows) {
  // Calls may stand before what they use; the last semicolon may be left out.
  const std::string text =
      "R_1.x := check_datapoint ( 'any set' , r components SEX, OBS_VALUE all ) ;" +
      Datapoint(
          "n1 : when SEX = \"F\" then OBS_VALUE * -1 + +3 <= 1.0 errorcode null errorlevel "
          "-1.5 ; n2 : not (SEX in {\"F\", \"M\"}) xor true or false and false errorlevel "
          "true");
  const Json rows = RowsOf(kCsv, text.substr(0, text.size() - 1));
  ASSERT_EQ(rows.size(), 4U) << rows.dump();
  EXPECT_EQ(rows[0]["ruleid"], "n1");
  EXPECT_EQ(rows[0]["bool_var"], true);
  EXPECT_EQ(rows[2]["bool_var"], true);
}

TEST(RulesetParser, BindsOperatorsAsTheGrammarDoes) {
  const auto holds = [](std::string_view rule) {
    return RowsOf("SEX,OBS_VALUE\nF,2\n",
                  "A := check_datapoint(B, r all);" + Datapoint(rule))[0]["bool_var"];
  };
  EXPECT_EQ(holds("1 + 2 * 3 = 7"), true);
  EXPECT_EQ(holds("- 2 * -3 - 1 = 5"), true);
  EXPECT_EQ(holds("1 < 2 = true"), true);
  EXPECT_EQ(holds("true or true and false"), true);
  EXPECT_EQ(holds("true or true xor true"), false);  // from left to right
  EXPECT_EQ(holds("\"a\" || \"b\" = \"ab\""), true);
  EXPECT_EQ(holds("1 = 2 in {false}"), true);  // in is weaker than =
  EXPECT_EQ(holds("(if true then 1 else 2 + 5) = 1"), true);
  EXPECT_EQ(holds("7 / 2 = 3.5 and 1 / 3 + 1 / 3 + 1 / 3 = 1"), true);
  EXPECT_EQ(holds("(case when OBS_VALUE = 1 then \"a\" when OBS_VALUE = 2 then \"b\" else \"c\") "
                  "= \"b\""),
            true);
}

}  // namespace
}  // namespace tipstat
