// What the core says of a table follows from its structure and figures alone: not from the order of
// the rows, the words of the labels, the names of the headings or the size of the figures.
#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <random>
#include <set>

#include "engine/grid.h"
#include "session.h"

namespace tipstat::tests {
namespace {

// A changed table, and the way back to the rows and figures of the original.
struct Variant {
  Grid grid;
  std::vector<size_t> original_row;  // of each row
  double factor = 1;
};

Variant Original() {
  Variant variant{ReadGrid(InputOfCase("cambodia")), {}, 1};
  variant.original_row.resize(variant.grid.rows.size());
  std::iota(variant.original_row.begin(), variant.original_row.end(), size_t{1});
  return variant;
}

void Shuffle(uint32_t seed, Variant* variant) {
  std::mt19937 random(seed);
  const Variant before = *variant;
  std::vector<size_t> order(before.grid.rows.size());
  std::iota(order.begin(), order.end(), size_t{0});
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  for (size_t i = 0; i < order.size(); ++i) {
    variant->grid.rows[i] = before.grid.rows[order[i]];
    variant->original_row[i] = before.original_row[order[i]];
  }
}

// Every label but the signs of code lists, the periods, the units and the figures.
void ReplaceLabels(Variant* variant) {
  std::map<std::string, std::string> words;
  for (const char* heading : {"INDICATOR", "STAGE", "REF_AREA", "OFFENCE", "CITIZENSHIP",
                              "REPATRIATED_FROM", "SOURCE", "COMMENT_OBS"}) {
    const size_t column = variant->grid.ColumnOf(heading);
    for (auto& row : variant->grid.rows) {
      std::string& label = row[column];
      if (label.empty() || label == "_T" || label == "_Z") continue;
      const auto word = words.emplace(label, "Wozzeck " + std::to_string(words.size())).first;
      label = word->second;
    }
  }
}

void Rename(const std::map<std::string, std::string>& names, Variant* variant) {
  for (std::string& heading : variant->grid.headings) {
    const auto found = names.find(heading);
    if (found != names.end()) heading = found->second;
  }
}

void Multiply(int64_t factor, Variant* variant) {
  const size_t column = variant->grid.ColumnOf("OBS_VALUE");
  for (auto& row : variant->grid.rows) {
    row[column] = std::to_string(std::stoll(row[column]) * factor);
  }
  variant->factor = static_cast<double>(factor);
}

size_t RowOf(const Variant& variant, const Json& cell) {
  return variant.original_row[cell["row"].get<size_t>() - 1];
}

std::string Scaled(const Json& interval, double factor) {
  std::string text;
  for (const Json& end : interval) {
    text += end.is_null() ? " null" : " " + Json(end.get<double>() / factor).dump();
  }
  return text;
}

// Figures are divided by the factor; growth stays.
std::string Normal(const Json& args, double factor) {
  std::string text;
  for (const char* key : {"value", "other", "rest", "change"}) {
    if (args.contains(key)) text += std::string(" ") + key + Scaled(args[key], factor);
  }
  if (args.contains("growth")) text += " growth" + args["growth"].dump();
  if (args.contains("likeForLike")) text += " like" + Normal(args["likeForLike"], factor);
  return text;
}

std::string Normal(const Variant& variant, const Json& relation) {
  std::string text = relation["kind"].get<std::string>() + ' ' +
                     relation["verdict"].get<std::string>() + ' ' +
                     std::to_string(RowOf(variant, relation["total"])) + " <-";
  std::set<size_t> parts;
  for (const Json& part : relation["parts"]) parts.insert(RowOf(variant, part));
  for (const size_t part : parts) text += ' ' + std::to_string(part);
  text += " residual" + Scaled(relation["residual"], variant.factor);
  if (relation.contains("args")) text += Normal(relation["args"], variant.factor);
  return text;
}

std::string NormalFinding(const Variant& variant, const Json& finding) {
  std::string text = finding["rule"].get<std::string>() + ' ' +
                     finding["severity"].get<std::string>() + ' ' +
                     finding["verdict"].get<std::string>();
  for (const Json& cell : finding["cells"]) text += ' ' + std::to_string(RowOf(variant, cell));
  return text + Normal(finding["args"], variant.factor);
}

std::multiset<std::string> Verdicts(const Variant& variant) {
  const Json answer = Ask(WriteGrid(variant.grid), "validate");
  std::multiset<std::string> verdicts;
  for (const Json& relation : answer["relations"]) verdicts.insert(Normal(variant, relation));
  for (const Json& finding : answer["findings"]) verdicts.insert(NormalFinding(variant, finding));
  return verdicts;
}

// The headings by which publishers name the columns of this table.
std::vector<std::map<std::string, std::string>> Aliases() {
  const std::map<std::string, std::vector<std::string>> names = {
      {"TIME_PERIOD", {"Year", "period", "Date", "Année", "Godina", "ឆ្នាំ", "time period"}},
      {"REF_AREA", {"Area", "Country", "GEO", "ISO2", "iso-3", "Iso3_code", "State/UT"}},
      {"INDICATOR", {"Indicator", "Series"}},
      {"UNIT_MEASURE", {"Unit", "units", "Unit of measurement"}},
      {"STAGE", {"stage", "Stage"}},
      {"OFFENCE", {"Crime", "offence"}},
      {"CITIZENSHIP", {"Nationality", "citizenship"}},
      {"REPATRIATED_FROM", {"Repatriated from"}},
      {"OBS_VALUE", {"Value", "obs value", "Number", "Count", "People", "Victims", "txtVALUE"}},
      {"SOURCE", {"Source"}},
      {"COMMENT_OBS", {"Note"}}};
  std::vector<std::map<std::string, std::string>> result(7);
  for (size_t i = 0; i < result.size(); ++i) {
    for (const auto& [heading, aliases] : names) result[i][heading] = aliases[i % aliases.size()];
  }
  return result;
}

using Texts = std::vector<std::string>;

class Cambodia : public testing::Test {
 protected:
  // The relations of one kind in figures: "164 = 24 140: closes".
  Texts Said(const std::string& kind) const {
    Texts sentences;
    for (const Json& relation : answer_["relations"]) {
      if (relation["kind"] != kind) continue;
      std::string text = Figure(relation["total"]) + " =";
      for (const Json& part : relation["parts"]) text += ' ' + Figure(part);
      sentences.push_back(text + ": " + relation["verdict"].get<std::string>());
    }
    std::sort(sentences.begin(), sentences.end());
    return sentences;
  }

