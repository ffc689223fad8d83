#include "base/exact.h"

#include <algorithm>

namespace tipstat {
namespace {

__extension__ typedef unsigned __int128 Uint128;

// Divides by what both have in common in powers of ten, so that counts become small integers and
// the one rounding that follows is that of their true quotient.
void DropCommonZeros(Int128* a, Int128* b) {
  while (*a % 10 == 0 && *b % 10 == 0 && (*a != 0 || *b != 0)) {
    *a /= 10;
    *b /= 10;
  }
}

}  // namespace

Exact HalfUnit(int decimals) {
  Int128 units = kExactOne / 2;
  for (int i = 0; i < decimals; ++i) units /= 10;
  return Exact::FromUnits(units);
}

std::string ToText(Exact number) {
  const bool negative = number.units() < 0;
  Uint128 rest =
      negative ? -static_cast<Uint128>(number.units()) : static_cast<Uint128>(number.units());
  std::string reversed;
  int place = 0;
  bool significant = false;
  if (rest % kExactOne == 0) {  // nearly always
    rest /= kExactOne;
    place = kExactDecimals;
  }
  while (rest != 0 || place <= kExactDecimals) {
    if (place == kExactDecimals) {
      if (significant) reversed.push_back('.');
      significant = true;
    }
    const char digit = static_cast<char>('0' + static_cast<int>(rest % 10));
    significant = significant || digit != '0';
    if (significant) reversed.push_back(digit);
    rest /= 10;
    ++place;
  }
  if (negative) reversed.push_back('-');
  std::reverse(reversed.begin(), reversed.end());
  return reversed;
}

double ToDouble(Exact number) { return Ratio(number, Exact::FromInteger(1)); }

double Ratio(Exact part, Exact whole) { return ScaledRatio(part, whole, 1); }

double Percent(Exact part, Exact whole) { return ScaledRatio(part, whole, 100); }

double ScaledRatio(Exact part, Exact whole, int32_t factor) {
  constexpr Int128 kMost = Int128{1} << 106;
  Int128 a = part.units();
  Int128 b = whole.units();
  DropCommonZeros(&a, &b);
  if (a < kMost && a > -kMost) return static_cast<double>(a * factor) / static_cast<double>(b);
  return static_cast<double>(a) / static_cast<double>(b) * factor;
}

}  // namespace tipstat
