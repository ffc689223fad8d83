// Reads "count()", "sum(F)", "share(F, rows)", "distinct(F)", "rate(F, 100000)".
#include <algorithm>

#include "aggregate/query.h"
#include "base/text.h"
#include "codes/labels.h"

namespace tipstat {
namespace {

constexpr uint32_t kMostPer = 1000000;

Result<const Measure*> FindMeasure(const std::vector<const Measure*>& measures,
                                   std::string_view name) {
  std::string names;
  for (const Measure* measure : measures) {
    if (measure->name == name) return measure;
    names.append(names.empty() ? "" : ", ").append(measure->name);
  }
  return Error{ErrorCode::kUnknownMeasure, std::string(name), std::string(name), names};
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

// The texts between the brackets, or an error where they are not closed.
Result<std::vector<std::string>> ReadArguments(std::string_view text) {
  const size_t open = text.find('(');
  if (open == std::string_view::npos) return std::vector<std::string>();
  if (text.back() != ')') {
    return Error{ErrorCode::kBadRequest, "measure", text, "a closing bracket"};
  }
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  return Trim(inside).empty() ? std::vector<std::string>() : SplitQuoted(inside, ',');
}

std::string UsualField(const Table& table) {
  if (table.value_columns.empty()) {
    for (const Field& field : table.fields) {
      if (field.role == Role::kOrdinal) return field.name;
    }
  }
  return ValueName(table);
}

Result<void> TakeField(const Table& table, const std::vector<std::string>& arguments,
                       Query* query) {
  const Measure& measure = *query->measure;
  if (!measure.takes_field) return {};
  const std::string name = arguments.empty() ? UsualField(table) : Unquote(arguments[0]);
  query->measure_text += name;
  if (!measure.of_dimension) return CheckValue(table, measure, name);
  const Result<uint32_t> field = FindField(table, name);
  if (!field) return field.error();
  if (!table.fields[*field].IsKey()) {
    return Error{ErrorCode::kBadRequest, name, name, "a dimension"};
  }
  query->measure_field = *field;
  return {};
}

Result<void> TakeChoice(const std::vector<std::string>& arguments, Query* query) {
  const std::vector<std::string_view>& accepted = query->measure->arguments;
  if (accepted.empty()) return {};
  query->measure_argument = arguments.size() > 1 ? Unquote(arguments[1]) : accepted[0];
  if (std::find(accepted.begin(), accepted.end(), query->measure_argument) == accepted.end()) {
    std::string expected;
    for (const std::string_view choice : accepted) {
      expected.append(expected.empty() ? "" : " or ").append(choice);
    }
    return Error{ErrorCode::kBadRequest, "measure", query->measure_argument, expected};
  }
  if (query->measure_argument == "previous") query->against = Against::kPeriodBefore;
  const bool is_silent = query->measure_argument == "year";
  if (!is_silent) query->measure_text += ", " + query->measure_argument;
  return {};
}

Result<void> TakePer(const std::vector<std::string>& arguments, Query* query) {
  if (!query->measure->per_population) return {};
  const std::string text = arguments.size() > 1 ? Unquote(arguments[1]) : "100000";
  uint32_t per = 0;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    per = is_digit && per <= kMostPer ? per * 10 + static_cast<uint32_t>(c - '0') : kMostPer + 1;
  }
  if (per == 0 || per > kMostPer) {
    return Error{ErrorCode::kBadRequest, "measure", text, "a whole number from 1 to 1000000"};
  }
  query->per = per;
  query->measure_text += ", " + text;
  return {};
}

}  // namespace

Result<void> ParseMeasure(const Table& table, const std::vector<const Measure*>& measures,
                          std::string_view text, Query* query) {
  const Result<std::vector<std::string>> arguments = ReadArguments(text);
  if (!arguments) return arguments.error();
  const Result<const Measure*> measure =
      FindMeasure(measures, Trim(text.substr(0, text.find('('))));
  if (!measure) return measure.error();
  query->measure = *measure;
  query->against = (*measure)->against;
  const bool has_second = !(*measure)->arguments.empty() || (*measure)->per_population;
  if (arguments->size() > ((*measure)->takes_field ? 1U : 0U) + (has_second ? 1U : 0U)) {
    return Error{ErrorCode::kBadRequest, "measure", text, "fewer arguments"};
  }
  query->measure_text = std::string((*measure)->name) + "(";
  if (auto taken = TakeField(table, *arguments, query); !taken) return taken;
  if (auto taken = TakeChoice(*arguments, query); !taken) return taken;
  if (auto taken = TakePer(*arguments, query); !taken) return taken;
  query->measure_text += ")";
  return {};
}

}  // namespace tipstat
