// A percentage is printed beside the counts that it is made from, and is not what they give: cut
// instead of rounded, or taken of another base.
#include <algorithm>

#include "rules/figure.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

// In 10^-15 percent, so that 100 * part / whole is compared without a division.
bool Contains(const Interval& percent, Exact part, Exact whole) {
  const Int128 hundredfold = part.units() / kExactOne * 100;
  const Int128 of = whole.units() / kExactOne;
  return percent.low.units() * of <= hundredfold * kExactOne &&
         hundredfold * kExactOne <= percent.high.units() * of;
}

// What a printed percentage is rounded from, or cut from.
Interval Rounded(Exact printed, int decimals) {
  return Widen(Interval::Single(printed), HalfUnit(decimals));
}
Interval Cut(Exact printed, int decimals) {
  return {printed, printed + HalfUnit(decimals) + HalfUnit(decimals)};
}

// Counts below 10^6 keep the products above within 128 bits.
bool IsUsable(const std::optional<Exact>& count) {
  return count && count->IsInteger() && Exact() < *count && *count < Exact::FromInteger(1000000);
}

class Percentages {
 public:
  Percentages(const Evidence& evidence, std::vector<Finding>* findings)
      : evidence_(evidence), table_(evidence.table), findings_(findings) {}

  void Check() {
    if (table_.unit_field < 0) return;
    FindPairs();
    for (const Relation& relation : evidence_.relations.relations) {
      const bool is_whole = relation.kind == RelationKind::kSumOfParts &&
                            table_.MeasureTypeOf(relation.total) != MeasureType::kShare;
      if (is_whole) CheckParts(relation);
    }
  }

 private:
  void FindPairs() {
    const auto unit = static_cast<uint32_t>(table_.unit_field);
    std::vector<uint32_t> others = table_.KeyFields();
    others.erase(std::find(others.begin(), others.end(), unit));
    const Grouping grouping = GroupBy(table_, others);
    share_of_.assign(table_.observations(), kNone);
    for (uint32_t g = 0; g < grouping.groups; ++g) {
      uint32_t share = kNone;
      uint32_t shares = 0;
      for (uint32_t at = grouping.begins[g]; at < grouping.begins[g + 1]; ++at) {
        if (table_.MeasureTypeOf(grouping.members[at]) != MeasureType::kShare) continue;
        share = grouping.members[at];
        ++shares;
      }
      if (shares != 1) continue;
      for (uint32_t at = grouping.begins[g]; at < grouping.begins[g + 1]; ++at) {
        if (grouping.members[at] != share) share_of_[grouping.members[at]] = share;
      }
    }
  }

  void CheckParts(const Relation& relation) {
    const std::optional<Exact> whole = FigureAt(table_, relation.total);
    if (!IsUsable(whole)) return;
    for (const uint32_t* part = evidence_.relations.begin(relation);
         part != evidence_.relations.end(relation); ++part) {
      const std::optional<Exact> count = FigureAt(table_, *part);
      if (share_of_[*part] != kNone && IsUsable(count)) CheckShare(relation, *part, *count, *whole);
    }
  }

  // The base may be the printed total or what the parts come to: both are tried and named.
  void CheckShare(const Relation& relation, uint32_t part, Exact count, Exact whole) {
    const uint32_t share = share_of_[part];
    const std::optional<Exact> printed = FigureAt(table_, share);
    if (!printed) return;
    const int decimals = table_.ValueOf(share).decimals;
    if (Contains(Rounded(*printed, decimals), count, whole)) return;
    const bool cut = Contains(Cut(*printed, decimals), count, whole);
    const bool has_other_base = relation.sum.IsSingle() && IsUsable(relation.sum.low) &&
                                relation.sum.low != whole &&
                                Contains(Rounded(*printed, decimals), count, relation.sum.low);
    Finding finding = {"printed-percent", cut ? Severity::kNote : Severity::kWarning};
    finding.cells = {table_.CellOf(share), table_.CellOf(part), table_.CellOf(relation.total)};
    finding.verdict = cut ? Verdict::kWithinRounding : Verdict::kDoesNotBalance;
    JsonWriter json;
    json.BeginObject();
    json.Key("printed").Range(Interval::Single(*printed));
    json.Key("value").Range(Interval::Single(count));
    json.Key("base").Range(Interval::Single(whole));
    json.Key("expected").Number(Percent(count, whole));
    if (has_other_base) json.Key("otherBase").Range(relation.sum);
    finding.args = WithWhere(table_, part, -1, &json);
    finding.eurostat = "VCO";
    finding.level = "B1";
    findings_->push_back(std::move(finding));
  }

  static constexpr uint32_t kNone = 0xFFFFFFFF;
  const Evidence& evidence_;
  const Table& table_;
  std::vector<Finding>* findings_;
  std::vector<uint32_t> share_of_;  // by count, or kNone
};

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  if (!evidence.table.value_columns.empty()) Percentages(evidence, findings).Check();
}

}  // namespace

extern const Rule kRule_printed_percent;
const Rule kRule_printed_percent = {"printed-percent", Apply, true};

}  // namespace tipstat
