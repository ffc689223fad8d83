// Totals and their parts in random cubes, against a slow oracle that knows the cube and not the
// core.
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "session.h"

namespace tipstat::tests {
namespace {

using Key = std::array<size_t, 4>;  // place of the label in each dimension; 0 is the total

struct Dimension {
  const char* name;
  std::vector<const char*> labels;
};

const std::array<Dimension, 4> kDimensions = {
    {{"Sex", {"Total", "Female", "Male", "Unknown"}},
     {"Age group", {"Total", "Child", "Adult", "Elder"}},
     {"Agency", {"Total", "Police", "Hotline", "Border", "Courts"}},
     {"Province", {"Total", "Battambang", "Kampot", "Kep"}}}};

struct Printed {
  std::string text;
  int64_t low = 0;
  int64_t high = 0;
};

using Cube = std::map<Key, Printed>;

void ForEachKey(const std::function<void(const Key&)>& visit) {
  Key key = {};
  for (key[0] = 0; key[0] < kDimensions[0].labels.size(); ++key[0])
    for (key[1] = 0; key[1] < kDimensions[1].labels.size(); ++key[1])
      for (key[2] = 0; key[2] < kDimensions[2].labels.size(); ++key[2])
        for (key[3] = 0; key[3] < kDimensions[3].labels.size(); ++key[3]) visit(key);
}

// A cube whose totals are right.
Cube RightCube(std::mt19937* random) {
  std::map<Key, int64_t> counts;
  ForEachKey([&](const Key& leaf) {
    if (std::count(leaf.begin(), leaf.end(), size_t{0}) > 0) return;
    const int64_t count = static_cast<int64_t>((*random)() % 40);
    for (unsigned mask = 0; mask < 16; ++mask) {
      Key key = leaf;
      for (size_t d = 0; d < 4; ++d) {
        if ((mask >> d & 1) != 0) key[d] = 0;
      }
      counts[key] += count;
    }
  });
  Cube cube;
  for (const auto& [key, count] : counts) cube[key] = {std::to_string(count), count, count};
  return cube;
}

void PlantErrors(size_t errors, std::mt19937* random, Cube* cube) {
  for (size_t i = 0; i < errors; ++i) {
    auto cell = cube->begin();
    std::advance(cell, static_cast<std::ptrdiff_t>((*random)() % cube->size()));
    const int64_t count = cell->second.low + 50 + static_cast<int64_t>((*random)() % 50);
    cell->second = {std::to_string(count), count, count};
  }
}

void DropRows(size_t rows, std::mt19937* random, Cube* cube) {
  for (size_t i = 0; i < rows; ++i) {
    auto cell = cube->begin();
    std::advance(cell, static_cast<std::ptrdiff_t>((*random)() % cube->size()));
    cube->erase(cell);
  }
}

// Counts from 1 to 4 as "<5"; the table prints zeros, so that the bound is 1 to 4.
void HideSmallCounts(Cube* cube) {
  for (auto& [key, cell] : *cube) {
    if (cell.low >= 1 && cell.high <= 4) cell = {"<5", 1, 4};
  }
}

// "Sex 12: falls-short 5..5" for each relation that the cube implies.
std::multiset<std::string> Implied(const Cube& cube, const std::map<Key, size_t>& rows) {
  std::multiset<std::string> said;
  for (const auto& [key, total] : cube) {
    for (size_t d = 0; d < 4; ++d) {
      if (key[d] != 0) continue;
      int64_t low = 0;
      int64_t high = 0;
      size_t parts = 0;
      for (size_t label = 1; label < kDimensions[d].labels.size(); ++label) {
        Key part = key;
        part[d] = label;
        const auto found = cube.find(part);
        if (found == cube.end()) continue;
        low += found->second.low;
        high += found->second.high;
        ++parts;
      }
      if (parts == 0) continue;
      std::string verdict;
      if (parts == 1) {
        verdict = high <= total.low   ? "holds"
                  : low <= total.high ? "closes-within-bounds"
                                      : "exceeds";
      } else if (low == high && total.low == total.high && low == total.low) {
        verdict = "closes";
      } else if (high < total.low) {
        verdict = "falls-short";
      } else {
        verdict = low > total.high ? "exceeds" : "closes-within-bounds";
      }
      // Total minus parts would narrow a count that is hidden where its sum may close.
      const int64_t width = total.high - total.low + high - low;
      const bool is_told = verdict != "closes-within-bounds";
      said.insert(std::string(kDimensions[d].name) + ' ' + std::to_string(rows.at(key)) + ": " +
                  verdict + ' ' + std::to_string(is_told ? total.low - high : -width) + ".." +
                  std::to_string(is_told ? total.high - low : width));
    }
  }
  return said;
}

std::multiset<std::string> Found(const std::string& csv) {
  std::multiset<std::string> said;
  const Json answer = Ask(csv, "validate");
  for (const Json& relation : answer["relations"]) {
    if (relation["kind"] != "sum-of-parts" && relation["kind"] != "subset") continue;
    said.insert(relation["dimension"].get<std::string>() + ' ' +
                std::to_string(relation["total"]["row"].get<size_t>()) + ": " +
                relation["verdict"].get<std::string>() + ' ' + relation["residual"][0].dump() +
                ".." + relation["residual"][1].dump());
  }
  return said;
}

// The cube as CSV in random order, and the row at which each key stands.
std::string Csv(const Cube& cube, std::mt19937* random, std::map<Key, size_t>* rows) {
  std::vector<Key> order;
  for (const auto& [key, cell] : cube) order.push_back(key);
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[(*random)() % i]);
  std::string csv;
  for (const Dimension& dimension : kDimensions) csv.append(dimension.name).append(",");
  csv.append("Victims\n");
  for (const Key& key : order) {
    (*rows)[key] = rows->size() + 1;
    for (size_t d = 0; d < 4; ++d) csv.append(kDimensions[d].labels[key[d]]).append(",");
    csv.append(cube.at(key).text).append("\n");
  }
  return csv;
}

void Compare(const Cube& cube, std::mt19937* random) {
  std::map<Key, size_t> rows;
  const std::string csv = Csv(cube, random, &rows);
  ASSERT_EQ(Found(csv), Implied(cube, rows));
}

TEST(Totals, AllCloseInACubeThatIsRight) {
  std::mt19937 random(1);
  for (int round = 0; round < 5; ++round) {
    const Cube cube = RightCube(&random);
    std::map<Key, size_t> rows;
    const std::string csv = Csv(cube, &random, &rows);
    const Json summary = Ask(csv, "validate\nrelations=none")["summary"];
    EXPECT_EQ(summary["verdicts"], (Json{{"sum-of-parts", {{"closes", 304}}}}));
    EXPECT_EQ(summary["error"], 0);
    Compare(cube, &random);
  }
}

TEST(Totals, FailExactlyWhereAnErrorIsPlanted) {
  std::mt19937 random(2);
  for (size_t errors = 1; errors <= 20; ++errors) {
    Cube cube = RightCube(&random);
    PlantErrors(errors, &random, &cube);
    Compare(cube, &random);
  }
}

TEST(Totals, AreComparedWithThePartsThatArePrinted) {
  std::mt19937 random(3);
  for (size_t dropped = 10; dropped <= 240; dropped += 10) {
    Cube cube = RightCube(&random);
    DropRows(dropped, &random, &cube);
    PlantErrors(3, &random, &cube);
    Compare(cube, &random);
  }
}

TEST(Totals, AreComparedWithinTheBoundsOfSmallCounts) {
  std::mt19937 random(4);
  for (int round = 0; round < 10; ++round) {
    Cube cube = RightCube(&random);
    cube[{1, 1, 1, 1}] = {"0", 0, 0};
    HideSmallCounts(&cube);
    PlantErrors(4, &random, &cube);
    Compare(cube, &random);
  }
}

TEST(Totals, OfOnePlantedErrorAreAllThatHoldIt) {
  std::mt19937 random(5);
  Cube cube = RightCube(&random);
  cube[{1, 2, 3, 1}] = {"999", 999, 999};
  std::map<Key, size_t> rows;
  const std::vector<Json> findings = FindingsOf(Csv(cube, &random, &rows), "sum-of-parts");
  std::set<size_t> totals;
  for (const Json& finding : findings) {
    EXPECT_EQ(finding["verdict"], "exceeds");
    totals.insert(finding["cells"][0]["row"].get<size_t>());
  }
  EXPECT_EQ(totals, (std::set<size_t>{rows[{0, 2, 3, 1}], rows[{1, 0, 3, 1}], rows[{1, 2, 0, 1}],
                                      rows[{1, 2, 3, 0}]}));
}

TEST(Totals, ArePassedOverWhereTheirPartsContradictEachOther) {
  const char* csv = "Sex,Year,Victims\nTotal,2023,30\nF,2023,20\nF,2023,25\nM,2023,5\n";
  EXPECT_TRUE(FindingsOf(csv, "sum-of-parts").empty());
  EXPECT_EQ(FindingsOf(csv, "duplicate-key").size(), 1U);
}

TEST(Totals, CountAPartOnceThatIsPrintedTwice) {
  const Json answer =
      Ask("Sex,Year,Victims\nTotal,2023,30\nF,2023,20\nF,2023,20\nM,2023,10\n", "validate");
  EXPECT_EQ(answer["relations"][0]["kind"], "sum-of-parts");
  EXPECT_EQ(answer["relations"][0]["verdict"], "closes");
}

TEST(Totals, LeaveOutWhatIsNotApplicable) {
  const Json answer =
      Ask("Sex,Year,Victims\n_T,2023,30\nF,2023,20\n_Z,2023,7\nM,2023,10\n", "validate");
  EXPECT_EQ(answer["relations"].size(), 1U);
  EXPECT_EQ(answer["relations"][0]["verdict"], "closes");
}

TEST(Totals, AreNeverSoughtAmongUnitsStagesAndIndicators) {
  EXPECT_TRUE(Ask("Stage,Unit,Indicator,Year,Value\nTotal,Total,Total,2023,30\n"
                  "recorded,case,Cases,2023,20\nclosed,person,Victims,2023,40\n",
                  "validate")["relations"]
                  .empty());
}

}  // namespace
}  // namespace tipstat::tests
