#include "rulesets/write_outcome.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {
namespace {

void WriteTruth(Truth truth, JsonWriter* json) {
  if (truth == Truth::kUnknown) {
    json->Null();
  } else {
    json->Boolean(truth == Truth::kTrue);
  }
}

void WriteNumber(const std::optional<Exact>& number, JsonWriter* json) {
  if (number) {
    json->Number(*number);
  } else {
    json->Null();
  }
}

// A literal of a rule, which is one number where it is a number.
void WriteLiteral(const Scalar& literal, JsonWriter* json) {
  if (literal.type == ScalarType::kNumber) {
    json->Json(ToText(literal.range.low->ToExact()));
  } else if (literal.type == ScalarType::kBoolean) {
    WriteTruth(literal.truth, json);
  } else if (literal.type == ScalarType::kText) {
    json->String(literal.text);
  } else {
    json->Null();
  }
}

class OutcomeWriter {
 public:
  OutcomeWriter(const DataSet& data, const CheckSyntax& check, const RulesetSyntax& ruleset,
                const RulesetOutcome& outcome, JsonWriter* json)
      : data_(data), check_(check), ruleset_(ruleset), outcome_(outcome), json_(json) {}

  void Run() {
    constexpr std::string_view kOutputs[] = {"invalid", "all", "all_measures"};
    json_->BeginObject();
    json_->Key("name").String(check_.result.text);
    json_->Key("operator").String(check_.is_hierarchical ? "check_hierarchy" : "check_datapoint");
    json_->Key("ruleset").String(ruleset_.name.text);
    json_->Key("output").String(kOutputs[static_cast<size_t>(check_.output)]);
    if (!outcome_.unknown_items.empty()) {
      json_->Key("unknownItems").BeginArray();
      for (const std::string& item : outcome_.unknown_items) json_->String(item);
      json_->EndArray();
    }
    WriteColumns();
    json_->Key("rows").BeginLines();
    for (const OutcomeRow& row : outcome_.rows) WriteRow(row);
    json_->EndArray().EndObject();
  }

 private:
  bool Shows(const Component& component) const {
    if (component.role == ComponentRole::kIdentifier) return true;
    if (component.role == ComponentRole::kAttribute || check_.output == Output::kAll) return false;
    // A hierarchy is about the figures alone.
    return !check_.is_hierarchical || component.field < 0;
  }

  void WriteColumn(std::string_view name, std::string_view role) {
    json_->BeginObject();
    json_->Key("name").String(name);
    json_->Key("role").String(role);
    json_->EndObject();
  }

  void WriteColumns() {
    json_->Key("columns").BeginArray();
    for (const Component& component : data_.components()) {
      if (component.role == ComponentRole::kIdentifier) WriteColumn(component.name, "identifier");
    }
    WriteColumn("ruleid", "identifier");
    for (const Component& component : data_.components()) {
      if (component.role == ComponentRole::kMeasure && Shows(component)) {
        WriteColumn(component.name, "measure");
      }
    }
    if (check_.output != Output::kInvalid) WriteColumn("bool_var", "measure");
    if (check_.is_hierarchical) WriteColumn("imbalance", "measure");
    WriteColumn("errorcode", "measure");
    WriteColumn("errorlevel", "measure");
    json_->EndArray();
  }

  void WriteRow(const OutcomeRow& row) {
    const RuleSyntax& rule = ruleset_.rules[row.rule];
    json_->BeginObject();
    for (uint32_t i = 0; i < data_.components().size(); ++i) {
      const Component& component = data_.components()[i];
      if (component.role != ComponentRole::kIdentifier) continue;
      const bool is_left = check_.is_hierarchical && i == outcome_.rule_component;
      json_->Key(component.name);
      json_->String(is_left ? std::string_view(row.left_label) : data_.LabelAt(i, row.point));
    }
    json_->Key("ruleid").String(rule.name);
    for (uint32_t i = 0; i < data_.components().size(); ++i) {
      const Component& component = data_.components()[i];
      if (component.role != ComponentRole::kMeasure || !Shows(component)) continue;
      json_->Key(component.name);
      WriteMeasure(i, row);
    }
    if (check_.output != Output::kInvalid) {
      json_->Key("bool_var");
      WriteTruth(row.truth, json_);
    }
    if (check_.is_hierarchical) {
      json_->Key("imbalance");
      WriteNumber(row.imbalance, json_);
    }
    // The manual's examples give a data point's code where the rule is false, a hierarchy's always.
    const bool has_code = check_.is_hierarchical || row.truth == Truth::kFalse;
    json_->Key("errorcode");
    WriteLiteral(has_code ? rule.error_code : Scalar(), json_);
    json_->Key("errorlevel");
    WriteLiteral(has_code ? rule.error_level : Scalar(), json_);
    json_->EndObject();
  }

