#include "report/causes.h"

#include <algorithm>

#include "base/json.h"
#include "base/order.h"
#include "relations/describe.h"
#include "relations/explain.h"
#include "relations/further.h"
#include "relations/root_causes.h"
#include "report/validation.h"

namespace tipstat {
namespace {

std::string_view RuleOf(RelationKind kind) {
  return kind == RelationKind::kDuplicate ? "duplicate-key" : RelationKindName(kind);
}

// The rule and the cells of a finding about a relation, as bytes that are equal where they are.
std::string KeyOf(std::string_view rule, const std::vector<CellRef>& cells) {
  std::string key(rule);
  key.append(reinterpret_cast<const char*>(cells.data()), cells.size() * sizeof(CellRef));
  return key;
}

class Merger {
 public:
  Merger(const Table& table, const RelationSet& set, std::vector<Finding>* findings)
      : table_(table), set_(set), findings_(findings) {}

  void Run() {
    causes_ = FindRootCauses(table_, set_);
    if (causes_.empty()) return;
    MatchFindings();
    std::vector<Finding> added;
    for (size_t i = 0; i < causes_.size(); ++i) {
      const std::vector<size_t>& own = findings_of_[i];
      if (!own.empty()) Merge(causes_[i], own);
      if (causes_[i].relations.empty()) AddContradiction(causes_[i], &added);
    }
    std::vector<Finding> kept;
    for (size_t i = 0; i < findings_->size(); ++i) {
      if (!dropped_[i]) kept.push_back(std::move((*findings_)[i]));
    }
    for (Finding& finding : added) kept.push_back(std::move(finding));
    *findings_ = std::move(kept);
  }

 private:
  void MatchFindings() {
    Dictionary keys;
    std::vector<size_t> cause_of;
    for (size_t i = 0; i < causes_.size(); ++i) {
      for (const uint32_t number : causes_[i].relations) {
        const Relation& relation = set_.relations[number];
        keys.Intern(KeyOf(RuleOf(relation.kind), CellsOf(table_, set_, relation)));
        cause_of.resize(keys.size(), i);
      }
    }
    findings_of_.resize(causes_.size());
    dropped_.resize(findings_->size(), false);
    for (size_t i = 0; i < findings_->size(); ++i) {
      const Finding& finding = (*findings_)[i];
      const uint32_t key = keys.Find(KeyOf(finding.rule, finding.cells));
      if (key != Dictionary::kNone) findings_of_[cause_of[key]].push_back(i);
    }
  }

  // What is not decided stays as it was found.
  void Merge(const RootCause& cause, const std::vector<size_t>& own) {
    if (!cause.is_decided && cause.pattern.name.empty()) return;
    const size_t first = *std::min_element(own.begin(), own.end(), [&](size_t a, size_t b) {
      return (*findings_)[a].severity < (*findings_)[b].severity;
    });
    for (const size_t other : own) dropped_[other] = other != first;
    Finding& finding = (*findings_)[first];
    if (cause.pattern.name == "unknown-left-out" && finding.severity == Severity::kError) {
      finding.severity = Severity::kWarning;
    }
    Fill(cause, &finding);
  }

  void Fill(const RootCause& cause, Finding* finding) const {
    if (!cause.alternatives.empty()) {
      finding->cells.clear();
      for (const uint32_t observation : cause.alternatives[0].observations) {
        finding->cells.push_back(table_.CellOf(observation));
      }
    }
    if (cause.alternatives.size() > 1) {
      JsonWriter json;
      json.BeginArray();
      for (const FigureRepair& repair : cause.alternatives) WriteCells(repair.observations, &json);
      json.EndArray();
      finding->alternatives = json.Take();
    }
    finding->more = cause.more;
    finding->args.pop_back();
    if (finding->args.size() > 1) finding->args.push_back(',');
    finding->args.append(ArgsOf(cause).substr(1));
  }

  void WriteCells(const std::vector<uint32_t>& observations, JsonWriter* json) const {
    json->BeginArray();
    for (const uint32_t i : observations) WriteCell(table_, table_.CellOf(i), json);
    json->EndArray();
  }

  static void WriteRanges(std::string_view key, const std::vector<Interval>& ranges,
                          JsonWriter* json) {
    json->Key(key).BeginArray();
    for (const Interval& range : ranges) json->Range(range);
    json->EndArray();
  }

  std::string ArgsOf(const RootCause& cause) const {
    JsonWriter json;
    json.BeginObject();
    json.Key("repairs").BeginArray();
    for (const FigureRepair& repair : cause.alternatives) {
      std::vector<Interval> printed;
      for (const uint32_t i : repair.observations) printed.push_back(table_.IntervalOf(i));
      json.BeginObject();
      WriteRanges("printed", printed, &json);
      WriteRanges("expected", repair.expected, &json);
      if (!repair.slip.empty()) json.Key("slip").String(repair.slip);
      json.EndObject();
    }
    json.EndArray();
    if (!cause.pattern.name.empty()) WritePattern(cause.pattern, &json);
    const auto& failing = cause.relations.empty() ? cause.together : cause.relations;
    json.Key("symptoms").Integer(failing.size());
    json.EndObject();
    return json.Take();
  }

  void WritePattern(const CausePattern& pattern, JsonWriter* json) const {
    std::vector<Interval> printed;
    for (const uint32_t i : pattern.observations) printed.push_back(table_.IntervalOf(i));
    json->Key("pattern").BeginObject();
    json->Key("name").String(pattern.name);
    json->Key("cells");
    WriteCells(pattern.observations, json);
    WriteRanges("printed", printed, json);
    if (!pattern.expected.empty()) WriteRanges("expected", pattern.expected, json);
    if (!pattern.label.empty()) json->Key("period").String(pattern.label);
    json->EndObject();
  }

  // Each relation alone could hold; together they cannot. It is told of the first sum among them.
  void AddContradiction(const RootCause& cause, std::vector<Finding>* added) const {
    const auto sum = std::find_if(cause.together.begin(), cause.together.end(), [&](uint32_t i) {
      return set_.relations[i].kind == RelationKind::kSumOfParts;
    });
    if (sum == cause.together.end()) return;
    const Relation& relation = set_.relations[*sum];
    Finding finding{"sum-of-parts",
                    Severity::kWarning,
                    Verdict::kDoesNotBalance,
                    CellsOf(table_, set_, relation),
                    ExplainSum(table_, set_, relation),
                    "VAD",
                    "B1"};
    Fill(cause, &finding);
    added->push_back(std::move(finding));
  }

  const Table& table_;
  const RelationSet& set_;
  std::vector<Finding>* findings_;
  std::vector<RootCause> causes_;
  std::vector<std::vector<size_t>> findings_of_;  // by cause
  std::vector<bool> dropped_;
};

}  // namespace

Inquiry Inquire(const Table& table, const RelationSet& relations,
                const std::vector<Finding>& findings, const std::vector<const Rule*>& rules) {
  Inquiry inquiry{relations, findings};
  if (table.value_columns.empty()) return inquiry;
  RelationSet further;
  DeriveBalances(table, &further);
  DiscoverTotals(table, &further);
  for (const Rule* rule : rules) {
    if (rule->name == "sum-of-parts" || rule->name == "balance") {
      rule->apply({table, further}, &inquiry.findings);
    }
  }
  for (const Relation& relation : further.relations) {
    inquiry.relations.Add(relation, {further.begin(relation), further.end(relation)});
  }
  Merger(table, inquiry.relations, &inquiry.findings).Run();
  SortFindings(&inquiry.findings);
  return inquiry;
}

}  // namespace tipstat
