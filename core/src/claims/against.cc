#include "claims/against.h"

#include <algorithm>
#include <iterator>

namespace tipstat::claims {
namespace {

constexpr size_t kMostFigures = 20;

struct Candidate {
  Evidence evidence;
  Comparison comparison;
};

class Judge {
 public:
  Judge(const std::vector<Cells>& data, const Claim& claim) : data_(data), claim_(claim) {}

  Judgement Read() {
    if (data_.empty()) return {};
    if (claim_.quantity.form == Quantity::Form::kTier) return JudgeTier();
    if (claim_.quantity.form != Quantity::Form::kCount) return JudgePercent();
    if (claim_.part == Part::kDifference || claim_.quantity.malformed) return {};
    return JudgeCount();
  }

 private:
  const Table& TableOf(const Evidence& evidence) const { return data_[evidence.data].table(); }

  // The cells whose value agrees, with how they compare otherwise.
  std::vector<Candidate> Agreeing() const {
    std::vector<Candidate> found;
    for (uint32_t d = 0; d < data_.size(); ++d) {
      Cells::View view(data_[d], claim_);
      const bool open = !claim_.quantity.value.high.IsFinite();
      const std::vector<uint32_t> cells =
          open ? data_[d].OfPeriod(claim_.period) : data_[d].WithValueIn(claim_.quantity.value);
      for (const uint32_t cell : cells) {
        if (data_[d].table().StatusOf(cell) != Status::kOk) continue;
        if (!Overlap(data_[d].table().IntervalOf(cell), claim_.quantity.value)) continue;
        found.push_back({{d, cell}, view.Compare(cell)});
      }
    }
    return found;
  }

  // The cells that surely are what the claim speaks of, whatever their value.
  std::vector<Candidate> Described() const {
    std::vector<Candidate> found;
    if (!claim_.period) return found;
    for (uint32_t d = 0; d < data_.size(); ++d) {
      Cells::View view(data_[d], claim_);
      for (const uint32_t cell : data_[d].OfPeriod(claim_.period)) {
        const Comparison comparison = view.Compare(cell);
        if (comparison.IsCertain()) found.push_back({{d, cell}, comparison});
      }
    }
    return found;
  }

  Judgement JudgeCount() const {
    const std::vector<Candidate> agreeing = Agreeing();
    const std::vector<Candidate> described = Described();
    std::vector<Candidate> fitting;
    std::copy_if(agreeing.begin(), agreeing.end(), std::back_inserter(fitting),
                 [](const Candidate& one) { return !one.comparison.Differs(); });
    // Two published counts of one thing: listed, none chosen.
    if (!fitting.empty() && SomeDiffer(described)) return Fitting(fitting, described);
    if (!fitting.empty()) return Fitting(fitting, {});
    if (!described.empty()) return Against(described, agreeing);
    if (const auto sum = FindSum()) return *sum;
    return Elsewhere(agreeing);
  }

  bool SomeDiffer(const std::vector<Candidate>& described) const {
    return std::any_of(described.begin(), described.end(), [&](const Candidate& one) {
      return !Overlap(TableOf(one.evidence).IntervalOf(one.evidence.observation),
                      claim_.quantity.value);
    });
  }

  Judgement Fitting(std::vector<Candidate> fitting, const std::vector<Candidate>& described) const {
    const int best = BestOf(fitting);
    fitting.erase(
        std::remove_if(fitting.begin(), fitting.end(),
                       [&](const Candidate& one) { return one.comparison.Sameness() < best; }),
        fitting.end());
    Judgement judgement;
    const bool loose = fitting[0].comparison.loose_name;
    const bool open = fitting[0].comparison.unit != Match::kSame ||
                      fitting[0].comparison.period == Match::kOpen ||
                      fitting[0].comparison.breakdown == Match::kOpen;
    judgement.verdict = ClaimVerdict::kSupported;
    if (fitting.size() > 1 || open) judgement.verdict = ClaimVerdict::kAmbiguous;
    if (fitting.size() > 1 && !open && AreOneCount(fitting)) {
      judgement.verdict = ClaimVerdict::kSupported;
    }
    if (loose) {
      judgement.verdict = described.empty() ? judgement.verdict : ClaimVerdict::kNotComparable;
      judgement.differs = {"breakdown"};
    }
    AddFigures(fitting, &judgement.figures);
    if (!loose && !described.empty()) {
      judgement.verdict = ClaimVerdict::kAmbiguous;
      AddFigures(described, &judgement.figures);
    }
    return judgement;
  }

