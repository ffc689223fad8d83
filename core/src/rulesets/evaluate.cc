#include "rulesets/evaluate.h"

#include <algorithm>
#include <utility>

#include "rulesets/functions.h"

namespace tipstat {
namespace {

constexpr std::string_view kSmaller = "numbers of at most 126 bits";

class Evaluator {
 public:
  Evaluator(const DataSet& data, const Formula& formula, const DataPoint& point)
      : data_(data), nodes_(formula.nodes), point_(point) {}

  Result<Truth> Run() {
    const Truth truth = TruthOf(static_cast<uint32_t>(nodes_.size() - 1));
    if (error_) return *error_;
    return truth;
  }

 private:
  Truth TruthOf(uint32_t number) { return ValueOf(number).AsTruth(); }

  Scalar ValueOf(uint32_t number) {
    const Node& node = nodes_[number];
    if (error_) return {};
    switch (node.kind) {
      case NodeKind::kConstant:
        return node.constant;
      case NodeKind::kOmitted:
        return {};
      case NodeKind::kComponent:
        return Lookup(node);
      case NodeKind::kNot:
        return Scalar::Of(Not(TruthOf(node.operands[0])));
      case NodeKind::kAnd:
      case NodeKind::kOr:
      case NodeKind::kExclusiveOr:
        return Scalar::Of(Connect(node));
      case NodeKind::kCompare:
        return Scalar::Of(
            Compare(node.relation, ValueOf(node.operands[0]), ValueOf(node.operands[1])));
      case NodeKind::kPlus:
        return ValueOf(node.operands[0]);
      case NodeKind::kMinus:
      case NodeKind::kAdd:
      case NodeKind::kSubtract:
      case NodeKind::kMultiply:
      case NodeKind::kDivide:
        return Calculate(node);
      case NodeKind::kConcatenate:
        return Concatenate(node);
      case NodeKind::kIn:
        return Scalar::Of(IsAmong(node));
      case NodeKind::kNotIn:
        return Scalar::Of(Not(IsAmong(node)));
      case NodeKind::kBetween:
        return Scalar::Of(IsBetween(node));
      case NodeKind::kIsNull:
        return Scalar::Of(ValueOf(node.operands[0]).IsNull() ? Truth::kTrue : Truth::kFalse);
      case NodeKind::kNvl: {
        Scalar first = ValueOf(node.operands[0]);
        return first.IsNull() ? ValueOf(node.operands[1]) : first;
      }
      case NodeKind::kIf:
      case NodeKind::kCase:
        return Choose(node);
      case NodeKind::kCall:
        return Call(node);
    }
    return {};
  }

  Scalar Lookup(const Node& node) const {
    if (!point_.is_missing) return data_.ValueAt(node.component, point_.number, node.as_text);
    if (node.component == point_.component) return Scalar::Of(std::string(point_.label));
    if (data_.components()[node.component].role != ComponentRole::kIdentifier) return {};
    return data_.ValueAt(node.component, point_.number, node.as_text);
  }

  Truth Connect(const Node& node) {
    const Truth left = TruthOf(node.operands[0]);
    if (node.kind == NodeKind::kAnd && left == Truth::kFalse) return left;
    if (node.kind == NodeKind::kOr && left == Truth::kTrue) return left;
    const Truth right = TruthOf(node.operands[1]);
    if (node.kind == NodeKind::kExclusiveOr) return ExclusiveOr(left, right);
    return node.kind == NodeKind::kAnd ? And(left, right) : Or(left, right);
  }

  Truth IsAmong(const Node& node) {
    const Scalar value = ValueOf(node.operands[0]);
    Truth truth = Truth::kFalse;
    for (size_t i = 1; i < node.operands.size() && truth != Truth::kTrue; ++i) {
      truth = Or(truth, Compare(Relational::kEqual, value, nodes_[node.operands[i]].constant));
    }
    return truth;
  }

  Truth IsBetween(const Node& node) {
    const Scalar value = ValueOf(node.operands[0]);
    return And(Compare(Relational::kGreaterOrEqual, value, ValueOf(node.operands[1])),
               Compare(Relational::kLessOrEqual, value, ValueOf(node.operands[2])));
  }

  // What is not true, unknown included, leads to "else".
  Scalar Choose(const Node& node) {
    for (size_t i = 0; i + 1 < node.operands.size(); i += 2) {
      if (TruthOf(node.operands[i]) == Truth::kTrue) return ValueOf(node.operands[i + 1]);
    }
    return ValueOf(node.operands.back());
  }

