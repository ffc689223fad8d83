// The engine: bytes of a file in, answers as JSON out.
//
// The calls come in this order: Open, Append as often as there are bytes, Finish, Advance until it
// returns 1; then Ask in any order and as often as wanted. Open starts afresh at any time; a table
// that was kept before stays. Every answer is UTF-8 JSON with "contract": 1, and is the same,
// byte for byte, on every platform and for every way to cut the input into pieces.
//
// With the option alone = 1 the module of a page's first load goes on without the conventions and
// code lists of the other one.
#ifndef TIPSTAT_ENGINE_H_
#define TIPSTAT_ENGINE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tipstat/result.h"

namespace tipstat {

// Names and values of a request. A name may come more than once.
class Request {
 public:
  // Reads "name\0value\0name\0value\0". Returns kBadRequest when a name has no value.
  static Result<Request> Parse(std::string_view text);

  void Add(std::string name, std::string value);
  // Returns the first value of that name, or "" when there is none.
  std::string_view Get(std::string_view name) const;
  std::vector<std::string_view> All(std::string_view name) const;
  bool Has(std::string_view name) const;
  // Returns the first value of that name as a number of at most fifteen digits, or kBadRequest.
  Result<uint64_t> Whole(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> items_;
};

class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Starts afresh. Options: locale ("en", "de": how the file writes numbers), unit and measureType
  // (of the figures, where the file does not say), sheet (of a spreadsheet), limitBytes; and, where
  // the questions are known, keep (may repeat): a field that one of them names. Of records in
  // separated values only these fields and the periods are then kept, as codes by combination, in
  // the full module: aggregate answers as it would of all fields, validate finds what is wrong with
  // the file and with these fields, and nothing else is answered. That the file holds records its
  // first 64 KiB decide; elsewhere, and where a name means no field, everything is kept.
  Result<void> Open(const Request& options);
  // Takes the next piece of the input, of any length.
  Result<void> Append(std::string_view bytes);
  // Says that no more bytes follow.
  Result<void> Finish();
  // Works for some milliseconds on a table of usual size and returns how much is done, from 0 to 1.
  Result<double> Advance();

  // Keeps the table that was read under the name that the request gives (name), beside the one that
  // is opened next: an earlier edition, a population, the data that a text is held against.
  Result<void> Keep(const Request& request);

  // Answers a question about the table. A question that only the other module knows gives
  // kNeedsFullModule. The questions, and what each takes of the request:
  //   validate   How the file was read, the relations that were found in it and what is wrong with
  //              it. relations = all (the default), failing or none.
  //   causes     The same with one finding for each root cause, and with relations that only the
  //              figures show. relations as in validate. Full module only.
  //   aggregate  A pivot table. rows, columns (lists of fields), measure, where (may repeat),
  //              totals = 1, threshold (for counts made from records; 10 where not given); in the
  //              full module also rollup = 1, order = code, value or label, top (how many rows),
  //              and population, the name of a kept table, for rates.
  //   relations  The relations in which one cell takes part. row (from 1), field (a heading).
  //   rows       The table as printed. first (from 1), count (at most 10,000).
  Result<std::string> Ask(std::string_view question, const Request& request) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Returns the error as JSON: {"contract":1,"error":{"code":…}}, without the members that do not
// apply.
std::string ErrorJson(const Error& error);

// Returns the version of the core, "0.1.0".
std::string_view Version();

}  // namespace tipstat

#endif  // TIPSTAT_ENGINE_H_
