// Scores the answers of check over the texts of tests/cases/claims, or of the folder that the
// variable TIPSTAT_CLAIMS names.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "session.h"

namespace tipstat::tests {
namespace {

struct WantedFigure {
  std::string printed;
  std::string unit;
  std::string period;
  std::map<std::string, std::string> breakdown;
  std::string value;  // "164..164"
};

struct TextCase {
  std::string name;
  std::string about;
  std::string text;
  std::vector<WantedFigure> figures;
  std::vector<std::string> slips;  // "growth wrong-base"
};

std::string Trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::vector<std::string> Fields(const std::string& line, char separator) {
  std::vector<std::string> fields;
  size_t begin = 0;
  while (begin <= line.size()) {
    const size_t end = std::min(line.find(separator, begin), line.size());
    fields.push_back(Trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return fields;
}

// The number as printed, without its separators; the numeral of a word below one hundred.
std::string PlainValue(const std::string& printed) {
  static const std::vector<std::string> kUnits = {
      "zero",     "one",     "two",     "three",     "four",     "five",    "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static const std::vector<std::string> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                 "sixty",  "seventy", "eighty", "ninety"};
  std::string word = printed;
  if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] += 'a' - 'A';
  const auto unit = std::find(kUnits.begin(), kUnits.end(), word);
  if (unit != kUnits.end()) return std::to_string(unit - kUnits.begin());
  const std::vector<std::string> parts = Fields(word, '-');
  const auto ten = std::find(kTens.begin(), kTens.end(), parts[0]);
  if (ten != kTens.end()) {
    const auto rest = std::find(kUnits.begin(), kUnits.end(), parts.size() > 1 ? parts[1] : "zero");
    return std::to_string((ten - kTens.begin() + 2) * 10 + (rest - kUnits.begin()));
  }
  std::string digits;
  for (const char c : printed) {
    if ((c >= '0' && c <= '9') || c == '.') digits.push_back(c);
  }
  return digits;
}

WantedFigure ReadFigure(const std::string& line) {
  std::vector<std::string> fields = Fields(line, '|');
  fields.resize(5);
  WantedFigure figure{fields[0], fields[1], fields[2] == "-" ? "" : fields[2], {}, fields[4]};
  for (const std::string& pair : Fields(fields[3], ';')) {
    const size_t equals = pair.find('=');
    if (equals != std::string::npos)
      figure.breakdown[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return figure;
}

std::vector<TextCase> ReadTexts(const std::filesystem::path& path) {
  std::vector<TextCase> cases;
  const std::string content = ReadFile(path);
  for (const std::string& line : Fields(content, '\n')) {
    if (line.empty()) continue;
    if (line[0] == '#') {
      const std::vector<std::string> words = Fields(line.substr(2), ' ');
      cases.push_back({words[0], words.size() > 1 ? words[1] : "", "", {}, {}});
    } else if (line[0] == '=') {
      cases.back().figures.push_back(ReadFigure(line.substr(1)));
    } else if (line[0] == '!') {
      cases.back().slips.push_back(Trimmed(line.substr(1)));
    } else if (!cases.empty()) {
      std::string& text = cases.back().text;
      if (line == "/") {
        text += "\n\n";
      } else {
        text += (text.empty() || text.back() == '\n' ? "" : " ") + line;
      }
    }
  }
  return cases;
}

// The place of a number that stands in no longer one.
size_t FindWhole(const std::string& text, const std::string& number, size_t from) {
  const auto is_part = [&](size_t at) {
    return at < text.size() && ((text[at] >= '0' && text[at] <= '9') ||
                                ((text[at] == ',' || text[at] == '.') && at + 1 < text.size() &&
                                 text[at + 1] >= '0' && text[at + 1] <= '9'));
  };
  size_t at = text.find(number, from);
  while (at != std::string::npos && ((at > 0 && is_part(at - 1)) || is_part(at + number.size()))) {
    at = text.find(number, at + 1);
  }
  return at;
}

std::string EndText(const Json& end) { return end.is_null() ? "" : end.dump(); }

struct Scores {
  int texts = 0;
  int figures = 0;
  int found = 0;
  int surplus = 0;
  int right = 0;
  int slips = 0;
  int slips_found = 0;
  int relations = 0;
  int accusations = 0;
  std::string log;

  void Say(const TextCase& text, const std::string& what) {
    log += "  " + text.name + ": " + what + "\n";
  }
};

bool IsReadRight(const WantedFigure& wanted, const Json& claim, std::string* why) {
  std::string value = EndText(claim["value"][0]) + ".." + EndText(claim["value"][1]);
  const std::string plain = PlainValue(wanted.printed);
  const bool rounded = claim["unit"] == "%" || plain.find('.') != std::string::npos;
  const std::string want = wanted.value.empty() ? plain + ".." + plain : wanted.value;
  if (!(rounded && wanted.value.empty()) && value != want) *why += " value " + value;
  const std::string unit = claim["unit"].is_null() ? "" : claim["unit"].get<std::string>();
  if (unit != wanted.unit) *why += " unit " + unit;
  const std::string period = claim["period"].is_null() ? "" : claim["period"].get<std::string>();
  const bool open = wanted.period.empty() && claim["part"] != "figure";
  if (!open && period != wanted.period) *why += " period " + period;
  std::map<std::string, std::string> breakdown;
  for (const auto& [key, code] : claim["breakdown"].items()) {
    breakdown[key == "OFFENCE" || key == "EXPLOITATION" ? "FORM" : key] = code;
  }
  if (breakdown != wanted.breakdown) *why += " breakdown " + claim["breakdown"].dump();
  return why->empty();
}

void ScoreFigures(const TextCase& text, const Json& answer, Scores* scores) {
  std::set<size_t> taken;
  size_t from = 0;
  for (const WantedFigure& wanted : text.figures) {
    ++scores->figures;
    const size_t at = FindWhole(text.text, wanted.printed, from);
    if (at == std::string::npos) {
      ADD_FAILURE() << text.name << ": the text has no " << wanted.printed;
      continue;
    }
    from = at + wanted.printed.size();
    size_t match = answer["claims"].size();
    for (size_t i = 0; i < answer["claims"].size(); ++i) {
      const Json& claim = answer["claims"][i];
      const bool within = claim["start"].get<size_t>() <= at && at < claim["end"].get<size_t>();
      if (within && taken.count(i) == 0) {
        match = i;
        break;
      }
    }
    if (match == answer["claims"].size()) {
      scores->Say(text, "not found: " + wanted.printed);
      continue;
    }
    taken.insert(match);
    ++scores->found;
    std::string why;
    if (IsReadRight(wanted, answer["claims"][match], &why)) {
      ++scores->right;
    } else {
      scores->Say(text, "read otherwise: " + wanted.printed + " has" + why);
    }
  }
  for (size_t i = 0; i < answer["claims"].size(); ++i) {
    if (taken.count(i) != 0) continue;
    ++scores->surplus;
    scores->Say(text, "no figure: " + answer["claims"][i]["text"].get<std::string>());
  }
}

void ScoreRelations(const TextCase& text, const Json& answer, Scores* scores) {
  std::multiset<std::string> wanted(text.slips.begin(), text.slips.end());
  scores->slips += static_cast<int>(wanted.size());
  for (const Json& relation : answer["relations"]) {
    ++scores->relations;
    if (relation["severity"] == "none") continue;
    const std::string name =
        relation["kind"].get<std::string>() + " " + relation["verdict"].get<std::string>();
    const auto found = wanted.find(name);
    if (found == wanted.end()) {
      ++scores->accusations;
      scores->Say(text, "FALSE: " + name + " " + relation["args"].dump());
      continue;
    }
    wanted.erase(found);
    ++scores->slips_found;
  }
  for (const std::string& missing : wanted) scores->Say(text, "not seen: " + missing);
}

Scores ScoreFile(const std::filesystem::path& path) {
  Scores scores;
  for (const TextCase& text : ReadTexts(path)) {
    ++scores.texts;
    Engine engine;
    Request request;
    request.Add("text", text.text);
    const Result<std::string> said = engine.Ask("check", request);
    if (!said) {
      ADD_FAILURE() << text.name << ": " << ErrorJson(said.error());
      continue;
    }
    const Json answer = Json::parse(*said);
    ScoreFigures(text, answer, &scores);
    ScoreRelations(text, answer, &scores);
  }
  return scores;
}

double Part(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }

std::vector<std::filesystem::path> Files() {
  std::vector<std::filesystem::path> files;
  const char* folder = std::getenv("TIPSTAT_CLAIMS");
  const std::filesystem::path path = folder == nullptr ? CasesFolder() / "claims" : folder;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(ClaimsSet, AccusesNobodyAndFindsWhatIsPlanted) {
  ASSERT_FALSE(Files().empty());
  for (const std::filesystem::path& file : Files()) {
    const Scores scores = ScoreFile(file);
    std::printf(
        "%s: %d texts; %d of %d figures found (%d more), %d of %d read right; %d of %d wrong "
        "relations found; %d false accusations in %d relations\n%s",
        file.filename().string().c_str(), scores.texts, scores.found, scores.figures,
        scores.surplus, scores.right, scores.figures, scores.slips_found, scores.slips,
        scores.accusations, scores.relations, scores.log.c_str());
    EXPECT_EQ(scores.accusations, 0) << file;
    EXPECT_GE(Part(scores.slips_found, scores.slips), 0.9) << file;
    EXPECT_GE(Part(scores.found, scores.figures), 0.95) << file;
    EXPECT_GE(Part(scores.right, scores.figures), 0.85) << file;
  }
}

}  // namespace
}  // namespace tipstat::tests