  Scalar Concatenate(const Node& node) {
    Scalar left = ValueOf(node.operands[0]);
    const Scalar right = ValueOf(node.operands[1]);
    if (left.IsNull() || right.IsNull()) return {};
    return Scalar::Of(left.text + right.text);
  }

  Scalar Call(const Node& node) {
    std::vector<std::optional<Scalar>> arguments(node.function->most);
    for (size_t i = 0; i < node.operands.size(); ++i) {
      if (nodes_[node.operands[i]].kind == NodeKind::kOmitted) continue;
      arguments[i] = ValueOf(node.operands[i]);
    }
    if (error_) return {};
    const std::optional<Scalar> result = node.function->apply(arguments);
    if (!result) {
      Fail(node, node.function->name, "arguments within their range");
      return {};
    }
    return *result;
  }

  Scalar Calculate(const Node& node) {
    const Scalar left = ValueOf(node.operands[0]);
    if (node.kind == NodeKind::kMinus) return Scalar::Of(Negative(left.range));
    const Scalar right = ValueOf(node.operands[1]);
    if (left.type == ScalarType::kNull || right.type == ScalarType::kNull) return {};
    switch (node.kind) {
      case NodeKind::kAdd:
        return Scalar::Of(Add(node, left.range, right.range));
      case NodeKind::kSubtract:
        return Scalar::Of(Add(node, left.range, Negative(right.range)));
      case NodeKind::kMultiply:
        return Scalar::Of(Multiply(node, left.range, right.range));
      default:
        return Scalar::Of(Divide(node, left.range, right.range));
    }
  }

  uint64_t LineOf(uint32_t point) const {
    return data_.table().source.lines[data_.table().CellOf(data_.ObservationOf(point)).row];
  }

  static ScalarRange Negative(const ScalarRange& range) {
    ScalarRange negative;
    if (range.high) negative.low = -*range.high;
    if (range.low) negative.high = -*range.low;
    return negative;
  }

  ScalarRange Add(const Node& node, const ScalarRange& a, const ScalarRange& b) {
    ScalarRange sum;
    if (a.low && b.low) sum.low = Kept(node, Rational::Sum(*a.low, *b.low));
    if (a.high && b.high) sum.high = Kept(node, Rational::Sum(*a.high, *b.high));
    return sum;
  }

  // Bounds are carried on only where the other factor is known; else the product is null.
  ScalarRange Multiply(const Node& node, const ScalarRange& a, const ScalarRange& b) {
    if (b.IsSingle()) return Scale(node, a, *b.low);
    return a.IsSingle() ? Scale(node, b, *a.low) : ScalarRange();
  }

  ScalarRange Scale(const Node& node, const ScalarRange& range, Rational factor) {
    if (factor.sign() == 0) return ScalarRange::Single(Rational());
    ScalarRange scaled;
    if (range.low) scaled.low = Kept(node, Rational::Product(*range.low, factor));
    if (range.high) scaled.high = Kept(node, Rational::Product(*range.high, factor));
    if (factor.sign() < 0) std::swap(scaled.low, scaled.high);
    return scaled;
  }

  ScalarRange Divide(const Node& node, const ScalarRange& a, const ScalarRange& b) {
    if (!b.IsSingle()) return {};
    if (b.low->sign() == 0) {
      const uint64_t line = LineOf(point_.number);
      Fail(node, "a division by zero at line " + std::to_string(line) + " of the data",
           "a condition that keeps zero away from the divisor");
      return {};
    }
    return Scale(node, a, *Rational::Quotient(Rational(1), *b.low));
  }

  std::optional<Rational> Kept(const Node& node, std::optional<Rational> number) {
    if (!number) Fail(node, "a larger number", kSmaller);
    return number;
  }

  void Fail(const Node& node, std::string_view found, std::string_view expected) {
    if (!error_) error_ = BadRules(node.name.place, found, expected);
  }

  const DataSet& data_;
  const std::vector<Node>& nodes_;
  const DataPoint& point_;
  std::optional<Error> error_;
};

}  // namespace

Result<Truth> Evaluate(const DataSet& data, const Formula& formula, const DataPoint& point) {
  return Evaluator(data, formula, point).Run();
}

}  // namespace tipstat
