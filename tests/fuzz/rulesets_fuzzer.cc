// Gives any text to the rulesets, over a small table with every kind of figure, and stops where a
// promise is broken: every answer is JSON and the same twice, and an error names a place in the
// text. The sanitizers see the rest.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "session.h"

namespace tipstat::tests {
namespace {

constexpr std::string_view kTable =
    "TIME_PERIOD,SEX,OBS_VALUE,OBS_STATUS\n"
    "2023,_T,10,A\n2023,F,<5,A\n2023,M,c,A\n"
    "2024-S1,_T,7,P\n2024-S1,F,3,A\n2024-S1,M,:,O\n2024-S1,X,1..2,A\n2024,_T,0,A\n";

void Require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "BROKEN PROMISE: %s\n", promise);
  std::abort();
}

class LoadedTable {
 public:
  LoadedTable() { Require(Load(kTable, {}, 0, &engine_).has_value(), "the table is read"); }
  std::string Ask(std::string_view rules) const {
    Request request;
    request.Add("relations", "none");
    request.Add("rules", std::string(rules));
    const Result<std::string> answer = engine_.Ask("rulesets", request);
    return answer ? *answer : ErrorJson(answer.error());
  }

 private:
  Engine engine_;
};

void CheckPlace(const Json& error, std::string_view rules) {
  if (!error.contains("line")) return;
  const auto lines = static_cast<uint64_t>(std::count(rules.begin(), rules.end(), '\n')) + 1;
  Require(error["line"].get<uint64_t>() <= lines, "the line of an error is one of the text");
  Require(error["column"].get<uint64_t>() <= rules.size() + 1, "so is its column");
}

}  // namespace
}  // namespace tipstat::tests

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace tipstat::tests;
  static const LoadedTable& table = *new LoadedTable;
  const std::string_view rules(reinterpret_cast<const char*>(data), size);
  const std::string answer = table.Ask(rules);
  const Json json = Json::parse(answer, nullptr, false);
  Require(!json.is_discarded(), "every answer is JSON");
  Require(table.Ask(rules) == answer, "asking twice gives the same answer");
  if (json.contains("error")) CheckPlace(json["error"], rules);
  return 0;
}
