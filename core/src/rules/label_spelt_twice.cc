// Two labels of one column differ in nothing but case, accents, spaces or hyphens: they may be one.
#include "base/text.h"
#include "rules/figure.h"

namespace tipstat {
namespace {

// The first observation with each code, or kNone.
std::vector<uint32_t> FirstOfEach(const Field& field) {
  std::vector<uint32_t> firsts(field.labels().size(), Dictionary::kNone);
  for (uint32_t i = 0; i < field.codes().size(); ++i) {
    uint32_t& first = firsts[field.codes()[i]];
    if (first == Dictionary::kNone) first = i;
  }
  return firsts;
}

void FindIn(const Table& table, const Field& field, std::vector<Finding>* findings) {
  const std::vector<uint32_t> firsts = FirstOfEach(field);
  Dictionary folded;
  std::vector<uint32_t> codes;
  for (uint32_t code = 0; code < firsts.size(); ++code) {
    const std::string name = FoldName(field.labels()[code]);
    if (name.empty() || firsts[code] == Dictionary::kNone) continue;
    const uint32_t number = folded.Intern(name);
    if (number == codes.size()) {
      codes.push_back(code);
      continue;
    }
    JsonWriter json;
    json.BeginObject();
    json.Key("text").String(field.labels()[codes[number]]);
    json.Key("otherText").String(field.labels()[code]);
    json.Key("field").String(field.name);
    json.EndObject();
    findings->push_back({"label-spelt-twice",
                         Severity::kNote,
                         {},
                         {table.CellOf(firsts[codes[number]]), table.CellOf(firsts[code])},
                         json.Take(),
                         "COC",
                         "B1"});
  }
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  for (const uint32_t i : table.KeyFields()) {
    if (table.fields[i].role != Role::kTime) FindIn(table, table.fields[i], findings);
  }
}

}  // namespace

extern const Rule kRule_label_spelt_twice;
const Rule kRule_label_spelt_twice = {"label-spelt-twice", Apply, true};

}  // namespace tipstat
