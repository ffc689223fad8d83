// Labels that the code list of their field does not hold: they stay as they are, and each is named
// once with its count.
#include <algorithm>

#include "base/json.h"
#include "codes/answers.h"
#include "rules/rule.h"
#include "table/code_counts.h"

namespace tipstat {
namespace {

using Codes = std::vector<uint32_t>;

constexpr size_t kMostNamed = 100;

bool IsUnlisted(const Field& field, uint32_t code) {
  return field.standard[code].empty() && field.kinds[code] == CodeKind::kMember &&
         AnswersOf(field, code).empty();
}

// Counts of records below the threshold are left out: behind each stands somebody.
void WriteLabel(const Evidence& evidence, std::string_view label, uint64_t count,
                JsonWriter* json) {
  json->BeginObject().Key("label").String(label);
  const bool is_small =
      evidence.table.shape == Shape::kRecords && count < evidence.review->threshold;
  if (!is_small) json->Key("count").Integer(count);
  json->EndObject();
}

// By code, how often it stands in the table; in records with several answers, each of them.
std::vector<uint64_t> CountLabels(const RawTable& source, const Field& field) {
  const bool is_row = source.weights.size() == field.codes().size();
  const std::vector<uint32_t> once =
      CountCodes(field.codes(), field.labels().size(), is_row ? source.weights : Codes());
  std::vector<uint64_t> counts(once.begin(), once.end());
  for (uint32_t code = 0; code < counts.size(); ++code) {
    if (counts[code] == 0) continue;
    for (const uint32_t answer : AnswersOf(field, code)) counts[answer] += counts[code];
  }
  return counts;
}

void CheckField(const Evidence& evidence, const Field& field, std::vector<Finding>* findings) {
  const std::vector<uint64_t> counts = CountLabels(evidence.table.source, field);
  uint64_t found = 0;
  JsonWriter labels;
  labels.BeginArray();
  for (uint32_t code = 0; code < field.standard.size(); ++code) {
    if (!IsUnlisted(field, code)) continue;
    if (++found <= kMostNamed) WriteLabel(evidence, field.labels()[code], counts[code], &labels);
  }
  labels.EndArray();
  if (found == 0) return;
  JsonWriter json;
  json.BeginObject();
  json.Key("field").String(field.name);
  json.Key("list").String(field.code_list);
  json.Key("count").Integer(found);
  json.Key("labels").Json(labels.Take());
  json.EndObject();
  Finding finding = {"unlisted-label"};
  finding.args = json.Take();
  finding.eurostat = "COV";
  finding.level = "B1";
  findings->push_back(std::move(finding));
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (const Field& field : evidence.table.fields) CheckField(evidence, field, findings);
}

}  // namespace

extern const Rule kRule_unlisted_label;
const Rule kRule_unlisted_label = {"unlisted-label", Apply, true};

}  // namespace tipstat
