#include "report/explanations.h"

#include "base/text.h"

namespace tipstat {
namespace {

// The first remark in the row of a cell, or "".
std::string_view RemarkAt(const Table& table, CellRef cell) {
  const auto columns = static_cast<uint32_t>(table.value_columns.size());
  const uint32_t observation = table.shape == Shape::kWide ? cell.row * columns : cell.row;
  for (const Field& field : table.fields) {
    if (field.concept_id != "COMMENT_OBS") continue;
    const std::string_view text = Trim(field.labels()[field.codes()[observation]]);
    if (!text.empty()) return text;
  }
  return {};
}

}  // namespace

void ExplainFindings(const Table& table, std::vector<Finding>* findings) {
  for (Finding& finding : *findings) {
    const bool is_of_one_thing = finding.verdict || finding.cells.size() == 1;
    const bool asks = finding.severity != Severity::kNote && finding.level != "B0";
    if (!asks || !is_of_one_thing) continue;
    for (const CellRef& cell : finding.cells) {
      if (finding.explanation.empty()) finding.explanation = RemarkAt(table, cell);
    }
  }
}

}  // namespace tipstat
