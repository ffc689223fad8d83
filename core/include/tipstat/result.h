// Errors of a request, and the type that carries either a value or an error.
//
// An Error is about the request, or about an input from which no table can be read, and always
// stops it. What is wrong with the figures themselves is a finding and never an Error.
#ifndef TIPSTAT_RESULT_H_
#define TIPSTAT_RESULT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tipstat {

enum class ErrorCode {
  kAmbiguousField,      // two fields answer to one name
  kBadCondition,        // a condition that cannot be read
  kBadRequest,          // a request that makes no sense
  kCellTooLarge,        // one cell is over the limit
  kDuplicateField,      // two columns have one heading
  kEmptyInput,          // no bytes, or nothing but blank lines
  kMalformedJson,       // the text is not JSON
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
};

// Returns the name that stays the same in every output, such as "unclosed-quote".
std::string_view ErrorName(ErrorCode code);

struct Error {
  ErrorCode code;
  std::string subject = {};   // what it is about: a field, a measure
  std::string found = {};     // what stood there
  std::string expected = {};  // what would have been accepted
  uint64_t line = 0;          // physical line, from 1; 0 where none applies
  uint64_t column = 0;        // character in the line, from 1; 0 where none applies
};

// Holds a T or an Error. The members have the names and meanings of std::expected.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool has_value() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return has_value(); }
  // Requires has_value().
  T& value() { return *std::get_if<T>(&state_); }
  const T& value() const { return *std::get_if<T>(&state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  // Requires !has_value().
  const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : state_(std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<std::monostate, Error> state_;
};

}  // namespace tipstat

#endif  // TIPSTAT_RESULT_H_
