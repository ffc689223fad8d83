// Years were read as of the Buddhist era: 2557 as 2014.
#include "base/json.h"
#include "base/numeral.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

constexpr int kYearsAhead = 543;

// The first label that prints a year 543 ahead of its period.
void CheckField(const Field& field, std::vector<Finding>* findings) {
  for (uint32_t code = 0; code < field.periods.size(); ++code) {
    if (!field.periods[code]) continue;
    const std::string period = ToText(*field.periods[code]);
    int year = 0;
    for (const char c : period.substr(0, 4)) year = year * 10 + (c - '0');
    const std::string_view label = field.labels()[code];
    const std::string printed = std::to_string(year + kYearsAhead);
    if (PlainDigits(label).find(printed) == std::string::npos) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("field").String(field.name);
    json.Key("text").String(label);
    json.Key("period").String(period);
    json.EndObject();
    findings->push_back({"buddhist-era", Severity::kNote, {}, {}, json.Take(), "FDT", "B0"});
    return;
  }
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  for (const Field& field : evidence.table.fields) {
    if (field.role == Role::kTime) CheckField(field, findings);
  }
}

}  // namespace

extern const Rule kRule_buddhist_era;
const Rule kRule_buddhist_era = {"buddhist-era", Apply};

}  // namespace tipstat
