// What the first bytes of a separated file show: the separator, and whether the file is plain.
#ifndef TIPSTAT_FORMATS_CSV_HEAD_H_
#define TIPSTAT_FORMATS_CSV_HEAD_H_

#include <string_view>
#include <vector>

#include "formats/csv/scan.h"

namespace tipstat {

// How many bytes are looked at.
inline constexpr size_t kCsvHeadBytes = 64 << 10;
inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// The first records that are not blank. The last one in the head counts only where the head is
// surely not cut.
struct CsvHead {
  CsvDialect dialect;
  std::vector<CsvRecord> records;
  size_t usual_size = 1;  // the number of cells that most of them have, without single texts
};
// Where the dialect has no separator, 0, finds that of , ; tab and | with which most records have
// the same number of cells.
CsvHead ReadCsvHead(std::string_view head, CsvDialect dialect);

// Returns the separator of a file whose headings stand whole in the first line, in UTF-8 or
// Windows-1252, and in which no cell is left blank for "same as above"; 0 for any other file.
// `head` is what Recognise gives to formats.
char SeparatorOfPlainCsv(std::string_view head);

// Whether every cell of the record names a column of its own.
bool HasWholeHeader(const CsvRecord& header);

// Whether the record is more likely the headings than the one before it.
bool NamesMoreConcepts(const CsvRecord& record, const CsvRecord& before);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_HEAD_H_
