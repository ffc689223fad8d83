#include "relations/blocks.h"

#include <algorithm>

#include "base/order.h"

namespace tipstat {
namespace {

// Three different counts of ten or more, two in a large block; a block of one or two needs a large
// count.
constexpr size_t kTellingFigures = 3;
constexpr size_t kLargeBlock = 6;
constexpr Exact kTellingCount = Exact::FromInteger(10);
constexpr Exact kTellingAlone = Exact::FromInteger(1000);

void Describe(const Table& table, const std::vector<uint32_t>& series, Block* block) {
  StableSort(&block->observations, [&](uint32_t a, uint32_t b) { return series[a] < series[b]; });
  std::vector<Exact> different;
  block->figures = std::to_string(block->period.months);
  if (block->period.months == 0) {
    block->figures.append(" ").append(std::to_string(block->period.days()));
  }
  for (const uint32_t i : block->observations) {
    const Exact figure = table.IntervalOf(i).low;
    block->figures.append(";").append(std::to_string(series[i]));
    block->figures.append(":").append(ToText(figure));
    const bool is_new = std::find(different.begin(), different.end(), figure) == different.end();
    if (is_new && different.size() < kTellingFigures && figure >= kTellingCount) {
      different.push_back(figure);
    }
    block->is_telling = block->is_telling || figure >= kTellingAlone;
  }
  const bool is_small = block->observations.size() < kTellingFigures;
  const size_t needed = kTellingFigures - (block->observations.size() < kLargeBlock ? 0 : 1);
  block->is_telling = is_small ? block->is_telling : different.size() >= needed;
}

}  // namespace

std::vector<Block> BlocksOf(const Table& table, const std::vector<uint32_t>& series,
                            const std::vector<uint32_t>& observations) {
  std::vector<Block> blocks;
  if (table.time_field < 0 || table.value_columns.empty()) return blocks;
  const Field& time = table.fields[static_cast<size_t>(table.time_field)];
  constexpr uint32_t kNone = 0xFFFFFFFF;
  std::vector<uint32_t> place(time.labels().size(), kNone);
  for (const uint32_t i : observations) {
    const uint32_t code = time.codes()[i];
    const bool is_figure = table.StatusOf(i) == Status::kOk && table.IntervalOf(i).IsSingle();
    if (!time.periods[code] || !is_figure) continue;
    if (place[code] == kNone) {
      place[code] = static_cast<uint32_t>(blocks.size());
      blocks.push_back({*time.periods[code], {}, {}, false});
    }
    blocks[place[code]].observations.push_back(i);
  }
  for (Block& block : blocks) Describe(table, series, &block);
  return blocks;
}

}  // namespace tipstat
