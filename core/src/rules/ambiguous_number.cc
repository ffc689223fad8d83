// A separator may group thousands or show decimals, and no cell of the column says which.
#include "rules/printed_text.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  FindTexts(evidence, Reading::kAmbiguous, "ambiguous-number", Severity::kWarning, findings, "DES");
}

}  // namespace

extern const Rule kRule_ambiguous_number;
const Rule kRule_ambiguous_number = {"ambiguous-number", Apply};

}  // namespace tipstat
