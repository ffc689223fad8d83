// Asks the engine as the case files do, and reads the folders of tests/cases.
#ifndef TIPSTAT_TESTS_SESSION_H_
#define TIPSTAT_TESTS_SESSION_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tipstat/engine.h"

namespace tipstat::tests {

using Json = nlohmann::json;

// A question in the form of tests/cases/**/*.request: the command, then lines of key=value.
struct Question {
  std::string command;
  Request open;
  Request request;

  explicit Question(std::string_view text) {
    while (!text.empty()) {
      const size_t end = std::min(text.find('\n'), text.size());
      const std::string line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.empty()) continue;
      if (command.empty()) {
        command = line;
        continue;
      }
      const size_t equals = line.find('=');
      const std::string key = line.substr(0, equals);
      const std::string value = equals == std::string::npos ? "" : line.substr(equals + 1);
      if (key.rfind("open.", 0) == 0) {
        open.Add(key.substr(5), value);
      } else {
        request.Add(key, value);
      }
    }
  }
};

// Reads the input in pieces of that many bytes; 0 reads it in one.
inline Result<void> Load(std::string_view input, const Request& options, size_t piece,
                         Engine* engine) {
  if (auto opened = engine->Open(options); !opened) return opened;
  if (piece == 0) piece = std::max<size_t>(input.size(), 1);
  for (size_t at = 0; at < input.size(); at += piece) {
    if (auto appended = engine->Append(input.substr(at, piece)); !appended) return appended;
  }
  if (auto finished = engine->Finish(); !finished) return finished;
  while (true) {
    const Result<double> progress = engine->Advance();
    if (!progress) return progress.error();
    if (*progress >= 1) return {};
  }
}

inline std::string AskLoaded(const Engine& engine, const Question& question) {
  const auto ask = [&]() -> Result<std::string> {
    if (question.command == "validate") return engine.Validate(question.request);
    if (question.command == "aggregate") return engine.Aggregate(question.request);
    if (question.command == "relations") return engine.Relations(question.request);
    return engine.Rows(question.request);
  };
  const Result<std::string> answer = ask();
  return answer ? *answer : ErrorJson(answer.error());
}

// The answer, or the error, as text.
inline std::string AskText(std::string_view input, std::string_view text, size_t piece = 0) {
  const Question question(text);
  Engine engine;
  if (auto loaded = Load(input, question.open, piece, &engine); !loaded) {
    return ErrorJson(loaded.error());
  }
  return AskLoaded(engine, question);
}

inline Json Ask(std::string_view input, std::string_view text) {
  return Json::parse(AskText(input, text), nullptr, false);
}

// The code of the error that a question brings, or "".
inline std::string ErrorOf(std::string_view input, std::string_view text) {
  const Json answer = Ask(input, text);
  return answer.contains("error") ? answer["error"]["code"].get<std::string>() : "";
}

// The findings of one rule.
inline std::vector<Json> FindingsOf(std::string_view input, std::string_view rule,
                                    std::string_view options = "") {
  std::vector<Json> found;
  const Json answer = Ask(input, "validate\n" + std::string(options));
  for (const Json& finding : answer["findings"]) {
    if (finding["rule"] == rule) found.push_back(finding);
  }
  return found;
}

inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// tests/cases, seen from the root of the repository or a folder below it.
inline std::filesystem::path CasesFolder() {
  std::filesystem::path folder = std::filesystem::current_path();
  while (!std::filesystem::exists(folder / "tests" / "cases") && folder != folder.parent_path()) {
    folder = folder.parent_path();
  }
  return folder / "tests" / "cases";
}

inline std::string InputOfCase(std::string_view name) {
  return ReadFile(CasesFolder() / name / "input.csv");
}

// The inputs of all cases, by path.
inline std::vector<std::filesystem::path> CaseInputs() {
  std::vector<std::filesystem::path> inputs;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(CasesFolder())) {
    if (entry.path().stem() == "input") inputs.push_back(entry.path());
  }
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_SESSION_H_
