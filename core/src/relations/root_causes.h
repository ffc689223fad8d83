// Why relations of a table fail: the smallest sets of figures by whose change all hold, and the
// slip that explains it. One cause stands for all relations that fail by it.
#ifndef TIPSTAT_RELATIONS_ROOT_CAUSES_H_
#define TIPSTAT_RELATIONS_ROOT_CAUSES_H_

#include <string>
#include <string_view>
#include <vector>

#include "relations/relation.h"
#include "relations/table_system.h"

namespace tipstat {

struct FigureRepair {
  std::vector<uint32_t> observations;  // ascending
  std::vector<Interval> expected;      // what each must be
  std::string_view slip;               // of its only figure, see slip.h; else ""
};

// A slip that is seen in the figures of whole relations.
struct CausePattern {
  std::string_view name;               // "" for none, else see patterns.h
  std::vector<uint32_t> observations;  // the figures that it names
  std::vector<Interval> expected;      // what they would be without it; may be empty
  std::string label;                   // a row or period that is not there
};

struct RootCause {
  std::vector<uint32_t> relations;         // of the set, that fail by it, ascending
  std::vector<uint32_t> together;          // that contradict each other by it, ascending
  std::vector<FigureRepair> alternatives;  // those that a slip explains first, then by place
  bool more = false;
  bool is_decided = false;  // else there are no alternatives
  CausePattern pattern;
};

// Returns the causes of all relations that are claimed to hold and fail, by the first of them.
std::vector<RootCause> FindRootCauses(const Table& table, const RelationSet& set);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_ROOT_CAUSES_H_
