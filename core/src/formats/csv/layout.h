// Where the table stands in a separated file that is not plain: below lines of title, under one or
// two lines of headings.
#ifndef TIPSTAT_FORMATS_CSV_LAYOUT_H_
#define TIPSTAT_FORMATS_CSV_LAYOUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "formats/csv/scan.h"

namespace tipstat {

struct CsvLayout {
  CsvDialect dialect;
  size_t titles = 0;  // records before the headings that are not blank
  bool has_two_headings = false;
  size_t width = 0;  // of the table; cells behind it are blank in every record that was seen
};

// `head` is the beginning of the file as UTF-8; without a `separator`, 0, it is found.
CsvLayout FindCsvLayout(std::string_view head, char separator);

// Returns the headings of `width` columns. An upper one stands for the blank ones to its right, as
// merged cells do, and is joined to the lower ones by " - ".
std::vector<std::string> JoinHeadings(const CsvRecord& upper, const CsvRecord& lower, size_t width);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_LAYOUT_H_
