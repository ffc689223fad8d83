#include "formats/data_package/descriptor.h"

#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace tipstat {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kUnit = "tipstat:unit";
constexpr std::string_view kMeasureType = "tipstat:measureType";

Error NotRead(std::string_view found, std::string_view expected) {
  return {ErrorCode::kNotATable, "datapackage.json", found, expected};
}

const Json& Member(const Json& object, std::string_view key) {
  static const Json kNothing;
  if (!object.is_object()) return kNothing;
  const auto found = object.find(std::string(key));
  return found == object.end() ? kNothing : *found;
}

std::string TextOf(const Json& object, std::string_view key, std::string_view otherwise = "") {
  const Json& member = Member(object, key);
  return std::string(member.is_string() ? std::string_view(member.get_ref<const std::string&>())
                                        : otherwise);
}

bool FlagOf(const Json& object, std::string_view key, bool otherwise) {
  const Json& member = Member(object, key);
  return member.is_boolean() ? member.get<bool>() : otherwise;
}

// A text as it is, anything else as JSON writes it: 5 is "5".
std::string PlainText(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::optional<std::string> LimitOf(const Json& object, std::string_view key) {
  const Json& member = Member(object, key);
  if (member.is_null() || member.is_structured()) return std::nullopt;
  return PlainText(member);
}

std::optional<uint64_t> LengthOf(const Json& object, std::string_view key) {
  const Json& member = Member(object, key);
  return member.is_number_unsigned() ? std::optional<uint64_t>(member.get<uint64_t>())
                                     : std::nullopt;
}

// A list of texts, or a single one.
std::vector<std::string> TextsOf(const Json& value) {
  if (value.is_string()) return {value.get<std::string>()};
  std::vector<std::string> texts;
  if (!value.is_array()) return texts;
  for (const Json& item : value) {
    if (!item.is_structured()) texts.push_back(PlainText(item));
  }
  return texts;
}

// A missing value may be a text, or since version 2 an object with a label.
std::vector<std::string> MissingValuesOf(const Json& value) {
  std::vector<std::string> texts;
  for (const Json& item : value) {
    texts.push_back(item.is_object() ? TextOf(item, "value") : PlainText(item));
  }
  return texts;
}

SchemaField FieldOf(const Json& json) {
  SchemaField field;
  field.name = TextOf(json, "name");
  field.type = TextOf(json, "type", field.type);
  field.format = TextOf(json, "format", field.format);
  field.decimal = TextOf(json, "decimalChar", field.decimal);
  field.group = TextOf(json, "groupChar");
  field.bare_number = FlagOf(json, "bareNumber", true);
  if (const Json& values = Member(json, "trueValues"); values.is_array()) {
    field.true_values = TextsOf(values);
  }
  if (const Json& values = Member(json, "falseValues"); values.is_array()) {
    field.false_values = TextsOf(values);
  }
  const Json& constraints = Member(json, "constraints");
  field.required = FlagOf(constraints, "required", false);
  field.unique = FlagOf(constraints, "unique", false);
  field.minimum = LimitOf(constraints, "minimum");
  field.maximum = LimitOf(constraints, "maximum");
  field.pattern = LimitOf(constraints, "pattern");
  field.min_length = LengthOf(constraints, "minLength");
  field.max_length = LengthOf(constraints, "maxLength");
  field.categories = TextsOf(Member(constraints, "enum"));
  field.unit = TextOf(json, kUnit);
  field.measure_type = TextOf(json, kMeasureType);
  field.breakdown = TextOf(json, "tipstat:breakdown");
  return field;
}

TableSchema SchemaOf(const Json& json) {
  TableSchema schema;
  const Json& fields = Member(json, "fields");
  for (const Json& field : fields) schema.fields.push_back(FieldOf(field));
  const Json& missing = Member(json, "missingValues");
  if (missing.is_array()) schema.missing_values = MissingValuesOf(missing);
  std::vector<std::string> primary = TextsOf(Member(json, "primaryKey"));
  schema.has_primary_key = !primary.empty();
  if (schema.has_primary_key) schema.unique_keys.push_back(std::move(primary));
  const Json& unique_keys = Member(json, "uniqueKeys");
  for (const Json& key : unique_keys) {
    if (key.is_array() && !key.empty()) schema.unique_keys.push_back(TextsOf(key));
  }
  const Json& foreign_keys = Member(json, "foreignKeys");
  for (const Json& key : foreign_keys) {
    const Json& reference = Member(key, "reference");
    schema.foreign_keys.push_back({TextsOf(Member(key, "fields")), TextOf(reference, "resource"),
                                   TextsOf(Member(reference, "fields"))});
  }
  return schema;
}

// The innermost word counts: of a field, the schema, the resource, the package.
std::string InnermostText(std::string_view key, const Json& package, const Json& resource) {
  const Json& schema = Member(resource, "schema");
  const Json& fields = Member(schema, "fields");
  for (const Json& field : fields) {
    if (std::string text = TextOf(field, key); !text.empty()) return text;
  }
  for (const Json* object : {&schema, &resource, &package}) {
    if (std::string text = TextOf(*object, key); !text.empty()) return text;
  }
  return {};
}

Result<char> SeparatorOf(const Json& dialect) {
  if (!FlagOf(dialect, "header", true)) return NotRead("a table without headings", "a header");
  if (TextOf(dialect, "quoteChar", "\"") != "\"") return NotRead("other quotes", "\" as quoteChar");
  const std::string separator = TextOf(dialect, "delimiter");
  if (separator.empty()) return '\0';
  constexpr std::string_view kSeparators = ",;\t|";
  const bool is_known =
      separator.size() == 1 && kSeparators.find(separator[0]) != std::string_view::npos;
  if (!is_known) return NotRead("the delimiter " + separator, ", ; tab or |");
  return separator[0];
}

bool IsDeeperThan(std::string_view text, uint32_t depth) {
  uint32_t open = 0;
  bool in_string = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      in_string = !in_string;
    } else if (!in_string && (text[i] == '{' || text[i] == '[')) {
      if (++open > depth) return true;
    } else if (!in_string && (text[i] == '}' || text[i] == ']') && open > 0) {
      --open;
    }
  }
  return false;
}

}  // namespace

