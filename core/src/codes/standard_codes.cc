// Gives the labels of every field the codes of the list that is for it.
#include "codes/knowledge.h"

namespace tipstat {
namespace {

// The first label of each code stands for all of its spellings; an empty vector where none has two.
std::vector<uint32_t> JoinSpellings(const Field& field) {
  std::vector<uint32_t> joined;
  Dictionary codes;
  std::vector<uint32_t> first;
  bool has_two = false;
  for (uint32_t code = 0; code < field.standard.size(); ++code) {
    joined.push_back(code);
    if (field.standard[code].empty() || field.kinds[code] != CodeKind::kMember) continue;
    const uint32_t number = codes.Intern(field.standard[code]);
    if (number == first.size()) {
      first.push_back(code);
    } else {
      joined[code] = first[number];
      has_two = true;
    }
  }
  if (!has_two) joined.clear();
  return joined;
}

void GiveCodes(const CodeList& list, Field* field) {
  field->code_list = list.name;
  const Dictionary& labels = field->labels();
  for (uint32_t code = 0; code < labels.size(); ++code) {
    const CodeKind kind = field->kinds[code];
    const bool is_listed = kind == CodeKind::kMember || kind == CodeKind::kResidual;
    field->standard.push_back(is_listed ? list.code_of(labels[code]) : std::string());
    // "00" in a column of areas is a place that nobody knows.
    if (field->standard[code] == "_U") field->kinds[code] = CodeKind::kResidual;
  }
  if (list.joins_spellings) field->joined = JoinSpellings(*field);
}

}  // namespace

void GiveStandardCodes(const Knowledge& knowledge, Table* table) {
  for (Field& field : table->fields) {
    for (const CodeList* list : knowledge.lists) {
      if (!list->is_for(field)) continue;
      GiveCodes(*list, &field);
      break;
    }
  }
}

}  // namespace tipstat
