// Slips planted one at a time in real files: how many are found, with the right cells.
#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "session.h"

namespace tipstat::tests {
namespace {

using Lines = std::vector<std::vector<std::string>>;
using Place = std::pair<size_t, std::string>;  // row, field

// None of the files has a quoted field with a line end.
Lines ParseLines(const std::string& csv) {
  Lines lines(1);
  std::string field;
  bool quoted = false;
  for (const char c : csv) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ',' || c == '\n')) {
      lines.back().push_back(field);
      field.clear();
      if (c == '\n') lines.emplace_back();
    } else if (c != '\r') {
      field.push_back(c);
    }
  }
  if (!field.empty()) lines.back().push_back(field);
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::string WriteLines(const Lines& lines) {
  std::string csv;
  for (const auto& line : lines) {
    for (size_t i = 0; i < line.size(); ++i) {
      csv.append(i == 0 ? "" : ",");
      const bool quote = line[i].find(',') != std::string::npos;
      csv.append(quote ? "\"" + line[i] + "\"" : line[i]);
    }
    csv.push_back('\n');
  }
  return csv;
}

Place PlaceOf(const Json& cell) {
  return {cell["row"].get<size_t>(), cell["field"].get<std::string>()};
}

// Every cell that a finding names, itself or as an alternative.
std::set<Place> Named(const Json& finding) {
  std::set<Place> named;
  for (const Json& cell : finding["cells"]) named.insert(PlaceOf(cell));
  for (const Json& set : finding.value("alternatives", Json::array())) {
    for (const Json& cell : set) named.insert(PlaceOf(cell));
  }
  if (finding["args"].contains("pattern")) {
    for (const Json& cell : finding["args"]["pattern"]["cells"]) named.insert(PlaceOf(cell));
  }
  return named;
}

// Whether the findings that were not there before name all of the places.
bool IsFound(const Json& before, const Json& after, const std::set<Place>& places) {
  std::set<Place> named;
  for (const Json& finding : after["findings"]) {
    const auto& known = before["findings"];
    if (std::find(known.begin(), known.end(), finding) != known.end()) continue;
    named.merge(Named(finding));
  }
  return std::includes(named.begin(), named.end(), places.begin(), places.end());
}

struct Sum {
  Place total;
  std::vector<Place> parts;
};

std::vector<Sum> ClosingSums(const Json& answer) {
  std::vector<Sum> sums;
  for (const Json& relation : answer["relations"]) {
    const bool is_sum = relation["kind"] == "sum-of-parts" || relation["kind"] == "period-sum";
    if (!is_sum || relation["verdict"] != "closes") continue;
    Sum sum{PlaceOf(relation["total"]), {}};
    for (const Json& part : relation["parts"]) sum.parts.push_back(PlaceOf(part));
    sums.push_back(sum);
  }
  return sums;
}

std::string& TextAt(Lines* lines, const Place& place) {
  const auto& headings = lines->front();
  const auto found = std::find(headings.begin(), headings.end(), place.second);
  return (*lines)[place.first][static_cast<size_t>(found - headings.begin())];
}

// Each returns "" where it cannot happen to this text.
struct Slip {
  const char* name;
  std::function<std::string(const std::string&)> make;
};

const std::vector<Slip> kSlips = {
    {"digits swapped",
     [](const std::string& text) {
       for (size_t i = 0; i + 1 < text.size() && text[i + 1] != '.'; ++i) {
         if (text[i] == text[i + 1] || (i == 0 && text[1] == '0')) continue;
         std::string swapped = text;
         std::swap(swapped[i], swapped[i + 1]);
         return swapped;
       }
       return std::string();
     }},
    {"digit lost",
     [](const std::string& text) {
       const bool long_enough =
           text.size() > 1 && text[0] != '-' && text[1] != '.' && text[1] != '0';
       return long_enough ? text.substr(1) : std::string();
     }},
    {"digit added",
     [](const std::string& text) { return text[0] == '0' ? std::string() : "1" + text; }},
    {"sign", [](const std::string& text) { return text[0] == '0' ? std::string() : "-" + text; }},
    {"thousands added",
     [](const std::string& text) {
       const bool plain = text[0] != '0' && text.find('.') == std::string::npos;
       return plain ? text + "000" : std::string();
     }},
};

struct Count {
  int planted = 0;
  int found = 0;
};

class PlantedSlips : public testing::TestWithParam<const char*> {
 protected:
  PlantedSlips()
      : lines_(ParseLines(InputOfCase(GetParam()))),
        before_(Ask(WriteLines(lines_), "causes\nrelations=all")),
        sums_(ClosingSums(before_)),
        random_(61) {}

  const Sum& AnySum() { return sums_[random_() % sums_.size()]; }
  Place AnyPlace() {
    const Sum& sum = AnySum();
    const size_t i = random_() % (sum.parts.size() + 1);
    return i == 0 ? sum.total : sum.parts[i - 1];
  }

  void Plant(const char* name, const Lines& changed, const std::set<Place>& places) {
    const Json after = Ask(WriteLines(changed), "causes\nrelations=none");
    ++counts_[name].planted;
    counts_[name].found += IsFound(before_, after, places) ? 1 : 0;
  }

  void Print() const {
    for (const auto& [name, count] : counts_) {
      std::printf("%s, %s: %d of %d found\n", GetParam(), name.c_str(), count.found, count.planted);
    }
  }

  Lines lines_;
  Json before_;
  std::vector<Sum> sums_;
  std::mt19937 random_;
  std::map<std::string, Count> counts_;
};

TEST_P(PlantedSlips, OfOneFigureAreFoundAtTheirCell) {
  ASSERT_FALSE(sums_.empty());
  for (const Slip& slip : kSlips) {
    for (int round = 0; round < 12; ++round) {
      const Place place = AnyPlace();
      Lines changed = lines_;
      std::string& text = TextAt(&changed, place);
      const std::string wrong = slip.make(text);
      if (wrong.empty() || wrong == text) continue;
      text = wrong;
      Plant(slip.name, changed, {place});
    }
  }
  Print();
  for (const auto& [name, count] : counts_) {
    EXPECT_GE(count.found * 10, count.planted * 9) << name;
  }
}

TEST_P(PlantedSlips, OfATotalAndAPartAreFoundAtBoth) {
  for (int round = 0; round < 12; ++round) {
    const Sum& sum = AnySum();
    const Place part = sum.parts[random_() % sum.parts.size()];
    Lines changed = lines_;
    std::string& first = TextAt(&changed, sum.total);
    std::string& second = TextAt(&changed, part);
    if (first == second) continue;
    std::swap(first, second);
    Plant("columns shifted", changed, {sum.total, part});
  }
  Print();
  const Count& count = counts_["columns shifted"];
  EXPECT_GE(count.found * 10, count.planted * 8);
}

TEST_P(PlantedSlips, OfARowPrintedTwiceAreFoundAtBoth) {
  for (int round = 0; round < 12; ++round) {
    const Place place = AnyPlace();
    Lines changed = lines_;
    changed.push_back(lines_[place.first]);
    Plant("row doubled", changed, {place, {changed.size() - 1, place.second}});
  }
  Print();
  EXPECT_EQ(counts_["row doubled"].found, counts_["row doubled"].planted);
}

INSTANTIATE_TEST_SUITE_P(InRealFiles, PlantedSlips,
                         testing::Values("cambodia", "uk-referrals", "uk-ons",
                                         "uk-conclusive-grounds"));

}  // namespace
}  // namespace tipstat::tests
