// Numbers as publishers print them: digits of several scripts, separators of thousands and
// decimals, and the inference of which separator is which from a whole column.
#ifndef TIPSTAT_BASE_NUMERAL_H_
#define TIPSTAT_BASE_NUMERAL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/interval.h"

namespace tipstat {

struct Numeral {
  // A single number, or the two neighbours of fifteen digits when more were printed.
  Interval interval;
  // Printed decimal places, at most 14.
  int decimals = 0;
};

// Returns the text with digits of Arabic, Burmese, Devanagari, Khmer, Lao, Persian and Thai as
// ASCII digits, other kinds of spaces as a blank, and other kinds of minus and dashes as '-'.
std::string PlainDigits(std::string_view text);

// Reads digits with an optional sign, thousands in groups of three and decimals behind the
// character `decimal` ('.' or ','). Returns nothing for everything else, malformed grouping such as
// "70,5000" included, and for numbers above 10^15. Requires a text made plain by PlainDigits.
std::optional<Numeral> ParseNumeral(std::string_view plain, char decimal);

// What the separators of one column mean. Feed it every distinct cell, then ask.
class SeparatorInference {
 public:
  // Takes a number; what holds anything but digits and separators says nothing.
  void Add(std::string_view plain);
  // ',' or '.', whichever shows the decimals; '.' where none is printed.
  char Decimal() const;
  // Whether the printed cells leave it open what a separator in use means.
  bool IsAmbiguous() const;

 private:
  enum class Meaning { kUnused, kDecimal, kGroup, kOpen };

  // The cells in which one separator stands.
  struct Evidence {
    uint32_t sure_decimal = 0;  // 0.71, 1.234,5
    uint32_t sure_group = 0;    // 1,234,567
    uint32_t odd = 0;           // 12,34: decimals, or a slip in a column of thousands
    uint32_t open = 0;          // 1,234: a thousand or three decimals
    uint32_t slips = 0;         // 70,5000: malformed, unless several print as many decimals
  };

  Meaning MeaningOf(const Evidence& evidence) const;

  Evidence comma_;
  Evidence point_;
  bool has_short_integer_ = false;  // a whole number below 1000
  bool has_long_integer_ = false;   // a whole number from 1000 on without separator
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_NUMERAL_H_
