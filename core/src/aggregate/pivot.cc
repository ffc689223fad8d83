#include "aggregate/pivot.h"

#include <algorithm>

#include "aggregate/summarize.h"
#include "base/order.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

constexpr uint32_t kNowhere = 0xFFFFFFFF;
constexpr uint32_t kTotalKey = 0xFFFFFFFE;

// One side of the table: for each observation its key, the total, or nowhere.
struct Side {
  std::vector<Key> keys;
  std::vector<uint32_t> key_of;
};

class SideBuilder {
 public:
  SideBuilder(const Table& table, const std::vector<uint32_t>& fields,
              const std::vector<uint8_t>& accepted)
      : table_(table), fields_(fields), accepted_(accepted), grouping_(GroupBy(table, fields)) {}

  Side Build() {
    FindFieldsWithMembers();
    Side side;
    std::vector<uint32_t> groups;
    std::vector<uint32_t> place(grouping_.groups, kNowhere);
    for (uint32_t g = 0; g < grouping_.groups; ++g) {
      if (!HasAccepted(g)) continue;
      const uint32_t observation = grouping_.members[grouping_.begins[g]];
      if (IsTotal(observation)) place[g] = kTotalKey;
      if (IsMember(observation)) groups.push_back(g);
    }
    StableSort(&groups, [this](uint32_t a, uint32_t b) {
      return Precedes(grouping_.members[grouping_.begins[a]],
                      grouping_.members[grouping_.begins[b]]);
    });
    for (const uint32_t g : groups) {
      place[g] = static_cast<uint32_t>(side.keys.size());
      side.keys.push_back(KeyOf(grouping_.members[grouping_.begins[g]]));
    }
    for (const uint32_t g : grouping_.group_of) side.key_of.push_back(place[g]);
    return side;
  }

 private:
  bool HasAccepted(uint32_t group) const {
    return std::any_of(grouping_.members.begin() + grouping_.begins[group],
                       grouping_.members.begin() + grouping_.begins[group + 1],
                       [this](uint32_t observation) { return accepted_[observation] != 0; });
  }

  CodeKind KindAt(uint32_t field, uint32_t observation) const {
    const Field& f = table_.fields[field];
    return f.kinds[f.codes()[observation]];
  }

  // Where only totals are asked for, they stand as rows of their own.
  void FindFieldsWithMembers() {
    for (const uint32_t field : fields_) {
      bool has_member = false;
      for (uint32_t i = 0; i < accepted_.size() && !has_member; ++i) {
        const CodeKind kind = KindAt(field, i);
        has_member =
            accepted_[i] != 0 && kind != CodeKind::kTotal && kind != CodeKind::kNotApplicable;
      }
      has_members_.push_back(has_member);
    }
  }

  bool IsMember(uint32_t observation) const {
    for (size_t i = 0; i < fields_.size(); ++i) {
      const CodeKind kind = KindAt(fields_[i], observation);
      if (kind == CodeKind::kNotApplicable) return false;
      if (kind == CodeKind::kTotal && has_members_[i]) return false;
    }
    return true;
  }

  bool IsTotal(uint32_t observation) const {
    return !fields_.empty() && std::all_of(fields_.begin(), fields_.end(), [&](uint32_t field) {
      return KindAt(field, observation) == CodeKind::kTotal;
    });
  }

  Key KeyOf(uint32_t observation) const {
    Key key{observation, {}};
    for (const uint32_t field : fields_) {
      key.is_total.push_back(KindAt(field, observation) == CodeKind::kTotal);
    }
    return key;
  }

  bool Precedes(uint32_t a, uint32_t b) const {
    for (const uint32_t field : fields_) {
      const Field& f = table_.fields[field];
      const uint32_t first = f.ranks[f.codes()[a]];
      const uint32_t second = f.ranks[f.codes()[b]];
      if (first != second) return first < second;
    }
    return false;
  }

  const Table& table_;
  const std::vector<uint32_t>& fields_;
  const std::vector<uint8_t>& accepted_;
  Grouping grouping_;
  std::vector<uint8_t> has_members_;
};

// Conditions on time wait where a figure is compared with that of the year before.
bool IsDelayed(const Table& table, const Query& query, const Condition& condition) {
  return query.measure->compares_years && static_cast<int>(condition.field) == table.time_field;
}

std::vector<uint8_t> Accepted(const Table& table, const Query& query) {
  std::vector<uint8_t> accepted(table.observations(), 1);
  for (const Condition& condition : query.conditions) {
    if (IsDelayed(table, query, condition)) continue;
    const std::vector<uint32_t>& codes = table.fields[condition.field].codes();
    for (size_t i = 0; i < accepted.size(); ++i) {
      if (!condition.accepted[codes[i]]) accepted[i] = 0;
    }
  }
  return accepted;
}

