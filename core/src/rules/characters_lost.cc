// Letters were lost before the file came here: it was saved in an encoding that does not have them
// (Khmer as "????"), or they were replaced by U+FFFD.
#include "base/json.h"
#include "base/text.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

constexpr size_t kFewestMarks = 3;  // fewer are punctuation
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// A run of question marks that does not end a word.
bool HasQuestionMarks(std::string_view text) {
  size_t run = 0;
  bool in_word = false;
  for (const char c : text) {
    run = c == '?' && !in_word ? run + 1 : 0;
    if (run == kFewestMarks) return true;
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c != '?') in_word = is_letter || (c >= '0' && c <= '9');
  }
  return false;
}

// Bad bytes are findings of their own.
bool IsLost(const RawTable& source, std::string_view text) {
  return HasQuestionMarks(text) ||
         (source.bad_bytes.empty() && text.find(kReplacement) != std::string_view::npos);
}

void AddFinding(std::string_view text, std::vector<CellRef> cells, std::vector<Finding>* findings) {
  JsonWriter json;
  json.BeginObject();
  json.Key("text").String(text);
  json.Key("count").Integer(cells.size());
  json.EndObject();
  findings->push_back(
      {"characters-lost", Severity::kError, {}, std::move(cells), json.Take(), "FLF", "B0"});
}

void CheckColumn(const RawTable& source, uint32_t index, std::vector<Finding>* findings) {
  const RawColumn& column = source.columns[index];
  std::vector<uint8_t> lost;
  uint32_t first = Dictionary::kNone;
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    lost.push_back(IsLost(source, column.texts[code]));
    if (lost[code] != 0 && first == Dictionary::kNone) first = code;
  }
  if (first == Dictionary::kNone) return;
  std::vector<CellRef> cells;
  for (uint32_t row = 0; row < column.codes.size(); ++row) {
    if (lost[column.codes[row]] != 0) cells.push_back({row, index});
  }
  AddFinding(column.texts[first], std::move(cells), findings);
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const RawTable& source = evidence.table.source;
  for (uint32_t index = 0; index < source.columns.size(); ++index) {
    const std::string& name = source.columns[index].name;
    if (IsLost(source, name)) AddFinding(name, {}, findings);
    CheckColumn(source, index, findings);
  }
}

}  // namespace

extern const Rule kRule_characters_lost;
const Rule kRule_characters_lost = {"characters-lost", Apply};

}  // namespace tipstat
