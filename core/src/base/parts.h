// Parts of an archive or a package in one stream of bytes, as the shell hands them over:
//
//     tipstat-parts 1
//     1204 xl/workbook.xml
//     …1204 bytes…
//     65536 xl/worksheets/sheet1.xml
//     …65536 bytes…
//     312 xl/worksheets/sheet1.xml
//     …312 bytes…
//     end
//
// A part may come in several records one behind the other, so that nobody needs to know its length
// ahead. Nothing stands between the bytes of one record and the line of the next.
#ifndef TIPSTAT_BASE_PARTS_H_
#define TIPSTAT_BASE_PARTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tipstat/result.h"

namespace tipstat {

// The first line.
inline constexpr std::string_view kPartsMagic = "tipstat-parts 1\n";

// Returns the name of the first part of a stream that begins with these bytes, or "" where it is
// no stream of parts.
std::string_view FirstPartName(std::string_view head);

class PartsHandler {
 public:
  virtual ~PartsHandler() = default;
  virtual Result<void> BeginPart(std::string_view name) = 0;
  virtual Result<void> TakePart(std::string_view bytes) = 0;
  virtual Result<void> EndPart() = 0;
};

// Takes a stream of parts apart. Names are relative paths with single slashes, of at most 1024
// bytes, without control characters, backslashes and the steps "." and ".."; each comes once.
class PartsReader {
 public:
  // The handler outlives the reader.
  explicit PartsReader(PartsHandler* handler) : handler_(handler) {}

  // Returns kNotATable where the stream is not as above, or what the handler returned.
  Result<void> Append(std::string_view bytes);
  // Returns kNotATable where the stream has not ended.
  Result<void> Finish();

 private:
  Result<void> TakeLine(std::string_view line);
  Result<void> TakeRecord(uint64_t length, std::string_view name);

  PartsHandler* handler_;
  std::string line_;   // as far as it has come
  uint64_t left_ = 0;  // bytes of the record
  std::string part_;   // the open one
  std::vector<std::string> seen_;
  bool has_magic_ = false;
  bool ended_ = false;
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_PARTS_H_
