// The values of every value column, and the statuses that a status column gives.
#include <algorithm>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/structure.h"

namespace tipstat {
namespace {

// Languages that write decimals with a comma.
constexpr std::string_view kCommaLanguages =
    " bg cs da de el es fi fr hr hu id it km lo nb nl no pl pt ro ru sk sl sr sv tr uk vi ";

bool IsOneOf(std::string_view text, const std::vector<std::string>& texts) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool WritesDecimalComma(std::string_view locale) {
  return Lists(kCommaLanguages, locale.substr(0, locale.find('-')), ' ');
}

ColumnStyle StyleOf(const RawColumn& column, std::string_view locale) {
  SeparatorInference inference;
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    inference.Add(PlainDigits(Trim(column.texts[code])));
  }
  ColumnStyle style;
  const bool is_open = column.decimal == 0 && locale.empty();
  style.ambiguous = is_open && inference.IsAmbiguous();
  style.decimal = is_open                      ? inference.Decimal()
                  : column.decimal != 0        ? column.decimal
                  : WritesDecimalComma(locale) ? ','
                                               : '.';
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    const auto numeral = ParseNumeral(PlainDigits(Trim(column.texts[code])), style.decimal);
    if (!numeral) continue;
    style.prints_zero = style.prints_zero || numeral->interval == Interval::Single(Exact());
    style.has_decimals = style.has_decimals || !numeral->interval.low.IsInteger();
  }
  return style;
}

// Statuses of CL_OBS_STATUS and CL_CONF_STATUS that come without a value, and Eurostat's c.
std::optional<Status> StatusOfCode(std::string_view concept_id, std::string_view code) {
  const bool is_conf = concept_id == "CONF_STATUS";
  const std::string_view withheld = is_conf ? "ACDNSEacdnse" : "Qc";
  const std::string_view missing = is_conf ? "" : "OLH";
  if (code.size() != 1) return std::nullopt;
  if (withheld.find(code[0]) != std::string_view::npos) return Status::kWithheld;
  if (missing.find(code[0]) != std::string_view::npos) return Status::kMissing;
  return !is_conf && code == "M" ? std::optional<Status>(Status::kNotApplicable) : std::nullopt;
}

// Of several flags the first that says it.
std::optional<Status> StatusOfFlags(const Field& field, uint32_t code) {
  for (const std::string_view flag : Split(field.StandardOf(code), ' ')) {
    if (const auto status = StatusOfCode(field.concept_id, flag)) return status;
  }
  return std::nullopt;
}

void ReadStatusField(const Field& field, Table* table) {
  for (uint32_t i = 0; i < table->observations(); ++i) {
    if (table->ValueOf(i).status == Status::kOk) continue;
    const auto status = StatusOfFlags(field, field.codes()[i]);
    if (!status) continue;
    if (table->statuses.empty()) table->statuses.resize(table->observations());
    table->statuses[i] = status;
  }
}

void TakeGiven(const GivenValue& given, Value* value) {
  value->interval = given.interval;
  value->status = given.status;
  value->decimals = given.decimals;
  value->reading = Reading::kPlain;
}

}  // namespace

Value ReadValue(std::string_view text, const ColumnStyle& style, const Knowledge* knowledge) {
  Value value = ParseValue(text, style);
  if (value.reading != Reading::kUnreadable || knowledge == nullptr) return value;
  const std::string plain = PlainDigits(Trim(text));
  for (const Convention* convention : knowledge->conventions) {
    if (convention->read == nullptr) continue;
    if (const auto read = convention->read(plain, style)) return *read;
  }
  return value;
}

void ReadValueColumn(size_t index, const StructureOptions& options, Table* table) {
  const RawColumn& column = table->source.columns[table->value_columns[index]];
  const ColumnStyle style = StyleOf(column, options.locale);
  table->value_styles.push_back(style);
  table->value_offsets.push_back(static_cast<uint32_t>(table->values.size()));
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    Value value = ReadValue(column.texts[code], style, options.knowledge);
    if (IsOneOf(column.texts[code], table->source.missing_texts)) value = Value();
    // "303.0" is a count: its decimals say nothing.
    if (!style.has_decimals) value.decimals = 0;
    if (!column.given.empty() && column.given[code].is_given) TakeGiven(column.given[code], &value);
    table->values.push_back(std::move(value));
  }
  if (options.knowledge == nullptr) return;
  for (const Convention* convention : options.knowledge->conventions) {
    if (convention->settle != nullptr) convention->settle(index, table);
  }
}

void ReadStatuses(Table* table) {
  if (table->value_columns.empty()) return;
  for (const Field& field : table->fields) {
    if (field.role == Role::kStatus) ReadStatusField(field, table);
  }
}

}  // namespace tipstat
