// Relations, cells and their circumstances as JSON.
#ifndef TIPSTAT_RELATIONS_DESCRIBE_H_
#define TIPSTAT_RELATIONS_DESCRIBE_H_

#include <string_view>
#include <vector>

#include "base/json.h"
#include "relations/relation.h"

namespace tipstat {

// {"row":1,"line":2,"field":"OBS_VALUE"}
void WriteCell(const Table& table, CellRef cell, JsonWriter* json);

// The text of a field at an observation, as printed.
std::string_view LabelAt(const Table& table, uint32_t field, uint32_t observation);
// The text of its period, or "" where the table has none.
std::string_view PeriodLabelAt(const Table& table, uint32_t observation);

// {"INDICATOR":"Cases recorded","TIME_PERIOD":"2023"}: every key field in which the table has more
// than one label and in which this observation is neither a total nor _Z, but for the field
// `except` (-1 for none).
void WriteWhere(const Table& table, uint32_t observation, int except, JsonWriter* json);

// Whether a cell prints bounds or a sign so that nobody learns its count: "<5", "c".
bool IsHidden(const Table& table, uint32_t observation);

// The residual as far as it may be told: where a part or the total is hidden and the sum may close,
// total minus parts would narrow what is printed of it, so no more is said than that it may be
// zero.
Interval ResidualOf(const Table& table, const RelationSet& set, const Relation& relation);

// The relation as in the answer of validate.
void WriteRelation(const Table& table, const RelationSet& set, const Relation& relation,
                   JsonWriter* json);

// {"change":[17,17],"growth":[19.54,19.54]}: growth in percent, left out where the earlier figure
// may be zero.
void WriteChange(const Interval& later, const Interval& earlier, JsonWriter* json);

// Total first, then the parts.
std::vector<CellRef> CellsOf(const Table& table, const RelationSet& set, const Relation& relation);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_DESCRIBE_H_
