// Numbers as spreadsheets keep them, and as they are shown: as a number, a percentage, a date.
#ifndef TIPSTAT_BASE_SHEET_NUMBER_H_
#define TIPSTAT_BASE_SHEET_NUMBER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tipstat {

// What a number format makes of a number.
enum class SheetStyle : uint8_t {
  kNumber,
  kPercent,
  kYear,   // of a date, nothing but its year
  kMonth,  // year and month
  kDay,    // a date; a time of day behind it is shown where there is one
  kTime,   // hours, minutes and seconds without a date
};

// The day that is number 0 or 1 of a workbook.
enum class SheetEpoch : uint8_t { k1900, k1904 };

// Returns what a format code such as "0.0%" or "[$-409]d\-mmm\-yy;@" shows of positive numbers.
SheetStyle StyleOfFormatCode(std::string_view code);
// Returns the same for the formats that a workbook need not spell out (ECMA-376, 18.8.30).
SheetStyle StyleOfFormatId(uint32_t id);

// Returns the text of a stored number such as "0.71999999999999997" or "1.5E+3": "0.72", "1500";
// with fifteen significant digits, as many as spreadsheets show. Dates come as ISO 8601. What is
// no number or no date comes as it is stored.
std::string ShowSheetNumber(std::string_view stored, SheetStyle style, SheetEpoch epoch);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_SHEET_NUMBER_H_
