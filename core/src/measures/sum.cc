// The sum of the values. Missing and withheld parts leave its upper end open.
#include "measures/measure.h"

namespace tipstat {

extern const Measure kMeasure_sum;
const Measure kMeasure_sum = {.name = "sum", .adds = true, .figure = SumFigure};

}  // namespace tipstat
