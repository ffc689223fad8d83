#include "aggregate/extras.h"

namespace tipstat {

const PivotExtras kPivotExtras = {AddSubtotals, RowOrder, DivideByPopulation};

}  // namespace tipstat
