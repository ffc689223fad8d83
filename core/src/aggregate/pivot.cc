#include "aggregate/pivot.h"

#include <algorithm>

#include "aggregate/side.h"
#include "aggregate/summarize.h"
#include "base/order.h"

namespace tipstat {

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

namespace {

// Whether a total would be more than the one key again: of nothing, and of totals, none is made.
bool HasMembers(const std::vector<Key>& keys) {
  return std::any_of(keys.begin(), keys.end(), [](const Key& key) {
    return std::count(key.is_total.begin(), key.is_total.end(), 0) > 0;
  });
}

class PivotBuilder {
 public:
  // `rows` is the side of the rows where it is not the usual one, or null.
  PivotBuilder(const Table& table, const Query& query, const Side* rows)
      : table_(table),
        query_(query),
        accepted_(Accepted(table, query)),
        rows_(rows != nullptr ? *rows : MakeSide(table, query.rows, accepted_)),
        columns_(MakeSide(table, query.columns, accepted_)) {}

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
        if (auto made = MakeFigure(r, c, &pivot); !made && !LeavesOutSubtotal(r, &pivot)) {
          return made.error();
        }
      }
    }
    if (auto made = MakeTotals(&pivot); !made) return made.error();
    if (assumes_partition_) pivot.notes.push_back({"assumes-partition", {}});
    for (const std::vector<uint32_t>* side : {&query_.rows, &query_.columns}) {
      for (const uint32_t field : *side) {
        if (table_.fields[field].joined.empty()) continue;
        pivot.notes.push_back({"spellings-joined", table_.fields[field].name});
      }
    }
    return pivot;
  }

 private:
  std::vector<uint32_t>& CellAt(size_t row, size_t column) {
    return cells_[row * (columns_.keys.size() + 1) + column];
  }

  // The last row and the last column collect what makes the totals.
  void CollectCells(size_t rows, size_t columns) {
    cells_.assign((rows + 1) * (columns + 1), {});
    const bool counts = query_.measure->CountsRows();
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
    for (const std::vector<uint32_t>& subtotal_of : rows_.subtotal_of) {
      CollectSubtotals(subtotal_of, columns);
    }
  }

  void CollectSubtotals(const std::vector<uint32_t>& subtotal_of, size_t columns) {
    for (uint32_t i = 0; i < accepted_.size(); ++i) {
      const uint32_t row = subtotal_of[i];
      const uint32_t column = columns_.key_of[i];
      if (row == kNowhere || column == kNowhere) continue;
      if (query_.measure->CountsRows() && (rows_.key_of[i] >= kTotalKey || column == kTotalKey)) {
        continue;
      }
      if (column != kTotalKey) CellAt(row, column).push_back(i);
      CellAt(row, columns).push_back(i);
    }
  }

  bool LeavesOutSubtotal(size_t row, Pivot* pivot) {
    const std::vector<uint8_t>& is_total = rows_.keys[row].is_total;
    if (!query_.rollup || is_total.empty() || is_total.back() == 0) return false;
    if (!leaves_out_subtotal_) pivot->notes.push_back({"subtotal-left-out", {}});
    leaves_out_subtotal_ = true;
    return true;
  }

  Result<void> MakeFigure(size_t row, size_t column, Pivot* pivot) {
    std::vector<uint32_t>& cell = CellAt(row, column);
    if (cell.empty()) return {};
    const Measure& measure = *query_.measure;
    const uint32_t rows = table_.source.RowsOf(cell);
    if (measure.CountsRows()) {
      Figure& figure = pivot->figures.At(row, column);
      figure = measure.of_dimension ? measure.figure_of(table_, query_.measure_field, cell)
                                    : measure.figure(table_, cell);
      figure.rows = rows;
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

  // Nothing stands before all periods.
  void LeaveOutTotalOfPeriods(Pivot* pivot) {
    if (query_.against == Against::kNothing) return;
    const bool over_rows =
        query_.rows.size() == 1 && static_cast<int>(query_.rows[0]) == table_.time_field;
    bool* has = over_rows ? &pivot->has_total_row : &pivot->has_total_column;
    if (*has) pivot->notes.push_back({"total-left-out", over_rows ? "rows" : "columns"});
    *has = false;
  }

  // Over keys that cannot be put together no total is made, even where each cell of it would have
  // one figure only.
  void LeaveOutMixed(const std::vector<uint32_t>& fields, const Side& side,
                     std::string_view subject, Pivot* pivot, bool* has) const {
    if (!*has || query_.measure->CountsRows()) return;
    if (std::count(side.key_of.begin(), side.key_of.end(), kTotalKey) > 0) return;
    std::vector<uint32_t> observations;
    for (const Key& key : side.keys) observations.push_back(key.observation);
    if (CheckFields(table_, *query_.measure, fields, observations)) return;
    pivot->notes.push_back({"total-left-out", std::string(subject)});
    *has = false;
  }

  // A total that would mean nothing is left out, with a note; only a share cannot do without.
  Result<void> MakeTotals(Pivot* pivot) {
    const size_t rows = rows_.keys.size();
    const size_t columns = columns_.keys.size();
    pivot->has_total_row = query_.totals && HasMembers(rows_.keys);
    pivot->has_total_column = query_.totals && HasMembers(columns_.keys);
    LeaveOutTotalOfPeriods(pivot);
    LeaveOutMixed(query_.rows, rows_, "rows", pivot, &pivot->has_total_row);
    LeaveOutMixed(query_.columns, columns_, "columns", pivot, &pivot->has_total_column);
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
            Result<void> one = MakeFigure(r, columns, pivot);
            if (!one && !LeavesOutSubtotal(r, pivot)) return one;
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
  bool leaves_out_subtotal_ = false;
};

}  // namespace

Result<Pivot> MakePivot(const Table& table, const Query& query, const Limits& limits,
                        const Side* rows) {
  Result<Pivot> pivot = PivotBuilder(table, query, rows).Build(limits);
  if (!pivot) return pivot;
  if (query.measure->derive != nullptr) Derive(table, query, &*pivot);
  if (table.shape == Shape::kRecords) ProtectSmallCounts(query, &*pivot);
  return pivot;
}

}  // namespace tipstat
