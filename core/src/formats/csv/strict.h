// Separated values with one line of headings, for formats that are written as such: nothing is
// taken for a title, a footnote or a blank that stands for the cell above.
#ifndef TIPSTAT_FORMATS_CSV_STRICT_H_
#define TIPSTAT_FORMATS_CSV_STRICT_H_

#include <memory>

#include "formats/format.h"

namespace tipstat {

// Both outlive the reader.
std::unique_ptr<Reader> MakeStrictCsvReader(const Limits& limits, RawTable* table);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_STRICT_H_
