// The figures of a period are those of another one: all of them, or what is printed a second time
// under the same keys.
#include <algorithm>

#include "base/order.h"
#include "relations/blocks.h"
#include "rules/figure.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

// More periods than this are not held against each other one by one.
constexpr size_t kMostPeriods = 300;

std::vector<uint32_t> SeriesOf(const Table& table) {
  std::vector<uint32_t> others;
  for (const uint32_t i : table.KeyFields()) {
    if (static_cast<int>(i) != table.time_field) others.push_back(i);
  }
  return GroupBy(table, others).group_of;
}

void Add(const Table& table, const Block& block, const Block& same,
         std::vector<Finding>* findings) {
  Finding finding = {"period-repeated"};
  for (const uint32_t i : block.observations) finding.cells.push_back(table.CellOf(i));
  // One figure may come again by chance.
  finding.severity = block.observations.size() < 3 ? Severity::kNote : Severity::kWarning;
  JsonWriter json;
  json.BeginObject();
  json.Key("period").String(PeriodLabelAt(table, block.observations[0]));
  json.Key("otherPeriod").String(PeriodLabelAt(table, same.observations[0]));
  json.Key("count").Integer(block.observations.size());
  json.EndObject();
  finding.args = json.Take();
  finding.eurostat = "VCO";
  finding.level = "B1";
  findings->push_back(std::move(finding));
}

// The part of a block that stands in the series of another, described anew.
std::string FiguresLike(const Table& table, const std::vector<uint32_t>& series, const Block& block,
                        const Block& like) {
  std::vector<uint32_t> wanted;
  for (const uint32_t i : like.observations) wanted.push_back(series[i]);
  std::vector<uint32_t> kept;
  for (const uint32_t i : block.observations) {
    if (std::binary_search(wanted.begin(), wanted.end(), series[i])) kept.push_back(i);
  }
  const std::vector<Block> blocks = BlocksOf(table, series, kept);
  return blocks.empty() ? "" : blocks[0].figures;
}

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const Table& table = evidence.table;
  std::vector<uint8_t> is_second(table.observations(), 0);
  for (const Relation& relation : evidence.relations.relations) {
    if (relation.kind == RelationKind::kDuplicate)
      is_second[*evidence.relations.begin(relation)] = 1;
  }
  std::vector<uint32_t> firsts;
  std::vector<uint32_t> seconds;
  for (uint32_t i = 0; i < is_second.size(); ++i) (is_second[i] ? seconds : firsts).push_back(i);
  const std::vector<uint32_t> series = SeriesOf(table);
  const std::vector<Block> blocks = BlocksOf(table, series, firsts);
  Dictionary known;
  std::vector<uint32_t> place;
  for (uint32_t i = 0; i < blocks.size(); ++i) {
    const uint32_t number = known.Intern(blocks[i].figures);
    if (number == place.size()) {
      place.push_back(i);
    } else if (blocks[i].is_telling) {
      Add(table, blocks[i], blocks[place[number]], findings);
    }
  }
  if (blocks.size() > kMostPeriods) return;
  for (const Block& second : BlocksOf(table, series, seconds)) {
    for (const Block& block : blocks) {
      const bool same = second.is_telling && !(block.period == second.period) &&
                        FiguresLike(table, series, block, second) == second.figures;
      if (same) Add(table, second, block, findings);
    }
  }
}

}  // namespace

extern const Rule kRule_period_repeated;
const Rule kRule_period_repeated = {"period-repeated", Apply, true};

}  // namespace tipstat
