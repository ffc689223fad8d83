// Records in which one cell holds several answers, "Female;Male".
#ifndef TIPSTAT_CODES_ANSWERS_H_
#define TIPSTAT_CODES_ANSWERS_H_

#include <vector>

#include "table/table.h"

namespace tipstat {

// The codes of the single answers of a label, each once, in the order in which they stand there;
// none where the label is one answer. Requires that the labels hold every single answer.
std::vector<uint32_t> AnswersOf(const Field& field, uint32_t code);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_ANSWERS_H_
