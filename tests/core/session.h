// Asks the engine as the case files do; answers as JSON.
#ifndef TIPSTAT_TESTS_SESSION_H_
#define TIPSTAT_TESTS_SESSION_H_

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "case.h"

namespace tipstat::tests {

using Json = nlohmann::json;

// The answer, or the error, as text.
inline std::string AskText(std::string_view input, std::string_view text, size_t piece = 0) {
  return AnswerCase(Case(text), input, piece, {});
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
    if (entry.path().filename().string().rfind("input.", 0) == 0) inputs.push_back(entry.path());
  }
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_SESSION_H_
