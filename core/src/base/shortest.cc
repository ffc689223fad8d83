// The shortest decimal digits of a double: Steele & White 1990, the free-format algorithm with
// exact integers ("Dragon4"). The platforms' own conversions differ or are missing in the oldest
// libc++; this one prints a few hundred numbers an answer and need not be fast.
#include <cstring>

#include "base/exact.h"

namespace tipstat {
namespace {

// A natural number below 2^1280: enough for 2^1074 * 10 and for 10^309 * 2^54.
class Natural {
 public:
  explicit Natural(uint64_t value) {
    words_[0] = static_cast<uint32_t>(value);
    words_[1] = static_cast<uint32_t>(value >> 32);
    size_ = 2;
    Trim();
  }

  void Multiply(uint32_t factor) {
    uint64_t carry = 0;
    for (int i = 0; i < size_; ++i) {
      carry += static_cast<uint64_t>(words_[i]) * factor;
      words_[i] = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) words_[size_++] = static_cast<uint32_t>(carry);
  }

  void ShiftLeft(int bits) {
    for (; bits >= 31; bits -= 31) Multiply(1U << 31);
    Multiply(1U << bits);
  }

  void Add(const Natural& other) {
    uint64_t carry = 0;
    for (int i = 0; i < size_ || i < other.size_ || carry != 0; ++i) {
      if (i >= size_) words_[size_++] = 0;
      carry += words_[i];
      if (i < other.size_) carry += other.words_[i];
      words_[i] = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
  }

  // Requires other <= *this.
  void Subtract(const Natural& other) {
    int64_t borrow = 0;
    for (int i = 0; i < size_; ++i) {
      int64_t digit = static_cast<int64_t>(words_[i]) - borrow;
      if (i < other.size_) digit -= other.words_[i];
      borrow = digit < 0 ? 1 : 0;
      words_[i] = static_cast<uint32_t>(digit);
    }
    Trim();
  }

  int Compare(const Natural& other) const {
    if (size_ != other.size_) return size_ < other.size_ ? -1 : 1;
    for (int i = size_ - 1; i >= 0; --i) {
      if (words_[i] != other.words_[i]) return words_[i] < other.words_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  void Trim() {
    while (size_ > 0 && words_[size_ - 1] == 0) --size_;
  }

  uint32_t words_[40] = {};
  int size_ = 0;
};

struct Digits {
  std::string digits;
  int point = 0;  // the value is 0.DIGITS * 10^point
};

// Requires a finite number above zero.
Digits ShortestDigits(double number) {
  uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  const int biased = static_cast<int>(bits >> 52);
  const uint64_t fraction = bits & ((1ULL << 52) - 1);
  const uint64_t mantissa = biased == 0 ? fraction : fraction | (1ULL << 52);
  const int exponent = (biased == 0 ? 1 : biased) - 1075;
  const bool even = (mantissa & 1) == 0;
  const bool lower_is_closer = fraction == 0 && biased > 1;

  Natural rest(mantissa);
  Natural scale(1);
  Natural above(1);
  rest.ShiftLeft((exponent > 0 ? exponent : 0) + (lower_is_closer ? 2 : 1));
  scale.ShiftLeft((exponent < 0 ? -exponent : 0) + (lower_is_closer ? 2 : 1));
  above.ShiftLeft(exponent > 0 ? exponent : 0);
  Natural below = above;
  if (lower_is_closer) above.Multiply(2);

  const auto reaches_next = [&] {
    Natural sum = rest;
    sum.Add(above);
    const int order = sum.Compare(scale);
    return even ? order >= 0 : order > 0;
  };
  Digits result;
  while (reaches_next()) {
    scale.Multiply(10);
    ++result.point;
  }
  const auto times_ten = [&] {
    rest.Multiply(10);
    above.Multiply(10);
    below.Multiply(10);
  };
  times_ten();
  while (!reaches_next()) {
    times_ten();
    --result.point;
  }
  while (true) {
    int digit = 0;
    for (; rest.Compare(scale) >= 0; ++digit) rest.Subtract(scale);
    const int to_lower = rest.Compare(below);
    const bool low = even ? to_lower <= 0 : to_lower < 0;
    const bool high = reaches_next();
    if (low || high) {
      Natural twice = rest;
      twice.Multiply(2);
      const int to_half = twice.Compare(scale);
      const bool rounds_up = to_half > 0 || (to_half == 0 && digit % 2 == 1);
      const bool up = high && (!low || rounds_up);
      result.digits.push_back(static_cast<char>('0' + digit + (up ? 1 : 0)));
      return result;
    }
    result.digits.push_back(static_cast<char>('0' + digit));
    times_ten();
  }
}

std::string WithExponent(const Digits& number) {
  std::string text(1, number.digits[0]);
  if (number.digits.size() > 1) text.append(".").append(number.digits, 1);
  const int exponent = number.point - 1;
  text.append(exponent < 0 ? "e-" : "e+");
  return text.append(std::to_string(exponent < 0 ? -exponent : exponent));
}

}  // namespace

std::string ToText(double number) {
  if (number == 0) return "0";
  const std::string sign = number < 0 ? "-" : "";
  const Digits result = ShortestDigits(number < 0 ? -number : number);
  const int size = static_cast<int>(result.digits.size());
  if (result.point > 21 || result.point < -5) return sign + WithExponent(result);
  if (result.point <= 0) {
    return sign + "0." + std::string(static_cast<size_t>(-result.point), '0') + result.digits;
  }
  if (result.point >= size) {
    return sign + result.digits + std::string(static_cast<size_t>(result.point - size), '0');
  }
  const auto whole = static_cast<size_t>(result.point);
  return sign + result.digits.substr(0, whole) + "." + result.digits.substr(whole);
}

}  // namespace tipstat
