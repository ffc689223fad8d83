#include "claims/check.h"

#include "base/text.h"
#include "questions/question.h"

namespace tipstat {
namespace {

// "3.unit=person": the third claim from 0 on, what is changed, and to what.
Result<claims::Override> ReadOverride(std::string_view text) {
  const Error bad{ErrorCode::kBadRequest, "override", text, "CLAIM.FIELD=VALUE"};
  const size_t point = text.find('.');
  const size_t equals = text.find('=');
  if (point == std::string_view::npos || equals == std::string_view::npos || point > equals ||
      point == 0 || point > 9) {
    return bad;
  }
  claims::Override change;
  for (const char c : text.substr(0, point)) {
    if (c < '0' || c > '9') return bad;
    change.claim = change.claim * 10 + static_cast<uint32_t>(c - '0');
  }
  change.field = text.substr(point + 1, equals - point - 1);
  change.value = text.substr(equals + 1);
  for (const std::string_view field :
       {"unit", "stage", "period", "area", "areaRole", "breakdown", "partOf"}) {
    if (change.field == field) return change;
  }
  return bad;
}

// The figures of a text. Request: text, override (may repeat); the data are the tables that were
// kept.
Result<std::string> Answer(const Asked& asked) {
  const std::string_view text = asked.request.Get("text");
  if (text.size() > claims::kLongestText) {
    return Error{ErrorCode::kTooManyBytes, "text", "a longer text",
                 std::to_string(claims::kLongestText) + " bytes at most"};
  }
  if (!asked.request.Has("text")) {
    return Error{ErrorCode::kBadRequest, "text", "nothing", "a text"};
  }
  std::vector<claims::Override> overrides;
  for (const std::string_view change : asked.request.All("override")) {
    const Result<claims::Override> read = ReadOverride(change);
    if (!read) return read.error();
    overrides.push_back(*read);
  }
  std::vector<const Table*> data;
  for (const KeptTable& kept : asked.kept) data.push_back(&kept.loaded->table);
  return claims::CheckJson(text, data, overrides);
}

}  // namespace

extern const Question kQuestion_check;
const Question kQuestion_check = {"check", Answer, false};

}  // namespace tipstat
