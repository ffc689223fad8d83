#include <algorithm>
#include <utility>

#include "base/order.h"
#include "rulesets/parser.h"

namespace tipstat {
namespace {

struct RelationalSign {
  std::string_view sign;
  Relational relation;
};

constexpr RelationalSign kRelations[] = {{"=", Relational::kEqual},
                                         {"<", Relational::kLess},
                                         {"<=", Relational::kLessOrEqual},
                                         {">", Relational::kGreater},
                                         {">=", Relational::kGreaterOrEqual}};

}  // namespace

RulesetSyntax Parser::ParseDatapointRuleset() {
  RulesetSyntax ruleset;
  ruleset.name = TakeName("the name of the ruleset");
  Expect("(");
  ruleset.is_on_value_domains = Is("valuedomain");
  if (!Accept("valuedomain") && !Accept("variable")) Fail("valuedomain or variable");
  ParseSignature(&ruleset.signature);
  Expect(")");
  Expect("is");
  ParseRules(&ruleset);
  Expect("datapoint");
  Expect("ruleset");
  return ruleset;
}

RulesetSyntax Parser::ParseHierarchicalRuleset() {
  RulesetSyntax ruleset;
  ruleset.is_hierarchical = true;
  ruleset.name = TakeName("the name of the ruleset");
  Expect("(");
  ruleset.is_on_value_domains = Is("valuedomain");
  if (!Accept("valuedomain") && !Accept("variable")) Fail("valuedomain or variable");
  if (Accept("condition")) ParseSignature(&ruleset.signature);
  Expect("rule");
  ruleset.rule_component = TakeName("the name of a value domain or variable");
  Expect(")");
  Expect("is");
  ParseRules(&ruleset);
  Expect("hierarchical");
  Expect("ruleset");
  return ruleset;
}

void Parser::ParseSignature(std::vector<Signed>* signature) {
  do {
    Signed entry;
    entry.name = TakeName("the name of a value domain or variable");
    entry.alias = Accept("as") ? TakeName("an alias").text : entry.name.text;
    const bool is_known =
        std::any_of(signature->begin(), signature->end(),
                    [&](const Signed& other) { return other.alias == entry.alias; });
    if (is_known) FailAt(entry.name.place, entry.alias, "a name that is not in the signature yet");
    if (signature->size() == kMostNames) Fail("at most 1000 names");
    signature->push_back(std::move(entry));
  } while (Accept(","));
}

// Takes the rules with the word "end" behind them.
void Parser::ParseRules(RulesetSyntax* ruleset) {
  bool names_first = false;
  do {
    if (!ruleset->rules.empty() && Is("end")) break;
    if (current_.kind == TokenKind::kEnd) Fail("a rule, and end behind the last one");
    bool has_name = false;
    RuleSyntax rule = ParseRule(ruleset->is_hierarchical, ruleset->rules.size() + 1, &has_name);
    if (ruleset->rules.empty()) names_first = has_name;
    if (has_name != names_first) {
      FailAt(rule.place, has_name ? rule.name : "a rule without a name",
             "names for all rules of a ruleset or for none");
    }
    if (ruleset->rules.size() == kMostRules) Fail("at most 10000 rules in a ruleset");
    ruleset->rules.push_back(std::move(rule));
  } while (Accept(";"));
  CheckRuleNames(ruleset->rules);
  if (!Accept("end")) Fail("; and another rule, errorcode, errorlevel or end");
}

void Parser::CheckRuleNames(const std::vector<RuleSyntax>& rules) {
  std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(rules.size()));
  StableSort(&order, [&](uint32_t a, uint32_t b) { return rules[a].name < rules[b].name; });
  for (size_t i = 1; i < order.size(); ++i) {
    const RuleSyntax& rule = rules[order[i]];
    if (rules[order[i - 1]].name == rule.name) FailAt(rule.place, rule.name, "a new name");
  }
}

RuleSyntax Parser::ParseRule(bool is_hierarchical, size_t number, bool* has_name) {
  RuleSyntax rule;
  rule.place = current_.place;
  *has_name = IsFollowedBy(":");
  rule.name = *has_name ? TakeName("the name of the rule").text : std::to_string(number);
  if (*has_name) Expect(":");
  const size_t begin = current_.begin;
  if (Accept("when")) {
    rule.antecedent = ParseFormula();
    Expect("then");
  }
  if (is_hierarchical) {
    ParseRelation(&rule);
  } else {
    rule.consequent = ParseFormula();
  }
  rule.text = TextSince(begin);
  if (Accept("errorcode")) rule.error_code = TakeLiteral();
  if (Accept("errorlevel")) rule.error_level = TakeLiteral();
  return rule;
}

void Parser::ParseRelation(RuleSyntax* rule) {
  rule->left = ParseCodeItem();
  const auto found =
      std::find_if(std::begin(kRelations), std::end(kRelations),
                   [this](const RelationalSign& relation) { return Is(relation.sign); });
  if (found == std::end(kRelations)) return Fail("=, <, <=, > or >=");
  rule->relation = found->relation;
  Step();
  bool is_subtracted = !Accept("+") && Accept("-");
  while (!error_) {
    CodeItem item = ParseCodeItem();
    item.is_subtracted = is_subtracted;
    if (Accept("[")) {
      item.condition = ParseFormula();
      Expect("]");
    }
    rule->right.push_back(std::move(item));
    is_subtracted = Is("-");
    if (!Accept("+") && !Accept("-")) break;
  }
}

CodeItem Parser::ParseCodeItem() {
  CodeItem item;
  if (current_.kind == TokenKind::kNumber) {
    item.name = {std::string(current_.text), current_.place};
    Step();
  } else {
    item.name = TakeName("a code item");
  }
  return item;
}

}  // namespace tipstat
