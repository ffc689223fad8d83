// How many different members of a dimension there are. A row whose cell is empty belongs to one
// that is not known: it may be one more, or one of those that are.
#include <algorithm>

#include "base/order.h"
#include "codes/answers.h"
#include "measures/measure.h"

namespace tipstat {
namespace {

Figure DistinctFigure(const Table& table, uint32_t index,
                      const std::vector<uint32_t>& observations) {
  const Field& field = table.fields[index];
  std::vector<uint32_t> members;
  int64_t unknown = 0;
  for (const uint32_t observation : observations) {
    std::vector<uint32_t> codes = AnswersOf(field, field.codes()[observation]);
    if (codes.empty()) codes.push_back(field.codes()[observation]);
    for (const uint32_t code : codes) {
      const CodeKind kind = field.kinds[code];
      if (kind == CodeKind::kMember) members.push_back(code);
      if (kind == CodeKind::kEmpty || kind == CodeKind::kResidual) {
        unknown += table.source.WeightOf(observation);
      }
    }
  }
  SortUnique(&members);
  const auto known = static_cast<int64_t>(members.size());
  Figure figure;
  figure.status = Status::kOk;
  figure.computed = true;
  figure.incomplete = unknown > 0;
  figure.interval = {Exact::FromInteger(known == 0 && unknown > 0 ? 1 : known),
                     Exact::FromInteger(known + unknown)};
  return figure;
}

}  // namespace

extern const Measure kMeasure_distinct;
const Measure kMeasure_distinct = {
    .name = "distinct", .of_dimension = true, .allows_ordinal = true, .figure_of = DistinctFigure};

}  // namespace tipstat
