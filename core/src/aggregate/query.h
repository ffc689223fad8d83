// A request for a pivot table, in the terms of one table.
#ifndef TIPSTAT_AGGREGATE_QUERY_H_
#define TIPSTAT_AGGREGATE_QUERY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "measures/measure.h"
#include "table/table.h"
#include "tipstat/result.h"

namespace tipstat {

// Counts made from records below this are withheld, where the request does not say otherwise.
inline constexpr uint32_t kDefaultThreshold = 10;

struct Condition {
  uint32_t field = 0;
  std::vector<uint8_t> accepted;  // by code of the field
  bool excludes = false;          // F!=v
};

// How the rows are ordered: as their code list has them, by value, the largest first, or by label.
enum class Order : uint8_t { kCode, kValue, kLabel };

struct Query {
  std::vector<uint32_t> rows;     // indices into table.fields
  std::vector<uint32_t> columns;  // likewise
  const Measure* measure = nullptr;
  std::string measure_argument;  // "columns" of share(…, columns)
  std::string measure_text;      // as asked, in full: "sum(OBS_VALUE)"
  uint32_t measure_field = 0;    // of a measure of a dimension
  uint32_t per = 0;              // of a rate
  Against against = Against::kNothing;
  std::vector<Condition> conditions;
  bool totals = false;
  bool rollup = false;  // a subtotal for each of the first row fields
  Order order = Order::kCode;
  uint32_t top = 0;  // rows shown before the rest is one; 0 shows all
  uint32_t threshold = kDefaultThreshold;
};

// What a query was asked with, as texts of the contract's syntax.
struct QueryTexts {
  std::string_view rows;
  std::string_view columns;
  std::string_view measure;
  std::vector<std::string_view> conditions;
  std::string_view totals;
  std::string_view threshold;
  std::string_view rollup = {};
  std::string_view order = {};
  std::string_view top = {};
};

struct PivotExtras;

// What a query is answered with that only the full module can answer.
Error NeedsExtras();

// Reads a query. `extras` may be null. Returns kUnknownField, kAmbiguousField, kUnknownMeasure,
// kBadCondition, kOrdinalArithmetic, kNoNumber, kNeedsPeriod or kBadRequest where it makes no
// sense.
Result<Query> ParseQuery(const Table& table, const std::vector<const Measure*>& measures,
                         const QueryTexts& texts, const PivotExtras* extras = nullptr);

// Reads the measure of a query into it.
Result<void> ParseMeasure(const Table& table, const std::vector<const Measure*>& measures,
                          std::string_view text, Query* query);

// Splits a list at a separator, but not within double quotes. The parts keep their quotes.
std::vector<std::string> SplitQuoted(std::string_view text, char separator);
// Takes the double quotes off a name, a doubled one being one.
std::string Unquote(std::string_view text);

// Returns the field that a printed name or a concept names; the name comes first.
Result<uint32_t> FindField(const Table& table, std::string_view name);

// Reads one condition: F=v, F!=v, F=a|b, F>=v, F<=v.
Result<Condition> ParseCondition(const Table& table, std::string_view text);

}  // namespace tipstat

#endif  // TIPSTAT_AGGREGATE_QUERY_H_
