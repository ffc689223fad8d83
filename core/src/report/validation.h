// The answer of validate.
#ifndef TIPSTAT_REPORT_VALIDATION_H_
#define TIPSTAT_REPORT_VALIDATION_H_

#include <string>
#include <string_view>
#include <vector>

#include "relations/relation.h"
#include "rules/rule.h"
#include "tipstat/engine.h"

namespace tipstat {

// The most findings that one answer lists; the summary counts all.
inline constexpr size_t kMostFindings = 10000;

// Errors first, then by place in the file.
void SortFindings(std::vector<Finding>* findings);

// Which relations a request wants to see: "all" where it does not say it, "failing" or "none".
Result<std::string_view> RelationsAsked(const Request& request);

// Writes how the table was read, its relations (`which` is "all", "failing" or "none") and its
// findings.
std::string ValidationJson(const Table& table, const RelationSet& relations,
                           const std::vector<Finding>& findings, std::string_view which);

// Writes the relations in which one cell takes part.
std::string RelationsOfCellJson(const Table& table, const RelationSet& relations, CellRef cell);

}  // namespace tipstat

#endif  // TIPSTAT_REPORT_VALIDATION_H_
