// What changed since the earlier edition, period by period, and which of it carries a flag.
#include "base/text.h"
#include "rules/edition.h"

namespace tipstat {
namespace {

// Whether a status column prints anything but "normal".
bool HasStatus(const Table& table, uint32_t observation) {
  return std::any_of(table.fields.begin(), table.fields.end(), [&](const Field& field) {
    if (field.concept_id != "OBS_STATUS") return false;
    const std::string label = FoldWords(field.labels()[field.codes()[observation]]);
    return !label.empty() && label != "a" && !StartsWith(label, "normal");
  });
}

bool IsFlagged(const Table& table, uint32_t observation) {
  return !table.ValueOf(observation).flags.empty() || HasStatus(table, observation);
}

Finding FindingOf(const Table& table, const OfPeriod& changed, const Editions& editions) {
  uint64_t flagged = 0;
  for (const uint32_t i : changed.observations) {
    // A figure that was provisional has announced its revision.
    const bool announced = IsFlagged(*editions.other, editions.other_of[i]);
    flagged += announced || IsFlagged(table, i) ? 1 : 0;
  }
  const size_t count = changed.observations.size();
  JsonWriter json;
  json.BeginObject();
  json.Key("period").String(changed.period);
  json.Key("count").Integer(count);
  json.Key("flagged").Integer(flagged);
  WriteBoth(table, changed.observations, editions, &json);
  json.EndObject();
  return {"revised",   flagged == count ? Severity::kNote : Severity::kWarning,
          {},          CellsAt(table, changed.observations),
          json.Take(), {},
          "B2"};
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr) return;
  const Table& table = evidence.table;
  for (const OfPeriod& changed : ByPeriod(table, ChangedIn(table, *editions))) {
    findings->push_back(FindingOf(table, changed, *editions));
  }
}

}  // namespace

extern const Rule kRule_revised;
const Rule kRule_revised = {"revised", Apply, true};

}  // namespace tipstat
