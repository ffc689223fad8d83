// Figures that the earlier edition did not print: of a new period, or of a past one.
#include "rules/edition.h"

namespace tipstat {
namespace {

// Periods of which the earlier edition prints something.
std::vector<uint8_t> KnownPeriods(const Table& table, const Editions& editions) {
  const auto time = static_cast<uint32_t>(table.time_field);
  const Field& field = table.fields[time];
  std::vector<uint8_t> known(field.labels().size(), 0);
  for (uint32_t i = 0; i < table.observations(); ++i) {
    if (editions.other_of[i] != Editions::kNone) known[field.codes()[i]] = 1;
  }
  return known;
}

bool IsOfPast(const Table& table, uint32_t observation, const std::vector<uint8_t>& known) {
  if (table.time_field < 0) return true;
  const Field& field = table.fields[static_cast<uint32_t>(table.time_field)];
  return known[field.codes()[observation]] != 0;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr) return;
  const Table& table = evidence.table;
  std::vector<uint32_t> appeared;
  for (uint32_t i = 0; i < table.observations(); ++i) {
    if (editions->other_of[i] == Editions::kNone) appeared.push_back(i);
  }
  const std::vector<uint8_t> known =
      table.time_field < 0 ? std::vector<uint8_t>() : KnownPeriods(table, *editions);
  for (const OfPeriod& of : ByPeriod(table, appeared)) {
    const bool is_past = IsOfPast(table, of.observations[0], known);
    JsonWriter json;
    json.BeginObject();
    json.Key("period").String(of.period);
    json.Key("count").Integer(of.observations.size());
    json.Key("past").Boolean(is_past);
    json.EndObject();
    findings->push_back({"appeared",
                         Severity::kNote,
                         {},
                         CellsAt(table, of.observations),
                         json.Take(),
                         "RNR",
                         "B2"});
  }
}

}  // namespace

extern const Rule kRule_appeared;
const Rule kRule_appeared = {"appeared", Apply, true};

}  // namespace tipstat
