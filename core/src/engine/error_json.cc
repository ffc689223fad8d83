#include "base/json.h"
#include "tipstat/engine.h"

namespace tipstat {

Error::Error(ErrorCode code_, std::string_view subject_, std::string_view found_,
             std::string_view expected_, uint64_t line_, uint64_t column_)
    : code(code_),
      subject(subject_),
      found(found_),
      expected(expected_),
      line(line_),
      column(column_) {}

// Errors are copied in many places and seldom: these stand here so that no place carries a copy.
Error::Error(const Error& other) = default;
Error::~Error() = default;

std::unique_ptr<Error> Keep(const Error& error) { return std::make_unique<Error>(error); }

std::string_view ErrorName(ErrorCode code) {
  constexpr std::string_view kNames[] = {
      "ambiguous-field",  "bad-condition",      "bad-request",         "cell-too-large",
      "duplicate-field",  "empty-input",        "malformed-json",      "malformed-xml",
      "mixed-indicators", "mixed-units",        "needs-full-module",   "needs-period",
      "no-header",        "no-number",          "not-a-table",         "not-additive",
      "not-loaded",       "ordinal-arithmetic", "overlapping-periods", "too-deep",
      "too-many-bytes",   "too-many-cells",     "too-many-columns",    "too-many-keys",
      "unclosed-quote",   "unknown-field",      "unknown-measure",     "unknown-sheet"};
  static_assert(std::size(kNames) == static_cast<size_t>(ErrorCode::kUnknownSheet) + 1);
  return kNames[static_cast<size_t>(code)];
}

std::string ErrorJson(const Error& error) {
  JsonWriter json;
  json.BeginObject().Key("contract").Integer(1);
  json.Key("error").BeginObject();
  json.Key("code").String(ErrorName(error.code));
  if (error.line != 0) json.Key("line").Integer(error.line);
  if (error.column != 0) json.Key("column").Integer(error.column);
  if (!error.subject.empty()) json.Key("subject").String(error.subject);
  if (!error.found.empty()) json.Key("found").String(error.found);
  if (!error.expected.empty()) json.Key("expected").String(error.expected);
  json.EndObject().EndObject();
  return json.Take();
}

}  // namespace tipstat
