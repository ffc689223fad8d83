// A table does not fulfil the Table Schema that its publisher gives: a field that is not there, a
// text of another type, a constraint, a key. What cannot be checked here is said to be unchecked.
#include "table/table_schema.h"

#include <algorithm>

#include "base/json.h"
#include "base/order.h"
#include "base/pattern.h"
#include "base/text.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

constexpr std::string_view kName = "table-schema";

// Stands in no cell, so that two texts side by side are never another one.
constexpr std::string_view kBetween = "\x1F";

// One thing that the schema asks, and Eurostat's type of it.
struct Check {
  std::string_view name;
  std::string_view eurostat;
  std::string wanted;
};

std::string JoinTexts(const std::vector<std::string>& texts, std::string_view between = ", ") {
  std::string joined;
  for (size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) joined.append(between);
    joined.append(texts[i]);
  }
  return joined;
}

class SchemaCheck {
 public:
  SchemaCheck(const RawTable& table, std::vector<Finding>* findings)
      : table_(table), schema_(*table.schema), findings_(findings) {}

  void Run() {
    for (const SchemaField& field : schema_.fields) {
      const int column = ColumnOf(field.name);
      if (column < 0) {
        Add({"field", "FLF", field.name}, Severity::kError, field.name, {}, {});
      } else {
        CheckField(field, static_cast<uint32_t>(column));
      }
    }
    for (uint32_t column = 0; column < table_.columns.size(); ++column) CheckIsListed(column);
    for (size_t i = 0; i < schema_.unique_keys.size(); ++i) {
      CheckKey(schema_.unique_keys[i], i == 0 && schema_.has_primary_key);
    }
    for (const SchemaForeignKey& key : schema_.foreign_keys) CheckForeignKey(key);
  }

 private:
  int ColumnOf(std::string_view name) const {
    for (size_t i = 0; i < table_.columns.size(); ++i) {
      if (table_.columns[i].name == name) return static_cast<int>(i);
    }
    return -1;
  }

  // The columns of these names; empty where one is not there.
  std::vector<uint32_t> ColumnsOf(const std::vector<std::string>& names) const {
    std::vector<uint32_t> columns;
    for (const std::string& name : names) {
      const int column = ColumnOf(name);
      if (column < 0) return {};
      columns.push_back(static_cast<uint32_t>(column));
    }
    return columns;
  }

  void Add(const Check& check, Severity severity, std::string_view field, std::string_view text,
           std::vector<CellRef> cells, bool is_unchecked = false) {
    JsonWriter json;
    json.BeginObject();
    json.Key("check").String(check.name);
    json.Key("wanted").String(check.wanted);
    json.Key("field").String(field);
    if (is_unchecked) json.Key("unchecked").Boolean(true);
    if (!cells.empty()) json.Key("text").String(text);
    if (!cells.empty()) json.Key("count").Integer(cells.size());
    json.EndObject();
    findings_->push_back(
        {kName, severity, {}, std::move(cells), json.Take(), check.eurostat, "B0"});
  }

  void AddUnchecked(const Check& check, std::string_view field) {
    Add(check, Severity::kNote, field, {}, {}, true);
  }

  void CheckIsListed(uint32_t column) {
    const std::string& name = table_.columns[column].name;
    const bool is_listed =
        std::any_of(schema_.fields.begin(), schema_.fields.end(),
                    [&](const SchemaField& field) { return field.name == name; });
    if (!is_listed) Add({"unlisted", "FLF", name}, Severity::kWarning, name, {}, {{0, column}});
  }

  // Each distinct text is checked once; what it breaks first is said.
  void CheckField(const SchemaField& field, uint32_t index) {
    const RawColumn& column = table_.columns[index];
    const std::optional<Pattern> pattern =
        field.pattern ? Pattern::Parse(*field.pattern) : std::optional<Pattern>();
    if (field.pattern && !pattern) AddUnchecked({"pattern", "FDT", *field.pattern}, field.name);
    std::vector<Check> broken(column.texts.size());
    bool is_untyped = false;
    for (uint32_t code = 0; code < column.texts.size(); ++code) {
      const std::string_view text = column.texts[code];
      if (schema_.IsMissing(text)) {
        if (field.required) broken[code] = {"required", "FDM", "a value"};
        continue;
      }
      const std::optional<bool> fits = FitsType(field, text);
      is_untyped = is_untyped || !fits;
      if (fits && !*fits) broken[code] = {"type", "FDT", field.type};
      if (!fits || *fits) broken[code] = FirstBroken(field, pattern, text);
    }
    if (is_untyped) AddUnchecked({"type", "FDT", field.type + " " + field.format}, field.name);
    Report(field, index, broken);
    if (field.unique) CheckKey({field.name}, false);
  }

  static Check FirstBroken(const SchemaField& field, const std::optional<Pattern>& pattern,
                           std::string_view text) {
    if (field.minimum && IsBelow(field, text, *field.minimum).value_or(false)) {
      return {"minimum", "VIR", *field.minimum};
    }
    if (field.maximum && IsAbove(field, text, *field.maximum)) {
      return {"maximum", "VIR", *field.maximum};
    }
    const size_t length = field.min_length || field.max_length ? CharacterCount(text) : 0;
    if (field.min_length && length < *field.min_length) {
      return {"minLength", "FDL", std::to_string(*field.min_length)};
    }
    if (field.max_length && length > *field.max_length) {
      return {"maxLength", "FDL", std::to_string(*field.max_length)};
    }
    if (pattern && !pattern->Matches(text)) return {"pattern", "FDT", *field.pattern};
    const auto& categories = field.categories;
    if (!categories.empty() && !IsAmong(field, text)) return {"enum", "COV", JoinTexts(categories)};
    return {};
  }

