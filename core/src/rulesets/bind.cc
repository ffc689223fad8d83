#include "rulesets/bind.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "rulesets/functions.h"

namespace tipstat {
namespace {

constexpr ScalarType kNull = ScalarType::kNull;
constexpr ScalarType kBoolean = ScalarType::kBoolean;
constexpr ScalarType kNumber = ScalarType::kNumber;
constexpr ScalarType kText = ScalarType::kText;
constexpr ScalarType kPeriod = ScalarType::kPeriod;

// Gives every node of a formula its type, operands first.
class Binder {
 public:
  Binder(const DataSet& data, const Scope& scope, Formula* formula)
      : data_(data), scope_(scope), nodes_(formula->nodes) {}

  Result<void> Run() {
    for (Node& node : nodes_) {
      node.type = TypeOf(&node);
      if (error_) return *error_;
    }
    Need(static_cast<uint32_t>(nodes_.size() - 1), kBoolean);
    if (error_) return *error_;
    return {};
  }

 private:
  ScalarType TypeOf(Node* node) {
    switch (node->kind) {
      case NodeKind::kConstant:
        return node->constant.type;
      case NodeKind::kOmitted:
        return kNull;
      case NodeKind::kComponent:
        return TypeOfComponent(node);
      case NodeKind::kNot:
      case NodeKind::kAnd:
      case NodeKind::kOr:
      case NodeKind::kExclusiveOr:
        return NeedAll(*node, kBoolean, kBoolean);
      case NodeKind::kPlus:
      case NodeKind::kMinus:
      case NodeKind::kAdd:
      case NodeKind::kSubtract:
      case NodeKind::kMultiply:
      case NodeKind::kDivide:
        return NeedAll(*node, kNumber, kNumber);
      case NodeKind::kConcatenate:
        return NeedAll(*node, kText, kText);
      case NodeKind::kCompare:
      case NodeKind::kIn:
      case NodeKind::kNotIn:
      case NodeKind::kBetween:
        MakeAlike(node->operands);
        return kBoolean;
      case NodeKind::kIsNull:
        return kBoolean;
      case NodeKind::kNvl:
        return MakeAlike(node->operands);
      case NodeKind::kIf:
      case NodeKind::kCase:
        return TypeOfChoice(*node);
      case NodeKind::kCall:
        return TypeOfCall(*node);
    }
    return kNull;
  }

  ScalarType TypeOfComponent(Node* node) {
    const auto found = std::find(scope_.names.begin(), scope_.names.end(), node->name.text);
    if (found == scope_.names.end()) {
      std::string names;
      for (const std::string& name : scope_.names) {
        names.append(names.empty() ? "a name of the signature: " : ", ").append(name);
      }
      Fail(*node, node->name.text, names.empty() ? "a signature with conditions" : names);
      return kNull;
    }
    node->component = scope_.components[static_cast<size_t>(found - scope_.names.begin())];
    return data_.components()[node->component].type;
  }

  ScalarType NeedAll(const Node& node, ScalarType wanted, ScalarType result) {
    for (const uint32_t operand : node.operands) Need(operand, wanted);
    return result;
  }

  // "then" and "else" in turn with the conditions before them, the last without one.
  ScalarType TypeOfChoice(const Node& node) {
    std::vector<uint32_t> results;
    for (size_t i = 0; i + 1 < node.operands.size(); i += 2) {
      Need(node.operands[i], kBoolean);
      results.push_back(node.operands[i + 1]);
    }
    results.push_back(node.operands.back());
    return MakeAlike(results);
  }

  ScalarType TypeOfCall(const Node& node) {
    const Function& function = *node.function;
    for (size_t i = 0; i < node.operands.size(); ++i) {
      Need(node.operands[i], i == 0 ? function.first : function.others);
    }
    return function.result;
  }

  // Null fits everywhere.
  void Need(uint32_t number, ScalarType wanted) {
    if (CanBecome(number, wanted)) return Become(number, wanted);
    Fail(nodes_[number], Describe(nodes_[number].type), Describe(wanted));
  }

  // The period that a literal text or whole number says.
  static std::optional<Period> PeriodOf(const Node& node) {
    if (node.kind != NodeKind::kConstant) return std::nullopt;
    if (node.type != kNumber) return ParsePeriod(node.constant.text);
    const Rational number = *node.constant.range.low;
    if (!number.IsWhole()) return std::nullopt;
    return ParsePeriod(std::to_string(number.ToSmallInteger()));
  }

  // Whether the node has this type, or can be read as it: a field of periods or numbers as the text
  // that is printed, a literal as a period.
  bool CanBecome(uint32_t number, ScalarType wanted) const {
    const Node& node = nodes_[number];
    if (node.type == kNull || node.type == wanted) return true;
    if (wanted == kPeriod) return PeriodOf(node).has_value();
    return wanted == kText && node.kind == NodeKind::kComponent &&
           data_.components()[node.component].field >= 0;
  }

  // Requires CanBecome.
  void Become(uint32_t number, ScalarType wanted) {
    Node& node = nodes_[number];
    if (node.type == kNull || node.type == wanted) return;
    if (wanted == kPeriod) {
      node.constant = Scalar::Of(*PeriodOf(node));
    } else {
      node.as_text = true;
    }
    node.type = wanted;
  }

  // Gives all the type of the first that has one, or of a later one where only that suits all.
  ScalarType MakeAlike(const std::vector<uint32_t>& numbers) {
    std::vector<ScalarType> types;
    for (const uint32_t number : numbers) {
      const ScalarType type = nodes_[number].type;
      if (type != kNull && std::count(types.begin(), types.end(), type) == 0) types.push_back(type);
    }
    if (types.empty()) return kNull;
    // Periods are compared as periods: a text beside them is a slip, not a wish for texts.
    if (std::count(types.begin(), types.end(), kPeriod) > 0) types = {kPeriod};
    const auto suits_all = [&](ScalarType type) {
      return std::all_of(numbers.begin(), numbers.end(),
                         [&](uint32_t number) { return CanBecome(number, type); });
    };
    const auto found = std::find_if(types.begin(), types.end(), suits_all);
    const ScalarType type = found == types.end() ? types[0] : *found;
    for (const uint32_t number : numbers) Need(number, type);
    return type;
  }

  void Fail(const Node& node, std::string_view found, std::string_view expected) {
    if (!error_) error_ = BadRules(node.name.place, found, expected);
  }

  const DataSet& data_;
  const Scope& scope_;
  std::vector<Node>& nodes_;
  std::optional<Error> error_;
};

}  // namespace

Result<Scope> BindSignature(const DataSet& data, const std::vector<Signed>& signature,
                            const std::vector<Name>& given, const TextPlace& call) {
  if (!given.empty() && given.size() != signature.size()) {
    return BadRules(call, std::to_string(given.size()) + " components",
                    std::to_string(signature.size()) + ", one for each name of the signature");
  }
  Scope scope;
  for (size_t i = 0; i < signature.size(); ++i) {
    const Result<uint32_t> component = data.Find(given.empty() ? signature[i].name : given[i]);
    if (!component) return component.error();
    scope.names.push_back(signature[i].alias);
    scope.components.push_back(*component);
  }
  return scope;
}

Result<void> BindCondition(const DataSet& data, const Scope& scope, Formula* formula) {
  return Binder(data, scope, formula).Run();
}

}  // namespace tipstat
