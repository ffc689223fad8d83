#include <algorithm>

#include "codes/structure.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

// Whether in every group that has both, the value with the empty label is no smaller than any
// other: what a total cannot be, the arithmetic forbids.
bool ArithmeticAllows(const Table& table, uint32_t dimension) {
  std::vector<uint32_t> others = table.KeyFields();
  others.erase(std::find(others.begin(), others.end(), dimension));
  const Field& field = table.fields[dimension];
  const Grouping grouping = GroupBy(table, others);
  bool has_evidence = false;
  for (uint32_t g = 0; g < grouping.groups; ++g) {
    Exact most = Exact::MinusInfinity();   // that the smallest candidate can be
    Exact least = Exact::MinusInfinity();  // that the largest member must be
    bool has_empty = false;
    bool has_member = false;
    for (uint32_t at = grouping.begins[g]; at < grouping.begins[g + 1]; ++at) {
      const uint32_t observation = grouping.members[at];
      const CodeKind kind = field.kinds[field.codes()[observation]];
      const Interval interval = table.IntervalOf(observation);
      if (kind == CodeKind::kEmpty) {
        most = has_empty ? std::min(most, interval.high) : interval.high;
        has_empty = true;
      } else if (kind == CodeKind::kMember || kind == CodeKind::kResidual) {
        least = std::max(least, interval.low);
        has_member = true;
      }
    }
    if (!has_empty || !has_member) continue;
    if (most < least) return false;
    has_evidence = true;
  }
  return has_evidence;
}

}  // namespace

void SettleEmptyLabels(Table* table) {
  if (table->shape == Shape::kRecords || table->value_columns.empty()) return;
  std::vector<uint32_t> totals;
  for (uint32_t i = 0; i < table->fields.size(); ++i) {
    const Field& field = table->fields[i];
    const bool is_dimension = field.role == Role::kDimension || field.role == Role::kArea;
    if (!is_dimension || !field.Has(CodeKind::kEmpty) || field.Has(CodeKind::kTotal)) continue;
    if (ArithmeticAllows(*table, i)) totals.push_back(i);
  }
  for (const uint32_t i : totals) {
    for (CodeKind& kind : table->fields[i].kinds) {
      if (kind == CodeKind::kEmpty) kind = CodeKind::kTotal;
    }
  }
}

}  // namespace tipstat
