// What a validation rule gives: findings, from a table and its relations. A rule is a file of this
// folder, its name the file's with hyphens; none depends on another.
#ifndef TIPSTAT_RULES_RULE_H_
#define TIPSTAT_RULES_RULE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relations/editions.h"
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
  // Level of use: "B0" structure, "B1" inside the data set, "B2" same source, "B3" another source.
  std::string_view level = {};
  // Where several sets of cells explain it: all of them, as a JSON array of arrays, or "".
  std::string alternatives = {};
  bool more = false;             // and there are more
  std::string explanation = {};  // what the publisher says to it, or ""
};

// What a publisher brings to a review beside the table.
struct Review {
  uint64_t threshold = 5;             // counts below it are small
  bool reveal = false;                // whether to say what a hidden cell can be worked out to be
  const Editions* earlier = nullptr;  // the earlier edition, or null
  const Editions* mirror = nullptr;   // what another source says of the same, or null
};

struct Evidence {
  const Table& table;
  const RelationSet& relations;
  const Review* review = nullptr;  // null but for rules of a review
};

struct Rule {
  std::string_view name;
  // Appends the findings in the order of the table.
  void (*apply)(const Evidence& evidence, std::vector<Finding>* findings);
  // Whether it belongs to the review before publishing and never to a reader's page. Then the
  // evidence has a review.
  bool is_for_publishers = false;
};

}  // namespace tipstat

#endif  // TIPSTAT_RULES_RULE_H_
