// The value of a cell: an interval with a status.
#ifndef TIPSTAT_TABLE_VALUE_H_
#define TIPSTAT_TABLE_VALUE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/interval.h"

namespace tipstat {

enum class Status : uint8_t { kOk, kMissing, kWithheld, kNotApplicable, kNegligible, kAbsent };

// Returns "ok", "missing", "withheld", "not-applicable", "negligible" or "absent".
std::string_view StatusName(Status status);

// How the printed text was understood.
enum class Reading : uint8_t {
  kPlain,       // a number, a bound, a known sign for missing or withheld
  kOpenMark,    // a mark whose meaning the file does not say; taken as missing
  kAmbiguous,   // a thousand or three decimals; the interval holds both
  kRounded,     // more digits than are kept; the interval holds the number
  kProvedMark,  // a mark that the relations prove to be zero
  kUnreadable,  // neither number nor mark; taken as missing
};

struct Value {
  Interval interval = Interval::NonNegative();
  Status status = Status::kMissing;
  Reading reading = Reading::kPlain;
  uint8_t decimals = 0;  // printed
  std::string flags;     // letters behind the number, as printed; several codes with blanks between
};

// What the cells of one column have in common.
struct ColumnStyle {
  char decimal = '.';
  bool ambiguous = false;     // the separator in use may group or show decimals
  bool prints_zero = false;   // so that "<5" is 1 to 4
  bool has_decimals = false;  // so that "<5" is 0 to 5
};

// Reads the printed text of a value cell. Never fails: what cannot be read is missing, with the
// reading kUnreadable.
Value ParseValue(std::string_view text, const ColumnStyle& style);

// Whether the text is a number, without or with flags behind a blank, for telling value columns
// from text columns.
bool LooksLikeNumber(std::string_view text);
// The same of a number, a bound or a sign. An empty cell is neither and gives false.
bool LooksLikeValue(std::string_view text);

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_VALUE_H_
