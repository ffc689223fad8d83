#include "table/raw_table.h"

#include <utility>

#include "base/order.h"

namespace tipstat {
namespace {

// Leaves the elements whose place is in the list, with their new places.
template <class Element>
void Renumber(const std::vector<uint32_t>& place_of, uint32_t Element::*place,
              std::vector<Element>* elements) {
  std::vector<Element> left;
  for (Element& element : *elements) {
    if (place_of[element.*place] == Dictionary::kNone) continue;
    element.*place = place_of[element.*place];
    left.push_back(std::move(element));
  }
  *elements = std::move(left);
}

// Gives the texts that are still in use new numbers, in the order of first appearance.
void SelectCells(const std::vector<uint8_t>& kept, RawColumn* column) {
  Dictionary texts;
  std::vector<uint32_t> codes;
  std::vector<uint32_t> number(column->texts.size(), Dictionary::kNone);
  for (size_t row = 0; row < kept.size(); ++row) {
    if (kept[row] == 0) continue;
    const uint32_t code = column->codes[row];
    if (number[code] == Dictionary::kNone) number[code] = texts.Intern(column->texts[code]);
    codes.push_back(number[code]);
  }
  column->texts = std::move(texts);
  column->codes = std::move(codes);
}

// How many cells of a row with `found` cells are left; one that has all that are left is not
// ragged.
void CountAgain(const std::vector<uint32_t>& place_of, uint32_t left, RawTable* table) {
  std::vector<RaggedRow> ragged;
  for (RaggedRow& row : table->ragged) {
    uint32_t found =
        row.found > place_of.size() ? row.found - static_cast<uint32_t>(place_of.size()) : 0;
    for (size_t i = 0; i < place_of.size() && i < row.found; ++i) {
      found += place_of[i] != Dictionary::kNone ? 1 : 0;
    }
    if (found == left) continue;
    row.found = found;
    ragged.push_back(std::move(row));
  }
  table->ragged = std::move(ragged);
}

}  // namespace

uint32_t RawTable::RowsOf(const std::vector<uint32_t>& rows) const {
  if (weights.empty()) return static_cast<uint32_t>(rows.size());
  uint32_t count = 0;
  for (const uint32_t row : rows) count += weights[row];
  return count;
}

uint64_t RawTable::RowsOfFile() const {
  if (weights.empty()) return rows();
  uint64_t count = 0;
  for (const uint32_t weight : weights) count += weight;
  return count;
}

void SelectColumns(const std::vector<uint32_t>& columns, RawTable* table) {
  std::vector<RawColumn> selected;
  std::vector<uint32_t> place_of(table->columns.size(), Dictionary::kNone);
  for (const uint32_t column : columns) {
    place_of[column] = static_cast<uint32_t>(selected.size());
    selected.push_back(std::move(table->columns[column]));
  }
  table->columns = std::move(selected);
  Renumber(place_of, &BadByte::field, &table->bad_bytes);
  CountAgain(place_of, static_cast<uint32_t>(table->columns.size()), table);
}

void SelectRows(const std::vector<uint8_t>& kept, RawTable* table) {
  std::vector<uint32_t> place_of(kept.size(), Dictionary::kNone);
  std::vector<uint32_t> lines;
  for (uint32_t row = 0; row < kept.size(); ++row) {
    if (kept[row] == 0) {
      table->skipped_lines.push_back(table->lines[row]);
      continue;
    }
    place_of[row] = static_cast<uint32_t>(lines.size());
    lines.push_back(table->lines[row]);
  }
  for (RawColumn& column : table->columns) SelectCells(kept, &column);
  table->lines = std::move(lines);
  Renumber(place_of, &RaggedRow::row, &table->ragged);
  Renumber(place_of, &BadByte::row, &table->bad_bytes);
  Sort(&table->skipped_lines);
}

}  // namespace tipstat
