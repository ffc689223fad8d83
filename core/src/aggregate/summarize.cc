#include "aggregate/summarize.h"

#include <algorithm>

#include "aggregate/printed_totals.h"
#include "base/order.h"

namespace tipstat {
namespace {

constexpr size_t kNamedLabels = 3;

// The distinct codes that the observations have in a field, by rank.
std::vector<uint32_t> CodesOf(const Field& field, const std::vector<uint32_t>& observations) {
  std::vector<uint32_t> codes;
  for (const uint32_t observation : observations) codes.push_back(field.codes()[observation]);
  SortUnique(&codes);
  StableSort(&codes, [&](uint32_t a, uint32_t b) { return field.ranks[a] < field.ranks[b]; });
  return codes;
}

Error Refusal(ErrorCode code, const Field& field, const std::vector<uint32_t>& codes) {
  std::string found;
  for (size_t i = 0; i < codes.size() && i < kNamedLabels; ++i) {
    found.append(i == 0 ? "" : ", ").append(field.labels()[codes[i]]);
  }
  if (codes.size() > kNamedLabels) found.append(", …");
  const std::string label(field.labels()[codes[0]]);
  return {code, field.name, std::move(found),
          "--where " + field.name + "=\"" + label + "\" or --rows " + field.name};
}

Result<void> CheckTime(const Table& table, const Measure& measure, const Field& field,
                       const std::vector<uint32_t>& codes, MeasureType type) {
  int32_t reached = 0;
  for (size_t i = 0; i < codes.size(); ++i) {
    const auto& period = field.periods[codes[i]];
    if (!period || (i > 0 && period->start < reached)) {
      return Refusal(ErrorCode::kOverlappingPeriods, field, codes);
    }
    reached = period->end;
  }
  // A person may come again in the next period; a stock is not what is added to it.
  const bool adds_over_time = type == MeasureType::kEvents;
  if (measure.adds && !adds_over_time && !table.value_columns.empty()) {
    return Refusal(ErrorCode::kNotAdditive, field, codes);
  }
  return {};
}

// Whether figures of this type may be added over the members of this dimension.
bool AddsOver(const Field& field, MeasureType type) {
  if (field.concept_id == "EDITION") return false;
  // One person may have suffered several forms.
  if (field.concept_id == "EXPLOITATION") return type == MeasureType::kEvents;
  return type == MeasureType::kEvents || type == MeasureType::kPersons ||
         type == MeasureType::kStock || type == MeasureType::kUnknown;
}

Result<void> CheckMembers(const Table& table, const Measure& measure, const Field& field,
                          const std::vector<uint32_t>& codes, MeasureType type) {
  if (field.role == Role::kUnit || field.concept_id == "STAGE") {
    return Refusal(ErrorCode::kMixedUnits, field, codes);
  }
  if (field.concept_id == "INDICATOR") return Refusal(ErrorCode::kMixedIndicators, field, codes);
  if (field.role == Role::kTime) return CheckTime(table, measure, field, codes, type);
  const bool not_applicable_beside = std::any_of(codes.begin(), codes.end(), [&](uint32_t code) {
    return field.kinds[code] == CodeKind::kNotApplicable;
  });
  if (not_applicable_beside || (measure.adds && !AddsOver(field, type))) {
    return Refusal(ErrorCode::kNotAdditive, field, codes);
  }
  return {};
}

bool IsKnownPartition(const Field& field) {
  return field.role == Role::kTime || field.role == Role::kArea || field.concept_id == "SEX" ||
         field.concept_id == "AGE" || field.concept_id == "CITIZENSHIP";
}

// Of an observation that is printed twice only one is kept; where the values contradict each
// other, the smaller ones make the selection and the larger ones the alternative.
void MergeDuplicates(const Table& table, Selection* selection) {
  const std::vector<uint32_t> keys = table.KeyFields();
  const auto order = [&](uint32_t a, uint32_t b) {
    for (const uint32_t key : keys) {
      const std::vector<uint32_t>& codes = table.fields[key].codes();
      if (codes[a] != codes[b]) return codes[a] < codes[b] ? -1 : 1;
    }
    return 0;
  };
  std::vector<uint32_t> sorted = selection->observations;
  StableSort(&sorted, [&](uint32_t a, uint32_t b) { return order(a, b) < 0; });
  std::vector<uint32_t> low;
  std::vector<uint32_t> high;
  for (const uint32_t observation : sorted) {
    if (low.empty() || order(low.back(), observation) != 0) {
      low.push_back(observation);
      high.push_back(observation);
      continue;
    }
    const Interval interval = table.IntervalOf(observation);
    if (interval.low < table.IntervalOf(low.back()).low) low.back() = observation;
    if (table.IntervalOf(high.back()).high < interval.high) high.back() = observation;
  }
  if (low.size() == sorted.size()) return;
  Sort(&low);
  Sort(&high);
  if (high != low) selection->alternative = std::move(high);
  selection->observations = std::move(low);
}

// Units and indicators first: what mixes them is said before anything else.
std::vector<uint32_t> FieldsByWeight(const Table& table) {
  std::vector<uint32_t> fields = table.KeyFields();
  const auto weight = [&](uint32_t i) {
    const Field& field = table.fields[i];
    if (field.role == Role::kUnit) return 0;
    if (field.concept_id == "STAGE") return 1;
    if (field.concept_id == "INDICATOR") return 2;
    return field.role == Role::kTime ? 3 : 4;
  };
  StableSort(&fields, [&](uint32_t a, uint32_t b) { return weight(a) < weight(b); });
  return fields;
}

}  // namespace

Result<Selection> Summarize(const Table& table, const Measure& measure,
                            std::vector<uint32_t> observations) {
  Selection selection{std::move(observations), {}, false};
  if (selection.observations.size() == 1) return selection;
  const std::vector<uint32_t> fields = FieldsByWeight(table);
  if (!PreferPrintedTotals(table, fields, &selection.observations)) {
    return Error{ErrorCode::kNotAdditive, {}, "totals of many fields at once", "--where"};
  }
  Sort(&selection.observations);
  for (const uint32_t index : fields) {
    const Field& field = table.fields[index];
    const std::vector<uint32_t> codes = CodesOf(field, selection.observations);
    if (codes.size() == 1) continue;
    const MeasureType type = table.MeasureTypeOf(selection.observations[0]);
    if (auto checked = CheckMembers(table, measure, field, codes, type); !checked) {
      return checked.error();
    }
    if (!IsKnownPartition(field)) selection.assumes_partition = true;
  }
  if (!table.value_columns.empty()) MergeDuplicates(table, &selection);
  return selection;
}

Result<void> CheckFields(const Table& table, const Measure& measure,
                         const std::vector<uint32_t>& fields,
                         const std::vector<uint32_t>& observations) {
  for (const uint32_t index : fields) {
    const Field& field = table.fields[index];
    const std::vector<uint32_t> codes = CodesOf(field, observations);
    if (codes.size() < 2) continue;
    const MeasureType type = table.MeasureTypeOf(observations[0]);
    if (auto checked = CheckMembers(table, measure, field, codes, type); !checked) return checked;
  }
  return {};
}

}  // namespace tipstat