  static bool IsAbove(const SchemaField& field, std::string_view text, std::string_view limit) {
    return !IsBelow(field, text, limit).value_or(true) && !IsEqual(field, text, limit);
  }

  // Numbers are equal by value: 1.0 is 1.
  static bool IsEqual(const SchemaField& field, std::string_view text, std::string_view other) {
    if (text == other) return true;
    if (field.type != "number" && field.type != "integer") return false;
    const auto left = NumberIn(field, text);
    const auto right = NumberIn(SchemaField(), other);
    return left && right && *left == *right;
  }

  static bool IsAmong(const SchemaField& field, std::string_view text) {
    return std::any_of(field.categories.begin(), field.categories.end(),
                       [&](const std::string& category) { return IsEqual(field, text, category); });
  }

  void Report(const SchemaField& field, uint32_t index, const std::vector<Check>& broken) {
    const RawColumn& column = table_.columns[index];
    std::vector<std::vector<CellRef>> cells(broken.size());
    for (uint32_t row = 0; row < column.codes.size(); ++row) {
      const uint32_t code = column.codes[row];
      if (!broken[code].name.empty()) cells[code].push_back({row, index});
    }
    for (uint32_t code = 0; code < broken.size(); ++code) {
      if (cells[code].empty()) continue;
      Add(broken[code], Severity::kError, field.name, column.texts[code], std::move(cells[code]));
    }
  }

  bool IsMissingAt(uint32_t column, uint32_t row) const {
    const RawColumn& source = table_.columns[column];
    return schema_.IsMissing(source.texts[source.codes[row]]);
  }

  std::vector<uint32_t> KeyAt(const std::vector<uint32_t>& columns, uint32_t row) const {
    std::vector<uint32_t> key;
    for (const uint32_t column : columns) key.push_back(table_.columns[column].codes[row]);
    return key;
  }

  std::string TextAt(const std::vector<uint32_t>& columns, uint32_t row,
                     std::string_view between = ", ") const {
    std::vector<std::string> texts;
    for (const uint32_t column : columns) {
      const RawColumn& source = table_.columns[column];
      texts.emplace_back(source.texts[source.codes[row]]);
    }
    return JoinTexts(texts, between);
  }

  // A key comes once. A primary key has a value in every row; of another one, a row without all of
  // its values says nothing.
  void CheckKey(const std::vector<std::string>& names, bool is_primary) {
    const std::vector<uint32_t> columns = ColumnsOf(names);
    if (columns.empty()) return;
    const std::string wanted = JoinTexts(names);
    std::vector<uint32_t> rows;
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      const auto missing = std::find_if(columns.begin(), columns.end(),
                                        [&](uint32_t column) { return IsMissingAt(column, row); });
      if (missing == columns.end()) rows.push_back(row);
      if (missing == columns.end() || !is_primary) continue;
      Add({"primaryKey", "FDM", wanted}, Severity::kError, table_.columns[*missing].name, {},
          {{row, *missing}});
    }
    StableSort(&rows,
               [&](uint32_t a, uint32_t b) { return KeyAt(columns, a) < KeyAt(columns, b); });
    std::vector<std::vector<CellRef>> groups;
    for (size_t i = 0; i < rows.size(); ++i) {
      const bool is_same = i > 0 && KeyAt(columns, rows[i]) == KeyAt(columns, rows[i - 1]);
      if (!is_same) groups.emplace_back();
      groups.back().push_back({rows[i], columns[0]});
    }
    for (std::vector<CellRef>& cells : groups) {
      if (cells.size() < 2) continue;
      const std::string text = TextAt(columns, cells[0].row);
      Add({is_primary ? "primaryKey" : "unique", "RWD", wanted}, Severity::kError, wanted, text,
          std::move(cells));
    }
  }

  // Only within the table itself: other resources are not read.
  void CheckForeignKey(const SchemaForeignKey& key) {
    const Check check = {"foreignKey", "COC", JoinTexts(key.reference)};
    const bool is_own = key.resource.empty() || key.resource == table_.resource;
    const std::vector<uint32_t> columns = ColumnsOf(key.fields);
    const std::vector<uint32_t> reference = ColumnsOf(key.reference);
    if (!is_own || columns.empty() || columns.size() != reference.size()) {
      return AddUnchecked(check, JoinTexts(key.fields));
    }
    std::vector<std::string> known;
    for (uint32_t row = 0; row < table_.rows(); ++row)
      known.push_back(TextAt(reference, row, kBetween));
    std::sort(known.begin(), known.end());
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      const std::string text = TextAt(columns, row, kBetween);
      const bool is_missing = std::any_of(columns.begin(), columns.end(), [&](uint32_t column) {
        return IsMissingAt(column, row);
      });
      if (is_missing || std::binary_search(known.begin(), known.end(), text)) continue;
      Add(check, Severity::kError, JoinTexts(key.fields), TextAt(columns, row),
          {{row, columns[0]}});
    }
  }

  const RawTable& table_;
  const TableSchema& schema_;
  std::vector<Finding>* findings_;
};

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const RawTable& source = evidence.table.source;
  if (source.schema != nullptr) SchemaCheck(source, findings).Run();
}

}  // namespace

extern const Rule kRule_table_schema;
const Rule kRule_table_schema = {kName, Apply};

}  // namespace tipstat
