// Figures that the earlier edition printed and this one does not.
#include "rules/edition.h"

namespace tipstat {
namespace {

// Keys written out; the count says how many there are.
constexpr size_t kMostNamed = 20;

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr) return;
  const Table& other = *editions->other;
  for (const OfPeriod& of : ByPeriod(other, editions->gone)) {
    const size_t count = of.observations.size();
    JsonWriter json;
    json.BeginObject();
    json.Key("period").String(of.period);
    json.Key("count").Integer(count);
    json.Key("figures").BeginArray();
    for (size_t i = 0; i < count && i < kMostNamed; ++i) {
      WriteWhere(other, of.observations[i], -1, &json);
    }
    json.EndArray();
    json.EndObject();
    findings->push_back({"vanished", Severity::kWarning, {}, {}, json.Take(), "REP", "B2"});
  }
}

}  // namespace

extern const Rule kRule_vanished;
const Rule kRule_vanished = {"vanished", Apply, true};

}  // namespace tipstat
