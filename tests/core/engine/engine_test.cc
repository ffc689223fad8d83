#include "tipstat/engine.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "session.h"

namespace tipstat::tests {
namespace {

const char* const kTable = "Area,Year,Cases\nKH,2023,164\nLA,2023,12\n";

template <class T>
std::string_view CodeOf(const Result<T>& result) {
  return result ? "" : ErrorName(result.error().code);
}

TEST(Engine, AnswersNothingBeforeATableIsRead) {
  Engine engine;
  EXPECT_EQ(CodeOf(engine.Ask("validate", {})), "not-loaded");
  ASSERT_TRUE(engine.Open({}));
  EXPECT_EQ(CodeOf(engine.Advance()), "not-loaded");
  ASSERT_TRUE(engine.Append(kTable));
  EXPECT_EQ(CodeOf(engine.Ask("aggregate", {})), "not-loaded");
  ASSERT_TRUE(engine.Finish());
  EXPECT_EQ(CodeOf(engine.Ask("rows", {})), "not-loaded");
  EXPECT_EQ(CodeOf(engine.Ask("relations", {})), "not-loaded");
}

TEST(Engine, TakesNoBytesBehindTheEnd) {
  Engine engine;
  ASSERT_TRUE(Load(kTable, {}, 0, &engine));
  EXPECT_EQ(CodeOf(engine.Append("x")), "not-loaded");
  EXPECT_EQ(CodeOf(engine.Finish()), "not-loaded");
  EXPECT_TRUE(engine.Ask("validate", {}));
}

TEST(Engine, AnswersNothingAfterAnInputThatIsNoTable) {
  Engine engine;
  EXPECT_EQ(CodeOf(Load("<html>", {}, 0, &engine)), "not-a-table");
  EXPECT_EQ(CodeOf(engine.Advance()), "not-loaded");
  EXPECT_EQ(CodeOf(engine.Ask("validate", {})), "not-loaded");
}

TEST(Engine, StartsAfreshWhenOpenedAgain) {
  Engine engine;
  EXPECT_FALSE(Load("<html>", {}, 0, &engine));
  ASSERT_TRUE(Load("a,b\n\"", {}, 0, &engine).has_value() == false);
  ASSERT_TRUE(Load(kTable, {}, 0, &engine));
  EXPECT_EQ(*engine.Ask("validate", {}), AskText(kTable, "validate"));
}

TEST(Engine, KeepsTablesBesideTheOneThatIsOpenedNext) {
  Engine engine;
  Request name;
  name.Add("name", "earlier");
  EXPECT_EQ(CodeOf(engine.Keep(name)), "not-loaded");
  ASSERT_TRUE(Load(kTable, {}, 0, &engine));
  ASSERT_TRUE(engine.Keep(name));
  EXPECT_EQ(CodeOf(engine.Ask("validate", {})), "not-loaded");
  ASSERT_TRUE(Load(kTable, {}, 0, &engine));
  EXPECT_EQ(*engine.Ask("validate", {}), AskText(kTable, "validate"));
}

TEST(Engine, KeepsSixteenTablesAtMost) {
  Engine engine;
  for (int i = 0; i < 16; ++i) {
    ASSERT_TRUE(Load(kTable, {}, 0, &engine));
    ASSERT_TRUE(engine.Keep({}));
  }
  ASSERT_TRUE(Load(kTable, {}, 0, &engine));
  EXPECT_EQ(CodeOf(engine.Keep({})), "bad-request");
  EXPECT_TRUE(engine.Ask("validate", {})) << "the table stays";
}

TEST(Engine, RefusesAQuestionThatItDoesNotKnow) {
  Engine engine;
  ASSERT_TRUE(Load(kTable, {}, 0, &engine));
  EXPECT_EQ(CodeOf(engine.Ask("estimate", {})), "bad-request");
}

TEST(Engine, TellsHowMuchIsDoneUpToOne) {
  Engine engine;
  ASSERT_TRUE(engine.Open({}));
  ASSERT_TRUE(engine.Append(kTable));
  ASSERT_TRUE(engine.Finish());
  double last = 0;
  while (last < 1) {
    const Result<double> progress = engine.Advance();
    ASSERT_TRUE(progress);
    EXPECT_GE(*progress, last);
    EXPECT_LE(*progress, 1);
    last = *progress;
  }
  EXPECT_EQ(*engine.Advance(), 1);
}

TEST(Request, IsReadFromNamesAndValuesThatEndWithAZero) {
  const auto request = Request::Parse(std::string_view("a\0001\0b\000\0a\0002\0", 11));
  ASSERT_TRUE(request);
  EXPECT_EQ(request->Get("a"), "1");
  EXPECT_EQ(request->All("a").size(), 2U);
  EXPECT_TRUE(request->Has("b"));
  EXPECT_EQ(request->Get("b"), "");
  EXPECT_FALSE(request->Has("c"));
  EXPECT_TRUE(Request::Parse(""));
}

TEST(Request, IsRefusedWhereANameHasNoValue) {
  EXPECT_EQ(CodeOf(Request::Parse("a")), "bad-request");
  EXPECT_EQ(CodeOf(Request::Parse(std::string_view("a\0", 2))), "bad-request");
  EXPECT_EQ(CodeOf(Request::Parse(std::string_view("a\0b", 3))), "bad-request");
}

TEST(ErrorJson, LeavesOutWhatDoesNotApply) {
  EXPECT_EQ(ErrorJson({ErrorCode::kEmptyInput}),
            R"({"contract":1,"error":{"code":"empty-input"}})");
  EXPECT_EQ(ErrorJson({ErrorCode::kUnclosedQuote, "s", "f", "e", 3, 9}),
            R"({"contract":1,"error":{"code":"unclosed-quote","line":3,"column":9,"subject":"s",)"
            R"("found":"f","expected":"e"}})");
}

TEST(ErrorName, IsOfTheContractForEveryCode) {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::kUnknownMeasure); ++code) {
    const std::string_view name = ErrorName(static_cast<ErrorCode>(code));
    EXPECT_FALSE(name.empty());
    EXPECT_TRUE(names.insert(name).second) << name;
  }
}

