// One file of each format, cut at every byte: what is left is read or refused, and the refusal says
// what was found. Nothing else may come of it.
#include <gtest/gtest.h>

#include <map>

#include "session.h"

namespace tipstat::tests {
namespace {

constexpr size_t kMostBytes = 1500;

// The largest file of each corpus that is small enough to be cut at every byte.
std::map<std::string, std::string> OneOfEach() {
  std::map<std::string, std::string> inputs;
  for (const auto& folder :
       std::filesystem::directory_iterator(CasesFolder() / ".." / "fuzz" / "corpus")) {
    std::string& largest = inputs[folder.path().filename().string()];
    for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
      std::string bytes = ReadFile(file.path());
      const bool is_better =
          bytes.size() > largest.size() || (bytes.size() == largest.size() && bytes < largest);
      if (bytes.size() <= kMostBytes && is_better) largest = std::move(bytes);
    }
  }
  return inputs;
}

// "" where the answer is a table or a refusal that says something.
std::string FaultOf(const Json& answer) {
  if (answer.is_discarded()) return "no JSON";
  if (answer.contains("table")) return answer.contains("findings") ? "" : "no findings";
  if (!answer.contains("error")) return "neither a table nor an error";
  const Json& error = answer["error"];
  return error.contains("code") && error.contains("found") ? "" : "an error that says nothing";
}

TEST(CutFile, IsReadOrRefusedWhereverItIsCut) {
  const std::map<std::string, std::string> inputs = OneOfEach();
  EXPECT_GE(inputs.size(), 11U);
  for (const auto& [format, input] : inputs) {
    for (size_t length = 0; length <= input.size(); ++length) {
      const std::string text = AskText(input.substr(0, length), "validate\nrelations=none\n");
      const std::string fault = FaultOf(Json::parse(text, nullptr, false));
      EXPECT_EQ(fault, "") << format << " cut at " << length << ": " << text.substr(0, 300);
      if (!fault.empty()) break;
    }
  }
}

}  // namespace
}  // namespace tipstat::tests
