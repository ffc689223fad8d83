// Exact quotients: what arithmetic in a rule gives, so that 1/3 equals 1/3.
#ifndef TIPSTAT_RULESETS_RATIONAL_H_
#define TIPSTAT_RULESETS_RATIONAL_H_

#include <optional>

#include "base/exact.h"

namespace tipstat {

// A quotient of two whole numbers in lowest terms. Sums, products and quotients give nothing where
// numerator or denominator would need more than 126 bits.
class Rational {
 public:
  constexpr Rational() = default;
  explicit Rational(int64_t whole) : numerator_(whole) {}
  // Requires a finite number.
  static Rational From(Exact number);

  int sign() const { return numerator_ < 0 ? -1 : numerator_ > 0 ? 1 : 0; }
  bool IsWhole() const { return denominator_ == 1; }
  Rational operator-() const { return Rational(-numerator_, denominator_); }

  static std::optional<Rational> Sum(Rational a, Rational b);
  static std::optional<Rational> Product(Rational a, Rational b);
  // Requires b != 0.
  static std::optional<Rational> Quotient(Rational a, Rational b);

  // Requires one that a number of at most fifteen decimals gave.
  Exact ToExact() const;
  // The whole number that is not above, not below, or nearest to zero.
  Rational Floor() const;
  Rational Ceiling() const;
  // Cut, or rounded with halves away from zero, to that many decimal places, -15 to 15.
  std::optional<Rational> Truncate(int digits) const;
  std::optional<Rational> Round(int digits) const;
  // Requires a whole number; beyond 10^9 the nearest of these ends.
  int ToSmallInteger() const;

  friend bool operator==(Rational a, Rational b) {
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
  }
  friend bool operator<(Rational a, Rational b);
  friend bool operator<=(Rational a, Rational b) { return !(b < a); }

 private:
  Rational(Int128 numerator, Int128 denominator)
      : numerator_(numerator), denominator_(denominator) {}
  static std::optional<Rational> Reduced(Int128 numerator, Int128 denominator);
  std::optional<Rational> Scaled(int digits) const;

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;  // above zero
};

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_RATIONAL_H_
