#include <algorithm>

#include "base/order.h"
#include "rulesets/hierarchy.h"
#include "rulesets/outcome.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

constexpr Interval kUnknown = {};

// What a rule takes for a code item: the data points of the input, or what another rule gives.
struct ItemValue {
  bool is_found = false;
  bool is_hidden = false;  // withheld, or printed as bounds
  Interval bounds = kUnknown;
  std::vector<uint32_t> points = {};

  bool IsNull() const { return !bounds.IsSingle(); }
  void Add(uint32_t point, const Interval& more) {
    bounds = is_found ? Hull(bounds, more) : more;
    is_found = true;
    points.push_back(point);
  }
};

bool TakesZero(Mode mode) {
  return mode == Mode::kNonZero || mode == Mode::kPartialZero || mode == Mode::kAlwaysZero;
}

bool IsZero(const ItemValue& value) { return value.bounds == Interval::Single(Exact()); }

// Rules that build on each other can double a sum again and again.
bool IsTooLarge(Exact number) {
  constexpr Int128 kMost = Int128{1} << 124;
  return number.IsFinite() && (number.units() > kMost || number.units() < -kMost);
}

// Whether the mode gives a data point for these items. `is_decided` is whether bounds decide what
// nulls leave open.
bool IsProduced(Mode mode, const std::vector<const ItemValue*>& items, bool is_decided) {
  const auto is_found = [](const ItemValue* item) { return item->is_found; };
  switch (mode) {
    case Mode::kNonNull:
      return std::all_of(items.begin(), items.end(), [&](const ItemValue* item) {
        return item->is_found && (is_decided || !item->IsNull());
      });
    case Mode::kNonZero:
      return std::any_of(items.begin(), items.end(),
                         [](const ItemValue* item) { return item->is_found && !IsZero(*item); });
    case Mode::kPartialNull:
    case Mode::kPartialZero:
      return std::any_of(items.begin(), items.end(), is_found);
    default:
      return true;
  }
}

class HierarchyCheck {
 public:
  HierarchyCheck(const DataSet& data, const CheckSyntax& check, const Hierarchy& hierarchy,
                 StepBudget* budget)
      : data_(data),
        check_(check),
        hierarchy_(hierarchy),
        budget_(budget),
        figures_(static_cast<uint32_t>(data.components().size() - 1)) {}

  Result<RulesetOutcome> Run() {
    const auto rule_field = static_cast<uint32_t>(data_.components()[hierarchy_.component].field);
    std::vector<uint32_t> fields = data_.table().KeyFields();
    fields.erase(std::find(fields.begin(), fields.end(), rule_field));
    const Grouping grouping = GroupBy(data_.table(), fields);
    const std::vector<uint32_t>& codes = data_.table().fields[rule_field].codes();
    for (uint32_t group = 0; group < grouping.groups; ++group) {
      Load(grouping, group, codes);
      const uint64_t steps = items_.size() + calculated_.size();
      if (auto added = budget_->AddSteps(steps); !added) return added.error();
      if (auto checked = CheckGroup(); !checked) return checked.error();
    }
    SortByRule();
    return std::move(outcome_);
  }

 private:
  void Load(const Grouping& grouping, uint32_t group, const std::vector<uint32_t>& codes) {
    items_.assign(hierarchy_.items.size(), {});
    calculated_.assign(hierarchy_.rules.size(), {});
    first_ = grouping.members[grouping.begins[group]];
    for (uint32_t i = grouping.begins[group]; i < grouping.begins[group + 1]; ++i) {
      const uint32_t point = grouping.members[i];
      const uint32_t item = hierarchy_.item_of_label[codes[point]];
      if (item == Dictionary::kNone) continue;
      items_[item].Add(point, data_.BoundsAt(figures_, point));
      items_[item].is_hidden = items_[item].is_hidden || data_.IsHidden(figures_, point);
    }
  }

  Result<void> CheckGroup() {
    for (const uint32_t rule : hierarchy_.calculation_order) {
      if (auto calculated = Calculate(rule); !calculated) return calculated;
    }
    for (uint32_t rule = 0; rule < hierarchy_.rules.size(); ++rule) {
      if (auto checked = CheckRule(rule); !checked) return checked;
    }
    return {};
  }

  // A condition at the data point of an item.
  Result<bool> Holds(const Formula* condition, uint32_t item) {
    if (condition == nullptr) return true;
    if (auto added = budget_->AddSteps(condition->nodes.size()); !added) return added.error();
    DataPoint point;
    const ItemValue& value = items_[item];
    point.number = value.points.empty() ? first_ : value.points[0];
    point.is_missing = value.points.empty();
    point.component = hierarchy_.component;
    point.label = hierarchy_.items[item];
    const Result<Truth> truth = Evaluate(data_, *condition, point);
    if (!truth) return truth.error();
    return *truth == Truth::kTrue;
  }

  // What `rule` takes for an item: with dataset_priority what another rule gives for it, where the
  // input has no value. What a publisher hides stays hidden, also where other figures tell it.
  const ItemValue& ValueFor(uint32_t item, uint32_t rule) const {
    const ItemValue& given = items_[item];
    const bool has_value = given.is_found && !given.IsNull();
    if (!check_.prefers_dataset || has_value || given.is_hidden) return given;
    for (const uint32_t other : hierarchy_.definitions[item]) {
      if (other != rule && calculated_[other].is_found) return calculated_[other];
    }
    return given;
  }

  Interval BoundsUsed(const ItemValue& value) const {
    if (value.is_found) return value.bounds;
    return TakesZero(check_.mode) ? Interval::Single(Exact()) : kUnknown;
  }

