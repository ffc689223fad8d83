// Cells that are left blank because they say the same as the cell above.
#ifndef TIPSTAT_CODES_FILL_DOWN_H_
#define TIPSTAT_CODES_FILL_DOWN_H_

#include "table/raw_table.h"

namespace tipstat {

// Fills `filled` of the columns whose blank cells stand for the cell above: columns that tell rows
// apart, whose blanks stand in rows in which no column to their left changes. What a blank means
// the keys decide: filled, it must not repeat a key, as a total and a missing label would; where it
// removes no repetition either, no other column may call its row a total. Records stay as they are.
void FillDown(RawTable* table);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_FILL_DOWN_H_
