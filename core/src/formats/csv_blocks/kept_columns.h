// Which columns of a file are kept, where it is known what will be asked.
#ifndef TIPSTAT_FORMATS_CSV_BLOCKS_KEPT_COLUMNS_H_
#define TIPSTAT_FORMATS_CSV_BLOCKS_KEPT_COLUMNS_H_

#include <string_view>
#include <vector>

#include "table/raw_table.h"
#include "tipstat/limits.h"

namespace tipstat {

// Returns the columns that the wanted names mean, printed names or concepts, and every column that
// may be a period; in the order of the file. Returns none where all columns are needed: where no
// names are given or one of them means no column or two, and where the first bytes of the file do
// not show records. `head` begins with the headings.
std::vector<uint32_t> KeptColumns(std::string_view head, const RawTable& table,
                                  const Limits& limits);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_BLOCKS_KEPT_COLUMNS_H_