TEST(Open, RefusesOptionsThatMakeNoSense) {
  EXPECT_EQ(ErrorOf(kTable, "validate\nopen.limitBytes=-1"), "bad-request");
  EXPECT_EQ(ErrorOf(kTable, "validate\nopen.limitBytes="), "bad-request");
  EXPECT_EQ(ErrorOf(kTable, "validate\nopen.measureType=heads"), "bad-request");
}

TEST(Limit, IsMetToTheByte) {
  const std::string input = kTable;
  const std::string open = "validate\nopen.limitBytes=";
  EXPECT_EQ(ErrorOf(input, open + std::to_string(input.size())), "");
  EXPECT_EQ(ErrorOf(input, open + std::to_string(input.size() - 1)), "too-many-bytes");
  for (const size_t piece : {1U, 7U, 0U}) {
    EXPECT_NE(AskText(input, "validate\nopen.limitBytes=20", piece).find("too-many-bytes"),
              std::string::npos);
  }
}

TEST(Limit, OfAnAnswerIsMetBeforeItIsMade) {
  std::string csv = "Agency,Place,Year,Cases\n";
  for (int i = 0; i < 1100; ++i) {
    csv.append("a").append(std::to_string(i)).append(",p").append(std::to_string(i));
    csv.append(",2023,5\n");
  }
  EXPECT_EQ(ErrorOf(csv, "aggregate\nrows=Agency\ncolumns=Place"), "too-many-keys");
}

TEST(Validate, ListsTheRelationsThatAreAskedFor) {
  const char* csv =
      "Sex,Year,Victims\nTotal,2023,9\nF,2023,5\nM,2023,3\nTotal,2022,8\nF,2022,5\n"
      "M,2022,3\n";
  EXPECT_EQ(Ask(csv, "validate\nrelations=none")["relations"].size(), 0U);
  EXPECT_EQ(Ask(csv, "validate\nrelations=failing")["relations"].size(), 1U);
  EXPECT_EQ(Ask(csv, "validate\nrelations=all"), Ask(csv, "validate"));
  EXPECT_EQ(ErrorOf(csv, "validate\nrelations=most"), "bad-request");
}

TEST(Relations, AreThoseOfOneCell) {
  const char* csv = "Sex,Year,Victims\nTotal,2023,9\nF,2023,5\nM,2023,4\nTotal,2022,8\n";
  EXPECT_EQ(Ask(csv, "relations\nrow=2\nfield=Victims")["relations"].size(), 1U);
  EXPECT_EQ(Ask(csv, "relations\nrow=1\nfield=Victims")["relations"].size(), 2U);
  EXPECT_EQ(Ask(csv, "relations\nrow=1\nfield=Sex")["relations"].size(), 0U);
  for (const char* row : {"", "0", "5", "-1", "x", "99999999999999999999"}) {
    EXPECT_EQ(ErrorOf(csv, std::string("relations\nfield=Victims\nrow=").append(row)),
              "bad-request");
  }
  EXPECT_EQ(ErrorOf(csv, "relations\nrow=1\nfield=Victim"), "unknown-field");
}

