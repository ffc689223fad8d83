// The figures of a period are those that the earlier edition printed for another one.
#include "relations/blocks.h"
#include "rules/edition.h"

namespace tipstat {
namespace {

const Block* Find(const std::vector<Block>& blocks, const Period& period) {
  const auto found = std::find_if(blocks.begin(), blocks.end(),
                                  [&](const Block& block) { return block.period == period; });
  return found == blocks.end() ? nullptr : &*found;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Editions* editions = evidence.review->earlier;
  if (editions == nullptr) return;
  const Table& table = evidence.table;
  const Table& other = *editions->other;
  const auto now = BlocksOf(table, editions->series, Numbers(table.observations()));
  const auto before = BlocksOf(other, editions->other_series, Numbers(other.observations()));
  Dictionary known;
  std::vector<uint32_t> place;
  for (uint32_t i = 0; i < before.size(); ++i) {
    if (known.Intern(before[i].figures) == place.size()) place.push_back(i);
  }
  for (const Block& block : now) {
    const uint32_t number = known.Find(block.figures);
    if (number == Dictionary::kNone || !block.is_telling) continue;
    const Block& same = before[place[number]];
    const Block* own = Find(before, block.period);
    if (same.period == block.period || (own != nullptr && own->figures == block.figures)) continue;
    JsonWriter json;
    json.BeginObject();
    json.Key("period").String(PeriodLabelAt(table, block.observations[0]));
    json.Key("otherPeriod").String(PeriodLabelAt(other, same.observations[0]));
    json.Key("count").Integer(block.observations.size());
    json.EndObject();
    findings->push_back({"misplaced-period",
                         Severity::kWarning,
                         {},
                         CellsAt(table, block.observations),
                         json.Take(),
                         {},
                         "B2"});
  }
}

}  // namespace

extern const Rule kRule_misplaced_period;
const Rule kRule_misplaced_period = {"misplaced-period", Apply, true};

}  // namespace tipstat
