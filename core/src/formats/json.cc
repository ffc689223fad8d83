// JSON: records, [{"year":"2023","count":164},…], at the top or as a member of one object; or
// {"columns":["year","count"],"data":[["2023",164],…]}.
#include <algorithm>

#include "base/json_parse.h"
#include "codes/companions.h"
#include "formats/collecting_reader.h"
#include "table/nested_table.h"

namespace tipstat {
namespace {

class JsonReader : public CollectingReader {
 public:
  JsonReader(const Limits& limits, RawTable* table)
      : CollectingReader(limits), limits_(limits), source_(*table), table_(limits, table) {
    table->format = "json";
  }

 private:
  Result<void> Read(std::string_view text) override {
    if (auto parsed = ParseJson(text, limits_, &table_); !parsed) return parsed;
    if (table_.WantsSecondPass()) {
      table_.Restart();
      if (auto parsed = ParseJson(text, limits_, &table_); !parsed) return parsed;
    }
    if (auto completed = table_.Complete(); !completed) return completed;
    return FoldCompanions(&source_);
  }

  const Limits& limits_;
  RawTable& source_;
  NestedTable table_;
};

bool IsOneOf(char c, std::string_view bytes) { return bytes.find(c) != std::string_view::npos; }

// Returns the text from the first byte on that is none of these.
std::string_view Skip(std::string_view text, std::string_view bytes) {
  return text.substr(std::min(text.find_first_not_of(bytes), text.size()));
}

// A heading in brackets or braces, [geo] or {geo}, belongs to a CSV file.
bool LooksLikeJson(std::string_view head) {
  constexpr std::string_view kBlanks = " \t\r\n";
  if (head.empty() || !IsOneOf(head[0], "{[")) return false;
  const std::string_view inside = Skip(head.substr(1), kBlanks);
  if (head[0] == '{') return inside.empty() || IsOneOf(inside[0], "\"\'}");
  const std::string_view first = Skip(inside, "[ \t\r\n");
  if (first.empty() || first[0] == '{') return true;
  if (!IsOneOf(first[0], "]\"-0123456789")) return false;
  const size_t closing = inside.find(']');
  return inside[0] == '[' || closing == std::string_view::npos ||
         Skip(inside.substr(closing + 1), kBlanks).empty();
}

}  // namespace

extern const Format kFormat_json;
const Format kFormat_json = {"json", LooksLikeJson,
                             [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
                               return std::make_unique<JsonReader>(limits, table);
                             },
                             50};

}  // namespace tipstat
