// Tells from the first bytes of a file what reads it.
#ifndef TIPSTAT_ENGINE_RECOGNISE_H_
#define TIPSTAT_ENGINE_RECOGNISE_H_

#include <cstddef>
#include <string_view>

#include "formats/format.h"

namespace tipstat {

// How many bytes are looked at.
inline constexpr size_t kRecognisedBytes = 64 << 10;

// Returns the format of a file that begins with `head` (the whole file when it is shorter). Returns
// kEmptyInput where it holds nothing but white space, kNotATable where it is a web page, a PDF, an
// image, an archive or another binary file, and kNeedsFullModule where this module lacks the
// format.
Result<const Format*> Recognise(std::string_view head);

}  // namespace tipstat

#endif  // TIPSTAT_ENGINE_RECOGNISE_H_
