// Percentages against the figures that they are made of, in whole numbers.
#include <algorithm>

#include "claims/relation.h"

namespace tipstat::claims {
namespace {

constexpr int64_t kLargest = 1000000000000;

bool IsUsable(Exact number) {
  return number.IsInteger() && number >= Exact() && number <= Exact::FromInteger(kLargest);
}

Int128 Whole(Exact number) { return number.units() / kExactOne; }

// 10^-decimals as units.
Int128 PlaceOf(int decimals) {
  Int128 place = kExactOne;
  for (int i = 0; i < decimals; ++i) place /= 10;
  return place;
}

}  // namespace

Fit FitPercent(const Interval& part, const Interval& whole, const Quantity& printed) {
  const Interval& said = printed.value;
  const bool usable = IsUsable(part.low) && (!part.high.IsFinite() || IsUsable(part.high)) &&
                      IsUsable(whole.low) && (!whole.high.IsFinite() || IsUsable(whole.high)) &&
                      printed.printed < Exact::FromInteger(1000000);
  if (!usable || (said.low.IsFinite() && said.low < Exact() && !said.high.IsFinite())) {
    return Fit::kUnknown;
  }
  // low and high of 100 * part / whole against the printed bounds, multiplied out.
  const bool below = said.high.IsFinite() && whole.high.IsFinite() &&
                     Whole(part.low) * 100 * kExactOne > said.high.units() * Whole(whole.high);
  const bool above = part.high.IsFinite() && whole.low > Exact() && said.low.IsFinite() &&
                     Whole(part.high) * 100 * kExactOne < said.low.units() * Whole(whole.low);
  if (!below && !above) {
    const bool single = part.IsSingle() && whole.IsSingle() && whole.low > Exact();
    return single || said.high.IsFinite() ? Fit::kRounded : Fit::kUnknown;
  }
  if (!part.IsSingle() || !whole.IsSingle() || !printed.exact) return Fit::kNot;
  const Int128 place = PlaceOf(printed.decimals);
  const Int128 quotient = Whole(part.low) * 100 * kExactOne / Whole(whole.low);
  return quotient / place * place == printed.printed.units() ? Fit::kTruncated : Fit::kNot;
}

Exact PercentOf(Exact part, Exact whole, int decimals) {
  const Int128 place = PlaceOf(std::max(decimals, 2));
  const Int128 quotient = Whole(part) * 100 * kExactOne / Whole(whole);
  return Exact::FromUnits((quotient + place / 2) / place * place);
}

bool FitsToThreeDigits(Exact part, Exact whole, const Quantity& printed) {
  if (!IsUsable(part) || !IsUsable(whole) || whole == Exact()) return false;
  const Fit fit = FitPercent(Interval::Single(part), Interval::Single(whole), printed);
  if (fit == Fit::kRounded || fit == Fit::kTruncated) return true;
  const Int128 quotient = Whole(part) * 100 * kExactOne / Whole(whole);
  const Int128 gap = quotient - printed.printed.units();
  return (gap < 0 ? -gap : gap) * 1000 <= printed.printed.units();
}

}  // namespace tipstat::claims