  // Several cells that print the same value and compare alike: one count in two files, or twice.
  bool AreOneCount(const std::vector<Candidate>& fitting) const {
    return std::all_of(fitting.begin(), fitting.end(), [&](const Candidate& one) {
      return one.evidence.data != fitting[0].evidence.data ||
             one.evidence.observation == fitting[0].evidence.observation;
    });
  }

  static int BestOf(const std::vector<Candidate>& candidates) {
    int best = -100;
    for (const Candidate& one : candidates) best = std::max(best, one.comparison.Sameness());
    return best;
  }

  // Nothing agrees, and the data have the figure of which the text speaks.
  Judgement Against(const std::vector<Candidate>& described,
                    const std::vector<Candidate>& agreeing) const {
    Judgement judgement;
    AddFigures(described, &judgement.figures);
    AddFigures(agreeing, &judgement.equals);
    const Evidence& cell = described[0].evidence;
    const bool certain = described.size() == 1 && claim_.unit_said && claim_.period_said &&
                         claim_.quantity.exact && !claim_.counts_up && !claim_.has_unknown_place &&
                         claim_.other_unit.empty() && data_[cell.data].IsFinal(cell.observation) &&
                         TableOf(cell).IntervalOf(cell.observation).IsSingle();
    judgement.verdict = certain ? ClaimVerdict::kContradicted : ClaimVerdict::kAmbiguous;
    return judgement;
  }

  // The number stands in the data under another description.
  Judgement Elsewhere(const std::vector<Candidate>& agreeing) const {
    Judgement judgement;
    const Exact least = Exact::FromInteger(10);
    if (agreeing.empty() || !claim_.quantity.exact || claim_.quantity.printed < least) {
      return judgement;
    }
    std::vector<Candidate> nearest = agreeing;
    const int best = BestOf(nearest);
    nearest.erase(
        std::remove_if(nearest.begin(), nearest.end(),
                       [&](const Candidate& one) { return one.comparison.Sameness() < best; }),
        nearest.end());
    const Comparison& comparison = nearest[0].comparison;
    const std::pair<Match, std::string_view> facets[] = {{comparison.unit, "unit"},
                                                         {comparison.stage, "stage"},
                                                         {comparison.period, "period"},
                                                         {comparison.area, "area"},
                                                         {comparison.breakdown, "breakdown"}};
    for (const auto& [match, name] : facets) {
      if (match == Match::kDiffers) judgement.differs.push_back(name);
    }
    // The smaller a number is, the more often it stands somewhere by chance.
    const size_t most = claim_.quantity.printed < Exact::FromInteger(1000) ? 2 : 3;
    if (judgement.differs.size() > most) return {};
    judgement.verdict = ClaimVerdict::kNotComparable;
    AddFigures(nearest, &judgement.figures);
    return judgement;
  }

