#include <algorithm>

#include "aggregate/extras.h"
#include "base/text.h"

namespace tipstat {
namespace {

constexpr uint32_t kMostThreshold = 1000000;

Result<std::vector<uint32_t>> ParseFields(const Table& table, std::string_view text) {
  std::vector<uint32_t> fields;
  if (Trim(text).empty()) return fields;
  for (const std::string& name : SplitQuoted(text, ',')) {
    const Result<uint32_t> field = FindField(table, Unquote(name));
    if (!field) return field.error();
    if (std::find(fields.begin(), fields.end(), *field) != fields.end()) {
      return Error{ErrorCode::kBadRequest, table.fields[*field].name, "the same field twice",
                   "each field once"};
    }
    fields.push_back(*field);
  }
  return fields;
}

Result<uint32_t> ParseThreshold(std::string_view text) {
  uint32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || number > kMostThreshold) {
      return Error{ErrorCode::kBadRequest, "threshold", std::string(text),
                   "a whole number from 0 to 1000000"};
    }
    number = number * 10 + static_cast<uint32_t>(c - '0');
  }
  return number;
}

Result<void> CheckPeriod(const Table& table, const Query& query) {
  if (query.measure->against == Against::kNothing) return {};
  const auto has_time = [&](const std::vector<uint32_t>& fields) {
    return fields.size() == 1 && static_cast<int>(fields[0]) == table.time_field;
  };
  if (has_time(query.rows) || has_time(query.columns)) return {};
  return Error{ErrorCode::kNeedsPeriod, std::string(query.measure->name),
               "no field of periods by itself in rows or columns",
               table.time_field < 0 ? "a table with periods"
                                    : table.fields[static_cast<size_t>(table.time_field)].name};
}

}  // namespace

Error NeedsExtras() {
  return {ErrorCode::kNeedsFullModule, {}, "a question", "the module that answers it"};
}

Result<Query> ParseQuery(const Table& table, const std::vector<const Measure*>& measures,
                         const QueryTexts& texts, const PivotExtras* extras) {
  Query query;
  Result<std::vector<uint32_t>> rows = ParseFields(table, texts.rows);
  if (!rows) return rows.error();
  query.rows = *rows;
  Result<std::vector<uint32_t>> columns = ParseFields(table, texts.columns);
  if (!columns) return columns.error();
  query.columns = *columns;
  for (const uint32_t field : query.columns) {
    if (std::find(query.rows.begin(), query.rows.end(), field) != query.rows.end()) {
      return Error{ErrorCode::kBadRequest, table.fields[field].name,
                   "one field in both rows and columns", "a field in one of them"};
    }
  }
  const std::string_view measure = Trim(texts.measure);
  const std::string_view usual = table.value_columns.empty() ? "count" : "sum";
  auto parsed = ParseMeasure(table, measures, measure.empty() ? usual : measure, &query);
  if (!parsed) return parsed.error();
  for (const std::string_view text : texts.conditions) {
    Result<Condition> condition = ParseCondition(table, text);
    if (!condition) return condition.error();
    query.conditions.push_back(std::move(*condition));
  }
  query.totals = texts.totals == "1";
  if (!texts.rollup.empty() || !texts.order.empty() || !texts.top.empty()) {
    if (extras == nullptr) return NeedsExtras();
    if (auto taken = extras->parse_options(texts, &query); !taken) return taken.error();
  }
  if (!texts.threshold.empty()) {
    const Result<uint32_t> threshold = ParseThreshold(texts.threshold);
    if (!threshold) return threshold.error();
    query.threshold = *threshold;
  }
  if (auto checked = CheckPeriod(table, query); !checked) return checked.error();
  return query;
}

}  // namespace tipstat
