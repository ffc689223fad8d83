// Defects planted one at a time in real files: how many of them are found, with the right cells.
#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <random>

#include "session.h"

namespace tipstat::tests {
namespace {

using Row = std::vector<std::string>;

Row SplitLine(const std::string& line) {
  Row cells = {""};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      cells.back().push_back(c);
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back().push_back(c);
    }
  }
  return cells;
}

// A file as rows of cells, the headings first; quotes stay.
std::vector<Row> ReadRows(std::string_view name) {
  std::vector<Row> rows;
  std::string line;
  for (const char c : InputOfCase(name)) {
    if (c == '\r') continue;
    if (c != '\n') {
      line.push_back(c);
      continue;
    }
    rows.push_back(SplitLine(line));
    line.clear();
  }
  if (!line.empty()) rows.push_back(SplitLine(line));
  return rows;
}

std::string Csv(const std::vector<Row>& rows) {
  std::string csv;
  for (const Row& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) csv.append(i == 0 ? "" : ",").append(row[i]);
    csv.append("\n");
  }
  return csv;
}

struct File {
  std::string name;
  size_t first_value;  // columns of figures
  size_t last_value;
};

const std::vector<File>& Files() {
  static const std::vector<File> files = {{"cambodia", 8, 8},
                                          {"croatia", 1, 12},
                                          {"uk-conclusive-grounds", 2, 11},
                                          {"uk-ons", 7, 7},
                                          {"uk-referrals", 4, 4}};
  return files;
}

// A planted file, and what must be found in it: the rule ("" for any, where causes are merged), and
// cells that its finding lists.
struct Planted {
  std::vector<Row> rows;
  std::string rule;
  std::vector<std::pair<size_t, std::string>> cells;  // row from 1, heading
};

using Plant = std::function<bool(const File& file, std::mt19937* random, Planted* planted)>;

struct Defect {
  std::string name;
  std::vector<std::string> files;  // where it can occur
  Plant plant;                     // false where this draw cannot be planted
  bool against_original = false;
};

// Where one of several figures may be wrong, the others stand among the alternatives.
bool Lists(const Json& finding, const Planted& planted) {
  Json cells = finding["cells"];
  if (finding.contains("alternatives")) {
    for (const Json& set : finding["alternatives"]) {
      for (const Json& cell : set) cells.push_back(cell);
    }
  }
  for (const auto& [row, field] : planted.cells) {
    bool listed = false;
    for (const Json& cell : cells) {
      listed = listed || (cell["row"] == row && cell["field"] == field);
    }
    if (!listed) return false;
  }
  return true;
}

Json Reviewed(const Planted& planted, const std::string* original) {
  Engine engine;
  Request none;
  std::string request = "review\nrelations=none\n";
  if (original != nullptr) {
    Request name;
    name.Add("name", "earlier");
    if (!Load(*original, none, 0, &engine) || !engine.Keep(name)) return {};
    request.append("against=earlier\n");
  }
  if (!Load(Csv(planted.rows), none, 0, &engine)) return {};
  return Json::parse(AnswerOf(engine, Case(request)), nullptr, false);
}

bool IsFound(const Planted& planted, const std::string* original) {
  const Json answer = Reviewed(planted, original);
  if (!answer.contains("findings")) return false;
  for (const Json& finding : answer["findings"]) {
    const bool is_of_rule = planted.rule.empty() || finding["rule"] == planted.rule;
    if (is_of_rule && Lists(finding, planted)) return true;
  }
  return false;
}

size_t RandomRow(const Planted& planted, std::mt19937* random) {
  return 1 + (*random)() % (planted.rows.size() - 1);
}

// Replaces a figure by what `change` makes of it, where it makes something.
Plant Replace(const std::string& rule,
              const std::function<std::string(const Row& row, double figure)>& change) {
  return [=](const File& file, std::mt19937* random, Planted* planted) {
    const size_t row = RandomRow(*planted, random);
    const size_t column = file.first_value + (*random)() % (file.last_value - file.first_value + 1);
    std::string& cell = planted->rows[row][column];
    char* end = nullptr;
    const double figure = std::strtod(cell.c_str(), &end);
    if (cell.empty() || *end != '\0') return false;
    const std::string text = change(planted->rows[row], figure);
    if (text.empty() || text == cell) return false;
    cell = text;
    planted->rule = rule;
    planted->cells = {{row, planted->rows[0][column]}};
    return true;
  };
}

bool CountsPersons(const Row& row) {
  return row.size() < 11 || row[1] == "person" || row[1] == "case";
}

