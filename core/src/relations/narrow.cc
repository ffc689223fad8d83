#include "relations/narrow.h"

#include "relations/contradiction.h"

namespace tipstat {
namespace {

// Ranges without an end would otherwise be narrowed by ever smaller steps.
constexpr uint8_t kMostVisits = 16;

// One end of what the terms of a row can come to.
struct End {
  Int128 sum = 0;
  uint32_t open = 0;  // terms without a limit at this end

  // The end without a term that contributes `part`, or nothing where another term is open.
  std::optional<Int128> Without(Int128 part, bool is_open) const {
    if (open > (is_open ? 1U : 0U)) return std::nullopt;
    return is_open ? sum : sum - part;
  }
};

class Narrower {
 public:
  Narrower(const System& system, const RowIndex& index, Budget* budget)
      : system_(system), index_(index), budget_(budget) {
    for (uint32_t v = 0; v < system.variables(); ++v) {
      result_.ranges.push_back(system.variable(v).range);
      if (result_.ranges.back().IsEmpty() && !result_.proof) {
        result_.proof = Proof{{{{}, Proof::End::kEmptyRange, {}, v, 0, 0, 0}}};
      }
    }
    visits_.assign(system.rows(), 0);
    waits_.assign(system.rows(), true);
    for (uint32_t row = 0; row < system.rows(); ++row) queue_.push_back(row);
  }

  Narrowing Run() {
    for (size_t next = 0; next < queue_.size() && !result_.proof; ++next) {
      const uint32_t row = queue_[next];
      waits_[row] = false;
      if (!budget_->Spend(static_cast<uint64_t>(system_.end(row) - system_.begin(row)) + 1)) break;
      Visit(row);
    }
    return std::move(result_);
  }

 private:
  void Visit(uint32_t row) {
    End low;
    End high;
    for (const Term* term = system_.begin(row); term != system_.end(row); ++term) {
      Add(*term, false, &low);
      Add(*term, true, &high);
    }
    const Range& range = system_.range(row);
    if (low.open == 0 && range.HasHigh() && low.sum > range.high) return Contradict(row, -1);
    if (high.open == 0 && range.HasLow() && high.sum < range.low) return Contradict(row, 1);
    for (const Term* term = system_.begin(row); term != system_.end(row); ++term) {
      const Range before = result_.ranges[term->variable];
      if (before.IsSingle()) continue;
      if (range.HasHigh()) AtMost(row, *term, before, low, range.high);
      if (range.HasLow()) AtLeast(row, *term, before, high, range.low);
      if (result_.ranges[term->variable].IsEmpty()) return Empty(term->variable);
      // The ends of this row have moved: it is visited again.
      if (!(result_.ranges[term->variable] == before)) return Wake(term->variable);
    }
  }

  static bool IsOpen(const Range& range, bool high) {
    return high ? !range.HasHigh() : !range.HasLow();
  }

  void Add(const Term& term, bool high, End* end) const {
    const Range& range = result_.ranges[term.variable];
    const bool upper = (term.factor > 0) == high;
    if (IsOpen(range, upper)) {
      ++end->open;
    } else {
      end->sum += term.factor * (upper ? range.high : range.low);
    }
  }

  // What is left for the term where the others come to their end at least.
  std::optional<Int128> Rest(const Term& term, const Range& range, bool high, const End& end,
                             Int128 limit) const {
    const bool upper = (term.factor > 0) == high;
    const bool open = IsOpen(range, upper);
    const Int128 part = open ? Int128{0} : term.factor * (upper ? range.high : range.low);
    const std::optional<Int128> others = end.Without(part, open);
    if (!others) return std::nullopt;
    return limit - *others;
  }

  void AtMost(uint32_t row, const Term& term, const Range& range, const End& low, Int128 limit) {
    const std::optional<Int128> rest = Rest(term, range, false, low, limit);
    if (!rest) return;
    if (term.factor > 0) {
      SetHigh(row, term.variable, *rest, term.factor);
    } else {
      SetLow(row, term.variable, -*rest, -term.factor);
    }
  }

  void AtLeast(uint32_t row, const Term& term, const Range& range, const End& high, Int128 limit) {
    const std::optional<Int128> rest = Rest(term, range, true, high, limit);
    if (!rest) return;
    if (term.factor > 0) {
      SetLow(row, term.variable, *rest, term.factor);
    } else {
      SetHigh(row, term.variable, -*rest, -term.factor);
    }
  }

  bool IsExact(uint32_t variable, Int128 number, Int128 divisor) const {
    return system_.variable(variable).whole || number % divisor == 0;
  }

  void SetHigh(uint32_t row, uint32_t variable, Int128 number, Int128 divisor) {
    const Int128 bound = FloorOf(number, divisor);
    const bool useful = bound < result_.ranges[variable].high && bound >= -kMostFinite &&
                        bound <= kMostFinite && IsExact(variable, number, divisor);
    if (!useful) return;
    result_.ranges[variable].high = bound;
    result_.steps.push_back({row, variable, true, bound});
  }

  void SetLow(uint32_t row, uint32_t variable, Int128 number, Int128 divisor) {
    const Int128 bound = CeilingOf(number, divisor);
    const bool useful = bound > result_.ranges[variable].low && bound >= -kMostFinite &&
                        bound <= kMostFinite && IsExact(variable, number, divisor);
    if (!useful) return;
    result_.ranges[variable].low = bound;
    result_.steps.push_back({row, variable, false, bound});
  }

  void Wake(uint32_t variable) {
    for (const uint32_t* row = index_.begin(variable); row != index_.end(variable); ++row) {
      if (waits_[*row] || visits_[*row] >= kMostVisits) continue;
      ++visits_[*row];
      waits_[*row] = true;
      queue_.push_back(*row);
    }
  }

  void Contradict(uint32_t row, int factor) {
    auto made = AddUp(system_, result_.ranges, {{row, factor}});
    if (!made) return;
    result_.proof =
        Proof{{{result_.steps, Proof::End::kContradiction, std::move(*made), 0, 0, 0, 0}}};
    KeepNeededSteps(system_, &*result_.proof);
  }

  void Empty(uint32_t variable) {
    result_.proof = Proof{{{result_.steps, Proof::End::kEmptyRange, {}, variable, 0, 0, 0}}};
    KeepNeededSteps(system_, &*result_.proof);
  }

  const System& system_;
  const RowIndex& index_;
  Budget* budget_;
  Narrowing result_;
  std::vector<uint32_t> queue_;
  std::vector<uint8_t> visits_;
  std::vector<bool> waits_;
};

}  // namespace

Narrowing Narrow(const System& system, const RowIndex& index, Budget* budget) {
  return Narrower(system, index, budget).Run();
}

}  // namespace tipstat
