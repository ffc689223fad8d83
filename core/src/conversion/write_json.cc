#include "base/json.h"
#include "codes/companions.h"
#include "conversion/writers.h"

namespace tipstat {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Moves behind digits and returns whether there were any.
bool TakeDigits(std::string_view* text) {
  const size_t before = text->size();
  while (!text->empty() && IsDigit((*text)[0])) text->remove_prefix(1);
  return text->size() < before;
}

}  // namespace

bool IsJsonNumber(std::string_view text) {
  if (!text.empty() && text[0] == '-') text.remove_prefix(1);
  if (text.size() > 1 && text[0] == '0' && IsDigit(text[1])) return false;
  if (!TakeDigits(&text)) return false;
  if (text.empty()) return true;
  if (text[0] != '.') return false;
  text.remove_prefix(1);
  return TakeDigits(&text) && text.empty();
}

std::string WriteJson(const LongTable& table) {
  JsonWriter json;
  json.BeginLines();
  for (uint32_t row = 0; row < table.rows(); ++row) {
    json.BeginObject();
    for (size_t i = 0; i < table.columns.size(); ++i) {
      const std::string_view text = table.TextOf(row, i);
      json.Key(table.columns[i].name);
      const bool is_number = table.columns[i].field == nullptr && IsJsonNumber(text);
      is_number ? json.Json(text) : json.String(text);
    }
    if (!table.companions.empty()) {
      const Companion& companion = table.companions[row];
      json.Key(kLowHeading).String(companion.low);
      json.Key(kHighHeading).String(companion.high);
      json.Key(kStatusHeading).String(companion.status);
    }
    if (table.needs_declarations) json.Key(table.Declarations()).String({});
    json.EndObject();
  }
  return json.EndArray().Take() + "\n";
}

}  // namespace tipstat
