#include "rulesets/rational.h"

#include <utility>

namespace tipstat {
namespace {

constexpr Int128 kMost = Int128{1} << 126;

Int128 Magnitude(Int128 number) { return number < 0 ? -number : number; }

Int128 GreatestDivisor(Int128 a, Int128 b) {
  a = Magnitude(a);
  b = Magnitude(b);
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

std::optional<Int128> Multiplied(Int128 a, Int128 b) {
  if (a != 0 && Magnitude(b) > kMost / Magnitude(a)) return std::nullopt;
  return a * b;
}

// Requires b > 0.
Int128 FloorOf(Int128 a, Int128 b) { return a / b - (a % b < 0 ? 1 : 0); }

int64_t PowerOfTen(int exponent) {
  int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

}  // namespace

Rational Rational::From(Exact number) {
  if (number.units() % kExactOne == 0) return Rational(number.units() / kExactOne, 1);
  const Int128 divisor = GreatestDivisor(number.units(), kExactOne);
  return Rational(number.units() / divisor, kExactOne / divisor);
}

std::optional<Rational> Rational::Reduced(Int128 numerator, Int128 denominator) {
  if (Magnitude(numerator) > kMost || Magnitude(denominator) > kMost) return std::nullopt;
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 divisor = GreatestDivisor(numerator, denominator);
  return Rational(numerator / divisor, denominator / divisor);
}

std::optional<Rational> Rational::Sum(Rational a, Rational b) {
  const Int128 divisor = GreatestDivisor(a.denominator_, b.denominator_);
  const auto left = Multiplied(a.numerator_, b.denominator_ / divisor);
  const auto right = Multiplied(b.numerator_, a.denominator_ / divisor);
  const auto below = Multiplied(a.denominator_, b.denominator_ / divisor);
  if (!left || !right || !below) return std::nullopt;
  // Both are at most 2^126, so the sum does not overflow.
  if (Magnitude(*left) > kMost / 2 || Magnitude(*right) > kMost / 2) return std::nullopt;
  return Reduced(*left + *right, *below);
}

std::optional<Rational> Rational::Product(Rational a, Rational b) {
  // Divided crosswise first, so that only what is truly too large is refused.
  const Int128 first = GreatestDivisor(a.numerator_, b.denominator_);
  const Int128 second = GreatestDivisor(b.numerator_, a.denominator_);
  const auto above = Multiplied(a.numerator_ / first, b.numerator_ / second);
  const auto below = Multiplied(a.denominator_ / second, b.denominator_ / first);
  if (!above || !below) return std::nullopt;
  return Reduced(*above, *below);
}

std::optional<Rational> Rational::Quotient(Rational a, Rational b) {
  const int sign = b.sign();
  return Product(a, Rational(sign * b.denominator_, Magnitude(b.numerator_)));
}

Exact Rational::ToExact() const {
  return Exact::FromUnits(numerator_ * (kExactOne / denominator_));
}

Rational Rational::Floor() const { return Rational(FloorOf(numerator_, denominator_), 1); }

Rational Rational::Ceiling() const { return Rational(-FloorOf(-numerator_, denominator_), 1); }

std::optional<Rational> Rational::Scaled(int digits) const {
  const Rational power(PowerOfTen(digits < 0 ? -digits : digits));
  return digits < 0 ? Quotient(*this, power) : Product(*this, power);
}

std::optional<Rational> Rational::Truncate(int digits) const {
  const auto scaled = Scaled(digits);
  if (!scaled) return std::nullopt;
  return Rational(scaled->numerator_ / scaled->denominator_, 1).Scaled(-digits);
}

std::optional<Rational> Rational::Round(int digits) const {
  const auto scaled = Scaled(digits);
  if (!scaled) return std::nullopt;
  const Int128 rest = Magnitude(scaled->numerator_ % scaled->denominator_);
  const Int128 away = rest >= scaled->denominator_ - rest ? scaled->sign() : 0;
  return Rational(scaled->numerator_ / scaled->denominator_ + away, 1).Scaled(-digits);
}

int Rational::ToSmallInteger() const {
  constexpr int kEnd = 1000000000;
  if (numerator_ > kEnd) return kEnd;
  return numerator_ < -kEnd ? -kEnd : static_cast<int>(numerator_);
}

// Compares whole parts, then the inverses of what remains: nothing is multiplied, so nothing
// overflows.
bool operator<(Rational a, Rational b) {
  while (true) {
    const Int128 whole_a = FloorOf(a.numerator_, a.denominator_);
    const Int128 whole_b = FloorOf(b.numerator_, b.denominator_);
    if (whole_a != whole_b) return whole_a < whole_b;
    const Int128 rest_a = a.numerator_ - whole_a * a.denominator_;
    const Int128 rest_b = b.numerator_ - whole_b * b.denominator_;
    if (rest_a == 0 || rest_b == 0) return rest_a == 0 && rest_b != 0;
    const Rational inverse_a(a.denominator_, rest_a);
    a = Rational(b.denominator_, rest_b);
    b = inverse_a;
  }
}

}  // namespace tipstat
