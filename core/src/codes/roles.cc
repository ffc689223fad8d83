// Which column has which role: by its name, else by what stands in it.
#include <algorithm>

#include "base/text.h"
#include "codes/concepts.h"
#include "codes/structure.h"

namespace tipstat {
namespace {

using Concepts = std::vector<const Concept*>;

Concepts ConceptsOf(const RawTable& source) {
  Concepts concepts;
  for (const RawColumn& column : source.columns) concepts.push_back(FindConcept(column));
  // A column that a data package calls a date is the period, where none has that name.
  const bool has_time = std::any_of(concepts.begin(), concepts.end(), [](const Concept* known) {
    return known != nullptr && known->role == Role::kTime;
  });
  for (size_t i = 0; i < concepts.size() && !has_time; ++i) {
    const bool is_period = source.columns[i].kind == ColumnKind::kPeriod;
    if (is_period && concepts[i] == nullptr) concepts[i] = FindConcept("TIME_PERIOD");
  }
  return concepts;
}

bool IsNamed(const Concept* known) { return known != nullptr && known->role != Role::kValue; }

// Columns that the file declares to be values; else those named as values that hold values; else
// all unnamed columns of numbers.
std::vector<uint32_t> FindValueColumns(const std::vector<ColumnProfile>& profiles,
                                       const Concepts& concepts, const RawTable& source) {
  // Only of records columns are left out.
  if (!source.weights.empty()) return {};
  std::vector<uint32_t> declared;
  std::vector<uint32_t> named;
  std::vector<uint32_t> unnamed;
  bool all_flags = true;
  for (uint32_t i = 0; i < profiles.size(); ++i) {
    if (source.columns[i].declared == Declared::kValue) declared.push_back(i);
    if (!profiles[i].mostly_values || profiles[i].running || IsNamed(concepts[i])) continue;
    (concepts[i] != nullptr ? named : unnamed).push_back(i);
    all_flags = all_flags && profiles[i].all_flags;
  }
  if (!declared.empty()) return declared;
  if (!named.empty()) return named;
  return unnamed.size() > 1 && all_flags ? std::vector<uint32_t>() : unnamed;
}

bool ParsesAsPeriods(const RawColumn& column) {
  uint32_t parsed = 0;
  for (uint32_t code = 0; code < column.texts.size(); ++code) {
    parsed += ParsePeriod(column.texts[code]).has_value() ? 1 : 0;
  }
  return parsed * 2 > column.texts.size();
}

void ParsePeriods(Field* field) {
  field->type = "period";
  for (uint32_t code = 0; code < field->labels().size(); ++code) {
    field->periods.push_back(ParsePeriod(field->labels()[code]));
  }
}

// One period in two spellings, as 2024-S1 and 2024-H1, is one code.
void MergeSpellings(Field* field) {
  const RawColumn& source = *field->source;
  std::vector<uint32_t> first(source.texts.size());
  bool has_two = false;
  for (uint32_t code = 0; code < first.size(); ++code) {
    const auto& period = field->periods[code];
    const std::string label = period ? ToText(*period) : std::string(source.texts[code]);
    const uint32_t known = field->own.texts.size();
    first[code] = field->own.texts.Intern(label);
    has_two = has_two || field->own.texts.size() == known;
  }
  if (!has_two) {
    field->own = {};
    return;
  }
  for (const uint32_t code : source.meant()) field->own.codes.push_back(first[code]);
  field->source = nullptr;
  field->periods.clear();
  ParsePeriods(field);
}

// Every value of the first column occurs with one value of the second only.
bool Determines(const RawColumn& first, const RawColumn& second) {
  std::vector<uint32_t> partner(first.texts.size(), Dictionary::kNone);
  for (size_t row = 0; row < first.meant().size(); ++row) {
    uint32_t& known = partner[first.meant()[row]];
    if (known == Dictionary::kNone) known = second.meant()[row];
    if (known != second.meant()[row]) return false;
  }
  return true;
}

// Year and quarter side by side, as one field of periods.
Field CombineYearAndPart(const RawColumn& year, const RawColumn& part) {
  Field field;
  field.name = year.name + " " + part.name;
  for (size_t row = 0; row < year.codes.size(); ++row) {
    const std::string_view year_text = year.texts[year.meant()[row]];
    const std::string_view part_text = part.texts[part.meant()[row]];
    const auto period = ParseYearPart(year_text, part_text);
    const std::string label =
        period ? ToText(*period) : std::string(year_text) + " " + std::string(part_text);
    field.own.codes.push_back(field.own.texts.Intern(label));
  }
  return field;
}

class RoleAssigner {
 public:
  RoleAssigner(const std::vector<ColumnProfile>& profiles, Table* table)
      : profiles_(profiles), table_(table), concepts_(ConceptsOf(table->source)) {}

  void Run() {
    table_->value_columns = FindValueColumns(profiles_, concepts_, table_->source);
    const auto& values = table_->value_columns;
    is_value_.assign(concepts_.size(), false);
    for (const uint32_t column : values) is_value_[column] = true;
    FindOrdinal();
    const bool is_table = !values.empty() || has_ordinal_;
    table_->shape = values.size() > 1 ? Shape::kWide : is_table ? Shape::kLong : Shape::kRecords;
    AddTime();
    for (uint32_t i = 0; i < concepts_.size(); ++i) {
      if (!is_value_[i] && Column(i).declared != Declared::kLeftOut) AddField(i);
    }
  }

