// Readings of all figures: from their own words, from what they belong to, from the reader.
#include <algorithm>

#include "base/text.h"
#include "claims/claim.h"

namespace tipstat::claims {
namespace {

bool IsFigure(const Claim& claim) {
  return claim.part == Part::kFigure && claim.quantity.form == Quantity::Form::kCount;
}

// What a figure has from another of which it is a part, or with which it is compared.
void TakeFrom(const Claim& other, bool is_part, Claim* claim) {
  const bool generic =
      claim->unit == "person" && KindOfUnit(other.unit) != UnitKind::kEvents && !other.unit.empty();
  if (claim->unit.empty() || (is_part && generic)) claim->unit = other.unit;
  if (!claim->stage_said && (claim->stage.empty() || is_part) && !other.stage.empty() &&
      (is_part || KindOfUnit(claim->unit) == KindOfUnit(other.unit))) {
    claim->stage = other.stage;
  }
  if (claim->area.empty()) claim->area = other.area, claim->area_role = other.area_role;
  if (is_part && !claim->period && !claim->period_said) {
    claim->period = other.period;
    claim->period_said = other.period_said;
    claim->counts_up = other.counts_up;
  }
  const bool same_thing = claim->unit == other.unit && !claim->unit_said && !claim->sums_up;
  if (!is_part && !same_thing) return;
  for (const auto& [dimension, code] : other.breakdown) {
    if (CodeOf(claim->breakdown, dimension).empty()) SetCode(dimension, code, &claim->breakdown);
  }
  if (claim->from_area.empty()) claim->from_area = other.from_area;
}

// The latest figure before that stands for itself, at most one sentence back.
int MainBefore(const std::vector<Claim>& claims, size_t i) {
  for (size_t j = i; j-- > 0;) {
    const Claim& other = claims[j];
    if (other.sentence + 2 < claims[i].sentence) return -1;
    const bool beside = other.part == Part::kEarlier || other.part == Part::kDifference;
    if (beside && other.unit_said && other.sentence == claims[i].sentence) {
      return static_cast<int>(j);
    }
    if (!IsFigure(other) || other.unit.empty()) continue;
    // A part stands for its whole, where another sentence speaks of it.
    if (other.parent >= 0 && other.sentence != claims[i].sentence) return other.parent;
    if (other.sentence + 1 >= claims[i].sentence) return static_cast<int>(j);
  }
  return -1;
}

// Places named in the subject or behind "in" hold for what follows until another is named.
void SpreadAreas(const Passage& passage, std::vector<Claim>* claims) {
  std::string area;
  size_t next = 0;
  for (size_t i = 0; i < passage.nodes.size(); ++i) {
    const Node& node = passage.nodes[i];
    if (node.Is(WordClass::kArea)) {
      const Node* before = i > 0 ? &passage.nodes[i - 1] : nullptr;
      const bool in = before != nullptr && before->Is(WordClass::kPreposition, "in");
      const bool opens = before == nullptr || before->EndsSentence();
      if (in || opens) area = node.word->code;
    }
    if (node.Is(WordClass::kCitizen) && i + 1 < passage.nodes.size()) {
      const std::string_view follows = passage.nodes[i + 1].text;
      if (follows == "police" || follows == "authorities" || follows == "officials" ||
          follows == "government") {
        area = node.word->code;
      }
    }
    while (next < claims->size() && (*claims)[next].node == i) {
      Claim& claim = (*claims)[next++];
      if (!claim.area.empty()) continue;
      claim.area = area;
      if (!area.empty()) claim.area_role = "recorded";
    }
  }
}

void SettleFrom(Claim* claim) {
  if (claim->from_area.empty()) return;
  const bool home = claim->stage == "repatriated";
  const std::string_view dimension = home ? "REPATRIATED_FROM" : "CITIZENSHIP";
  if (KindOfUnit(claim->unit) == UnitKind::kPersons &&
      CodeOf(claim->breakdown, dimension).empty()) {
    SetCode(dimension, claim->from_area, &claim->breakdown);
  }
}

void SettleUnit(Claim* claim) {
  switch (claim->quantity.form) {
    case Quantity::Form::kPercent:
    case Quantity::Form::kPoints:
      claim->unit.assign(1, '%');
      break;
    case Quantity::Form::kTimes:
      claim->unit = "ratio";
      break;
    case Quantity::Form::kTier:
      claim->unit = "tier";
      break;
    default:
      break;
  }
}

// Numbers with nothing that they count are no figures; neither is "one of the", nor "the two".
bool IsFigureAtAll(const Claim& claim) {
  if (claim.quantity.form != Quantity::Form::kCount) {
    return claim.quantity.form != Quantity::Form::kTimes || claim.part == Part::kTimes;
  }
  if (claim.unit.empty() || (claim.quantity.malformed && !claim.unit_said)) return false;
  const bool own = claim.unit_said || claim.parent >= 0;
  if (claim.quantity.in_words && !own && claim.part == Part::kFigure) return false;
  return own || claim.period_said || claim.part != Part::kFigure || !claim.quantity.in_words;
}

void Apply(const Override& change, std::vector<Claim>* claims) {
  Claim& claim = (*claims)[change.claim];
  const std::string& value = change.value;
  if (change.field == "unit") claim.unit = value, claim.unit_said = !value.empty();
  if (change.field == "stage") claim.stage = value, claim.stage_said = !value.empty();
  if (change.field == "area") claim.area = value;
  if (change.field == "areaRole") claim.area_role = value;
  if (change.field == "period") {
    claim.period = ParsePeriod(value);
    claim.period_said = claim.period.has_value();
  }
  if (change.field == "breakdown") {
    claim.breakdown.clear();
    for (const std::string_view pair : Split(value, ';')) {
      const size_t equals = pair.find('=');
      if (equals == std::string_view::npos) continue;
      SetCode(pair.substr(0, equals), pair.substr(equals + 1), &claim.breakdown);
    }
  }
  if (change.field == "partOf") {
    claim.parent = -1;
    for (size_t i = 0; i < claims->size(); ++i) {
      if (std::to_string(i) == value && i != change.claim) claim.parent = static_cast<int>(i);
    }
    claim.parent_is_sure = claim.parent >= 0;
  }
}

// Drops what is no figure; parents keep pointing to the same claims.
void DropOthers(std::vector<Claim>* claims) {
  std::vector<int> place(claims->size(), -1);
  std::vector<Claim> kept;
  for (size_t i = 0; i < claims->size(); ++i) {
    if (!IsFigureAtAll((*claims)[i])) continue;
    place[i] = static_cast<int>(kept.size());
    kept.push_back((*claims)[i]);
  }
  for (Claim& claim : kept) {
    if (claim.parent >= 0) claim.parent = place[static_cast<size_t>(claim.parent)];
  }
  *claims = std::move(kept);
}

}  // namespace

void Inherit(std::vector<Claim>* claims) {
  // Twice, since a whole may stand behind its part ("230 of the 523 victims").
  for (int round = 0; round < 2; ++round) {
    for (size_t i = 0; i < claims->size(); ++i) {
      Claim& claim = (*claims)[i];
      if (claim.parent >= 0) {
        TakeFrom((*claims)[static_cast<size_t>(claim.parent)], true, &claim);
        continue;
      }
      const bool count = claim.quantity.form == Quantity::Form::kCount;
      if (!count || (claim.unit_said && claim.part == Part::kFigure)) continue;
      const int main = MainBefore(*claims, i);
      if (main >= 0) TakeFrom((*claims)[static_cast<size_t>(main)], false, &claim);
    }
  }
}

std::vector<Claim> ReadClaims(const Passage& passage, const std::vector<Override>& overrides) {
  std::vector<Claim> claims = ReadNouns(passage);
  FindParents(passage, &claims);
  AssignPeriods(passage, &claims);
  SpreadAreas(passage, &claims);
  Inherit(&claims);
  for (Claim& claim : claims) {
    if (claim.unit.empty()) claim.unit = claim.predicate;
    SettleFrom(&claim);
    SettleUnit(&claim);
  }
  DropOthers(&claims);
  for (const Override& change : overrides) {
    if (change.claim < claims.size()) Apply(change, &claims);
  }
  return claims;
}

}  // namespace tipstat::claims
