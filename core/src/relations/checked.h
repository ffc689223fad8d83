// Arithmetic in 128 bits that says when a number does not fit.
#ifndef TIPSTAT_RELATIONS_CHECKED_H_
#define TIPSTAT_RELATIONS_CHECKED_H_

#include "base/exact.h"

namespace tipstat {

inline constexpr Int128 kMostChecked = Int128{1} << 126;

// Adds to the sum; returns whether it still lies within ±kMostChecked.
constexpr bool AddChecked(Int128 number, Int128* sum) {
  *sum += number;
  return *sum <= kMostChecked && *sum >= -kMostChecked;
}

// Multiplies; returns whether the product lies within ±kMostChecked.
constexpr bool MultiplyChecked(Int128 a, Int128 b, Int128* product) {
  constexpr Int128 kSmall = Int128{1} << 62;
  const bool small = a < kSmall && a > -kSmall && b < kSmall && b > -kSmall;
  if (!small) {
    const Int128 most_b = a == 0 ? kMostChecked : kMostChecked / (a < 0 ? -a : a);
    if (b > most_b || b < -most_b) return false;
  }
  *product = a * b;
  return true;
}

// Adds the product to the sum; returns whether both fit.
constexpr bool AddProductChecked(Int128 a, Int128 b, Int128* sum) {
  Int128 product = 0;
  return MultiplyChecked(a, b, &product) && AddChecked(product, sum);
}

// The quotient towards minus infinity. Requires divisor > 0.
constexpr Int128 FloorOf(Int128 number, Int128 divisor) {
  return number / divisor - (number % divisor < 0 ? 1 : 0);
}
constexpr Int128 CeilingOf(Int128 number, Int128 divisor) { return -FloorOf(-number, divisor); }

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_CHECKED_H_
