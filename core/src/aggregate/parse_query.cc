#include <algorithm>

#include "aggregate/query.h"
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

Result<const Measure*> FindMeasure(const std::vector<const Measure*>& measures,
                                   std::string_view name) {
  std::string names;
  for (const Measure* measure : measures) {
    if (measure->name == name) return measure;
    names.append(names.empty() ? "" : ", ").append(measure->name);
  }
  return Error{ErrorCode::kUnknownMeasure, std::string(name), std::string(name), names};
}

bool IsOrdinal(const Table& table) {
  return std::any_of(table.fields.begin(), table.fields.end(),
                     [](const Field& field) { return field.role == Role::kOrdinal; });
}

std::string ValueName(const Table& table) {
  if (table.value_columns.size() == 1) return table.source.columns[table.value_columns[0]].name;
  return "OBS_VALUE";
}

// Whether the name is that of the values, or of the ordinal where the table has no values.
bool NamesTheValue(const Table& table, std::string_view name) {
  if (table.value_columns.empty()) {
    const Result<uint32_t> field = FindField(table, name);
    return field && table.fields[*field].role == Role::kOrdinal;
  }
  return name == ValueName(table) || name == "OBS_VALUE" ||
         FoldName(name) == FoldName(ValueName(table));
}

Result<void> CheckValue(const Table& table, const Measure& measure, const std::string& name) {
  if (!NamesTheValue(table, name)) {
    const Result<uint32_t> field = FindField(table, name);
    if (!field) return field.error();
    return Error{ErrorCode::kNoNumber, name, std::string(measure.name) + " of " + name,
                 table.value_columns.empty() ? "a table with figures" : ValueName(table)};
  }
  if (table.value_columns.empty() && !measure.allows_ordinal) {
    return Error{ErrorCode::kOrdinalArithmetic, name, std::string(measure.name),
                 "count, min or max: ordered labels cannot be added or averaged"};
  }
  return {};
}

// Reads "count()", "sum(F)", "share(F, rows)".
Result<void> ParseMeasure(const Table& table, const std::vector<const Measure*>& measures,
                          std::string_view text, Query* query) {
  const size_t open = text.find('(');
  const bool has_arguments = open != std::string_view::npos;
  if (has_arguments && (text.empty() || text.back() != ')')) {
    return Error{ErrorCode::kBadRequest, "measure", std::string(text), "a closing bracket"};
  }
  const Result<const Measure*> measure = FindMeasure(measures, Trim(text.substr(0, open)));
  if (!measure) return measure.error();
  query->measure = *measure;
  std::vector<std::string> arguments;
  if (has_arguments) {
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    if (!Trim(inside).empty()) arguments = SplitQuoted(inside, ',');
  }
  const size_t most =
      ((*measure)->takes_field ? 1U : 0U) + ((*measure)->arguments.empty() ? 0U : 1U);
  if (arguments.size() > most) {
    return Error{ErrorCode::kBadRequest, "measure", std::string(text), "fewer arguments"};
  }
  query->measure_text = std::string((*measure)->name) + "(";
  if ((*measure)->takes_field) {
    std::string name = ValueName(table);
    if (table.value_columns.empty() && IsOrdinal(table)) {
      for (const Field& field : table.fields) {
        if (field.role == Role::kOrdinal) name = field.name;
      }
    }
    if (!arguments.empty()) name = Unquote(arguments[0]);
    if (auto checked = CheckValue(table, **measure, name); !checked) return checked;
    query->measure_text += name;
  }
  if (!(*measure)->arguments.empty()) {
    const auto& accepted = (*measure)->arguments;
    query->measure_argument = arguments.size() > 1 ? Unquote(arguments[1]) : accepted[0];
    if (std::find(accepted.begin(), accepted.end(), query->measure_argument) == accepted.end()) {
      return Error{ErrorCode::kBadRequest, "measure", query->measure_argument,
                   "rows, columns or all"};
    }
    query->measure_text += ", " + query->measure_argument;
  }
  query->measure_text += ")";
  return {};
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
  if (!query.measure->compares_years) return {};
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

Result<Query> ParseQuery(const Table& table, const std::vector<const Measure*>& measures,
                         const QueryTexts& texts) {
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
  if (!texts.threshold.empty()) {
    const Result<uint32_t> threshold = ParseThreshold(texts.threshold);
    if (!threshold) return threshold.error();
    query.threshold = *threshold;
  }
  if (auto checked = CheckPeriod(table, query); !checked) return checked.error();
  return query;
}

}  // namespace tipstat
