// Cells of records hold several answers: a record counts for each of them, and once in a total.
#include <algorithm>

#include "base/json.h"
#include "codes/answers.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

void CheckField(const Field& field, std::vector<Finding>* findings) {
  std::vector<uint8_t> is_several;
  for (uint32_t code = 0; code < field.labels().size(); ++code) {
    is_several.push_back(AnswersOf(field, code).size() > 1);
  }
  const auto first = std::find_if(field.codes().begin(), field.codes().end(),
                                  [&](uint32_t code) { return is_several[code] != 0; });
  if (first == field.codes().end()) return;
  JsonWriter json;
  json.BeginObject();
  json.Key("field").String(field.name);
  json.Key("separator").String(std::string(1, field.answers));
  json.Key("answers").Integer(
      static_cast<uint64_t>(std::count(is_several.begin(), is_several.end(), 0)));
  json.EndObject();
  Finding finding = {"several-answers"};
  finding.args = json.Take();
  findings->push_back(std::move(finding));
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (const Field& field : evidence.table.fields) {
    if (field.answers != 0) CheckField(field, findings);
  }
}

}  // namespace

extern const Rule kRule_several_answers;
const Rule kRule_several_answers = {"several-answers", Apply, true};

}  // namespace tipstat
