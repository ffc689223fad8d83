// A table whose columns have roles: observations, each with a code in every field and a value.
//
// A long table has an observation a row. A wide table is read as if it were long: an observation
// for each row and each heading, row by row. Records have observations without values.
#ifndef TIPSTAT_TABLE_TABLE_H_
#define TIPSTAT_TABLE_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.h"
#include "table/raw_table.h"
#include "table/value.h"

namespace tipstat {

enum class Role : uint8_t {
  kTime,
  kArea,
  kDimension,
  kUnit,
  kValue,
  kOrdinal,
  kStatus,
  kAttribute
};
std::string_view RoleName(Role role);

// What a code stands for in its dimension.
enum class CodeKind : uint8_t {
  kMember,
  kResidual,  // unknown, other, not specified: what is in no other member
  kTotal,
  kNotApplicable,  // _Z
  kEmpty,
};

enum class MeasureType : uint8_t {
  kUnknown,
  kEvents,
  kPersons,
  kStock,
  kRate,
  kShare,
  kRatio,
  kOrdinal
};
std::string_view MeasureTypeName(MeasureType type);
// Returns nothing for a name that is none.
std::optional<MeasureType> MeasureTypeFromName(std::string_view name);

enum class Shape : uint8_t { kLong, kWide, kRecords };
std::string_view ShapeName(Shape shape);

class Field {
 public:
  std::string name;
  Role role = Role::kDimension;
  std::string concept_id;          // "" where none is recognised
  std::string_view type = "text";  // text, number or period
  char answers = 0;                // what separates several answers in one cell; 0 where none does

  // Per code:
  std::vector<CodeKind> kinds;
  std::vector<uint32_t> ranks;                 // the order in which keys are listed
  std::vector<std::optional<Period>> periods;  // of time fields; empty elsewhere
  std::string_view code_list;                  // from which `standard` is, or ""
  std::vector<std::string> standard;           // codes of a standard, "" where none; or empty
  // The code under whose label those of all spellings are listed; or empty.
  std::vector<uint32_t> joined;

  // The column of the file that this field is, or null where it was made from headings or from
  // several columns; `own` then holds it.
  const RawColumn* source = nullptr;
  RawColumn own;

  const Dictionary& labels() const { return source != nullptr ? source->texts : own.texts; }
  const std::vector<uint32_t>& codes() const {
    return source != nullptr ? source->meant() : own.codes;
  }
  bool Has(CodeKind kind) const;
  // The standard code, or the label where there is no code list.
  std::string_view StandardOf(uint32_t code) const {
    return standard.empty() ? labels()[code] : std::string_view(standard[code]);
  }
  // Whether the field is part of what identifies an observation.
  bool IsKey() const;
};

// The place of a value in the file.
struct CellRef {
  uint32_t row = 0;     // from 0
  uint32_t column = 0;  // of the raw table
  friend bool operator==(const CellRef& a, const CellRef& b) {
    return a.row == b.row && a.column == b.column;
  }
};

class Table {
 public:
  Table() = default;
  Table(const Table&) = delete;  // fields point into the source
  Table& operator=(const Table&) = delete;

  RawTable source;
  Shape shape = Shape::kLong;
  std::vector<Field> fields;  // every field but the values
  // The columns of the source that hold values; none for records. Their values stand in `values`
  // from value_offsets on, by code.
  std::vector<uint32_t> value_columns;
  std::vector<uint32_t> value_offsets;
  std::vector<ColumnStyle> value_styles;
  std::vector<Value> values;
  // Statuses that a status column gives instead; empty where there is none.
  std::vector<std::optional<Status>> statuses;
  // Indices into fields, or -1.
  int unit_field = -1;
  int indicator_field = -1;
  int time_field = -1;
  // What the codes of the unit field and of the indicator field say; empty without that field.
  std::vector<MeasureType> unit_types;
  std::vector<MeasureType> indicator_types;
  // Where neither says it.
  MeasureType measure_type = MeasureType::kUnknown;
  std::string unit;  // of the whole table where no column says it; may be ""

  uint32_t observations() const;
  CellRef CellOf(uint32_t observation) const;
  // Requires values.
  const Value& ValueOf(uint32_t observation) const;
  Status StatusOf(uint32_t observation) const;
  std::string_view PrintedOf(uint32_t observation) const;
  MeasureType MeasureTypeOf(uint32_t observation) const;
  // The bounds of the value: of what is not known, 0 and infinity.
  Interval IntervalOf(uint32_t observation) const;
  // Indices of the fields that identify an observation.
  std::vector<uint32_t> KeyFields() const;
};

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_TABLE_H_
