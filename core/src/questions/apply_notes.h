// The explanations that a request brings, for the questions that answer with findings.
#ifndef TIPSTAT_QUESTIONS_APPLY_NOTES_H_
#define TIPSTAT_QUESTIONS_APPLY_NOTES_H_

#include <vector>

#include "questions/question.h"
#include "report/explanations.h"

namespace tipstat {

// Explains findings by the kept table that `notes` of the request names; does nothing where it
// names none. Returns kBadRequest for a table that was not kept, and what ExplainByNotes does.
inline Result<void> ApplyNotes(const Asked& asked, std::vector<Finding>* findings) {
  if (!asked.request.Has("notes")) return {};
  const std::string_view name = asked.request.Get("notes");
  const Loaded* notes = asked.Kept(name);
  if (notes == nullptr) {
    return Error{ErrorCode::kBadRequest, "notes", name, "a table that was kept"};
  }
  return ExplainByNotes(asked.loaded.table, notes->table, findings);
}

}  // namespace tipstat

#endif  // TIPSTAT_QUESTIONS_APPLY_NOTES_H_
