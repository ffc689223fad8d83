#include <algorithm>
#include <utility>

#include "rulesets/functions.h"
#include "rulesets/parser.h"

namespace tipstat {
namespace {

// Brackets, calls and signs inside each other.
constexpr uint32_t kMostDepth = 64;
// Operators one above the other, also in a row: evaluation goes down as far.
constexpr uint32_t kMostHeight = 200;

struct ComparisonSign {
  std::string_view sign;
  Relational relation;
};

constexpr ComparisonSign kComparisons[] = {
    {"=", Relational::kEqual},   {"<>", Relational::kNotEqual},
    {"<", Relational::kLess},    {"<=", Relational::kLessOrEqual},
    {">", Relational::kGreater}, {">=", Relational::kGreaterOrEqual}};

// Words that end an expression or join two: none is the name of a component unless quoted.
constexpr std::string_view kReserved[] = {
    "and",  "or",   "xor",  "not",   "in",        "not_in",     "if",
    "then", "else", "case", "when",  "errorcode", "errorlevel", "end",
    "is",   "as",   "true", "false", "null",      "_",          "define"};

}  // namespace

Formula Parser::ParseFormula() {
  Formula formula;
  ParseExpression(&formula);
  return formula;
}

uint32_t Parser::Add(NodeKind kind, const TextPlace& place, std::vector<uint32_t> operands,
                     Formula* formula) {
  Node node;
  node.kind = kind;
  node.name.place = place;
  for (const uint32_t operand : operands) {
    node.height = std::max(node.height, formula->nodes[operand].height + 1);
  }
  node.operands = std::move(operands);
  if (node.height > kMostHeight) {
    FailAt(place, "one operator more",
           std::to_string(kMostHeight) + " operators in a row at most: use brackets or in");
  }
  formula->nodes.push_back(std::move(node));
  return static_cast<uint32_t>(formula->nodes.size() - 1);
}

uint32_t Parser::AddConstant(Scalar constant, const TextPlace& place, Formula* formula) {
  const uint32_t number = Add(NodeKind::kConstant, place, {}, formula);
  formula->nodes[number].constant = std::move(constant);
  return number;
}

uint32_t Parser::ParseExpression(Formula* formula) {
  if (++depth_ > kMostDepth) {
    Fail("at most " + std::to_string(kMostDepth) + " expressions inside each other");
  }
  uint32_t left = ParseConjunction(formula);
  while (Is("or") || Is("xor")) {
    const NodeKind kind = Is("or") ? NodeKind::kOr : NodeKind::kExclusiveOr;
    const TextPlace place = current_.place;
    Step();
    const uint32_t right = ParseConjunction(formula);
    left = Add(kind, place, {left, right}, formula);
  }
  --depth_;
  return left;
}

uint32_t Parser::ParseConjunction(Formula* formula) {
  uint32_t left = ParseMembership(formula);
  while (Is("and")) {
    const TextPlace place = current_.place;
    Step();
    const uint32_t right = ParseMembership(formula);
    left = Add(NodeKind::kAnd, place, {left, right}, formula);
  }
  return left;
}

uint32_t Parser::ParseMembership(Formula* formula) {
  uint32_t left = ParseComparison(formula);
  while (Is("in") || Is("not_in")) {
    const NodeKind kind = Is("in") ? NodeKind::kIn : NodeKind::kNotIn;
    const TextPlace place = current_.place;
    Step();
    if (!Is("{")) Fail("{ and a list of values: value domains are not known here");
    Expect("{");
    std::vector<uint32_t> operands = {left};
    do {
      const TextPlace literal = current_.place;
      operands.push_back(AddConstant(TakeLiteral(), literal, formula));
    } while (Accept(","));
    Expect("}");
    left = Add(kind, place, std::move(operands), formula);
  }
  return left;
}

uint32_t Parser::ParseComparison(Formula* formula) {
  uint32_t left = ParseSum(formula);
  while (true) {
    const auto found =
        std::find_if(std::begin(kComparisons), std::end(kComparisons),
                     [this](const ComparisonSign& comparison) { return Is(comparison.sign); });
    if (found == std::end(kComparisons)) return left;
    const TextPlace place = current_.place;
    Step();
    const uint32_t right = ParseSum(formula);
    left = Add(NodeKind::kCompare, place, {left, right}, formula);
    formula->nodes[left].relation = found->relation;
  }
}

uint32_t Parser::ParseSum(Formula* formula) {
  uint32_t left = ParseProduct(formula);
  while (Is("+") || Is("-") || Is("||")) {
    const NodeKind kind = Is("+")   ? NodeKind::kAdd
                          : Is("-") ? NodeKind::kSubtract
                                    : NodeKind::kConcatenate;
    const TextPlace place = current_.place;
    Step();
    const uint32_t right = ParseProduct(formula);
    left = Add(kind, place, {left, right}, formula);
  }
  return left;
}

uint32_t Parser::ParseProduct(Formula* formula) {
  uint32_t left = ParseSigned(formula);
  while (Is("*") || Is("/")) {
    const NodeKind kind = Is("*") ? NodeKind::kMultiply : NodeKind::kDivide;
    const TextPlace place = current_.place;
    Step();
    const uint32_t right = ParseSigned(formula);
    left = Add(kind, place, {left, right}, formula);
  }
  return left;
}

// The signs and "not" bind stronger than everything between two operands.
uint32_t Parser::ParseSigned(Formula* formula) {
  if (!Is("+") && !Is("-") && !Is("not")) return ParsePrimary(formula);
  if (++depth_ > kMostDepth) {
    Fail("at most " + std::to_string(kMostDepth) + " expressions inside each other");
  }
  const NodeKind kind = Is("not") ? NodeKind::kNot : Is("+") ? NodeKind::kPlus : NodeKind::kMinus;
  const TextPlace place = current_.place;
  Step();
  const uint32_t operand = ParseSigned(formula);
  --depth_;
  return Add(kind, place, {operand}, formula);
}

uint32_t Parser::ParsePrimary(Formula* formula) {
  const TextPlace place = current_.place;
  if (Accept("(")) {
    const uint32_t inside = ParseExpression(formula);
    Expect(")");
    return inside;
  }
  if (Is("if")) return ParseConditional(formula);
  if (Is("case")) return ParseCase(formula);
  const bool is_literal = current_.kind == TokenKind::kString ||
                          current_.kind == TokenKind::kNumber || Is("true") || Is("false") ||
                          Is("null");
  if (is_literal) return AddConstant(TakeLiteral(), place, formula);
  if (current_.kind == TokenKind::kWord && IsFollowedBy("(")) return ParseCall(formula);
  return ParseComponent(formula);
}

uint32_t Parser::ParseConditional(Formula* formula) {
  const TextPlace place = current_.place;
  Step();
  const uint32_t condition = ParseExpression(formula);
  Expect("then");
  const uint32_t then = ParseExpression(formula);
  Expect("else");
  const uint32_t otherwise = ParseExpression(formula);
  return Add(NodeKind::kIf, place, {condition, then, otherwise}, formula);
}

uint32_t Parser::ParseCase(Formula* formula) {
  const TextPlace place = current_.place;
  Step();
  std::vector<uint32_t> operands;
  if (!Is("when")) Fail("when");
  while (Accept("when")) {
    operands.push_back(ParseExpression(formula));
    Expect("then");
    operands.push_back(ParseExpression(formula));
  }
  Expect("else");
  operands.push_back(ParseExpression(formula));
  return Add(NodeKind::kCase, place, std::move(operands), formula);
}

uint32_t Parser::ParseCall(Formula* formula) {
  const Token called = current_;
  const std::string_view name = called.text;
  const Function* function = FindFunction(name);
  NodeKind kind = NodeKind::kCall;
  size_t fewest = 0;
  size_t most = 0;
  if (name == "between") {
    kind = NodeKind::kBetween;
    fewest = most = 3;
  } else if (name == "isnull") {
    kind = NodeKind::kIsNull;
    fewest = most = 1;
  } else if (name == "nvl") {
    kind = NodeKind::kNvl;
    fewest = most = 2;
  } else if (function != nullptr) {
    fewest = function->fewest;
    most = function->most;
  } else {
    Fail("one of " + FunctionNames());
  }
  Step();
  Expect("(");
  std::vector<uint32_t> operands;
  do {
    const TextPlace place = current_.place;
    const bool may_omit = operands.size() >= fewest && Is("_");
    if (may_omit) Step();
    operands.push_back(may_omit ? Add(NodeKind::kOmitted, place, {}, formula)
                                : ParseExpression(formula));
  } while (Accept(","));
  Expect(")");
  if (operands.size() < fewest || operands.size() > most) {
    std::string expected = std::to_string(fewest);
    if (most > fewest) expected += " to " + std::to_string(most);
    FailAt(called.place, std::string(name) + " of " + std::to_string(operands.size()),
           expected + (most == 1 ? " argument" : " arguments"));
  }
  const uint32_t number = Add(kind, called.place, std::move(operands), formula);
  formula->nodes[number].function = function;
  return number;
}

// A name, or a name behind that of the data set and "#".
uint32_t Parser::ParseComponent(Formula* formula) {
  const bool is_reserved =
      current_.kind == TokenKind::kWord &&
      std::find(std::begin(kReserved), std::end(kReserved), current_.text) != std::end(kReserved);
  constexpr std::string_view kExpected = "a component, a literal, a function or (";
  if (is_reserved) Fail(kExpected);
  Name name = TakeName(kExpected);
  if (Accept("#")) name = TakeName("the name of a component");
  const uint32_t number = Add(NodeKind::kComponent, name.place, {}, formula);
  formula->nodes[number].name = std::move(name);
  return number;
}

}  // namespace tipstat
