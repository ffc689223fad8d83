// A number has more digits than are kept: it is enclosed between its two neighbours.
#include "rules/printed_text.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  FindTexts(evidence, Reading::kRounded, "digits-rounded", Severity::kNote, findings);
}

}  // namespace

extern const Rule kRule_digits_rounded;
const Rule kRule_digits_rounded = {"digits-rounded", Apply};

}  // namespace tipstat
