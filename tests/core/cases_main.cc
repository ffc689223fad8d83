// Runs the folders of tests/cases natively: every NAME.request over the folder's input file, whose
// answer must be NAME.json, byte for byte; then every file of the fuzz corpora beside them, whose
// answers must have the length and hash that tests/fuzz/answers.txt gives.
//
//     tipstat_cases DIR [--update]
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "case.h"
#include "corpora.h"

namespace {

namespace fs = std::filesystem;
using tipstat::tests::ReadFile;

fs::path InputOf(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().rfind("input.", 0) == 0) return entry.path();
  }
  return folder / "input.csv";
}

std::vector<fs::path> Requests(const fs::path& root) {
  std::vector<fs::path> requests;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".request") requests.push_back(entry.path());
  }
  std::sort(requests.begin(), requests.end());
  return requests;
}

void PrintFirstDifference(const std::string& expected, const std::string& actual) {
  size_t at = 0;
  while (at < expected.size() && at < actual.size() && expected[at] == actual[at]) ++at;
  const size_t from = at < 60 ? 0 : at - 60;
  std::printf("  expected …%s\n  found    …%s\n", expected.substr(from, 160).c_str(),
              actual.substr(from, 160).c_str());
}

// Counts the corpus files whose line is the one that is stored, and prints the others.
void CheckCorpora(const fs::path& fuzz, bool update, int* passed, int* failed) {
  const std::vector<std::string> lines = tipstat::tests::CorporaLines(fuzz / "corpus");
  const fs::path stored_path = fuzz / "answers.txt";
  if (update) {
    std::ofstream written(stored_path, std::ios::binary);
    for (const std::string& line : lines) written << line << "\n";
  }
  std::ifstream stored(stored_path);
  std::set<std::string> stored_lines;
  for (std::string line; std::getline(stored, line);) stored_lines.insert(line);
  for (const std::string& line : lines) {
    const bool is_stored = stored_lines.count(line) > 0;
    ++*(is_stored ? passed : failed);
    if (!is_stored) std::printf("corpus, found %s\n", line.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: tipstat_cases DIR [--update]\n");
    return 2;
  }
  const bool update = argc > 2 && std::string(argv[2]) == "--update";
  int passed = 0;
  int failed = 0;
  for (const fs::path& path : Requests(argv[1])) {
    const fs::path folder = path.parent_path();
    const tipstat::tests::Case c(ReadFile(path));
    const std::string actual = AnswerCase(c, ReadFile(InputOf(folder)), 0, folder);
    fs::path expected_path = path;
    expected_path.replace_extension(".json");
    if (update) std::ofstream(expected_path, std::ios::binary) << actual;
    const std::string expected = ReadFile(expected_path);
    if (expected == actual) {
      ++passed;
      continue;
    }
    ++failed;
    std::printf("%s\n", path.string().c_str());
    PrintFirstDifference(expected, actual);
  }
  CheckCorpora(fs::path(argv[1]) / ".." / "fuzz", update, &passed, &failed);
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 && passed > 0 ? 0 : 1;
}
