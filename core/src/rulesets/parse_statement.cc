#include <algorithm>

#include "rulesets/parser.h"

namespace tipstat {
namespace {

struct ModeWord {
  std::string_view word;
  Mode mode;
};

constexpr ModeWord kModes[] = {
    {"non_null", Mode::kNonNull},         {"non_zero", Mode::kNonZero},
    {"partial_null", Mode::kPartialNull}, {"partial_zero", Mode::kPartialZero},
    {"always_null", Mode::kAlwaysNull},   {"always_zero", Mode::kAlwaysZero}};

constexpr std::string_view kChecks = "check_datapoint or check_hierarchy, the rest is not run";

}  // namespace

void Parser::ParseStatement(Script* script) {
  if (Accept("define")) return ParseDefinition(script);
  Name result = TakeName("define, or the name of a result");
  if (!Accept(":=") && !Accept("<-")) return Fail(":= or <-");
  script->checks.push_back(ParseCheck(std::move(result)));
}

void Parser::ParseDefinition(Script* script) {
  if (Accept("datapoint")) {
    Expect("ruleset");
    script->rulesets.push_back(ParseDatapointRuleset());
  } else if (Accept("hierarchical")) {
    Expect("ruleset");
    script->rulesets.push_back(ParseHierarchicalRuleset());
  } else {
    Fail("datapoint ruleset or hierarchical ruleset");
  }
}

CheckSyntax Parser::ParseCheck(Name result) {
  CheckSyntax check;
  check.result = std::move(result);
  check.is_hierarchical = Is("check_hierarchy");
  if (!check.is_hierarchical && !Is("check_datapoint")) Fail(kChecks);
  Step();
  Expect("(");
  check.operand = TakeName("the name of the data set");
  if (!Is(",")) Fail(", (the data set as it is: no clause and no expression)");
  Expect(",");
  check.ruleset = TakeName("the name of a ruleset");
  ParseCheckOptions(&check);
  Expect(")");
  return check;
}

void Parser::ParseCheckOptions(CheckSyntax* check) {
  if (check->is_hierarchical) {
    if (Accept("condition")) check->components = ParseNames("the name of a component");
    if (Accept("rule")) check->rule_component = TakeName("the name of an identifier");
    for (const ModeWord& mode : kModes) {
      if (!Is(mode.word)) continue;
      Step();
      check->mode = mode.mode;
      break;
    }
    check->prefers_dataset = Is("dataset_priority");
    if (Is("dataset") || Is("dataset_priority")) Step();
  } else if (Accept("components")) {
    check->components = ParseNames("the name of a component");
  }
  if (Accept("all")) {
    check->output = Output::kAll;
  } else if (Accept("all_measures")) {
    check->output = Output::kAllMeasures;
  } else {
    Accept("invalid");
  }
  if (Is(")")) return;
  Fail(check->is_hierarchical ? "condition, rule, a mode, dataset or dataset_priority, invalid, "
                                "all or all_measures, in this order, or )"
                              : "components, invalid, all, all_measures or )");
}

std::vector<Name> Parser::ParseNames(std::string_view what) {
  std::vector<Name> names = {TakeName(what)};
  while (Accept(",")) names.push_back(TakeName(what));
  return names;
}

// Every ruleset and every result has a name of its own, and what is checked is the input.
void Parser::CheckNames(const Script& script) {
  for (size_t i = 0; i < script.rulesets.size(); ++i) {
    const Name& name = script.rulesets[i].name;
    for (size_t j = 0; j < i; ++j) {
      if (script.rulesets[j].name.text == name.text) FailAt(name.place, name.text, "a new name");
    }
  }
  for (size_t i = 0; i < script.checks.size(); ++i) {
    const CheckSyntax& check = script.checks[i];
    for (size_t j = 0; j < script.checks.size(); ++j) {
      const std::string& result = script.checks[j].result.text;
      if (j < i && result == check.result.text) {
        FailAt(check.result.place, check.result.text, "a new name");
      }
      if (result == check.operand.text) {
        FailAt(check.operand.place, check.operand.text, "the data set of the input, not a result");
      }
    }
    const auto defined = std::find_if(
        script.rulesets.begin(), script.rulesets.end(),
        [&](const RulesetSyntax& ruleset) { return ruleset.name.text == check.ruleset.text; });
    if (defined == script.rulesets.end()) {
      FailAt(check.ruleset.place, check.ruleset.text, "a ruleset that this file defines");
    } else if (defined->is_hierarchical != check.is_hierarchical) {
      FailAt(check.ruleset.place, check.ruleset.text,
             check.is_hierarchical ? "a hierarchical ruleset" : "a datapoint ruleset");
    }
  }
}

}  // namespace tipstat