Result<Descriptor> ReadDescriptor(std::string_view text, uint32_t depth) {
  if (IsDeeperThan(text, depth)) {
    return Error{
        ErrorCode::kTooDeep, {}, "deeper nesting", std::to_string(depth) + " levels at most"};
  }
  // The library takes a NUL for the end of the text.
  const bool is_whole = text.find('\0') == std::string_view::npos;
  const Json package = Json::parse(is_whole ? text : std::string_view(), nullptr, false);
  if (package.is_discarded()) {
    return Error{ErrorCode::kMalformedJson, "datapackage.json", "a text that is no JSON", "JSON"};
  }
  const Json& resources = Member(package, "resources");
  if (!resources.is_array() || resources.size() != 1) {
    return NotRead("not one resource", "one resource with a path");
  }
  const Json& resource = resources[0];
  const Json& schema = Member(resource, "schema");
  const Result<char> separator = SeparatorOf(Member(resource, "dialect"));
  if (!separator) return separator.error();
  if (!TextOf(resource, "compression").empty()) return NotRead("compressed bytes", "plain ones");
  Descriptor descriptor;
  descriptor.path = TextOf(resource, "path");
  descriptor.name = TextOf(resource, "name");
  descriptor.encoding = TextOf(resource, "encoding");
  descriptor.separator = *separator;
  descriptor.has_schema = schema.is_object();
  descriptor.schema = SchemaOf(schema);
  descriptor.unit = InnermostText(kUnit, package, resource);
  descriptor.measure_type = InnermostText(kMeasureType, package, resource);
  return descriptor;
}

}  // namespace tipstat
