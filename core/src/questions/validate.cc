#include "questions/question.h"
#include "report/validation.h"

namespace tipstat {
namespace {

Result<std::string> Answer(const Asked& asked) {
  const Result<std::string_view> which = RelationsAsked(asked.request);
  if (!which) return which.error();
  const Loaded& loaded = asked.loaded;
  return ValidationJson(loaded.table, loaded.relations, loaded.findings, *which);
}

}  // namespace

extern const Question kQuestion_validate;
const Question kQuestion_validate = {"validate", Answer};

}  // namespace tipstat
