// What can be asked of the tables that were read. A question is a file of this folder; its answer
// is JSON with "contract": 1.
#ifndef TIPSTAT_QUESTIONS_QUESTION_H_
#define TIPSTAT_QUESTIONS_QUESTION_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "aggregate/extras.h"
#include "measures/measure.h"
#include "relations/relation.h"
#include "rules/rule.h"
#include "tipstat/engine.h"
#include "tipstat/limits.h"

namespace tipstat {

// A table that was read to its end, with all that follows from it alone.
struct Loaded {
  Limits limits;
  Table table;
  RelationSet relations;
  std::vector<Finding> findings;
};

struct KeptTable {
  std::string name;
  std::unique_ptr<const Loaded> loaded;
};

struct Asked {
  // The table that was read last; an empty one where the question needs none and none was read.
  const Loaded& loaded;
  // Those that were kept before, in that order.
  const std::vector<KeptTable>& kept;
  const std::vector<const Measure*>& measures;
  const PivotExtras* extras;  // null in the module of a page's first load
  const std::vector<const Rule*>& rules;
  const Request& request;

  // Returns the table that was kept under that name, or null.
  const Loaded* Kept(std::string_view name) const {
    for (const KeptTable& table : kept) {
      if (table.name == name) return table.loaded.get();
    }
    return nullptr;
  }
};

struct Question {
  std::string_view name;
  Result<std::string> (*answer)(const Asked& asked);
  bool needs_table = true;
};

}  // namespace tipstat

#endif  // TIPSTAT_QUESTIONS_QUESTION_H_
