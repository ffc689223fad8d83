// A byte is no UTF-8 although the file is: it is shown as U+FFFD.
#include "base/json.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (const BadByte& bad : evidence.table.source.bad_bytes) {
    JsonWriter json;
    json.BeginObject();
    json.Key("line").Integer(bad.line);
    json.Key("column").Integer(bad.column);
    json.Key("byte").Integer(bad.byte);
    json.EndObject();
    findings->push_back(
        {"bad-byte", Severity::kWarning, {}, {{bad.row, bad.field}}, json.Take(), "FLF", "B0"});
  }
}

}  // namespace

extern const Rule kRule_bad_byte;
const Rule kRule_bad_byte = {"bad-byte", Apply};

}  // namespace tipstat
