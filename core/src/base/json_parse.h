// Reads JSON as a sequence of events, one at a time, whatever its depth and size.
#ifndef TIPSTAT_BASE_JSON_PARSE_H_
#define TIPSTAT_BASE_JSON_PARSE_H_

#include <cstdint>
#include <string_view>

#include "tipstat/limits.h"
#include "tipstat/result.h"

namespace tipstat {

enum class JsonKind : uint8_t { kNull, kBoolean, kNumber, kString };

// Takes the events, in the order of the text. An error that names no line is given the place of the
// token that brought it.
class JsonHandler {
 public:
  virtual ~JsonHandler() = default;
  virtual Result<void> OpenObject(uint32_t line) = 0;
  virtual Result<void> OpenArray(uint32_t line) = 0;
  // The end of the innermost object or array.
  virtual Result<void> Close() = 0;
  // The name of the member that follows.
  virtual Result<void> Name(std::string_view name) = 0;
  // A number keeps its digits as printed; null is "".
  virtual Result<void> Scalar(std::string_view text, JsonKind kind, uint32_t line) = 0;
};

// Returns kMalformedJson where the text is no JSON, kTooDeep, kCellTooLarge, or what the handler
// returned, all with line and column. Nothing here calls itself.
Result<void> ParseJson(std::string_view text, const Limits& limits, JsonHandler* handler);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_JSON_PARSE_H_
