// Closed intervals of exact numbers. An open end is an infinity.
#ifndef TIPSTAT_BASE_INTERVAL_H_
#define TIPSTAT_BASE_INTERVAL_H_

#include "base/exact.h"

namespace tipstat {

// The numbers from low to high, both included. Requires low <= high.
struct Interval {
  Exact low = Exact::MinusInfinity();
  Exact high = Exact::Infinity();

  static constexpr Interval Single(Exact number) { return {number, number}; }
  // What a count can be of which nothing is known.
  static constexpr Interval NonNegative() { return {Exact(), Exact::Infinity()}; }

  constexpr bool IsSingle() const { return low == high; }
  constexpr bool Contains(Exact number) const { return low <= number && number <= high; }

  friend constexpr bool operator==(const Interval& a, const Interval& b) {
    return a.low == b.low && a.high == b.high;
  }
  friend constexpr Interval operator+(const Interval& a, const Interval& b) {
    return {a.low + b.low, a.high + b.high};
  }
  friend constexpr Interval operator-(const Interval& a, const Interval& b) {
    return {a.low - b.high, a.high - b.low};
  }
};

constexpr bool Overlap(const Interval& a, const Interval& b) {
  return a.low <= b.high && b.low <= a.high;
}

// The smallest interval that holds both.
constexpr Interval Hull(const Interval& a, const Interval& b) {
  return {a.low < b.low ? a.low : b.low, a.high < b.high ? b.high : a.high};
}

// The interval widened by margin at both ends.
constexpr Interval Widen(const Interval& a, Exact margin) {
  return {a.low - margin, a.high + margin};
}

}  // namespace tipstat

#endif  // TIPSTAT_BASE_INTERVAL_H_
