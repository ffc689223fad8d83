#include "base/text.h"
#include "codes/structure.h"

namespace tipstat {
namespace {

// Two rows are no evidence of counting.
constexpr size_t kLeastRunningRows = 3;

bool IsRunning(const RawColumn& column) {
  if (column.codes.size() < kLeastRunningRows || column.texts.size() != column.codes.size()) {
    return false;
  }
  for (uint32_t row = 0; row < column.codes.size(); ++row) {
    if (Trim(column.texts[column.codes[row]]) != std::to_string(row + 1)) return false;
  }
  return true;
}

}  // namespace

ColumnProfile ProfileColumn(const RawColumn& column) {
  std::vector<uint32_t> cells(column.texts.size(), 0);
  for (const uint32_t code : column.codes) ++cells[code];
  ColumnProfile profile;
  if (column.kind == ColumnKind::kText) return profile;
  size_t filled = 0;
  size_t values = 0;
  size_t numbers = 0;
  size_t flags = 0;
  for (uint32_t code = 0; code < cells.size(); ++code) {
    const std::string_view text = Trim(column.texts[code]);
    if (text.empty()) continue;
    filled += cells[code];
    if (LooksLikeNumber(text)) numbers += cells[code];
    if (LooksLikeValue(text)) values += cells[code];
    if (text == "0" || text == "1") flags += cells[code];
  }
  profile.mostly_values = numbers > 0 && values * 2 > filled;
  profile.all_flags = filled > 0 && flags == filled;
  profile.running = IsRunning(column);
  return profile;
}

}  // namespace tipstat
