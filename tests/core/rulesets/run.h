// Runs a text in VTL on a table in CSV.
#ifndef TIPSTAT_TESTS_RULESETS_RUN_H_
#define TIPSTAT_TESTS_RULESETS_RUN_H_

#include <string>
#include <string_view>

#include "session.h"

namespace tipstat::tests {

inline Json RunVtl(std::string_view csv, std::string_view vtl) {
  Case c("rulesets\nrelations=none");
  c.request.Add("rules", std::string(vtl));
  return Json::parse(AnswerCase(c, csv, 0, {}), nullptr, false);
}

// The rows of the first result.
inline Json RowsOf(std::string_view csv, std::string_view vtl) {
  const Json answer = RunVtl(csv, vtl);
  if (!answer.contains("rulesets")) return answer;
  return answer["rulesets"][0]["rows"];
}

// "3:14 found, expected …" of an error, or the whole answer where there is none.
inline std::string FaultOf(std::string_view csv, std::string_view vtl) {
  const Json answer = RunVtl(csv, vtl);
  if (!answer.contains("error")) return answer.dump();
  const Json& error = answer["error"];
  std::string place;
  if (error.contains("line")) place += std::to_string(error["line"].get<int>());
  if (error.contains("column")) place += ":" + std::to_string(error["column"].get<int>()) + " ";
  return place + error["found"].get<std::string>() + ", expected " +
         error["expected"].get<std::string>();
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_RULESETS_RUN_H_
