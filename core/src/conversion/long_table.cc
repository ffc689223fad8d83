#include "conversion/long_table.h"

#include <algorithm>

#include "codes/companions.h"
#include "codes/concepts.h"
#include "codes/fill_down.h"
#include "codes/structure.h"

namespace tipstat {
namespace {

std::string NumberText(Exact number, int decimals) {
  if (!number.IsFinite()) return {};
  std::string text = ToText(number);
  const size_t point = text.find('.');
  const size_t printed = point == std::string::npos ? 0 : text.size() - point - 1;
  if (static_cast<size_t>(decimals) <= printed) return text;
  if (printed == 0) text.push_back('.');
  return text.append(static_cast<size_t>(decimals) - printed, '0');
}

// A name of its own: the second "SEX" is "SEX 2".
std::string Unique(std::string name, Dictionary* names) {
  std::string unique = name;
  for (int i = 2; names->Find(unique) != Dictionary::kNone; ++i) {
    unique = name + " " + std::to_string(i);
  }
  names->Intern(unique);
  return unique;
}

std::string_view ConceptOf(std::string_view name) {
  const Concept* const known = FindConcept(name);
  return known == nullptr || known->role == Role::kValue ? std::string_view() : known->id;
}

// What is declared of a column: a concept, "dimension", "attribute", "value", or "-".
std::string_view DeclarationOf(const LongColumn& column) {
  if (column.field == nullptr) return "value";
  const Field& field = *column.field;
  if (field.role == Role::kOrdinal || field.role == Role::kTime) return field.concept_id;
  if (field.concept_id != ConceptOf(column.name) && !field.concept_id.empty()) {
    return field.concept_id;
  }
  if (!field.concept_id.empty()) return "-";
  return field.role == Role::kAttribute ? "attribute" : "dimension";
}

// The long table as a reader finds it, with or without what is declared.
void Reread(const LongTable& written, bool declares, RawTable* raw) {
  const uint32_t rows = written.rows();
  for (uint32_t row = 0; row < rows; ++row) raw->lines.push_back(row + 2);
  for (size_t i = 0; i < written.columns.size(); ++i) {
    RawColumn column;
    column.name = written.columns[i].name;
    for (uint32_t row = 0; row < rows; ++row) {
      column.codes.push_back(column.texts.Intern(written.TextOf(row, i)));
    }
    if (declares) DeclareColumn(DeclarationOf(written.columns[i]), &column);
    raw->columns.push_back(std::move(column));
  }
}

bool HasSameFields(const LongTable& written, const Table& read) {
  const std::vector<Field>& fields = written.table->fields;
  const size_t values = written.has_values() ? 1 : 0;
  if (read.fields.size() != fields.size() || read.value_columns.size() != values) return false;
  if (values == 1 && read.value_columns[0] + 1 != read.source.columns.size()) return false;
  for (size_t i = 0; i < fields.size(); ++i) {
    const Field& field = read.fields[i];
    const bool is_same = field.name == written.columns[i].name && field.role == fields[i].role &&
                         field.concept_id == fields[i].concept_id;
    if (!is_same) return false;
  }
  return true;
}

bool IsSame(const Value& a, const Value& b) {
  if (a.status != b.status || a.decimals != b.decimals) return false;
  const bool has_bounds = a.status == Status::kOk || a.status == Status::kNegligible;
  return !has_bounds || a.interval == b.interval;
}

// Whether a reader would take a blank cell for "same as above".
bool WouldFillDown(const LongTable& written) {
  RawTable raw;
  Reread(written, false, &raw);
  FillDown(&raw);
  return std::any_of(raw.columns.begin(), raw.columns.end(),
                     [](const RawColumn& column) { return !column.filled.empty(); });
}

// What a reader without further knowledge of signs and names would take for granted.
StructureOptions Alone() {
  StructureOptions options;
  options.alone = true;
  return options;
}

// Reads the long table as a reader would, and notes what it would read otherwise.
Result<void> Compare(const Limits& limits, LongTable* written) {
  Table read;
  Reread(*written, false, &read.source);
  if (auto given = GiveStructure(Alone(), limits, &read); !given) return given.error();
  written->needs_declarations = !HasSameFields(*written, read) || WouldFillDown(*written);
  if (!written->has_values()) return {};
  Table again;
  Reread(*written, true, &again.source);
  if (auto given = GiveStructure(Alone(), limits, &again); !given) return given.error();
  if (again.value_columns.size() != 1) return {};
  for (uint32_t row = 0; row < written->rows(); ++row) {
    const Value& value = written->table->ValueOf(row);
    if (IsSame(value, again.ValueOf(row))) continue;
    written->companions.resize(written->rows());
    written->companions[row] = CompanionOf(value);
  }
  return {};
}

}  // namespace

std::string_view LongTable::TextOf(uint32_t row, size_t column) const {
  const Field* const field = columns[column].field;
  return field == nullptr ? table->PrintedOf(row) : field->labels()[field->codes()[row]];
}

std::string LongTable::Declarations() const {
  std::string text(kFieldsHeading);
  for (const LongColumn& column : columns) {
    text.push_back(' ');
    text.append(DeclarationOf(column));
  }
  return text;
}

Result<LongTable> MakeLong(const Table& table, const Limits& limits) {
  const uint64_t cells = (table.fields.size() + 5ULL) * table.observations();
  if (cells > limits.cells) {
    return Error{ErrorCode::kTooManyCells,
                 {},
                 std::to_string(cells) + " cells as a long table",
                 std::to_string(limits.cells) + " at most"};
  }
  LongTable written;
  written.table = &table;
  Dictionary names;
  for (const Field& field : table.fields) {
    written.columns.push_back({Unique(field.name, &names), &field});
  }
  if (written.has_values()) {
    const bool is_long = table.value_columns.size() == 1;
    const std::string name =
        is_long ? table.source.columns[table.value_columns[0]].name : "OBS_VALUE";
    written.columns.push_back({Unique(name, &names), nullptr});
  }
  if (auto compared = Compare(limits, &written); !compared) return compared.error();
  return written;
}

Companion CompanionOf(const Value& value) {
  Companion companion;
  if (value.status != Status::kOk) companion.status = StatusName(value.status);
  if (value.status != Status::kOk && value.interval == Interval::NonNegative()) return companion;
  companion.low = NumberText(value.interval.low, value.decimals);
  companion.high = NumberText(value.interval.high, value.decimals);
  if (companion.low.empty() && companion.high.empty() && companion.status.empty()) {
    companion.status = "ok";
  }
  return companion;
}

std::string PlainNumber(const Value& value) {
  if (value.status != Status::kOk || !value.interval.IsSingle()) return {};
  return NumberText(value.interval.low, value.decimals);
}

}  // namespace tipstat
