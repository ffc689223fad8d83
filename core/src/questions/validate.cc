#include "questions/question.h"
#include "report/validation.h"

namespace tipstat {
namespace {

Result<std::string> Answer(const Asked& asked) {
  const std::string_view which =
      asked.request.Has("relations") ? asked.request.Get("relations") : std::string_view("all");
  if (which != "all" && which != "failing" && which != "none") {
    return Error{ErrorCode::kBadRequest, "relations", which, "all, failing or none"};
  }
  const Loaded& loaded = asked.loaded;
  return ValidationJson(loaded.table, loaded.relations, loaded.findings, which);
}

}  // namespace

extern const Question kQuestion_validate;
const Question kQuestion_validate = {"validate", Answer};

}  // namespace tipstat
