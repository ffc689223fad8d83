// The values that rules work with: null, truth, numbers, texts and periods.
//
// A figure of which only bounds are known ("<5", withheld) is null to VTL, unless its bounds decide
// a comparison: such a number carries its bounds through the arithmetic.
#ifndef TIPSTAT_RULESETS_SCALAR_H_
#define TIPSTAT_RULESETS_SCALAR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/interval.h"
#include "base/period.h"
#include "rulesets/rational.h"

namespace tipstat {

// The three truth values of VTL; and is the smaller, or the larger of two.
enum class Truth : int8_t { kFalse = -1, kUnknown = 0, kTrue = 1 };

constexpr Truth Not(Truth a) { return static_cast<Truth>(-static_cast<int>(a)); }
constexpr Truth And(Truth a, Truth b) { return a < b ? a : b; }
constexpr Truth Or(Truth a, Truth b) { return a < b ? b : a; }
// Null where either is.
constexpr Truth ExclusiveOr(Truth a, Truth b) {
  return static_cast<Truth>(-static_cast<int>(a) * static_cast<int>(b));
}
// Whether the consequent holds wherever the antecedent does.
constexpr Truth Implies(Truth antecedent, Truth consequent) {
  return Or(Not(antecedent), consequent);
}

// The numbers between two ends; nothing stands for an open end.
struct ScalarRange {
  std::optional<Rational> low;
  std::optional<Rational> high;

  static ScalarRange Single(Rational number) { return {number, number}; }
  static ScalarRange From(const Interval& interval);
  bool IsSingle() const { return low && high && *low == *high; }
};

enum class ScalarType : uint8_t { kNull, kBoolean, kNumber, kText, kPeriod };
// "null", "a boolean", "a number", "a text", "a period".
std::string_view Describe(ScalarType type);

struct Scalar {
  ScalarType type = ScalarType::kNull;
  Truth truth = Truth::kUnknown;
  ScalarRange range = {};
  std::string text = {};
  bool is_total = false;  // of a text: a total of its dimension, which "_T" names too
  Period period = {};

  static Scalar Of(Truth truth);
  static Scalar Of(ScalarRange range);
  static Scalar Of(std::string text);
  static Scalar Of(const Period& period);
  // Whether VTL sees no value: also a number of which only bounds are known.
  bool IsNull() const;
  Truth AsTruth() const { return type == ScalarType::kBoolean ? truth : Truth::kUnknown; }
};

enum class Relational : uint8_t {
  kEqual,
  kNotEqual,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual
};

// Numbers by size, texts by code point, false before true. A period is less than another that
// starts at its end or later, and at most one that ends with it or later. Null, and bounds that
// leave it open, are unknown. Requires two of one type, or null.
Truth Compare(Relational relation, const Scalar& a, const Scalar& b);
// The same for bounds alone.
Truth CompareRanges(Relational relation, const ScalarRange& a, const ScalarRange& b);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_SCALAR_H_
