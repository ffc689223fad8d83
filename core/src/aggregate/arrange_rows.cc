#include "aggregate/extras.h"
#include "base/order.h"

namespace tipstat {
namespace {

class RowOrderer {
 public:
  RowOrderer(const Table& table, const Query& query, const Pivot& pivot)
      : table_(table), query_(query), pivot_(pivot) {}

  std::vector<uint32_t> Order() const {
    std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(pivot_.rows.size()));
    StableSort(&order, [this](uint32_t a, uint32_t b) {
      if (IsResidual(a) != IsResidual(b)) return IsResidual(b);
      return query_.order == tipstat::Order::kLabel ? HasEarlierLabel(a, b) : HasLargerValue(a, b);
    });
    return order;
  }

 private:
  uint32_t CodeOf(uint32_t row, uint32_t field) const {
    return table_.fields[field].codes()[pivot_.rows[row].observation];
  }

  // What is unknown or other stands last, however large it is.
  bool IsResidual(uint32_t row) const {
    for (const uint32_t field : query_.rows) {
      const CodeKind kind = table_.fields[field].kinds[CodeOf(row, field)];
      if (kind == CodeKind::kResidual || kind == CodeKind::kEmpty) return true;
    }
    return false;
  }

  bool HasEarlierLabel(uint32_t a, uint32_t b) const {
    for (const uint32_t field : query_.rows) {
      const Dictionary& labels = table_.fields[field].labels();
      const std::string_view first = labels[CodeOf(a, field)];
      const std::string_view second = labels[CodeOf(b, field)];
      if (first != second) return first < second;
    }
    return false;
  }

  // The total of the row where there is one, else its last figure.
  const Figure& FigureOf(uint32_t row) const {
    const Figures& figures = pivot_.figures;
    const Figure& total = figures.At(row, figures.columns());
    if (total.status == Status::kOk || figures.columns() == 0) return total;
    return figures.At(row, figures.columns() - 1);
  }

  // By the lower end, then by the upper one; what has no figure comes behind what has one.
  bool HasLargerValue(uint32_t a, uint32_t b) const {
    const Figure& first = FigureOf(a);
    const Figure& second = FigureOf(b);
    const bool known = first.status == Status::kOk;
    if (known != (second.status == Status::kOk)) return known;
    if (!known) return false;
    if (first.is_quotient && second.is_quotient) {
      if (first.low != second.low) return second.low < first.low;
      return second.high < first.high;
    }
    if (first.interval.low != second.interval.low) return second.interval.low < first.interval.low;
    return second.interval.high < first.interval.high;
  }

  const Table& table_;
  const Query& query_;
  const Pivot& pivot_;
};

}  // namespace

size_t ArrangeRows(const Table& table, const Query& query, const Pivot& pivot, Side* rows) {
  const std::vector<uint32_t> order = RowOrderer(table, query, pivot).Order();
  const uint32_t top = query.top;
  std::vector<uint32_t> place(order.size());
  std::vector<Key> keys;
  for (uint32_t i = 0; i < order.size(); ++i) {
    const bool is_rest = top != 0 && order.size() > top + 1 && i >= top;
    place[order[i]] = is_rest ? top : i;
    if (is_rest && i > top) continue;
    keys.push_back(rows->keys[order[i]]);
    keys.back().is_rest = is_rest;
  }
  rows->keys = std::move(keys);
  for (uint32_t& key : rows->key_of) key = key < kTotalKey ? place[key] : key;
  return order.size() - rows->keys.size();
}

}  // namespace tipstat