// Whether a total would be more than the one key again: of nothing, and of totals, none is made.
bool HasMembers(const std::vector<Key>& keys) {
  return std::any_of(keys.begin(), keys.end(), [](const Key& key) {
    return std::count(key.is_total.begin(), key.is_total.end(), 0) > 0;
  });
}

class PivotBuilder {
 public:
  PivotBuilder(const Table& table, const Query& query)
      : table_(table),
        query_(query),
        accepted_(Accepted(table, query)),
        rows_(SideBuilder(table, query.rows, accepted_).Build()),
        columns_(SideBuilder(table, query.columns, accepted_).Build()) {}

  Result<Pivot> Build(const Limits& limits) {
    const size_t rows = rows_.keys.size();
    const size_t columns = columns_.keys.size();
    if ((rows + 1) * (columns + 1) > limits.group_keys) {
      return Error{ErrorCode::kTooManyKeys,
                   {},
                   std::to_string(rows) + " rows and " + std::to_string(columns) + " columns",
                   std::to_string(limits.group_keys) + " cells at most"};
    }
    Pivot pivot{rows_.keys, columns_.keys, Figures(rows, columns), false, false, {}};
    CollectCells(rows, columns);
    for (size_t r = 0; r < rows; ++r) {
      for (size_t c = 0; c < columns; ++c) {
        if (auto made = MakeFigure(r, c, &pivot); !made) return made.error();
      }
    }
    if (auto made = MakeTotals(&pivot); !made) return made.error();
    if (assumes_partition_) pivot.notes.push_back({"assumes-partition", {}});
    return pivot;
  }

 private:
  std::vector<uint32_t>& CellAt(size_t row, size_t column) {
    return cells_[row * (columns_.keys.size() + 1) + column];
  }

  // The last row and the last column collect what makes the totals.
  void CollectCells(size_t rows, size_t columns) {
    cells_.resize((rows + 1) * (columns + 1));
    const bool counts = !query_.measure->takes_field;
    for (uint32_t i = 0; i < accepted_.size(); ++i) {
      const uint32_t row = rows_.key_of[i];
      const uint32_t column = columns_.key_of[i];
      if (accepted_[i] == 0 || row == kNowhere || column == kNowhere) continue;
      const bool inside = row != kTotalKey && column != kTotalKey;
      if (counts && !inside) continue;
      if (inside) CellAt(row, column).push_back(i);
      if (row != kTotalKey) CellAt(row, columns).push_back(i);
      if (column != kTotalKey) CellAt(rows, column).push_back(i);
      CellAt(rows, columns).push_back(i);
    }
  }

  Result<void> MakeFigure(size_t row, size_t column, Pivot* pivot) {
    std::vector<uint32_t>& cell = CellAt(row, column);
    if (cell.empty()) return {};
    const Measure& measure = *query_.measure;
    if (!measure.takes_field) {
      pivot->figures.At(row, column) = measure.figure(table_, cell);
      return {};
    }
    Result<Selection> selection = Summarize(table_, measure, std::move(cell));
    if (!selection) return selection.error();
    assumes_partition_ = assumes_partition_ || selection->assumes_partition;
    Figure figure = measure.figure(table_, selection->observations);
    if (!selection->alternative.empty()) {
      const Figure other = measure.figure(table_, selection->alternative);
      figure.interval = Hull(figure.interval, other.interval);
      figure.low = std::min(figure.low, other.low);
      figure.high = std::max(figure.high, other.high);
      figure.computed = true;
      figure.incomplete = true;
      figure.observations.insert(figure.observations.end(), other.observations.begin(),
                                 other.observations.end());
      SortUnique(&figure.observations);
    }
    pivot->figures.At(row, column) = std::move(figure);
    return {};
  }

  // There is no year before all years.
  void LeaveOutTotalOfPeriods(Pivot* pivot) {
    if (!query_.measure->compares_years) return;
    const bool over_rows =
        query_.rows.size() == 1 && static_cast<int>(query_.rows[0]) == table_.time_field;
    bool* has = over_rows ? &pivot->has_total_row : &pivot->has_total_column;
    if (*has) pivot->notes.push_back({"total-left-out", over_rows ? "rows" : "columns"});
    *has = false;
  }

