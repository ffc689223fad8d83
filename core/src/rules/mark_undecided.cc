// A mark that means zero here and missing there, and nothing in the file says which.
#include "rules/printed_text.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  FindTexts(evidence, Reading::kOpenMark, "mark-undecided", Severity::kNote, findings);
}

}  // namespace

extern const Rule kRule_mark_undecided;
const Rule kRule_mark_undecided = {"mark-undecided", Apply};

}  // namespace tipstat