 private:
  const RawColumn& Column(uint32_t index) const { return table_->source.columns[index]; }

  void FindOrdinal() {
    for (const Concept* known : concepts_) {
      has_ordinal_ = has_ordinal_ || (known != nullptr && known->role == Role::kOrdinal);
    }
  }

  // Finds the column of periods, or makes it of a year and a part of the year.
  void AddTime() {
    int year = -1;
    int part = -1;
    for (uint32_t i = 0; i < concepts_.size(); ++i) {
      if (is_value_[i] || concepts_[i] == nullptr || concepts_[i]->role != Role::kTime) continue;
      const bool is_period = !Column(i).concept_id.empty() || ParsesAsPeriods(Column(i));
      if (IsYearPartHeading(Column(i).name) && !is_period) {
        part = static_cast<int>(i);
      } else if (year < 0 && is_period) {
        year = static_cast<int>(i);
      }
    }
    time_ = year;
    // A column that the file declares to be the period is whole.
    if (year < 0 || part < 0 || !Column(static_cast<uint32_t>(year)).concept_id.empty()) return;
    time_ = -1;
    part_of_time_ = {static_cast<uint32_t>(year), static_cast<uint32_t>(part)};
    Field field = CombineYearAndPart(Column(part_of_time_[0]), Column(part_of_time_[1]));
    field.role = Role::kTime;
    field.concept_id = "TIME_PERIOD";
    ParsePeriods(&field);
    table_->fields.push_back(std::move(field));
  }

  void AddField(uint32_t index) {
    Field field;
    field.name = Column(index).name;
    field.source = &Column(index);
    const Concept* known = IsNamed(concepts_[index]) ? concepts_[index] : nullptr;
    if (known != nullptr) field.concept_id = known->id;
    if (profiles_[index].mostly_values) field.type = "number";
    field.role = RoleOf(index, known);
    if (field.role == Role::kTime) {
      ParsePeriods(&field);
      MergeSpellings(&field);
    }
    table_->fields.push_back(std::move(field));
  }

  Role RoleOf(uint32_t index, const Concept* known) const {
    if (std::count(part_of_time_.begin(), part_of_time_.end(), index) > 0) return Role::kAttribute;
    if (known != nullptr && known->role == Role::kTime) {
      if (static_cast<int>(index) == time_) return Role::kTime;
      return time_ >= 0 ? Role::kAttribute : Role::kDimension;
    }
    if (known != nullptr) return known->role;
    const Declared declared = Column(index).declared;
    if (declared == Declared::kDimension) return Role::kDimension;
    if (declared == Declared::kAttribute) return Role::kAttribute;
    if (table_->shape == Shape::kRecords) return Role::kDimension;
    if (profiles_[index].mostly_values || profiles_[index].running) return Role::kAttribute;
    return IsDetermined(index) ? Role::kAttribute : Role::kDimension;
  }

  // Whether a finer column fixes this one, as a country fixes its region.
  bool IsDetermined(uint32_t index) const {
    const RawColumn& column = Column(index);
    for (uint32_t i = 0; i < concepts_.size(); ++i) {
      if (i == index || is_value_[i]) continue;
      const bool is_finer = Column(i).texts.size() > column.texts.size();
      const bool is_dimension =
          concepts_[i] == nullptr
              ? !profiles_[i].mostly_values && !profiles_[i].running
              : concepts_[i]->role == Role::kDimension || concepts_[i]->role == Role::kArea;
      if (is_finer && is_dimension && column.texts.size() > 1 && Determines(Column(i), column)) {
        return true;
      }
    }
    return false;
  }

  const std::vector<ColumnProfile>& profiles_;
  Table* table_;
  Concepts concepts_;
  std::vector<uint8_t> is_value_;
  bool has_ordinal_ = false;
  int time_ = -1;
  std::vector<uint32_t> part_of_time_;
};

// Repeats every code of a field for each heading.
void Widen(uint32_t headings, Field* field) {
  RawColumn wide;
  const RawColumn& narrow = field->source != nullptr ? *field->source : field->own;
  wide.texts = narrow.texts;
  wide.codes.reserve(narrow.codes.size() * headings);
  for (const uint32_t code : narrow.meant()) wide.codes.insert(wide.codes.end(), headings, code);
  field->own = std::move(wide);
  field->source = nullptr;
}

}  // namespace

Result<void> AssignRoles(const std::vector<ColumnProfile>& profiles, const Limits& limits,
                         Table* table) {
  RoleAssigner(profiles, table).Run();
  if (table->shape != Shape::kWide) return {};
  const uint64_t cells = static_cast<uint64_t>(table->source.rows()) * table->value_columns.size() *
                         (table->fields.size() + 2);
  if (cells > limits.cells) {
    return Error{ErrorCode::kTooManyCells,
                 {},
                 std::to_string(cells) + " cells as a long table",
                 std::to_string(limits.cells) + " at most"};
  }
  const auto headings = static_cast<uint32_t>(table->value_columns.size());
  for (Field& field : table->fields) Widen(headings, &field);
  AddHeadingFields(table);
  return {};
}

}  // namespace tipstat
