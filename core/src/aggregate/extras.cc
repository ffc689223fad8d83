#include "aggregate/extras.h"

namespace tipstat {

const PivotExtras kPivotExtras = {AddSubtotals, ParseOptions, ArrangeRows, DivideByPopulation};

}  // namespace tipstat