  void WriteMeasure(uint32_t component, const OutcomeRow& row) {
    if (check_.is_hierarchical) return WriteNumber(row.measure, json_);
    if (data_.components()[component].field < 0) {
      const Interval bounds = data_.BoundsAt(component, row.point);
      return WriteNumber(bounds.IsSingle() ? std::optional(bounds.low) : std::nullopt, json_);
    }
    const std::string_view label = data_.LabelAt(component, row.point);
    if (label.empty()) {
      json_->Null();
    } else {
      json_->String(label);
    }
  }

  const DataSet& data_;
  const CheckSyntax& check_;
  const RulesetSyntax& ruleset_;
  const RulesetOutcome& outcome_;
  JsonWriter* json_;
};

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words say it; of numbers only 0 is no fault. A rule without a level is meant as one that holds.
FailureLevel LevelOf(const Scalar& error_level) {
  if (error_level.type == ScalarType::kText) {
    const std::string word = FoldName(error_level.text);
    if (IsOneOf(word, {"w", "warn", "warning"})) return FailureLevel::kWarning;
    if (IsOneOf(word, {"i", "info", "information", "n", "note"})) return FailureLevel::kNote;
  }
  const bool is_zero =
      error_level.type == ScalarType::kNumber && error_level.range.low->sign() == 0;
  return is_zero ? FailureLevel::kNote : FailureLevel::kError;
}

// Every identifier but that of the rule, where the table has more than one label of it and this one
// is neither a total nor _Z.
void WriteWhere(const DataSet& data, uint32_t point, int rule_field, JsonWriter* json) {
  json->BeginObject();
  for (uint32_t i = 0; i < data.components().size(); ++i) {
    const Component& component = data.components()[i];
    if (component.role != ComponentRole::kIdentifier || component.field == rule_field) continue;
    const Field& field = data.table().fields[static_cast<size_t>(component.field)];
    const CodeKind kind = field.kinds[field.codes()[data.ObservationOf(point)]];
    if (field.labels().size() < 2) continue;
    if (kind == CodeKind::kTotal || kind == CodeKind::kNotApplicable) continue;
    json->Key(component.name).String(data.LabelAt(i, point));
  }
  json->EndObject();
}

}  // namespace

void WriteOutcome(const DataSet& data, const CheckSyntax& check, const RulesetSyntax& ruleset,
                  const RulesetOutcome& outcome, JsonWriter* json) {
  OutcomeWriter(data, check, ruleset, outcome, json).Run();
}

RuleFailure DescribeFailure(const DataSet& data, const RulesetSyntax& ruleset,
                            const RulesetOutcome& outcome, const OutcomeRow& row) {
  const RuleSyntax& rule = ruleset.rules[row.rule];
  RuleFailure failure;
  failure.level = LevelOf(rule.error_level);
  failure.is_hierarchical = ruleset.is_hierarchical;
  failure.cells = row.cells;
  JsonWriter json;
  json.BeginObject();
  json.Key("ruleset").String(ruleset.name.text);
  json.Key("ruleid").String(rule.name);
  json.Key("condition").String(rule.text);
  int rule_field = -1;
  if (ruleset.is_hierarchical) {
    const Component& component = data.components()[outcome.rule_component];
    rule_field = component.field;
    json.Key("identifier").String(component.name);
    json.Key("item").String(row.left_label);
    json.Key("left").Range(row.left);
    json.Key("right").Range(row.right);
    json.Key("imbalance").Range(row.left - row.right);
  }
  json.Key("errorcode");
  WriteLiteral(rule.error_code, &json);
  json.Key("errorlevel");
  WriteLiteral(rule.error_level, &json);
  json.Key("where");
  WriteWhere(data, row.point, rule_field, &json);
  json.EndObject();
  failure.args = json.Take();
  return failure;
}

}  // namespace tipstat
