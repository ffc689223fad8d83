// More than a tenth of the figures that both editions print were revised.
#include "rules/edition.h"

namespace tipstat {
namespace {

constexpr uint64_t kMostPercent = 10;

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr) return;
  const auto compared = static_cast<uint64_t>(
      editions->other_of.size() -
      std::count(editions->other_of.begin(), editions->other_of.end(), Editions::kNone));
  const uint64_t changed = ChangedIn(evidence.table, *editions).size();
  if (changed * 100 <= compared * kMostPercent) return;
  JsonWriter json;
  json.BeginObject();
  json.Key("changed").Integer(changed);
  json.Key("compared").Integer(compared);
  json.Key("share").Number(Percent(Exact::FromInteger(static_cast<int64_t>(changed)),
                                   Exact::FromInteger(static_cast<int64_t>(compared))));
  json.Key("tolerance").Integer(kMostPercent);
  json.EndObject();
  findings->push_back({"revised-share", Severity::kWarning, {}, {}, json.Take(), "RRL", "B2"});
}

}  // namespace

extern const Rule kRule_revised_share;
const Rule kRule_revised_share = {"revised-share", Apply, true};

}  // namespace tipstat
