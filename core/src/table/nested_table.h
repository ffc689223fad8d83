// Finds the table in nested data and reads it: an array of records, at the top or as a member of
// one object, or the members `columns` (names) and `data` (an array of rows) of one object. Its
// other members are passed over; a second table is an error, and so is nesting inside a cell.
#ifndef TIPSTAT_TABLE_NESTED_TABLE_H_
#define TIPSTAT_TABLE_NESTED_TABLE_H_

#include <string>
#include <string_view>

#include "base/json_parse.h"
#include "table/row_builder.h"

namespace tipstat {

// Takes the data as events, in the order of the text. The errors name no line: the format knows
// where it stands. Nothing here calls itself, however deep the data are nested.
class NestedTable : public JsonHandler {
 public:
  // Both outlive this.
  NestedTable(const Limits& limits, RawTable* table) : table_(table), builder_(limits, table) {}

  Result<void> OpenObject(uint32_t line) override;
  Result<void> OpenArray(uint32_t line) override;
  Result<void> Close() override;
  Result<void> Name(std::string_view name) override;
  Result<void> Scalar(std::string_view text, JsonKind kind, uint32_t line) override;

  // Whether the rows stood before their columns, which are known now: then Restart and all events
  // must come again before Complete.
  bool WantsSecondPass() const { return rows_wait_ && has_names_ && !restarted_; }
  void Restart();
  // Returns kEmptyInput, kNoHeader or kNotATable where there is no row in a table.
  Result<void> Complete();

 private:
  // What stands directly inside the innermost object or array.
  enum class Place : uint8_t { kOutside, kTop, kNames, kElements, kRecord, kRow, kPassedOver };
  enum class Elements : uint8_t { kUnknown, kRecords, kRows };

  bool IsPassedOver() const;
  Result<void> OpenMember(uint32_t line);
  Result<void> OpenRecord(uint32_t line);
  Result<void> OpenRow(uint32_t line);
  Result<void> Settle(Elements kind);
  void CloseRow();
  Result<void> TakeName(std::string_view name);
  Result<void> TakeCell(std::string_view text);

  RawTable* table_;
  RowBuilder builder_;
  Place place_ = Place::kOutside;
  Elements elements_ = Elements::kUnknown;
  uint64_t depth_ = 0;
  bool is_object_ = false;  // the outermost
  std::string member_;      // of the outermost object
  bool has_names_ = false;
  bool has_table_ = false;
  bool has_empty_array_ = false;
  bool rows_wait_ = false;  // for their columns
  bool restarted_ = false;
  uint32_t column_ = 0;  // of the record
  uint32_t cells_ = 0;   // of the row
  std::string surplus_;
};

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_NESTED_TABLE_H_
