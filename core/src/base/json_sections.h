// Follows the nesting of a JSON text for readers of formats: every object and array is a section,
// whose number the reader chooses when it opens; what the reader does not know is passed over
// whole.
#ifndef TIPSTAT_BASE_JSON_SECTIONS_H_
#define TIPSTAT_BASE_JSON_SECTIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/json_parse.h"

namespace tipstat {

class JsonSections : public JsonHandler {
 public:
  static constexpr uint8_t kOutside = 0;     // in which the outermost value stands
  static constexpr uint8_t kPassedOver = 1;  // of which nothing inside is reported

  // Where a value stands.
  struct Member {
    uint8_t section;        // of the object or array around it
    std::string_view name;  // in an object
    uint64_t index;         // in an array, from 0
    uint32_t line;
  };

  Result<void> OpenObject(uint32_t line) final { return Open(false, line); }
  Result<void> OpenArray(uint32_t line) final { return Open(true, line); }
  Result<void> Close() final;
  Result<void> Name(std::string_view name) final;
  Result<void> Scalar(std::string_view text, JsonKind kind, uint32_t line) final;

 protected:
  // Returns the number of the section that opens here.
  virtual Result<uint8_t> Enter(const Member& at, bool is_array) = 0;
  // A section that is not passed over has ended; `members` stood in it.
  virtual Result<void> Leave(uint8_t section, uint64_t members) = 0;
  virtual Result<void> Value(const Member& at, std::string_view text, JsonKind kind) = 0;

 private:
  struct Level {
    uint8_t section = kOutside;
    uint64_t members = 0;  // that have begun
    std::string name;      // of the last one
  };

  Result<void> Open(bool is_array, uint32_t line);
  Member Next(uint32_t line);

  std::vector<Level> levels_ = std::vector<Level>(1);
  uint64_t passed_over_ = 0;  // levels that are open below the last one
};

// Returns the whole number that these digits write, at most fifteen of them, or nothing.
bool ParseIndex(std::string_view digits, uint64_t* number);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_JSON_SECTIONS_H_