  // The members of one dimension that come to the claim, where the table prints no total.
  std::optional<Judgement> FindSum() const {
    if (!claim_.period || !claim_.quantity.exact) return std::nullopt;
    for (uint32_t d = 0; d < data_.size(); ++d) {
      const Table& table = data_[d].table();
      for (const uint32_t field : table.KeyFields()) {
        const Field& dimension = table.fields[field];
        if (dimension.role != Role::kDimension ||
            static_cast<int>(field) == table.indicator_field) {
          continue;
        }
        if (const auto found = SumOver(d, field)) return found;
      }
    }
    return std::nullopt;
  }
  std::optional<Judgement> SumOver(uint32_t d, uint32_t field) const {
    const Table& table = data_[d].table();
    const Field& dimension = table.fields[field];
    Exact sum;
    Judgement judgement;
    Cells::View view(data_[d], claim_, static_cast<int>(field));
    for (const uint32_t cell : data_[d].OfPeriod(claim_.period)) {
      if (dimension.kinds[dimension.codes()[cell]] != CodeKind::kMember) continue;
      const Comparison comparison = view.Compare(cell);
      if (!comparison.IsCertain()) continue;
      const Interval value = table.IntervalOf(cell);
      if (!value.IsSingle() || table.StatusOf(cell) != Status::kOk) return std::nullopt;
      sum = sum + value.low;
      judgement.figures.push_back({d, cell});
    }
    const bool several = judgement.figures.size() > 1 && judgement.figures.size() <= kMostFigures;
    if (!several || !claim_.quantity.value.Contains(sum)) return std::nullopt;
    judgement.verdict = ClaimVerdict::kDerived;
    judgement.derivation = "sum";
    return judgement;
  }

  // Percentages that the table prints.
  Judgement JudgePercent() const {
    Judgement judgement;
    return judgement;
  }

  Judgement JudgeTier() const {
    Judgement judgement;
    for (uint32_t d = 0; d < data_.size(); ++d) {
      const Table& table = data_[d].table();
      for (uint32_t f = 0; f < table.fields.size(); ++f) {
        if (table.fields[f].role != Role::kOrdinal) continue;
        Cells::View view(data_[d], claim_);
        for (uint32_t cell = 0; cell < table.observations(); ++cell) {
          JudgeTierCell(view.Compare(cell), d, f, cell, &judgement);
        }
      }
    }
    if (judgement.figures.size() > 1) judgement.verdict = ClaimVerdict::kAmbiguous;
    return judgement;
  }
  void JudgeTierCell(const Comparison& comparison, uint32_t d, uint32_t field, uint32_t cell,
                     Judgement* judgement) const {
    if (comparison.area != Match::kSame || comparison.period != Match::kSame) return;
    const Field& tiers = data_[d].table().fields[field];
    judgement->figures.push_back({d, cell});
    judgement->verdict = tiers.labels()[tiers.codes()[cell]] == claim_.quantity.tier
                             ? ClaimVerdict::kSupported
                             : ClaimVerdict::kAmbiguous;
  }

  static void AddFigures(const std::vector<Candidate>& candidates, std::vector<Evidence>* figures) {
    for (const Candidate& one : candidates) {
      const bool is_listed =
          std::any_of(figures->begin(), figures->end(), [&](const Evidence& other) {
            return other.data == one.evidence.data && other.observation == one.evidence.observation;
          });
      if (!is_listed && figures->size() < kMostFigures) figures->push_back(one.evidence);
    }
  }

