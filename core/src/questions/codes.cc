// The standard codes that labels have, and once each label that no list holds, with its count.
#include "aggregate/query.h"
#include "base/json.h"
#include "questions/question.h"

namespace tipstat {
namespace {

std::vector<uint32_t> CountLabels(const Field& field) {
  std::vector<uint32_t> counts(field.labels().size(), 0);
  for (const uint32_t code : field.codes()) ++counts[code];
  return counts;
}

// Small counts of records are left out: behind each stands somebody.
void WriteCount(const Table& table, uint32_t count, JsonWriter* json) {
  const bool is_small = table.shape == Shape::kRecords && count < kDefaultThreshold;
  if (!is_small) json->Key("count").Integer(count);
}

void WriteField(const Table& table, const Field& field, JsonWriter* json) {
  const std::vector<uint32_t> counts = CountLabels(field);
  json->BeginObject();
  json->Key("name").String(field.name);
  json->Key("concept").String(field.concept_id);
  json->Key("list").String(field.code_list);
  for (const bool listed : {true, false}) {
    json->Key(listed ? "codes" : "unlisted").BeginArray();
    for (uint32_t code = 0; code < field.standard.size(); ++code) {
      const bool is_listed = !field.standard[code].empty();
      const bool is_meant =
          listed ? is_listed : !is_listed && field.kinds[code] == CodeKind::kMember;
      if (!is_meant) continue;
      json->BeginObject().Key("label").String(field.labels()[code]);
      if (listed) json->Key("code").String(field.standard[code]);
      WriteCount(table, counts[code], json);
      json->EndObject();
    }
    json->EndArray();
  }
  json->EndObject();
}

Result<std::string> Answer(const Asked& asked) {
  const Table& table = asked.loaded.table;
  JsonWriter json;
  json.BeginObject().Key("contract").Integer(1);
  json.Key("fields").BeginLines();
  for (const Field& field : table.fields) {
    if (!field.code_list.empty()) WriteField(table, field, &json);
  }
  json.EndArray().EndObject();
  return json.Take();
}

}  // namespace

extern const Question kQuestion_codes;
const Question kQuestion_codes = {"codes", Answer};

}  // namespace tipstat
