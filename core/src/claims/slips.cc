// Slips that one figure or one date shows by itself, and running totals.
#include <algorithm>
#include <map>

#include "claims/relation.h"

namespace tipstat::claims {
namespace {

std::string KeyOf(const Claim& claim) {
  std::string key = claim.unit + "|" + claim.stage + "|" + claim.area;
  for (const auto& [dimension, code] : claim.breakdown) key += "|" + dimension + "=" + code;
  return key;
}

void FindMixedUnits(const std::vector<Claim>& claims, TextRelations* relations) {
  for (uint32_t i = 0; i < claims.size(); ++i) {
    if (claims[i].other_unit.empty()) continue;
    JsonWriter json;
    json.BeginObject().Key("value").Range(claims[i].quantity.value);
    json.Key("units").BeginArray().String(claims[i].unit).String(claims[i].other_unit).EndArray();
    json.EndObject();
    relations->push_back({"mixed-units", "mixed-units", "warning", {i}, json.Take()});
  }
}

void FindMalformed(const Passage& passage, const std::vector<Claim>& claims,
                   TextRelations* relations) {
  for (uint32_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].quantity.malformed) continue;
    const Node& node = passage.nodes[claims[i].node];
    std::string text;
    for (uint32_t token = node.first; token <= node.last && text.empty(); ++token) {
      if (passage.tokens[token].kind == TokenKind::kNumber) text = passage.tokens[token].text;
    }
    JsonWriter json;
    json.BeginObject().Key("text").String(text).EndObject();
    relations->push_back({"malformed-number", "malformed-number", "error", {i}, json.Take()});
  }
}

void FindWeekdays(const Passage& passage, TextRelations* relations) {
  for (const Node& node : passage.nodes) {
    if (node.kind != Node::Kind::kTime) continue;
    const Time& time = passage.times[node.index];
    if (!time.wrong_weekday) continue;
    JsonWriter json;
    json.BeginObject().Key("date").String(ToText(time.period).substr(0, 10));
    json.Key("printed").Integer(static_cast<uint64_t>(time.weekday));
    json.Key("expected").Integer(static_cast<uint64_t>(((time.period.start + 3) % 7 + 7) % 7));
    json.Key("start").Integer(passage.tokens[node.first].begin.units);
    json.Key("end").Integer(passage.tokens[node.last].end.units).EndObject();
    relations->push_back({"weekday", "does-not-add-up", "error", {}, json.Take()});
  }
}

// What has been counted up to a day is at most what has been counted up to a later one.
class RunningTotals {
 public:
  RunningTotals(const std::vector<Claim>& claims, TextRelations* relations)
      : claims_(claims), relations_(*relations) {}

  void Read() {
    std::map<std::string, std::vector<uint32_t>> groups;
    for (uint32_t i = 0; i < claims_.size(); ++i) {
      if (IsUsable(claims_[i])) groups[KeyOf(claims_[i])].push_back(i);
    }
    for (auto& [key, group] : groups) {
      std::stable_sort(group.begin(), group.end(), [this](uint32_t a, uint32_t b) {
        const Period& first = *claims_[a].period;
        const Period& second = *claims_[b].period;
        return first.start != second.start ? first.start < second.start : first.end < second.end;
      });
      for (size_t i = 1; i < group.size(); ++i) Compare(group[i - 1], group[i]);
    }
  }

 private:
  // Figures whose own words say what they count and when.
  static bool IsUsable(const Claim& claim) {
    const bool figure = claim.part == Part::kFigure || claim.part == Part::kEarlier;
    return figure && claim.quantity.form == Quantity::Form::kCount && claim.period &&
           claim.period_said && claim.parent < 0 && claim.quantity.value.IsSingle() &&
           !claim.unit.empty() && !claim.has_unknown_place && claim.other_unit.empty();
  }

  void Compare(uint32_t shorter, uint32_t longer) {
    const Claim& first = claims_[shorter];
    const Claim& second = claims_[longer];
    if (first.period->start != second.period->start || *first.period == *second.period) return;
    const bool holds = first.quantity.value.low <= second.quantity.value.low;
    JsonWriter json;
    json.BeginObject().Key("values").BeginArray();
    json.Range(first.quantity.value).Range(second.quantity.value).EndArray();
    json.Key("periods").BeginArray().String(ToText(*first.period));
    json.String(ToText(*second.period)).EndArray().EndObject();
    relations_.push_back({"cumulative",
                          holds ? "holds" : "does-not-add-up",
                          holds ? "none" : "warning",
                          {shorter, longer},
                          json.Take()});
  }

  const std::vector<Claim>& claims_;
  TextRelations& relations_;
};

uint32_t LastOf(const TextRelation& relation) {
  return relation.claims.empty()
             ? 0xFFFFFFFF
             : *std::max_element(relation.claims.begin(), relation.claims.end());
}

}  // namespace

void FindSlips(const Passage& passage, const std::vector<Claim>& claims, TextRelations* relations) {
  RunningTotals(claims, relations).Read();
  FindMixedUnits(claims, relations);
  FindMalformed(passage, claims, relations);
  FindWeekdays(passage, relations);
}

TextRelations FindTextRelations(const Passage& passage, const std::vector<Claim>& claims) {
  TextRelations relations;
  FindSums(passage, claims, &relations);
  FindShares(passage, claims, &relations);
  FindChanges(passage, claims, &relations);
  FindSlips(passage, claims, &relations);
  std::stable_sort(
      relations.begin(), relations.end(),
      [](const TextRelation& a, const TextRelation& b) { return LastOf(a) < LastOf(b); });
  return relations;
}

}  // namespace tipstat::claims
