// Hidden cells that can be worked out, against a slow oracle that tries every table.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>
#include <set>

#include "session.h"

namespace tipstat::tests {
namespace {

constexpr int kRows = 3;
constexpr int kColumns = 2;
constexpr int kMost = 9;  // of an inner cell that the oracle tries
const char* const kRegions[] = {"Total", "KH", "LA", "TH"};
const char* const kSexes[] = {"Total", "F", "M"};

// A table with margins: row 0 and column 0 hold the totals.
using Cells = std::array<std::array<int, kColumns + 1>, kRows + 1>;

void AddMargins(Cells* cells) {
  for (int r = 0; r <= kRows; ++r) (*cells)[r][0] = 0;
  for (int c = 0; c <= kColumns; ++c) (*cells)[0][c] = 0;
  for (int r = 1; r <= kRows; ++r) {
    for (int c = 1; c <= kColumns; ++c) {
      const int value = (*cells)[r][c];
      (*cells)[r][0] += value;
      (*cells)[0][c] += value;
      (*cells)[0][0] += value;
    }
  }
}

struct Printed {
  Cells cells = {};
  // 0: printed, 1: withheld, 2: "<4".
  Cells hidden = {};
  bool prints_zero = false;
};

Printed RandomTable(std::mt19937* random) {
  Printed table;
  for (int r = 1; r <= kRows; ++r) {
    for (int c = 1; c <= kColumns; ++c) {
      table.cells[r][c] = static_cast<int>((*random)() % 6);
    }
  }
  AddMargins(&table.cells);
  const unsigned share = (*random)() % 4 + 2;
  int inner = 0;
  for (int r = 0; r <= kRows; ++r) {
    for (int c = 0; c <= kColumns; ++c) {
      const bool hides = (*random)() % share == 0;
      const bool is_inner = r > 0 && c > 0;
      if (!hides || (is_inner && ++inner > 5)) continue;
      const int value = table.cells[r][c];
      table.hidden[r][c] = value > 0 && value < 4 && (*random)() % 2 == 0 ? 2 : 1;
    }
  }
  for (int r = 0; r <= kRows; ++r) {
    for (int c = 0; c <= kColumns; ++c) {
      table.prints_zero = table.prints_zero || (table.hidden[r][c] == 0 && table.cells[r][c] == 0);
    }
  }
  return table;
}

std::string Csv(const Printed& table) {
  std::string csv = "Country,Sex,Victims\n";
  for (int r = 0; r <= kRows; ++r) {
    for (int c = 0; c <= kColumns; ++c) {
      csv.append(kRegions[r]).append(",").append(kSexes[c]).append(",");
      const int hidden = table.hidden[r][c];
      csv.append(hidden == 1 ? "c" : hidden == 2 ? "<4" : std::to_string(table.cells[r][c]));
      csv.append("\n");
    }
  }
  return csv;
}

bool Fits(const Printed& table, const Cells& tried) {
  for (int r = 0; r <= kRows; ++r) {
    for (int c = 0; c <= kColumns; ++c) {
      const int value = tried[r][c];
      const int hidden = table.hidden[r][c];
      if (hidden == 0 && value != table.cells[r][c]) return false;
      if (hidden == 2 && (value > 3 || (table.prints_zero && value < 1))) return false;
    }
  }
  return true;
}

using Found = std::map<std::string, int>;  // "line 3" and the value

// Tries every table whose printed inner cells are as printed.
Found ByTrying(const Printed& table) {
  std::vector<std::pair<int, int>> open;
  Cells tried = table.cells;
  for (int r = 1; r <= kRows; ++r) {
    for (int c = 1; c <= kColumns; ++c) {
      if (table.hidden[r][c] != 0) open.emplace_back(r, c);
    }
  }
  std::map<std::pair<int, int>, std::set<int>> values;
  for (const auto& [r, c] : open) tried[r][c] = 0;
  while (true) {
    AddMargins(&tried);
    if (Fits(table, tried)) {
      for (int r = 0; r <= kRows; ++r) {
        for (int c = 0; c <= kColumns; ++c) values[{r, c}].insert(tried[r][c]);
      }
    }
    size_t at = 0;
    while (at < open.size() && ++tried[open[at].first][open[at].second] > kMost) {
      tried[open[at].first][open[at].second] = 0;
      ++at;
    }
    if (at == open.size()) break;
  }
  Found found;
  for (const auto& [place, possible] : values) {
    const auto [r, c] = place;
    if (table.hidden[r][c] == 0 || possible.size() != 1) continue;
    found["line " + std::to_string(r * (kColumns + 1) + c + 2)] = *possible.begin();
  }
  return found;
}

std::vector<Json> Reviewed(const std::string& csv, std::string_view rule,
                           std::string_view options = "") {
  std::vector<Json> found;
  const Json answer = Ask(csv, "review\n" + std::string(options));
  for (const Json& finding : answer["findings"]) {
    if (finding["rule"] == rule) found.push_back(finding);
  }
  return found;
}

TEST(RecoverableCell, IsWhatEveryTableThatFitsAgreesOn) {
  std::mt19937 random(11);
  size_t recovered = 0;
  for (int round = 0; round < 400; ++round) {
    const Printed table = RandomTable(&random);
    const std::string csv = Csv(table);
    Found found;
    for (const Json& finding : Reviewed(csv, "recoverable-cell", "reveal=1\n")) {
      ASSERT_EQ(finding["severity"], "warning") << csv;
      const Json& value = finding["args"]["value"];
      ASSERT_EQ(value[0], value[1]);
      found["line " + finding["cells"][0]["line"].dump()] = value[0];
    }
    EXPECT_EQ(found, ByTrying(table)) << csv;
    recovered += found.size();
  }
  EXPECT_GT(recovered, 400U);
}

TEST(RecoverableCell, IsNotToldUnlessItIsAskedFor) {
  std::mt19937 random(12);
  for (int round = 0; round < 50; ++round) {
    for (const Json& finding : Reviewed(Csv(RandomTable(&random)), "recoverable-cell")) {
      EXPECT_FALSE(finding["args"].contains("value"));
      EXPECT_EQ(finding["cells"].size(), 1U);
    }
  }
}

TEST(RecoverableCell, TakesTwoMarksIntoAccount) {
  const std::string csv = "Country,Year,Victims\nTotal,2023,20\nKH,2023,14\nLA,2023,c\nTH,2023,s\n";
  ASSERT_EQ(Reviewed(csv, "recoverable-cell").size(), 2U);
  EXPECT_TRUE(Reviewed(csv, "recoverable-cell", "threshold=4\n").empty());
}

TEST(RecoverableCell, IsNotSoughtAmongFormsThatMayOverlap) {
  EXPECT_TRUE(Reviewed("Form of exploitation,Year,Victims\nTotal,2023,20\nA,2023,14\nB,2023,c\n",
                       "recoverable-cell")
                  .empty());
}

TEST(RecoverableCell, IsNeverPartOfWhatAReaderIsTold) {
  std::mt19937 random(13);
  for (int round = 0; round < 50; ++round) {
    const Json answer = Ask(Csv(RandomTable(&random)), "validate\n");
    for (const Json& finding : answer["findings"]) {
      EXPECT_NE(finding["rule"], "recoverable-cell");
      EXPECT_NE(finding["rule"], "small-cell");
    }
  }
}

}  // namespace
}  // namespace tipstat::tests
