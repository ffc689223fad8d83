// The file of explanations.
#include <algorithm>

#include "base/text.h"
#include "codes/concepts.h"
#include "report/explanations.h"

namespace tipstat {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFF;
constexpr uint64_t kMostSteps = 200000000;  // cells held against notes

bool IsNamed(const RawColumn& column, std::string_view concept_id) {
  const Concept* known = FindConcept(column.name);
  return (known != nullptr && known->id == concept_id) ||
         FoldName(column.name) == FoldName(concept_id);
}

// The field that a column of the notes speaks of, or kNone.
uint32_t FieldOf(const Table& table, const RawColumn& column) {
  const Concept* known = FindConcept(column.name);
  for (uint32_t i = 0; i < table.fields.size(); ++i) {
    const Field& field = table.fields[i];
    const bool same_concept = known != nullptr && !field.concept_id.empty() &&
                              known->id == field.concept_id && field.role != Role::kAttribute;
    if (same_concept || FoldName(field.name) == FoldName(column.name)) return i;
  }
  return kNone;
}

bool IsSameLabel(std::string_view a, std::string_view b) {
  if (Trim(a) == Trim(b)) return true;
  const auto first = ParsePeriod(a);
  const auto second = ParsePeriod(b);
  return first && second && *first == *second;
}

uint32_t ObservationAt(const Table& table, CellRef cell) {
  if (table.shape != Shape::kWide) return cell.row;
  const auto& columns = table.value_columns;
  const auto found = std::find(columns.begin(), columns.end(), cell.column);
  const auto index = static_cast<uint32_t>(found == columns.end() ? 0 : found - columns.begin());
  return cell.row * static_cast<uint32_t>(columns.size()) + index;
}

struct Condition {
  uint32_t field = 0;
  std::vector<uint8_t> codes;  // of the field: whether they are meant
};

// One row of the notes.
struct Note {
  std::string_view text;
  std::string_view rule;  // "" for any
  std::vector<Condition> conditions;
};

bool Speaks(const Table& table, const Note& note, CellRef cell) {
  const uint32_t observation = ObservationAt(table, cell);
  return std::all_of(note.conditions.begin(), note.conditions.end(), [&](const Condition& c) {
    return c.codes[table.fields[c.field].codes()[observation]] != 0;
  });
}

class Notes {
 public:
  Notes(const Table& table, const RawTable& source) : table_(table), source_(source) {}

  // Finds what each column says.
  Result<void> Read() {
    for (uint32_t i = 0; i < source_.columns.size(); ++i) {
      const RawColumn& column = source_.columns[i];
      if (IsNamed(column, "COMMENT_OBS")) {
        text_ = i;
      } else if (FoldName(column.name) == "rule") {
        rule_ = i;
      } else if (const uint32_t field = FieldOf(table_, column); field != kNone) {
        fields_.push_back({i, field});
      } else {
        return Error{ErrorCode::kUnknownField, column.name, column.name, "a field of the table"};
      }
    }
    if (text_ != kNone) return {};
    return Error{ErrorCode::kUnknownField, "COMMENT_OBS", "no such column", "what is explained"};
  }

  Note At(uint32_t row) const {
    Note note = {TextAt(text_, row), rule_ == kNone ? "" : TextAt(rule_, row), {}};
    for (const auto& [column, index] : fields_) {
      const std::string_view wanted = TextAt(column, row);
      if (wanted.empty()) continue;
      const Field& field = table_.fields[index];
      Condition condition = {index, {}};
      for (uint32_t code = 0; code < field.labels().size(); ++code) {
        condition.codes.push_back(IsSameLabel(field.labels()[code], wanted) ? 1 : 0);
      }
      note.conditions.push_back(std::move(condition));
    }
    return note;
  }

 private:
  struct Meaning {
    uint32_t column;  // of the notes
    uint32_t field;   // of the table
  };

  std::string_view TextAt(uint32_t column, uint32_t row) const {
    const RawColumn& raw = source_.columns[column];
    return Trim(raw.texts[raw.codes[row]]);
  }

  const Table& table_;
  const RawTable& source_;
  uint32_t text_ = kNone;
  uint32_t rule_ = kNone;
  std::vector<Meaning> fields_;
};

}  // namespace

Result<void> ExplainByNotes(const Table& table, const Table& notes,
                            std::vector<Finding>* findings) {
  Notes reader(table, notes.source);
  if (auto read = reader.Read(); !read) return read;
  uint64_t steps = 0;
  for (uint32_t row = 0; row < notes.source.rows() && steps < kMostSteps; ++row) {
    const Note note = reader.At(row);
    if (note.text.empty()) continue;
    for (Finding& finding : *findings) {
      steps += finding.cells.size() + 1;
      if (!note.rule.empty() && note.rule != finding.rule) continue;
      const bool speaks =
          finding.cells.empty()
              ? note.conditions.empty()
              : std::any_of(finding.cells.begin(), finding.cells.end(),
                            [&](const CellRef& cell) { return Speaks(table, note, cell); });
      if (speaks) finding.explanation = note.text;
    }
  }
  return {};
}

}  // namespace tipstat
