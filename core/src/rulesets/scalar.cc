#include "rulesets/scalar.h"

#include <utility>

namespace tipstat {
namespace {

Truth Known(bool value) { return value ? Truth::kTrue : Truth::kFalse; }

// Whether every number of `a` is below every one of `b`.
bool SurelyLess(const ScalarRange& a, const ScalarRange& b) {
  return a.high && b.low && *a.high < *b.low;
}
bool SurelyAtMost(const ScalarRange& a, const ScalarRange& b) {
  return a.high && b.low && *a.high <= *b.low;
}

Truth Decide(bool surely, bool surely_not) {
  return surely ? Truth::kTrue : surely_not ? Truth::kFalse : Truth::kUnknown;
}

template <class T>
Truth CompareOrdered(Relational relation, const T& a, const T& b) {
  switch (relation) {
    case Relational::kEqual:
      return Known(a == b);
    case Relational::kNotEqual:
      return Known(!(a == b));
    case Relational::kLess:
      return Known(a < b);
    case Relational::kLessOrEqual:
      return Known(!(b < a));
    case Relational::kGreater:
      return Known(b < a);
    default:
      return Known(!(a < b));
  }
}

Truth ComparePeriods(Relational relation, const Period& a, const Period& b) {
  switch (relation) {
    case Relational::kEqual:
      return Known(a == b);
    case Relational::kNotEqual:
      return Known(!(a == b));
    case Relational::kLess:
      return Known(a.end <= b.start);
    case Relational::kLessOrEqual:
      return Known(a.end <= b.end);
    case Relational::kGreater:
      return Known(a.start >= b.end);
    default:
      return Known(a.start >= b.start);
  }
}

constexpr std::string_view kTotalCode = "_T";

bool AreSameText(const Scalar& a, const Scalar& b) {
  if (a.text == b.text) return true;
  return (a.is_total && b.text == kTotalCode) || (b.is_total && a.text == kTotalCode);
}

Truth CompareTexts(Relational relation, const Scalar& a, const Scalar& b) {
  if (relation == Relational::kEqual) return Known(AreSameText(a, b));
  if (relation == Relational::kNotEqual) return Known(!AreSameText(a, b));
  return CompareOrdered(relation, a.text, b.text);
}

}  // namespace

ScalarRange ScalarRange::From(const Interval& interval) {
  ScalarRange range;
  if (interval.low.IsFinite()) range.low = Rational::From(interval.low);
  if (interval.high.IsFinite()) range.high = Rational::From(interval.high);
  return range;
}

std::string_view Describe(ScalarType type) {
  constexpr std::string_view kNames[] = {"null", "a boolean", "a number", "a text", "a period"};
  return kNames[static_cast<size_t>(type)];
}

Scalar Scalar::Of(Truth truth) {
  Scalar scalar;
  if (truth == Truth::kUnknown) return scalar;
  scalar.type = ScalarType::kBoolean;
  scalar.truth = truth;
  return scalar;
}

Scalar Scalar::Of(ScalarRange range) {
  Scalar scalar;
  if (!range.low && !range.high) return scalar;
  scalar.type = ScalarType::kNumber;
  scalar.range = range;
  return scalar;
}

Scalar Scalar::Of(std::string text) {
  Scalar scalar;
  scalar.type = ScalarType::kText;
  scalar.text = std::move(text);
  return scalar;
}

Scalar Scalar::Of(const Period& period) {
  Scalar scalar;
  scalar.type = ScalarType::kPeriod;
  scalar.period = period;
  return scalar;
}

bool Scalar::IsNull() const {
  return type == ScalarType::kNull || (type == ScalarType::kNumber && !range.IsSingle());
}

Truth CompareRanges(Relational relation, const ScalarRange& a, const ScalarRange& b) {
  const bool apart = SurelyLess(a, b) || SurelyLess(b, a);
  const bool same = a.IsSingle() && b.IsSingle() && *a.low == *b.low;
  switch (relation) {
    case Relational::kEqual:
      return Decide(same, apart);
    case Relational::kNotEqual:
      return Decide(apart, same);
    case Relational::kLess:
      return Decide(SurelyLess(a, b), SurelyAtMost(b, a));
    case Relational::kLessOrEqual:
      return Decide(SurelyAtMost(a, b), SurelyLess(b, a));
    case Relational::kGreater:
      return Decide(SurelyLess(b, a), SurelyAtMost(a, b));
    default:
      return Decide(SurelyAtMost(b, a), SurelyLess(a, b));
  }
}

Truth Compare(Relational relation, const Scalar& a, const Scalar& b) {
  if (a.type != b.type) return Truth::kUnknown;
  switch (a.type) {
    case ScalarType::kBoolean:
      return CompareOrdered(relation, a.truth, b.truth);
    case ScalarType::kNumber:
      return CompareRanges(relation, a.range, b.range);
    case ScalarType::kText:
      return CompareTexts(relation, a, b);
    case ScalarType::kPeriod:
      return ComparePeriods(relation, a.period, b.period);
    default:
      return Truth::kUnknown;
  }
}

}  // namespace tipstat
