// What a text in VTL says, before anybody asks what its names stand for: rulesets and the checks
// that apply them.
#ifndef TIPSTAT_RULESETS_SYNTAX_H_
#define TIPSTAT_RULESETS_SYNTAX_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rulesets/lexer.h"
#include "rulesets/scalar.h"
#include "tipstat/result.h"

namespace tipstat {

struct Function;

struct Name {
  std::string text;
  TextPlace place;
};

enum class NodeKind : uint8_t {
  kConstant,
  kOmitted,  // "_", an argument that is left out
  kComponent,
  kNot,
  kPlus,   // of one operand
  kMinus,  // likewise
  kAnd,
  kOr,
  kExclusiveOr,
  kCompare,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kConcatenate,
  kIn,  // the first operand in the others
  kNotIn,
  kBetween,
  kIsNull,
  kNvl,
  kIf,    // condition, then, else
  kCase,  // condition, then, condition, then, …, else
  kCall,
};

struct Node {
  NodeKind kind = NodeKind::kConstant;
  Relational relation = Relational::kEqual;  // of kCompare
  const Function* function = nullptr;        // of kCall
  std::vector<uint32_t> operands = {};       // numbers of earlier nodes
  Scalar constant = {};
  Name name = {};  // of kComponent; of the others only its place
  uint32_t height = 1;
  // Filled when names are bound:
  ScalarType type = ScalarType::kNull;
  uint32_t component = 0;
  bool as_text = false;  // a component of numbers or periods taken as printed
};

// An expression: every node stands behind its operands, the last one is the whole.
struct Formula {
  std::vector<Node> nodes;
};

// A member of a relation between code items.
struct CodeItem {
  Name name;
  bool is_subtracted = false;
  std::optional<Formula> condition;
};

struct RuleSyntax {
  std::string name;  // "1", "2", … where none is given
  TextPlace place;
  std::string text;  // as written, without name, errorcode and errorlevel
  std::optional<Formula> antecedent;
  Formula consequent;  // of a data point rule
  CodeItem left;       // of a hierarchical rule, as the two that follow
  Relational relation = Relational::kEqual;
  std::vector<CodeItem> right;
  Scalar error_code;  // null where there is none, as the next
  Scalar error_level;
};

// One name of a signature; without an alias it is its own.
struct Signed {
  Name name;
  std::string alias;
};

struct RulesetSyntax {
  Name name;
  bool is_hierarchical = false;
  bool is_on_value_domains = false;
  // Of a data point ruleset its whole signature, of a hierarchical one its conditions.
  std::vector<Signed> signature;
  Name rule_component;  // of a hierarchical ruleset
  std::vector<RuleSyntax> rules;
};

enum class Mode : uint8_t {
  kNonNull,
  kNonZero,
  kPartialNull,
  kPartialZero,
  kAlwaysNull,
  kAlwaysZero
};
enum class Output : uint8_t { kInvalid, kAll, kAllMeasures };

// A call of check_datapoint or check_hierarchy, with the defaults of the manual.
struct CheckSyntax {
  Name result;
  bool is_hierarchical = false;
  Name operand;
  Name ruleset;
  std::vector<Name> components;  // behind "components" or "condition"
  std::optional<Name> rule_component;
  Mode mode = Mode::kNonNull;
  bool prefers_dataset = false;  // dataset_priority
  Output output = Output::kInvalid;
};

struct Script {
  std::vector<RulesetSyntax> rulesets;
  std::vector<CheckSyntax> checks;
};

// The largest text that is read, and the most rules of a ruleset, names of a signature, rulesets
// and checks in it.
inline constexpr size_t kMostRulesBytes = 256 << 10;
inline constexpr size_t kMostRules = 10000;
inline constexpr size_t kMostNames = 1000;

// Reads definitions of rulesets and calls of check_datapoint and check_hierarchy. Everything else
// of VTL is refused by name. Returns kBadRequest with line, column, what was found and expected.
Result<Script> ParseScript(std::string_view text);

// The error for a place in the text.
Error BadRules(const TextPlace& place, std::string_view found, std::string_view expected);

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_SYNTAX_H_
