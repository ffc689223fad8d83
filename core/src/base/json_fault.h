// What is wrong with a JSON text, in the words of somebody who looks at it.
#ifndef TIPSTAT_BASE_JSON_FAULT_H_
#define TIPSTAT_BASE_JSON_FAULT_H_

#include <string_view>

#include "base/json_source.h"
#include "tipstat/result.h"

namespace tipstat {

// Returns kMalformedJson for a string with a byte or an escape that JSON does
// not have, or without an end. Requires that the lexer refused the string that
// the source stands in.
Error StringFault(const JsonSource &source);

// Returns kMalformedJson for a token in a place where something else is
// expected. Where `accepted`, the token is sound and the end of the text behind
// it is not.
Error TokenFault(const JsonSource &source, std::string_view expected, bool accepted);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_JSON_FAULT_H_
