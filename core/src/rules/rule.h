// What a validation rule gives: findings, from a table and its relations. A rule is a file of this
// folder, its name the file's with hyphens; none depends on another.
#ifndef TIPSTAT_RULES_RULE_H_
#define TIPSTAT_RULES_RULE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relations/relation.h"

namespace tipstat {

enum class Severity : uint8_t { kError, kWarning, kNote };

struct Finding {
  std::string_view rule;
  Severity severity = Severity::kNote;
  std::optional<Verdict> verdict = {};
  std::vector<CellRef> cells = {};
  std::string args = "{}";         // a JSON object
  std::string_view eurostat = {};  // rule type of the Main types of validation rules (2018), or ""
  std::string_view level = {};     // level of use: "B0" structure, "B1" inside the data set
  // Where several sets of cells explain it: all of them, as a JSON array of arrays, or "".
  std::string alternatives = {};
  bool more = false;  // and there are more
};

struct Evidence {
  const Table& table;
  const RelationSet& relations;
};

struct Rule {
  std::string_view name;
  // Appends the findings in the order of the table.
  void (*apply)(const Evidence& evidence, std::vector<Finding>* findings);
};

}  // namespace tipstat

#endif  // TIPSTAT_RULES_RULE_H_
