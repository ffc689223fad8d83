// A mark is a zero: the sums close only so.
#include "rules/printed_text.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  FindTexts(evidence, Reading::kProvedMark, "mark-proved", Severity::kNote, findings);
}

}  // namespace

extern const Rule kRule_mark_proved;
const Rule kRule_mark_proved = {"mark-proved", Apply};

}  // namespace tipstat
