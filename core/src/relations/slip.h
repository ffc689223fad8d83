// Slips of the pen: how one figure may have become another.
#ifndef TIPSTAT_RELATIONS_SLIP_H_
#define TIPSTAT_RELATIONS_SLIP_H_

#include <string_view>

#include "base/interval.h"

namespace tipstat {

// Returns the slip by which `expected` may have been printed as `printed`: "sign",
// "thousands-lost", "thousands-added", "digits-swapped", "digit-lost", "digit-added",
// "digit-changed"; "" where none explains it or several numbers are expected.
std::string_view SlipOf(Exact printed, const Interval& expected);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_SLIP_H_
