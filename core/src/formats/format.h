// What an input format gives: a test of the first bytes, and a reader that takes bytes in pieces.
#ifndef TIPSTAT_FORMATS_FORMAT_H_
#define TIPSTAT_FORMATS_FORMAT_H_

#include <memory>
#include <string_view>

#include "table/raw_table.h"
#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

class Reader {
 public:
  virtual ~Reader() = default;
  // Takes the next bytes, in pieces of any length. The table is the same however they are cut.
  virtual Result<void> Append(std::string_view bytes) = 0;
  // Says that no more bytes follow. The table is complete when this succeeds.
  virtual Result<void> Finish() = 0;
};

struct Format {
  std::string_view name;
  // Whether a file that begins with these bytes (the whole file, or its first 64 KiB) is of this
  // format. Of several formats that recognise a file the one of
  // the lowest rank reads it.
  bool (*recognises)(std::string_view head);
  // `table` and `limits` outlive the reader.
  std::unique_ptr<Reader> (*make_reader)(const Limits& limits, RawTable* table);
  int rank;
};

// Makes a reader that tells the format from the first bytes, for the engine and for formats that
// hold others; the engine defines it. Its errors are those of Recognise and of the format.
std::unique_ptr<Reader> MakeReader(const Limits& limits, RawTable* table);

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_FORMAT_H_
