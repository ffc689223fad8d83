#include "aggregate/pivot.h"
#include "aggregate/query.h"
#include "questions/question.h"

namespace tipstat {
namespace {

Result<std::string> Answer(const Asked& asked) {
  const Request& request = asked.request;
  const Table& table = asked.loaded.table;
  const QueryTexts texts = {request.Get("rows"),   request.Get("columns"), request.Get("measure"),
                            request.All("where"),  request.Get("totals"),  request.Get("threshold"),
                            request.Get("rollup"), request.Get("order"),   request.Get("top")};
  const Result<Query> query = ParseQuery(table, asked.measures, texts, asked.extras);
  if (!query) return query.error();
  const Loaded* population = asked.Kept(request.Get("population"));
  if (query->measure->per_population && population == nullptr) {
    return Error{ErrorCode::kBadRequest, "population", request.Get("population"),
                 "a table of the population"};
  }
  const Limits& limits = asked.loaded.limits;
  if (asked.extras != nullptr) {
    return asked.extras->answer(table, *query, limits,
                                population == nullptr ? nullptr : &population->table);
  }
  const Result<Pivot> pivot = MakePivot(table, *query, limits);
  if (!pivot) return pivot.error();
  return PivotJson(table, *query, *pivot);
}

}  // namespace

extern const Question kQuestion_aggregate;
const Question kQuestion_aggregate = {"aggregate", Answer};

}  // namespace tipstat
