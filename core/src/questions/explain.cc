// What validate says, with the explanations of a file that was kept.
#include "questions/question.h"
#include "report/explanations.h"
#include "report/validation.h"

namespace tipstat {
namespace {

Result<std::string> Answer(const Asked& asked) {
  const Result<std::string_view> which = RelationsAsked(asked.request);
  if (!which) return which.error();
  const std::string_view name = asked.request.Get("notes");
  const Loaded* notes = asked.Kept(name);
  if (notes == nullptr)
    return Error{ErrorCode::kBadRequest, "notes", name, "a table that was kept"};
  const Loaded& loaded = asked.loaded;
  std::vector<Finding> findings = loaded.findings;
  const Result<void> explained = ExplainByNotes(loaded.table, notes->table, &findings);
  if (!explained) return explained.error();
  return ValidationJson(loaded.table, loaded.relations, findings, *which);
}

}  // namespace

extern const Question kQuestion_explain;
const Question kQuestion_explain = {"explain", Answer};

}  // namespace tipstat
