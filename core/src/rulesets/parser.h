// Recursive descent over the grammar of VTL 2.1. After the first error everything reads as the end
// of the text, so that every loop ends.
#ifndef TIPSTAT_RULESETS_PARSER_H_
#define TIPSTAT_RULESETS_PARSER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulesets/syntax.h"

namespace tipstat {

class Parser {
 public:
  explicit Parser(std::string_view text);
  Result<Script> Parse();

 private:
  // Tokens.
  void Step();
  bool Is(std::string_view word_or_sign) const;
  bool Accept(std::string_view word_or_sign);
  void Expect(std::string_view word_or_sign);
  // Takes a name, plain or in quotation marks; `what` is said where there is none.
  Name TakeName(std::string_view what);
  Scalar TakeLiteral();
  // "-" and digits are one number in a literal.
  Scalar TakeNumber(bool is_negative);
  bool IsFollowedBy(std::string_view sign) const;
  void Fail(std::string_view expected);
  void FailAt(const TextPlace& place, std::string_view found, std::string_view expected);
  std::string TextSince(size_t begin) const;

  // Statements.
  void ParseStatement(Script* script);
  void ParseDefinition(Script* script);
  CheckSyntax ParseCheck(Name result);
  void ParseCheckOptions(CheckSyntax* check);
  std::vector<Name> ParseNames(std::string_view what);
  void CheckNames(const Script& script);

  // Rulesets.
  RulesetSyntax ParseDatapointRuleset();
  RulesetSyntax ParseHierarchicalRuleset();
  void ParseSignature(std::vector<Signed>* signature);
  void ParseRules(RulesetSyntax* ruleset);
  void CheckRuleNames(const std::vector<RuleSyntax>& rules);
  RuleSyntax ParseRule(bool is_hierarchical, size_t number, bool* has_name);
  void ParseRelation(RuleSyntax* rule);
  CodeItem ParseCodeItem();

  // Expressions: each appends to the formula and returns the number of its node.
  Formula ParseFormula();
  uint32_t ParseExpression(Formula* formula);
  uint32_t ParseConjunction(Formula* formula);
  uint32_t ParseMembership(Formula* formula);
  uint32_t ParseComparison(Formula* formula);
  uint32_t ParseSum(Formula* formula);
  uint32_t ParseProduct(Formula* formula);
  uint32_t ParseSigned(Formula* formula);
  uint32_t ParsePrimary(Formula* formula);
  uint32_t ParseConditional(Formula* formula);
  uint32_t ParseCase(Formula* formula);
  uint32_t ParseCall(Formula* formula);
  uint32_t ParseComponent(Formula* formula);
  uint32_t AddConstant(Scalar constant, const TextPlace& place, Formula* formula);
  uint32_t Add(NodeKind kind, const TextPlace& place, std::vector<uint32_t> operands,
               Formula* formula);

  std::string_view text_;
  Lexer lexer_;
  Token current_;
  size_t last_end_ = 0;  // of the token before
  uint32_t depth_ = 0;
  std::optional<Error> error_;
};

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_PARSER_H_
