// What only the second module knows: conventions that a page's first load does not need, and code
// lists. A module without it says so (kNeedsFullModule) where they would make a difference.
#ifndef TIPSTAT_CODES_KNOWLEDGE_H_
#define TIPSTAT_CODES_KNOWLEDGE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/table.h"

namespace tipstat {

// A way of writing values or periods: a file of codes/conventions. Each of the functions may be
// null.
struct Convention {
  std::string_view name;
  // Reads a text that ParseValue does not, made plain by PlainDigits. Returns nothing where it is
  // none of this convention.
  std::optional<Value> (*read)(std::string_view plain, const ColumnStyle& style) = nullptr;
  // Settles the cells of table->value_columns[index] when all of them are read.
  void (*settle)(size_t index, Table* table) = nullptr;
  // Settles the fields when their roles are known.
  void (*settle_fields)(Table* table) = nullptr;
  // Says of columns what they are before their roles are found.
  void (*declare)(RawTable* table) = nullptr;
};

// Codes that a standard gives to labels: a file of codes/lists.
struct CodeList {
  std::string_view name;
  // Whether the list holds the labels of this field.
  bool (*is_for)(const Field& field);
  // Returns the code of a label, or "" where the list does not hold it.
  std::string (*code_of)(std::string_view label);
  // Whether labels of one code are spellings of one name, so that they make one row.
  bool joins_spellings = false;
};

struct Knowledge {
  std::vector<const Convention*> conventions;
  std::vector<const CodeList*> lists;
};

// Fills code_list, standard and joined of every field for which there is a list.
void GiveStandardCodes(const Knowledge& knowledge, Table* table);

// Whether the labels of a field are areas: of reference, of citizenship, of origin.
bool HoldsAreas(const Field& field);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_KNOWLEDGE_H_