  const Json& Change(const std::string& later, const std::string& earlier) const {
    for (const Json& relation : answer_["relations"]) {
      if (relation["kind"] != "change" || Figure(relation["total"]) != later) continue;
      if (Figure(relation["parts"][0]) == earlier) return relation;
    }
    return none_;
  }

  std::string Figure(const Json& cell) const {
    return grid_.rows[cell["row"].get<size_t>() - 1][grid_.ColumnOf("OBS_VALUE")];
  }

  const std::string input_ = InputOfCase("cambodia");
  const Grid grid_ = ReadGrid(input_);
  const Json answer_ = Ask(input_, "validate");
  const Json none_;
};

TEST_F(Cambodia, ClosesTheFiveTotalsThatPrintTheirParts) {
  EXPECT_EQ(Said("sum-of-parts"),
            (Texts{"104 = 22 82: closes", "134 = 34 100: closes", "137 = 23 114: closes",
                   "164 = 24 140: closes", "87 = 10 77: closes"}));
}

TEST_F(Cambodia, HoldsTheSubsetsWithinTheirTotals) {
  EXPECT_EQ(Said("subset"), (Texts{"2159 = 1011: holds", "342 = 322: holds"}));
}

TEST_F(Cambodia, HoldsHalvesAndTenMonthsWithinTheirYear) {
  EXPECT_EQ(Said("period-within"),
            (Texts{"114 = 77: holds", "137 = 87: holds", "140 = 114: holds", "140 = 77: holds",
                   "164 = 137: holds", "164 = 87: holds", "197 = 104: holds", "23 = 10: holds",
                   "24 = 10: holds", "24 = 23: holds", "273 = 134: holds", "523 = 290: holds"}));
}

TEST_F(Cambodia, ComparesAHalfYearWithTheHalfYearBeforeAndNotWithTheYear) {
  EXPECT_EQ(Change("104", "164")["verdict"], "not-comparable");
  EXPECT_EQ(Change("104", "164")["reason"], "length");
  const Json& like = Change("104", "87");
  ASSERT_EQ(like["verdict"], "holds");
  EXPECT_EQ(like["args"]["change"], (Json{17, 17}));
  EXPECT_NEAR(like["args"]["growth"][0].get<double>(), 19.54, 0.005);
  EXPECT_EQ(like["args"]["growth"][0], like["args"]["growth"][1]);
}

TEST_F(Cambodia, NamesTheLikeForLikeFigureBesideTheUnequalOne) {
  const std::vector<Json> findings = FindingsOf(input_, "unequal-periods");
  const auto of_104 = std::find_if(findings.begin(), findings.end(), [](const Json& finding) {
    return finding["args"]["value"] == Json{104, 104};
  });
  ASSERT_NE(of_104, findings.end());
  EXPECT_EQ((*of_104)["severity"], "note");
  EXPECT_EQ((*of_104)["args"]["other"], (Json{164, 164}));
  EXPECT_EQ((*of_104)["args"]["likeForLike"]["value"], (Json{87, 87}));
}

TEST_F(Cambodia, FindsNothingWrong) {
  EXPECT_EQ(answer_["summary"]["error"], 0);
  EXPECT_EQ(answer_["summary"]["warning"], 0);
}

TEST_F(Cambodia, NeverAddsCasesAndPersons) {
  EXPECT_EQ(ErrorOf(input_, "aggregate\nrows=TIME_PERIOD"), "mixed-units");
  EXPECT_EQ(ErrorOf(input_, "aggregate\nrows=OFFENCE\ncolumns=TIME_PERIOD"), "mixed-units");
  EXPECT_EQ(ErrorOf(input_, "aggregate\nrows=INDICATOR\ncolumns=TIME_PERIOD\ntotals=1"), "");
  EXPECT_EQ(ErrorOf(input_, "aggregate\nrows=TIME_PERIOD\nwhere=INDICATOR=Cases recorded"), "");
  for (const Json& relation : answer_["relations"]) {
    const size_t unit = grid_.ColumnOf("UNIT_MEASURE");
    const auto unit_of = [&](const Json& cell) {
      return grid_.rows[cell["row"].get<size_t>() - 1][unit];
    };
    for (const Json& part : relation["parts"]) {
      EXPECT_EQ(unit_of(part), unit_of(relation["total"]));
    }
  }
}

TEST_F(Cambodia, NeverAddsPersonsInDifferentStages) {
  EXPECT_EQ(ErrorOf(input_, "aggregate\nrows=TIME_PERIOD\nwhere=UNIT_MEASURE=person"),
            "mixed-units");
}

TEST_F(Cambodia, LeavesOutTheTotalOfIndicators) {
  const Json table = Ask(input_, "aggregate\nrows=INDICATOR\ncolumns=TIME_PERIOD\ntotals=1");
  EXPECT_NE(table["rows"].back()[0], "_T");
  EXPECT_NE(table["columns"].back()[0], "_T");
  EXPECT_EQ(table["notes"].size(), 2U);
}

TEST_F(Cambodia, GivesAYearWithOnlyATotalNoParts) {
  for (const Json& relation : answer_["relations"]) {
    if (relation["kind"] == "sum-of-parts") {
      EXPECT_NE(Figure(relation["total"]), "197");
    }
  }
  const Json table = Ask(input_,
                         "aggregate\nrows=OFFENCE\ncolumns=TIME_PERIOD\n"
                         "where=INDICATOR=Cases recorded\nwhere=TIME_PERIOD=2024");
  EXPECT_EQ(table["rows"], (Json{{"_T"}}));
  EXPECT_EQ(table["cells"][0][0]["value"], (Json{197, 197}));
}

TEST_F(Cambodia, SharesOfAYearWithoutPartsAreAbsent) {
  const Json table = Ask(input_,
                         "aggregate\nrows=OFFENCE\ncolumns=TIME_PERIOD\n"
                         "where=INDICATOR=Cases recorded\nmeasure=share(OBS_VALUE)");
  ASSERT_EQ(table["columns"][3], (Json{"2024"}));
  for (const Json& row : table["cells"]) EXPECT_EQ(row[3]["status"], "absent");
  EXPECT_NEAR(table["cells"][0][0]["value"][0].get<double>(), 14.63, 0.005);
}

TEST(Tiers, RefuseArithmetic) {
  const std::string input = InputOfCase("tiers");
  for (const char* measure : {"sum", "mean", "change", "growth", "share"}) {
    EXPECT_EQ(
        ErrorOf(input, "aggregate\nrows=REF_AREA\nmeasure=" + std::string(measure) + "(TIER)"),
        "ordinal-arithmetic")
        << measure;
  }
}

TEST(Tiers, CanBeCountedAndOrdered) {
  const std::string input = InputOfCase("tiers");
  const Json count = Ask(input, "aggregate\nrows=REF_AREA\nmeasure=count()\nthreshold=0");
  EXPECT_EQ(count["cells"][0][0]["value"], (Json{6, 6}));
  const Json best = Ask(input, "aggregate\nrows=REF_AREA\nmeasure=min(TIER)");
  EXPECT_EQ(best["cells"][0][0]["text"], "Tier 2 Watch List");
  const Json worst = Ask(input, "aggregate\nrows=REF_AREA\nmeasure=max(TIER)");
  EXPECT_EQ(worst["cells"][0][0]["text"], "Tier 3");
}

class Invariance : public testing::Test {
 protected:
  const std::multiset<std::string> expected_ = Verdicts(Original());
};

TEST_F(Invariance, HasVerdictsToCompare) { EXPECT_EQ(expected_.size(), 36U); }

TEST_F(Invariance, RowsMayStandInAnyOrder) {
  for (uint32_t seed = 1; seed <= 20; ++seed) {
    Variant variant = Original();
    Shuffle(seed, &variant);
    EXPECT_EQ(Verdicts(variant), expected_) << "seed " << seed;
  }
}

TEST_F(Invariance, LabelsMayBeAnyWords) {
  Variant variant = Original();
  ReplaceLabels(&variant);
  EXPECT_EQ(Verdicts(variant), expected_);
}

TEST_F(Invariance, HeadingsMayBeAnyAlias) {
  for (const auto& names : Aliases()) {
    Variant variant = Original();
    Rename(names, &variant);
    EXPECT_EQ(Verdicts(variant), expected_) << names.at("TIME_PERIOD");
  }
}

TEST_F(Invariance, FiguresMayBeMultiplied) {
  for (const int64_t factor : {2, 3, 10, 1000, 1000000}) {
    Variant variant = Original();
    Multiply(factor, &variant);
    EXPECT_EQ(Verdicts(variant), expected_) << factor;
  }
}

TEST_F(Invariance, AllFourAtOnceChangeNothing) {
  const auto aliases = Aliases();
  for (uint32_t seed = 1; seed <= aliases.size(); ++seed) {
    Variant variant = Original();
    ReplaceLabels(&variant);
    Multiply(seed + 1, &variant);
    Shuffle(seed, &variant);
    Rename(aliases[seed - 1], &variant);
    EXPECT_EQ(Verdicts(variant), expected_) << seed;
  }
}

TEST_F(Invariance, AFigureThatIsWrongIsSeenInEveryVariant) {
  for (uint32_t seed = 1; seed <= 5; ++seed) {
    Variant variant = Original();
    variant.grid.rows[2][variant.grid.ColumnOf("OBS_VALUE")] = "141";
    ReplaceLabels(&variant);
    Shuffle(seed, &variant);
    const std::vector<Json> findings = FindingsOf(WriteGrid(variant.grid), "sum-of-parts");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0]["verdict"], "exceeds");
    EXPECT_EQ(RowOf(variant, findings[0]["cells"][0]), 1U);
  }
}

}  // namespace
}  // namespace tipstat::tests