  // The items on the right that take part, with their values, and their sum.
  Result<Interval> AddUp(uint32_t number, std::vector<const ItemValue*>* items) {
    const HierarchyRule& rule = hierarchy_.rules[number];
    if (auto added = budget_->AddSteps(rule.right.size() + 1); !added) return added.error();
    Interval sum = Interval::Single(Exact());
    for (const HierarchyItem& item : rule.right) {
      const Result<bool> takes_part = Holds(item.condition, item.number);
      if (!takes_part) return takes_part.error();
      if (!*takes_part) continue;
      const ItemValue& value = ValueFor(item.number, number);
      items->push_back(&value);
      const Interval bounds = BoundsUsed(value);
      sum = item.is_subtracted ? sum - bounds : sum + bounds;
      if (IsTooLarge(sum.low) || IsTooLarge(sum.high)) {
        return Error{ErrorCode::kBadRequest, "rules", "a larger sum", "sums of at most 124 bits"};
      }
    }
    return sum;
  }

  Result<void> Calculate(uint32_t number) {
    const HierarchyRule& rule = hierarchy_.rules[number];
    const Result<bool> applies = Holds(rule.condition, rule.left);
    if (!applies) return applies.error();
    if (!*applies) return {};
    std::vector<const ItemValue*> items;
    const Result<Interval> sum = AddUp(number, &items);
    if (!sum) return sum.error();
    if (items.empty() || !IsProduced(check_.mode, items, false)) return {};
    ItemValue& value = calculated_[number];
    value.is_found = true;
    value.bounds = *sum;
    return {};
  }

  Result<void> CheckRule(uint32_t number) {
    const HierarchyRule& rule = hierarchy_.rules[number];
    const Result<bool> applies = Holds(rule.condition, rule.left);
    if (!applies) return applies.error();
    if (!*applies) return {};
    const ItemValue& left = ValueFor(rule.left, number);
    std::vector<const ItemValue*> items = {&left};
    const Result<Interval> right = AddUp(number, &items);
    if (!right) return right.error();
    // Without anything on the right there is nothing to compare with.
    if (items.size() == 1) return {};
    OutcomeRow row;
    row.rule = rule.number;
    const bool is_found = items_[rule.left].is_found;
    row.point = is_found ? items_[rule.left].points[0] : first_;
    row.left_label =
        is_found ? data_.LabelAt(hierarchy_.component, row.point) : hierarchy_.items[rule.left];
    row.left = BoundsUsed(left);
    row.right = *right;
    row.truth =
        CompareRanges(rule.relation, ScalarRange::From(row.left), ScalarRange::From(row.right));
    if (!IsProduced(check_.mode, items, row.truth != Truth::kUnknown)) return {};
    return Keep(std::move(row), items);
  }

  Result<void> Keep(OutcomeRow row, const std::vector<const ItemValue*>& items) {
    if (check_.output == Output::kInvalid && row.truth != Truth::kFalse) return {};
    if (auto added = budget_->AddRow(); !added) return added;
    if (row.left.IsSingle()) row.measure = row.left.low;
    if (row.left.IsSingle() && row.right.IsSingle()) {
      row.imbalance = row.left.low - row.right.low;
    }
    if (row.truth == Truth::kFalse) row.cells = CellsOf(items);
    outcome_.rows.push_back(std::move(row));
    return {};
  }

  // The figures on the left, then all others in the order of the data.
  std::vector<CellRef> CellsOf(const std::vector<const ItemValue*>& items) const {
    const std::vector<uint32_t>& left = items[0]->points;
    std::vector<uint32_t> others;
    for (const ItemValue* item : items) {
      if (item != items[0]) others.insert(others.end(), item->points.begin(), item->points.end());
    }
    SortUnique(&others);
    std::vector<CellRef> cells;
    for (const uint32_t point : left) cells.push_back(data_.CellOf(figures_, point));
    for (const uint32_t point : others) cells.push_back(data_.CellOf(figures_, point));
    return cells;
  }

  void SortByRule() {
    std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(outcome_.rows.size()));
    StableSort(&order, [this](uint32_t a, uint32_t b) {
      return outcome_.rows[a].rule < outcome_.rows[b].rule;
    });
    std::vector<OutcomeRow> sorted;
    sorted.reserve(order.size());
    for (const uint32_t i : order) sorted.push_back(std::move(outcome_.rows[i]));
    outcome_.rows = std::move(sorted);
  }

  const DataSet& data_;
  const CheckSyntax& check_;
  const Hierarchy& hierarchy_;
  StepBudget* budget_;
  uint32_t figures_;  // the component
  RulesetOutcome outcome_;
  // Of the group that is being checked:
  uint32_t first_ = 0;
  std::vector<ItemValue> items_;       // per code item
  std::vector<ItemValue> calculated_;  // per rule
};

}  // namespace

Result<RulesetOutcome> CheckHierarchy(const DataSet& data, const CheckSyntax& check,
                                      RulesetSyntax ruleset, StepBudget* budget) {
  if (data.table().value_columns.empty()) {
    return Error{ErrorCode::kBadRequest, "rules", "a table without figures", "figures to add up"};
  }
  const Result<Hierarchy> hierarchy = MakeHierarchy(data, check, &ruleset);
  if (!hierarchy) return hierarchy.error();
  Result<RulesetOutcome> outcome = HierarchyCheck(data, check, *hierarchy, budget).Run();
  if (!outcome) return outcome.error();
  outcome->rule_component = hierarchy->component;
  for (uint32_t item = 0; item < hierarchy->items.size(); ++item) {
    if (hierarchy->is_known[item]) continue;
    outcome->unknown_items.emplace_back(hierarchy->items[item]);
  }
  return outcome;
}

}  // namespace tipstat