  // A total that would mean nothing is left out, with a note; only a share cannot do without.
  Result<void> MakeTotals(Pivot* pivot) {
    const size_t rows = rows_.keys.size();
    const size_t columns = columns_.keys.size();
    pivot->has_total_row = query_.totals && HasMembers(rows_.keys);
    pivot->has_total_column = query_.totals && HasMembers(columns_.keys);
    LeaveOutTotalOfPeriods(pivot);
    const std::string_view needed = query_.measure->arguments.empty()
                                        ? std::string_view("none")
                                        : std::string_view(query_.measure_argument);
    const auto make_all = [&](bool shown, bool is_needed, auto make, std::string_view subject,
                              bool* has) -> Result<void> {
      if (!shown && !is_needed) return {};
      const Result<void> made = make();
      if (made) return {};
      if (is_needed) return made.error();
      pivot->notes.push_back({"total-left-out", std::string(subject)});
      *has = false;
      return {};
    };
    auto made = make_all(
        pivot->has_total_row, needed == "columns",
        [&]() -> Result<void> {
          for (size_t c = 0; c < columns; ++c) {
            if (auto one = MakeFigure(rows, c, pivot); !one) return one;
          }
          return {};
        },
        "rows", &pivot->has_total_row);
    if (!made) return made;
    made = make_all(
        pivot->has_total_column, needed == "rows",
        [&]() -> Result<void> {
          for (size_t r = 0; r < rows; ++r) {
            if (auto one = MakeFigure(r, columns, pivot); !one) return one;
          }
          return {};
        },
        "columns", &pivot->has_total_column);
    if (!made) return made;
    bool has_all = true;
    const bool both = pivot->has_total_row && pivot->has_total_column;
    return make_all(
        both, needed == "all", [&] { return MakeFigure(rows, columns, pivot); }, "all", &has_all);
  }

  const Table& table_;
  const Query& query_;
  std::vector<uint8_t> accepted_;
  Side rows_;
  Side columns_;
  std::vector<std::vector<uint32_t>> cells_;
  bool assumes_partition_ = false;
};

// Where the key of the year before stands among the keys of the side with the periods.
std::vector<std::optional<size_t>> YearsBeforeOf(const Field& time, const std::vector<Key>& keys) {
  std::vector<std::optional<size_t>> result(keys.size());
  const auto period_of = [&](const Key& key) {
    return time.periods[time.codes()[key.observation]];
  };
  for (size_t i = 0; i < keys.size(); ++i) {
    const auto period = period_of(keys[i]);
    if (!period || period->months == 0) continue;
    const Period before = YearBefore(*period);
    for (size_t j = 0; j < i; ++j) {
      const auto candidate = period_of(keys[j]);
      if (candidate && *candidate == before) result[i] = j;
    }
  }
  return result;
}

// Drops the rows or columns that a delayed condition does not accept.
void Filter(const Table& table, const Condition& condition, bool over_rows, Pivot* pivot) {
  const Field& time = table.fields[condition.field];
  std::vector<Key>& keys = over_rows ? pivot->rows : pivot->columns;
  std::vector<size_t> kept;
  std::vector<Key> kept_keys;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (!condition.accepted[time.codes()[keys[i].observation]]) continue;
    kept.push_back(i);
    kept_keys.push_back(keys[i]);
  }
  keys = std::move(kept_keys);
  const Figures all = pivot->figures;
  pivot->figures = Figures(pivot->rows.size(), pivot->columns.size());
  kept.push_back(over_rows ? all.rows() : all.columns());
  for (size_t r = 0; r <= pivot->rows.size(); ++r) {
    for (size_t c = 0; c <= pivot->columns.size(); ++c) {
      pivot->figures.At(r, c) = all.At(over_rows ? kept[r] : r, over_rows ? c : kept[c]);
    }
  }
}

void Derive(const Table& table, const Query& query, Pivot* pivot) {
  YearsBefore before;
  const bool over_rows =
      query.rows.size() == 1 && static_cast<int>(query.rows[0]) == table.time_field;
  if (query.measure->compares_years) {
    const Field& time = table.fields[static_cast<size_t>(table.time_field)];
    auto& places = over_rows ? before.rows : before.columns;
    places = YearsBeforeOf(time, over_rows ? pivot->rows : pivot->columns);
  }
  query.measure->derive(query.measure_argument, before, &pivot->figures);
  for (const Condition& condition : query.conditions) {
    if (IsDelayed(table, query, condition)) Filter(table, condition, over_rows, pivot);
  }
}

}  // namespace

Result<Pivot> MakePivot(const Table& table, const Query& query, const Limits& limits) {
  Result<Pivot> pivot = PivotBuilder(table, query).Build(limits);
  if (!pivot) return pivot;
  if (query.measure->derive != nullptr) Derive(table, query, &*pivot);
  if (table.shape == Shape::kRecords) ProtectSmallCounts(query, &*pivot);
  return pivot;
}

}  // namespace tipstat