TEST(Rows, AreGivenAsPrinted) {
  const Json answer = Ask("Area,Year,Cases\nKH,2023,\" 1,985 p\"\n\nLA,2023,\nTH,2023,7\n",
                          "rows\nfirst=1\ncount=9");
  EXPECT_EQ(answer["rows"],
            (Json{{"KH", "2023", " 1,985 p"}, {"LA", "2023", ""}, {"TH", "2023", "7"}}));
  EXPECT_EQ(answer["lines"], (Json{2, 4, 5}));
  EXPECT_EQ(answer["total"], 3);
  EXPECT_EQ(Ask(kTable, "rows\nfirst=3\ncount=5")["rows"].size(), 0U);
  EXPECT_EQ(Ask(kTable, "rows\nfirst=900\ncount=5")["rows"].size(), 0U);
  for (const char* bad :
       {"first=0\ncount=1", "first=1\ncount=10001", "first=x\ncount=1", "count=1"}) {
    EXPECT_EQ(ErrorOf(kTable, std::string("rows\n").append(bad)), "bad-request") << bad;
  }
}

TEST(Recognition, NamesWhatIsNoTable) {
  for (const char* text :
       {"%PDF-1.4", "\x89PNG\r\n", "\xFF\xD8\xFF\xE0", "GIF89a", "PK\x03\x04", "\x1F\x8B\x08",
        "<!DOCTYPE html>", "  <HTML>", "<?xml ?>", "<svg>", "\xEF\xBB\xBF<!doctype html>"}) {
    EXPECT_EQ(ErrorOf(text, "validate"), "not-a-table") << text;
  }
  EXPECT_EQ(ErrorOf(std::string_view("a,b\n1,\0\n", 8), "validate"), "not-a-table");
  EXPECT_EQ(ErrorOf("", "validate"), "empty-input");
  EXPECT_EQ(ErrorOf("\xEF\xBB\xBF \n", "validate"), "empty-input");
  EXPECT_EQ(ErrorOf("a<b,c\n1,2\n", "validate"), "");
}

// Changes, takes away, doubles or inserts some bytes.
void Mutate(std::mt19937* random, std::string* text) {
  constexpr std::string_view kTelling = "\",;\t|\r\n \0\xEF\xBB\xBF\xFF\xC3-0159.<>:_";
  for (size_t n = 1 + (*random)() % 6; n > 0; --n) {
    const size_t at = (*random)() % (text->size() + 1);
    const char byte = (*random)() % 2 == 0 ? kTelling[(*random)() % kTelling.size()]
                                           : static_cast<char>((*random)() % 256);
    switch ((*random)() % 5) {
      case 0:
        if (at < text->size()) (*text)[at] = byte;
        break;
      case 1:
        text->insert(at, 1, byte);
        break;
      case 2:
        text->erase(at, (*random)() % 8);
        break;
      case 3:
        text->insert(at, text->substr((*random)() % (text->size() + 1), (*random)() % 40));
        break;
      default:
        text->resize(at);
    }
  }
}

TEST(Engine, AnswersWithJsonWhateverTheBytesAre) {
  std::mt19937 random(2024);
  std::vector<std::string> inputs;
  for (const auto& path : CaseInputs()) inputs.push_back(ReadFile(path).substr(0, 2000));
  ASSERT_GT(inputs.size(), 20U);
  for (int round = 0; round < 3000; ++round) {
    std::string input = inputs[static_cast<size_t>(round) % inputs.size()];
    Mutate(&random, &input);
    for (const char* question :
         {"validate", "aggregate\nrows=TIME_PERIOD\ntotals=1", "aggregate\nmeasure=count()",
          "aggregate\nrows=SEX\ncolumns=TIME_PERIOD\nmeasure=share",
          "aggregate\nrows=TIME_PERIOD\nmeasure=growth", "relations\nrow=1\nfield=Cases",
          "rows\nfirst=1\ncount=5"}) {
      ASSERT_TRUE(Json::accept(AskText(input, question, 1 + random() % 900))) << round;
    }
  }
}

TEST(Engine, AnswersWithJsonWhateverIsAsked) {
  std::mt19937 random(2025);
  Engine engine;
  ASSERT_TRUE(Load(InputOfCase("cambodia"), {}, 0, &engine));
  const std::vector<std::string> questions = {
      "rows=OFFENCE,TIME_PERIOD\ncolumns=STAGE\nmeasure=share(OBS_VALUE, rows)\n"
      "where=INDICATOR=\"Cases recorded\"|x\nwhere=TIME_PERIOD>=2023\ntotals=1\nthreshold=5"};
  for (int round = 0; round < 3000; ++round) {
    std::string text = questions[0];
    Mutate(&random, &text);
    const Case question("aggregate\n" + text);
    ASSERT_TRUE(Json::accept(AnswerOf(engine, question))) << text;
  }
}

}  // namespace
}  // namespace tipstat::tests
