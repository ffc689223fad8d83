// Runs the folders of tests/cases natively: every NAME.request over the folder's input file, whose
// answer must be NAME.json, byte for byte.
//
//     tipstat_cases DIR [--update]
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tipstat/engine.h"

namespace {

namespace fs = std::filesystem;

struct Case {
  std::string command;
  tipstat::Request open;
  tipstat::Request request;
};

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The command, then lines of key=value; keys that begin with "open." are for opening the input.
Case ReadCase(const std::string& text) {
  Case result;
  size_t begin = 0;
  while (begin < text.size()) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty()) continue;
    if (result.command.empty()) {
      result.command = line;
      continue;
    }
    const size_t equals = line.find('=');
    const std::string value = equals == std::string::npos ? "" : line.substr(equals + 1);
    const std::string key = line.substr(0, equals);
    if (key.rfind("open.", 0) == 0) {
      result.open.Add(key.substr(5), value);
    } else {
      result.request.Add(key, value);
    }
  }
  return result;
}

tipstat::Result<void> Load(const std::string& input, const Case& c, tipstat::Engine* engine) {
  if (auto opened = engine->Open(c.open); !opened) return opened;
  if (auto appended = engine->Append(input); !appended) return appended;
  if (auto finished = engine->Finish(); !finished) return finished;
  while (true) {
    const tipstat::Result<double> progress = engine->Advance();
    if (!progress) return progress.error();
    if (*progress >= 1) return {};
  }
}

std::string Answer(const std::string& input, const Case& c) {
  tipstat::Engine engine;
  if (auto loaded = Load(input, c, &engine); !loaded) return tipstat::ErrorJson(loaded.error());
  const auto ask = [&]() -> tipstat::Result<std::string> {
    if (c.command == "validate") return engine.Validate(c.request);
    if (c.command == "aggregate") return engine.Aggregate(c.request);
    if (c.command == "relations") return engine.Relations(c.request);
    return engine.Rows(c.request);
  };
  const tipstat::Result<std::string> answer = ask();
  return answer ? *answer : tipstat::ErrorJson(answer.error());
}

fs::path InputOf(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().stem() == "input") return entry.path();
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
    const std::string input = ReadFile(InputOf(path.parent_path()));
    const std::string actual = Answer(input, ReadCase(ReadFile(path)));
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
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 && passed > 0 ? 0 : 1;
}
