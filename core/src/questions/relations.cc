#include "questions/question.h"
#include "report/validation.h"

namespace tipstat {
namespace {

Result<std::string> Answer(const Asked& asked) {
  const Loaded& loaded = asked.loaded;
  const RawTable& source = loaded.table.source;
  const Result<uint64_t> row = asked.request.Whole("row");
  if (!row || *row == 0 || *row > source.rows()) {
    return Error{ErrorCode::kBadRequest, "row", asked.request.Get("row"),
                 "1 to " + std::to_string(source.rows())};
  }
  const std::string_view field = asked.request.Get("field");
  for (uint32_t column = 0; column < source.columns.size(); ++column) {
    if (source.columns[column].name != field) continue;
    const CellRef cell{static_cast<uint32_t>(*row - 1), column};
    return RelationsOfCellJson(loaded.table, loaded.relations, cell);
  }
  return Error{ErrorCode::kUnknownField, field, field, "a heading"};
}

}  // namespace

extern const Question kQuestion_relations;
const Question kQuestion_relations = {"relations", Answer};

}  // namespace tipstat
