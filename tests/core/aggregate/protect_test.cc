// No count that is withheld can be worked out from what is shown: every table of a request is
// attacked by trying all counts that agree with it.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "session.h"

namespace tipstat::tests {
namespace {

constexpr int kThreshold = 4;

struct Counts {
  size_t rows = 0;
  size_t columns = 0;
  std::vector<int> cells;
};

Counts RandomCounts(std::mt19937* random) {
  Counts counts{1 + (*random)() % 3, 1 + (*random)() % 3, {}};
  for (size_t i = 0; i < counts.rows * counts.columns; ++i) {
    counts.cells.push_back(static_cast<int>((*random)() % 9));
  }
  return counts;
}

std::string Records(const Counts& counts) {
  std::string csv = "Area,Sex,Form\n";
  for (size_t i = 0; i < counts.cells.size(); ++i) {
    for (int n = 0; n < counts.cells[i]; ++n) {
      csv.append("area").append(std::to_string(i / counts.columns)).append(",");
      csv.append("sex").append(std::to_string(i % counts.columns)).append(",x\n");
    }
  }
  return csv;
}

// The value of a cell; -1 where it is withheld.
int Shown(const Json& cell) {
  if (cell["status"] == "withheld") return -1;
  return cell["status"] == "absent" ? 0 : cell["value"][0].get<int>();
}

class Attack {
 public:
  explicit Attack(const Json& cells) {
    for (const Json& row : cells) {
      shown_.emplace_back();
      for (const Json& cell : row) shown_.back().push_back(Shown(cell));
    }
    rows_ = shown_.size() - 1;
    columns_ = shown_[0].size() - 1;
  }

  // Every value that each withheld cell, totals included, may have.
  std::vector<std::set<int>> Run() {
    for (size_t r = 0; r < rows_; ++r) {
      for (size_t c = 0; c < columns_; ++c) {
        if (shown_[r][c] < 0) unknown_.push_back({r, c});
      }
    }
    guess_ = shown_;
    Try(0);
    std::vector<std::set<int>> result;
    for (const auto& [place, values] : possible_) result.push_back(values);
    return result;
  }

 private:
  void Try(size_t next) {
    if (next == unknown_.size()) return Accept();
    for (int value = 1; value < kThreshold; ++value) {
      guess_[unknown_[next].first][unknown_[next].second] = value;
      Try(next + 1);
    }
  }

  int Total(size_t row, size_t column) const {
    int total = 0;
    for (size_t r = 0; r < rows_; ++r) {
      for (size_t c = 0; c < columns_; ++c) {
        if ((row == rows_ || row == r) && (column == columns_ || column == c))
          total += guess_[r][c];
      }
    }
    return total;
  }

  // Whether the guess agrees with every total that is shown; then its values are possible.
  void Accept() {
    for (size_t r = 0; r <= rows_; ++r) {
      for (size_t c = 0; c <= columns_; ++c) {
        const bool is_total = r == rows_ || c == columns_;
        if (is_total && shown_[r][c] >= 0 && Total(r, c) != shown_[r][c]) return;
      }
    }
    for (size_t r = 0; r <= rows_; ++r) {
      for (size_t c = 0; c <= columns_; ++c) {
        if (shown_[r][c] < 0) possible_[{r, c}].insert(Total(r, c));
      }
    }
  }

  size_t rows_ = 0;
  size_t columns_ = 0;
  std::vector<std::vector<int>> shown_;
  std::vector<std::vector<int>> guess_;
  std::vector<std::pair<size_t, size_t>> unknown_;
  std::map<std::pair<size_t, size_t>, std::set<int>> possible_;
};

TEST(SmallCounts, CannotBeWorkedOutFromWhatIsShown) {
  std::mt19937 random(99);
  size_t attacked = 0;
  for (int round = 0; round < 400; ++round) {
    const Counts counts = RandomCounts(&random);
    const std::string records = Records(counts);
    const Json answer = Ask(records, "aggregate\nrows=Area\ncolumns=Sex\ntotals=1\nthreshold=" +
                                         std::to_string(kThreshold));
    if (answer.contains("error")) continue;
    for (const std::set<int>& values : Attack(answer["cells"]).Run()) {
      EXPECT_GE(values.size(), 2U) << records;
      ++attacked;
    }
  }
  EXPECT_GT(attacked, 500U);
}

TEST(SmallCounts, AreNeverShown) {
  std::mt19937 random(98);
  for (int round = 0; round < 200; ++round) {
    const std::string records = Records(RandomCounts(&random));
    const Json answer = Ask(records, "aggregate\nrows=Area\ncolumns=Sex\ntotals=1\nthreshold=4");
    if (answer.contains("error")) continue;
    for (const Json& row : answer["cells"]) {
      for (const Json& cell : row) {
        if (cell["status"] == "ok") {
          EXPECT_GE(cell["value"][0].get<int>(), kThreshold);
        }
      }
    }
  }
}

TEST(SmallCounts, AreBelowTenWhereTheRequestSaysNothing) {
  std::string records = "Area,Sex\n";
  for (int i = 0; i < 9; ++i) records.append("North,F\n");
  for (int i = 0; i < 10; ++i) records.append("South,F\n");
  const Json answer = Ask(records, "aggregate\nrows=Area");
  EXPECT_EQ(answer["cells"][0][0]["status"], "withheld");
  EXPECT_EQ(answer["cells"][1][0]["value"], (Json{10, 10}));
  EXPECT_EQ(answer["notes"][0]["code"], "small-counts-withheld");
  const Json open = Ask(records, "aggregate\nrows=Area\nthreshold=0");
  EXPECT_EQ(open["cells"][0][0]["value"], (Json{9, 9}));
}

TEST(SmallCounts, OfAPublishedTableAreShownAsPrinted) {
  const Json answer = Ask("Area,Year,Victims\nKH,2023,3\nLA,2023,4\n", "aggregate\nrows=Area");
  EXPECT_EQ(answer["cells"][0][0]["value"], (Json{3, 3}));
}

TEST(Records, NeverLeaveTheCore) {
  const char* records = "Area,Sex,Name\nNorth,F,somebody\nSouth,M,somebody else\n";
  EXPECT_EQ(ErrorOf(records, "rows\nfirst=1\ncount=2"), "bad-request");
  for (const char* question : {"validate", "aggregate\nrows=Area\ntotals=1"}) {
    EXPECT_EQ(AskText(records, question).find("somebody"), std::string::npos);
  }
}

}  // namespace
}  // namespace tipstat::tests
