#include <algorithm>

#include "base/json.h"
#include "questions/question.h"

namespace tipstat {
namespace {

constexpr uint64_t kMostRowsShown = 10000;

std::string RowsJson(const RawTable& source, uint64_t first, uint64_t count) {
  JsonWriter json;
  json.BeginObject().Key("contract").Integer(1);
  json.Key("fields").BeginArray();
  for (const RawColumn& column : source.columns) json.String(column.name);
  json.EndArray();
  json.Key("first").Integer(first);
  json.Key("total").Integer(source.rows());
  const uint64_t end = std::min<uint64_t>(source.rows(), first - 1 + count);
  json.Key("rows").BeginLines();
  for (uint64_t row = first - 1; row < end; ++row) {
    json.BeginArray();
    for (const RawColumn& column : source.columns) {
      json.String(column.texts[column.codes[static_cast<size_t>(row)]]);
    }
    json.EndArray();
  }
  json.EndArray();
  json.Key("lines").BeginArray();
  for (uint64_t row = first - 1; row < end; ++row) {
    json.Integer(source.lines[static_cast<size_t>(row)]);
  }
  json.EndArray().EndObject();
  return json.Take();
}

Result<std::string> Answer(const Asked& asked) {
  if (asked.loaded.table.shape == Shape::kRecords) {
    return Error{ErrorCode::kBadRequest, "rows", "records of cases or persons",
                 "a table: records stay with the publisher"};
  }
  const Result<uint64_t> first = asked.request.Whole("first");
  if (!first) return first.error();
  if (*first == 0) return Error{ErrorCode::kBadRequest, "first", "0", "a whole number"};
  const Result<uint64_t> count = asked.request.Whole("count");
  if (!count) return count.error();
  if (*count > kMostRowsShown) {
    return Error{ErrorCode::kBadRequest, "count", asked.request.Get("count"), "a whole number"};
  }
  return RowsJson(asked.loaded.table.source, *first, *count);
}

}  // namespace

extern const Question kQuestion_rows;
const Question kQuestion_rows = {"rows", Answer};

}  // namespace tipstat
