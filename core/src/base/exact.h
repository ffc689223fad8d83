// Exact numbers: fixed-point with fifteen decimals in 128 bits.
//
// A published figure has at most fifteen digits, so sums of 10^8 of them fit without rounding, and
// the same sum comes out on every platform and in every order.
#ifndef TIPSTAT_BASE_EXACT_H_
#define TIPSTAT_BASE_EXACT_H_

#include <cstdint>
#include <string>

namespace tipstat {

__extension__ typedef __int128 Int128;

inline constexpr int kExactDecimals = 15;
inline constexpr int64_t kExactOne = 1000000000000000;  // 10^15

// A number, or one of the two infinities. Adding anything to an infinity leaves it as it is.
class Exact {
 public:
  constexpr Exact() = default;
  static constexpr Exact FromUnits(Int128 units) { return Exact(units); }
  static constexpr Exact FromInteger(int64_t integer) { return Exact(Int128{integer} * kExactOne); }
  static constexpr Exact Infinity() { return Exact(kInfinity); }
  static constexpr Exact MinusInfinity() { return Exact(-kInfinity); }

  // Multiples of 10^-15.
  constexpr Int128 units() const { return units_; }
  constexpr bool IsFinite() const { return units_ != kInfinity && units_ != -kInfinity; }
  constexpr bool IsInteger() const { return IsFinite() && units_ % kExactOne == 0; }

  friend constexpr Exact operator-(Exact a) { return Exact(-a.units_); }
  // Requires that opposite infinities do not meet.
  friend constexpr Exact operator+(Exact a, Exact b) {
    if (!a.IsFinite()) return a;
    if (!b.IsFinite()) return b;
    return Exact(a.units_ + b.units_);
  }
  friend constexpr Exact operator-(Exact a, Exact b) { return a + (-b); }
  friend constexpr bool operator==(Exact a, Exact b) { return a.units_ == b.units_; }
  friend constexpr bool operator!=(Exact a, Exact b) { return a.units_ != b.units_; }
  friend constexpr bool operator<(Exact a, Exact b) { return a.units_ < b.units_; }
  friend constexpr bool operator<=(Exact a, Exact b) { return a.units_ <= b.units_; }
  friend constexpr bool operator>(Exact a, Exact b) { return b < a; }
  friend constexpr bool operator>=(Exact a, Exact b) { return b <= a; }

 private:
  static constexpr Int128 kInfinity = Int128{1} << 126;
  constexpr explicit Exact(Int128 units) : units_(units) {}

  Int128 units_ = 0;
};

// Half of the last printed place of a number with that many decimals, 0 to 14.
Exact HalfUnit(int decimals);

// Returns the shortest decimal text: "164", "-0.71". Requires a finite number.
std::string ToText(Exact number);

// Returns the nearest double, ties to even. Requires a finite number.
double ToDouble(Exact number);

// Returns 100 * part / whole, rounded once where neither has more than thirteen digits, and the
// factors before where one has. Requires finite numbers and whole != 0.
double Percent(Exact part, Exact whole);

// Returns part / whole, rounded likewise. Requires finite numbers and whole != 0.
double Ratio(Exact part, Exact whole);

// Returns factor * part / whole, rounded likewise, and once more where part is above 10^16.
// Requires finite numbers, whole != 0 and a factor of 1 to 1,000,000.
double ScaledRatio(Exact part, Exact whole, int32_t factor);

// Returns the shortest decimal text that reads back as this double, without an exponent from
// 1e-6 to below 1e21, as JavaScript prints it. Requires a finite number.
std::string ToText(double number);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_EXACT_H_
