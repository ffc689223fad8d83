// Areas within areas, as the United Nations' standard M49 has them. In the second module only.
#ifndef TIPSTAT_CODES_AREAS_H_
#define TIPSTAT_CODES_AREAS_H_

#include <string_view>

namespace tipstat {

// Whether the second area is the first or lies within it: Cambodia in South-eastern Asia, in Asia,
// in the World. Takes codes and names; false where either is unknown.
bool AreaContains(std::string_view whole, std::string_view part);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_AREAS_H_
