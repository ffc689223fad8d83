// Errors of a request, and the type that carries either a value or an error.
//
// An Error is about the request, or about an input from which no table can be read, and always
// stops it. What is wrong with the figures themselves is a finding and never an Error.
#ifndef TIPSTAT_RESULT_H_
#define TIPSTAT_RESULT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace tipstat {

enum class ErrorCode {
  kAmbiguousField,      // two fields answer to one name
  kBadCondition,        // a condition that cannot be read
  kBadRequest,          // a request that makes no sense
  kCellTooLarge,        // one cell is over the limit
  kDuplicateField,      // two columns have one heading
  kEmptyInput,          // no bytes, or nothing but blank lines
  kMalformedJson,       // the text is not JSON
  kMalformedXml,        // a part of a spreadsheet is not XML
  kMixedIndicators,     // a sum over different indicators
  kMixedUnits,          // a sum over different units or stages
  kNeedsFullModule,     // the format is read by the other module
  kNeedsPeriod,         // a comparison over time without a period in rows or columns
  kNoHeader,            // a header, and no data after it
  kNoNumber,            // arithmetic on a field without numbers
  kNotATable,           // HTML, PDF, an image, an archive
  kNotAdditive,         // a sum that means nothing
  kNotLoaded,           // asked before a table was read
  kOrdinalArithmetic,   // arithmetic on an ordinal
  kOverlappingPeriods,  // a sum over periods that share days
  kTooDeep,             // nested deeper than the limit
  kTooManyBytes,        // the input is over the limit
  kTooManyCells,        // rows times columns is over the limit
  kTooManyColumns,      // the header is over the limit
  kTooManyKeys,         // the answer is over the limit
  kUnclosedQuote,       // the input ends inside a quoted cell
  kUnknownField,        // no field has this name
  kUnknownMeasure,      // no measure has this name
  kUnknownSheet,        // the spreadsheet has no sheet of this name
};

// Returns the name that stays the same in every output, such as "unclosed-quote".
std::string_view ErrorName(ErrorCode code);

struct Error {
  Error(ErrorCode code_, std::string_view subject_ = {}, std::string_view found_ = {},
        std::string_view expected_ = {}, uint64_t line_ = 0, uint64_t column_ = 0);

  Error(const Error& other);
  Error& operator=(const Error& other) = default;
  ~Error();

  ErrorCode code;
  std::string subject;   // what it is about: a field, a measure
  std::string found;     // what stood there
  std::string expected;  // what would have been accepted
  uint64_t line;         // physical line, from 1; 0 where none applies
  uint64_t column;       // character in the line, from 1; 0 where none applies
};

// Returns a copy that outlives the error.
std::unique_ptr<Error> Keep(const Error& error);

// Holds a T or an Error. The members have the names and meanings of std::expected. Requires a T
// that can be made from nothing.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(const Error& error) : error_(Keep(error)) {}

  bool has_value() const { return error_ == nullptr; }
  explicit operator bool() const { return has_value(); }
  // Requires has_value().
  T& value() { return value_; }
  const T& value() const { return value_; }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  // Requires !has_value().
  const Error& error() const { return *error_; }

 private:
  T value_{};
  std::unique_ptr<Error> error_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(const Error& error) : error_(Keep(error)) {}

  bool has_value() const { return error_ == nullptr; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const { return *error_; }

 private:
  std::unique_ptr<Error> error_;
};

}  // namespace tipstat

#endif  // TIPSTAT_RESULT_H_