  const std::vector<Cells>& data_;
  const Claim& claim_;
};

bool IsBacked(const Judgement& judgement) {
  return judgement.verdict == ClaimVerdict::kSupported ||
         judgement.verdict == ClaimVerdict::kDerived;
}

// A percentage, a difference or a sum follows where all other figures of a relation that holds are
// backed.
void DeriveFromRelations(const TextRelations& relations, const std::vector<Claim>& claims,
                         std::vector<Judgement>* judgements) {
  for (const TextRelation& relation : relations) {
    if (relation.verdict != "holds" && relation.verdict != "holds-truncated") continue;
    if (relation.claims.size() < 2 || relation.kind == "subset" || relation.kind == "cumulative") {
      continue;
    }
    const uint32_t made = relation.claims[0];
    Judgement& judgement = (*judgements)[made];
    if (judgement.verdict != ClaimVerdict::kUnsupported) continue;
    // A growth from a difference alone rests on the difference.
    const bool from_difference =
        relation.kind == "growth" && claims[relation.claims.back()].part == Part::kDifference;
    bool backed = !from_difference;
    std::vector<Evidence> figures;
    for (size_t i = 1; i < relation.claims.size(); ++i) {
      const Judgement& other = (*judgements)[relation.claims[i]];
      backed = backed && IsBacked(other);
      figures.insert(figures.end(), other.figures.begin(), other.figures.end());
    }
    if (!backed) continue;
    judgement.verdict = ClaimVerdict::kDerived;
    judgement.derivation = "relation";
    judgement.figures = std::move(figures);
  }
}

// "17 more than in the same period of 2023", "up 19.54 percent": from the data's figure for the
// year before.
void DeriveChanges(const std::vector<Cells>& data, const std::vector<Claim>& claims,
                   std::vector<Judgement>* judgements) {
  int later = -1;
  for (size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (claim.part == Part::kFigure && claim.parent < 0 && IsBacked((*judgements)[i])) {
      later = static_cast<int>(i);
    }
    Judgement& judgement = (*judgements)[i];
    const bool change = claim.part == Part::kDifference || claim.part == Part::kGrowth;
    if (!change || later < 0 || judgement.verdict != ClaimVerdict::kUnsupported) continue;
    const Judgement& base = (*judgements)[static_cast<size_t>(later)];
    if (claims[static_cast<size_t>(later)].sentence + 2 < claim.sentence) continue;
    const auto before = LikeForLike(data, claims[static_cast<size_t>(later)], base);
    if (!before || base.figures.empty()) continue;
    const Interval now = data[base.figures[0].data].table().IntervalOf(base.figures[0].observation);
    const Interval then = data[before->data].table().IntervalOf(before->observation);
    if (!now.IsSingle() || !then.IsSingle() || then.low <= Exact()) continue;
    const Exact difference = claim.direction > 0 ? now.low - then.low : then.low - now.low;
    if (difference < Exact()) continue;
    const bool fits =
        claim.part == Part::kDifference
            ? claim.quantity.value.Contains(difference)
            : FitPercent(Interval::Single(difference), then, claim.quantity) == Fit::kRounded;
    if (!fits) continue;
    judgement.verdict = ClaimVerdict::kDerived;
    judgement.derivation = claim.part == Part::kDifference ? "difference" : "growth";
    judgement.figures = {base.figures[0], *before};
  }
}

}  // namespace

std::string_view ClaimVerdictName(ClaimVerdict verdict) {
  constexpr std::string_view kNames[] = {"supported",      "derived",     "contradicted",
                                         "not-comparable", "unsupported", "ambiguous"};
  return kNames[static_cast<size_t>(verdict)];
}

std::optional<Evidence> LikeForLike(const std::vector<Cells>& data, const Claim& later,
                                    const Judgement& judgement) {
  if (!IsBacked(judgement) || judgement.figures.empty() || !later.period) return std::nullopt;
  if (later.period->months == 0 || later.period->months > 12) return std::nullopt;
  const Evidence& cell = judgement.figures[0];
  const auto same = data[cell.data].SameIn(YearBefore(*later.period), cell.observation);
  if (!same || data[cell.data].table().StatusOf(*same) != Status::kOk) return std::nullopt;
  return Evidence{cell.data, *same};
}

std::vector<Judgement> JudgeClaims(const std::vector<Cells>& data, const std::vector<Claim>& claims,
                                   const TextRelations& relations) {
  std::vector<Judgement> judgements;
  judgements.reserve(claims.size());
  for (const Claim& claim : claims) judgements.push_back(Judge(data, claim).Read());
  if (data.empty()) return judgements;
  DeriveFromRelations(relations, claims, &judgements);
  DeriveChanges(data, claims, &judgements);
  return judgements;
}

}  // namespace tipstat::claims
