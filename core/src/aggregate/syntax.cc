// The syntax of lists, names and conditions in a request.
#include <algorithm>

#include "aggregate/query.h"
#include "base/text.h"
#include "codes/labels.h"

namespace tipstat {
namespace {

enum class Operator : uint8_t { kIs, kIsNot, kFrom, kUntil };

// Where an operator stands outside quotes; npos where none does.
size_t FindOperator(std::string_view text, size_t* length, Operator* which) {
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted) continue;
    const std::string_view two = text.substr(i, 2);
    *length = 2;
    if (two == "!=") return *which = Operator::kIsNot, i;
    if (two == ">=") return *which = Operator::kFrom, i;
    if (two == "<=") return *which = Operator::kUntil, i;
    *length = 1;
    if (text[i] == '=') return *which = Operator::kIs, i;
  }
  return std::string_view::npos;
}

std::string FieldNames(const Table& table) {
  std::string names;
  for (const Field& field : table.fields) {
    if (!names.empty()) names.append(", ");
    names.append(field.name);
  }
  return names;
}

bool Matches(const Field& field, uint32_t code, std::string_view value) {
  if (value == "_T" && field.kinds[code] == CodeKind::kTotal) return true;
  const std::string_view label = Trim(field.labels()[code]);
  const uint32_t name = field.joined.empty() ? code : field.joined[code];
  if (name != code && Matches(field, name, value)) return true;
  if (label == value || FoldWords(label) == FoldWords(value)) return true;
  if (!field.standard.empty() && field.standard[code] == value) return true;
  const auto rank = RankInCodeList(field.concept_id, label);
  return rank && rank == RankInCodeList(field.concept_id, value);
}

Error BadCondition(std::string_view text, std::string expected) {
  return {ErrorCode::kBadCondition, "where", std::string(text), std::move(expected)};
}

Result<Condition> ParseBound(const Table& table, std::string_view text, uint32_t index,
                             Operator which, const std::string& value) {
  const Field& field = table.fields[index];
  const auto limit = ParsePeriod(value);
  if (field.role != Role::kTime || !limit) {
    return BadCondition(text, "a field of periods and a period behind >= and <=");
  }
  Condition condition{index, {}};
  for (const auto& period : field.periods) {
    const bool fits = period && (which == Operator::kFrom ? period->start >= limit->start
                                                          : period->end <= limit->end);
    condition.accepted.push_back(fits);
  }
  return condition;
}

}  // namespace

std::vector<std::string> SplitQuoted(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

std::string Unquote(std::string_view text) {
  text = Trim(text);
  if (text.size() < 2 || text[0] != '"' || text.back() != '"') return std::string(text);
  std::string result;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    result.push_back(text[i]);
    if (text[i] == '"') ++i;
  }
  return result;
}

Result<uint32_t> FindField(const Table& table, std::string_view name) {
  const auto matching = [&](auto matches) {
    std::vector<uint32_t> found;
    for (uint32_t i = 0; i < table.fields.size(); ++i) {
      if (matches(table.fields[i])) found.push_back(i);
    }
    return found;
  };
  if (name.empty()) return Error{ErrorCode::kUnknownField, {}, "no name", FieldNames(table)};
  std::vector<uint32_t> found = matching([&](const Field& f) { return f.name == name; });
  if (found.empty()) found = matching([&](const Field& f) { return f.concept_id == name; });
  if (found.empty()) {
    found = matching([&](const Field& f) { return FoldName(f.name) == FoldName(name); });
  }
  if (found.size() == 1) return found[0];
  if (found.empty()) {
    return Error{ErrorCode::kUnknownField, std::string(name), std::string(name), FieldNames(table)};
  }
  return Error{ErrorCode::kAmbiguousField, std::string(name), std::string(name),
               table.fields[found[0]].name + ", " + table.fields[found[1]].name};
}

Result<Condition> ParseCondition(const Table& table, std::string_view text) {
  size_t length = 0;
  Operator which = Operator::kIs;
  const size_t at = FindOperator(text, &length, &which);
  if (at == std::string_view::npos) return BadCondition(text, "F=v, F!=v, F=a|b, F>=v or F<=v");
  const Result<uint32_t> field = FindField(table, Unquote(text.substr(0, at)));
  if (!field) return field.error();
  const std::string_view values = text.substr(at + length);
  if (which == Operator::kFrom || which == Operator::kUntil) {
    return ParseBound(table, text, *field, which, Unquote(values));
  }
  const Field& f = table.fields[*field];
  const bool excludes = which == Operator::kIsNot;
  Condition condition{*field, std::vector<uint8_t>(f.labels().size(), excludes), excludes};
  for (const std::string& part : SplitQuoted(values, '|')) {
    const std::string value = Unquote(part);
    for (uint32_t code = 0; code < f.labels().size(); ++code) {
      if (Matches(f, code, value)) condition.accepted[code] = which == Operator::kIs;
    }
  }
  return condition;
}

}  // namespace tipstat
