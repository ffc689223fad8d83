// Writes JSON text: answers have one line per element of their large arrays, so that a change in a
// kept answer can be read.
#ifndef TIPSTAT_BASE_JSON_H_
#define TIPSTAT_BASE_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/interval.h"

namespace tipstat {

class JsonWriter {
 public:
  JsonWriter& BeginObject();
  JsonWriter& EndObject();
  JsonWriter& BeginArray();
  // An array whose elements stand on lines of their own.
  JsonWriter& BeginLines();
  JsonWriter& EndArray();
  JsonWriter& Key(std::string_view name);

  // Requires UTF-8; what is not is written as U+FFFD.
  JsonWriter& String(std::string_view text);
  JsonWriter& Integer(uint64_t number);
  JsonWriter& Boolean(bool value);
  JsonWriter& Null();
  // An infinity is null.
  JsonWriter& Number(Exact number);
  JsonWriter& Number(double number);
  JsonWriter& Range(const Interval& interval);
  // Requires one complete JSON value.
  JsonWriter& Json(std::string_view value);

  // Requires that all is closed. Leaves the writer empty.
  std::string Take();

 private:
  enum class Scope : uint8_t { kObject, kArray, kLines };
  void Separate();
  void Open(char bracket, Scope scope);
  void Close(char bracket);
  void Raw(std::string_view text);

  std::string text_;
  std::vector<Scope> scopes_;
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_JSON_H_
