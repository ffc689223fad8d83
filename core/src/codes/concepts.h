// SDMX concepts, and the names under which publishers print them.
#ifndef TIPSTAT_CODES_CONCEPTS_H_
#define TIPSTAT_CODES_CONCEPTS_H_

#include <string_view>

#include "table/table.h"

namespace tipstat {

struct Concept {
  std::string_view id;
  Role role = Role::kDimension;
};

// Returns the concept that a heading names, or null. The whole heading must match one of the
// concept's names, without regard to case, accents, spaces, underscores and hyphens.
const Concept* FindConcept(std::string_view heading);

// The concept that the file names beside the heading, else that of the heading.
inline const Concept* FindConcept(const RawColumn& column) {
  return FindConcept(column.concept_id.empty() ? std::string_view(column.name)
                                               : std::string_view(column.concept_id));
}

// Whether the heading names a part of a year that stands beside a column of years.
bool IsYearPartHeading(std::string_view heading);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_CONCEPTS_H_
