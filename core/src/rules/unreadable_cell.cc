// A cell of a value column is neither a number nor a sign: it is kept as printed, and missing.
#include "rules/printed_text.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  FindTexts(evidence, Reading::kUnreadable, "unreadable-cell", Severity::kError, findings);
}

}  // namespace

extern const Rule kRule_unreadable_cell;
const Rule kRule_unreadable_cell = {"unreadable-cell", Apply};

}  // namespace tipstat