// Enters the rows of a period a second time under the year before.
bool EnterUnderLastYear(const File& file, std::mt19937* random, Planted* planted) {
  const Row chosen = planted->rows[RandomRow(*planted, random)];
  const std::string last_year = std::to_string(std::stoi(chosen[0]) - 1);
  const bool has_quarters = planted->rows[0][1] == "Quarter";
  if (has_quarters && chosen[1] == "Total") return false;
  const auto is_of = [&](const Row& row, const std::string& year) {
    return row[0] == year && (!has_quarters || row[1] == chosen[1]);
  };
  std::vector<Row> copies;
  bool has_last_year = false;
  size_t large = 0;
  for (size_t i = 1; i < planted->rows.size(); ++i) {
    const Row& row = planted->rows[i];
    has_last_year = has_last_year || is_of(row, last_year);
    if (!is_of(row, chosen[0])) continue;
    copies.push_back(row);
    copies.back()[0] = last_year;
    for (size_t c = file.first_value; c <= file.last_value; ++c) {
      large += std::atof(row[c].c_str()) >= 20 ? 1 : 0;
    }
  }
  // A block of few small figures may come again by chance, and is not told.
  if (!has_last_year || large < 4) return false;
  planted->rule = "period-repeated";
  for (const Row& copy : copies) {
    planted->rows.push_back(copy);
    planted->cells.push_back({planted->rows.size() - 1, planted->rows[0][file.first_value]});
  }
  return true;
}

bool EnterTwice(const File& file, std::mt19937* random, Planted* planted) {
  const size_t row = RandomRow(*planted, random);
  Row copy = planted->rows[row];
  const double figure = std::atof(copy[file.first_value].c_str());
  copy[file.first_value] = std::to_string(static_cast<int>(figure) + 7);
  planted->rows.push_back(copy);
  const std::string& field = planted->rows[0][file.first_value];
  // Where a sum says which of the two is right, only the other is listed.
  planted->cells = {{planted->rows.size() - 1, field}};
  return true;
}

// Takes a year of one series out of the middle.
bool LoseRow(const File& file, std::mt19937* random, Planted* planted) {
  const size_t row = RandomRow(*planted, random);
  const Row lost = planted->rows[row];
  const size_t keys = file.first_value;
  const auto find = [&](int year) {
    for (size_t i = 1; i < planted->rows.size(); ++i) {
      Row wanted = lost;
      wanted[0] = std::to_string(year);
      if (std::equal(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(keys),
                     planted->rows[i].begin())) {
        return i;
      }
    }
    return size_t{0};
  };
  const int year = std::stoi(lost[0]);
  const size_t before = find(year - 1);
  const size_t after = find(year + 1);
  if (before == 0 || after == 0) return false;
  planted->rows.erase(planted->rows.begin() + static_cast<std::ptrdiff_t>(row));
  planted->rule = "series-gap";
  const std::string& field = planted->rows[0][file.first_value];
  planted->cells = {{before - (before > row ? 1 : 0), field},
                    {after - (after > row ? 1 : 0), field}};
  return true;
}

const std::vector<std::string> kAll = {"cambodia", "croatia", "uk-conclusive-grounds", "uk-ons",
                                       "uk-referrals"};

std::string Whole(double figure) { return std::to_string(static_cast<int64_t>(figure)); }

std::vector<Defect> Defects() {
  return {
      {"unit against value",
       {"cambodia", "uk-ons", "uk-referrals"},
       Replace("unit-value",
               [](const Row& row, double figure) {
                 return CountsPersons(row) ? Whole(figure) + ".7" : std::string();
               })},
      {"a count below zero", kAll,
       Replace("out-of-range", [](const Row&, double figure) { return "-" + Whole(figure + 3); })},
      {"a small cell",
       {"cambodia", "uk-conclusive-grounds", "uk-ons", "uk-referrals"},
       Replace("small-cell", [](const Row&, double figure) { return figure == 3 ? "4" : "3"; })},
      {"a cell that can be worked out",
       {"uk-conclusive-grounds", "uk-referrals"},
       Replace("recoverable-cell",
               [](const Row& row, double) { return row[3] == "Total" ? "" : "c"; })},
      {"a silent revision", kAll,
       Replace("revised", [](const Row&, double figure) { return Whole(figure + 11); }), true},
      {"a quarter under the wrong year",
       {"uk-conclusive-grounds", "uk-ons", "uk-referrals"},
       EnterUnderLastYear},
      {"a duplicate key", {"cambodia", "uk-ons", "uk-referrals"}, EnterTwice},
      {"a missing row", {"uk-ons"}, LoseRow},
  };
}

TEST(Recall, FindsWhatIsPlantedInRealFiles) {
  constexpr int kDraws = 40;
  std::mt19937 random(21);
  for (const Defect& defect : Defects()) {
    for (const File& file : Files()) {
      if (std::count(defect.files.begin(), defect.files.end(), file.name) == 0) continue;
      const std::vector<Row> original = ReadRows(file.name);
      const std::string original_csv = Csv(original);
      int planted = 0;
      int found = 0;
      for (int draw = 0; draw < kDraws; ++draw) {
        Planted plant = {original, {}, {}};
        if (!defect.plant(file, &random, &plant)) continue;
        ++planted;
        const bool is_found = IsFound(plant, defect.against_original ? &original_csv : nullptr);
        found += is_found ? 1 : 0;
        EXPECT_TRUE(is_found) << defect.name << " in " << file.name << ", row "
                              << plant.cells[0].first << ", " << plant.cells[0].second << ": "
                              << Csv({plant.rows.back()});
      }
      std::printf("%s in %s: %d of %d found\n", defect.name.c_str(), file.name.c_str(), found,
                  planted);
      EXPECT_GT(planted, 0) << defect.name << " in " << file.name;
    }
  }
}

}  // namespace
}  // namespace tipstat::tests
