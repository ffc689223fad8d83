#include "codes/fill_down.h"

#include <algorithm>

#include "base/text.h"
#include "codes/concepts.h"
#include "codes/labels.h"
#include "codes/structure.h"

namespace tipstat {
namespace {

using Codes = std::vector<uint32_t>;

// Whether the column may tell rows apart: by its name, else since it holds no figures.
bool MayBeKey(const RawColumn& column) {
  const Concept* known = FindConcept(column.name);
  if (known == nullptr || known->role == Role::kValue) {
    const ColumnProfile profile = ProfileColumn(column);
    return known == nullptr && !profile.mostly_values && !profile.running;
  }
  return known->role == Role::kTime || known->role == Role::kArea ||
         known->role == Role::kDimension;
}

bool IsBlank(const RawColumn& column, uint32_t row) {
  return Trim(column.texts[column.codes[row]]).empty();
}

// The codes with those above put in. Empty where no cell is blank, the first one is, or one is in a
// row in which a key to its left has changed.
Codes FilledCodes(const RawColumn& column, const std::vector<const Codes*>& left) {
  Codes filled = column.codes;
  bool has_blank = false;
  for (uint32_t row = 0; row < filled.size(); ++row) {
    if (!IsBlank(column, row)) continue;
    const bool is_apart = row == 0 || std::any_of(left.begin(), left.end(), [row](const auto* key) {
                            return (*key)[row] != (*key)[row - 1];
                          });
    if (is_apart) return {};
    filled[row] = filled[row - 1];
    has_blank = true;
  }
  return has_blank ? filled : Codes();
}

// How many rows have the key of an earlier row.
size_t CountRepeated(const std::vector<const Codes*>& keys, uint32_t rows) {
  Dictionary known;
  for (uint32_t row = 0; row < rows; ++row) {
    std::string key;
    for (const Codes* codes : keys) key.append(std::to_string((*codes)[row])).push_back(' ');
    known.Intern(key);
  }
  return rows - known.size();
}

// Whether a key calls a row a total in which this column is blank.
bool HasBlankTotal(const RawTable& table, const Codes& keys, const RawColumn& column) {
  for (uint32_t row = 0; row < table.rows(); ++row) {
    if (!IsBlank(column, row)) continue;
    for (const uint32_t key : keys) {
      const RawColumn& other = table.columns[key];
      if (KindOfLabel(other.texts[other.codes[row]]) == CodeKind::kTotal) return true;
    }
  }
  return false;
}

// Records have no column of figures; there a blank is unknown.
bool HasFigures(const RawTable& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [](const RawColumn& column) {
    const Concept* known = FindConcept(column.name);
    if (known != nullptr && known->role != Role::kValue) return false;
    const ColumnProfile profile = ProfileColumn(column);
    return profile.mostly_values && !profile.running && !profile.all_flags;
  });
}

}  // namespace

void FillDown(RawTable* table) {
  if (!HasFigures(*table)) return;
  Codes columns;  // that may tell rows apart
  std::vector<const Codes*> keys;
  for (uint32_t i = 0; i < table->columns.size(); ++i) {
    if (!MayBeKey(table->columns[i])) continue;
    columns.push_back(i);
    keys.push_back(&table->columns[i].codes);
  }
  size_t repeated = CountRepeated(keys, table->rows());
  for (size_t k = 0; k < columns.size(); ++k) {
    RawColumn& column = table->columns[columns[k]];
    const auto here = keys.begin() + static_cast<std::ptrdiff_t>(k);
    column.filled = FilledCodes(column, {keys.begin(), here});
    if (column.filled.empty()) continue;
    keys[k] = &column.filled;
    const size_t then = CountRepeated(keys, table->rows());
    const bool is_same =
        then < repeated || (then == repeated && !HasBlankTotal(*table, columns, column));
    if (is_same) {
      repeated = then;
    } else {
      keys[k] = &column.codes;
      column.filled.clear();
    }
  }
}

}  // namespace tipstat
