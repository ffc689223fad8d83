// A million records have few combinations of the codes that a query asks about. They are counted by
// place, in one pass without a hash, and the pivot table is made of the combinations.
#include <algorithm>

#include "aggregate/extras.h"
#include "base/order.h"

namespace tipstat {
namespace {

constexpr uint64_t kMostPlaces = 1 << 22;
// Few records are not worth clearing many places.
constexpr uint64_t kPlacesPerRecord = 4;
// Records whose places are found before they are counted, so that each loop does one thing.
constexpr uint32_t kAtOnce = 2048;

std::vector<uint32_t> FieldsAskedFor(const Query& query) {
  std::vector<uint32_t> fields = query.rows;
  fields.insert(fields.end(), query.columns.begin(), query.columns.end());
  for (const Condition& condition : query.conditions) fields.push_back(condition.field);
  if (query.measure->of_dimension) fields.push_back(query.measure_field);
  SortUnique(&fields);
  return fields;
}

class Condenser {
 public:
  Condenser(const Table& table, const Query& query)
      : table_(table), fields_(FieldsAskedFor(query)) {}

  // How many combinations there may be, or a larger number than may be counted.
  uint64_t Places() const {
    uint64_t places = 1;
    for (const uint32_t field : fields_) {
      places *= std::max<uint64_t>(1, table_.fields[field].labels().size());
      if (places > kMostPlaces) break;
    }
    return places;
  }

  void Run(Table* few) {
    Count();
    few->shape = table_.shape;
    few->time_field = table_.time_field;
    few->unit_field = table_.unit_field;
    few->indicator_field = table_.indicator_field;
    few->unit_types = table_.unit_types;
    few->indicator_types = table_.indicator_types;
    few->measure_type = table_.measure_type;
    few->unit = table_.unit;
    for (uint32_t i = 0; i < table_.fields.size(); ++i) few->fields.push_back(MakeField(i));
    for (uint32_t i = 0; i < met_.size(); ++i) {
      few->source.lines.push_back(i + 1);
      few->source.weights.push_back(counts_[met_[i]]);
    }
  }

 private:
  void Count() {
    counts_.assign(static_cast<size_t>(Places()), 0);
    std::vector<uint32_t> places(kAtOnce);
    const uint32_t records = table_.observations();
    for (uint32_t begin = 0; begin < records; begin += kAtOnce) {
      const uint32_t count = std::min(kAtOnce, records - begin);
      FindPlaces(begin, count, places.data());
      if (table_.source.weights.empty()) {
        CountOnce(places.data(), count);
      } else {
        CountWeighted(places.data(), count, table_.source.weights.data() + begin);
      }
    }
  }

  void CountOnce(const uint32_t* places, uint32_t count) {
    uint32_t* const counts = counts_.data();
    for (uint32_t i = 0; i < count; ++i) {
      if (counts[places[i]]++ == 0) met_.push_back(places[i]);
    }
  }

  void CountWeighted(const uint32_t* places, uint32_t count, const uint32_t* weights) {
    for (uint32_t i = 0; i < count; ++i) {
      uint32_t& known = counts_[places[i]];
      if (known == 0) met_.push_back(places[i]);
      known += weights[i];
    }
  }

  // Two fields at a time, so that there are fewer passes.
  void FindPlaces(uint32_t begin, uint32_t count, uint32_t* out) const {
    uint32_t stride = 1;
    for (size_t k = 0; k < fields_.size(); k += 2) {
      const Field& first = table_.fields[fields_[k]];
      const Field& second = table_.fields[fields_[std::min(k + 1, fields_.size() - 1)]];
      const uint32_t further = stride * std::max<uint32_t>(1, first.labels().size());
      const uint32_t times = k + 1 < fields_.size() ? further : 0;
      const uint32_t* const a = first.codes().data() + begin;
      const uint32_t* const b = second.codes().data() + begin;
      if (k == 0) {
        for (uint32_t i = 0; i < count; ++i) out[i] = a[i] + b[i] * times;
      } else {
        for (uint32_t i = 0; i < count; ++i) out[i] += a[i] * stride + b[i] * times;
      }
      stride = further * std::max<uint32_t>(1, second.labels().size());
    }
    if (fields_.empty()) std::fill(out, out + count, 0);
  }

  // A field that nobody asks about has one code.
  Field MakeField(uint32_t index) const {
    const Field& whole = table_.fields[index];
    Field field;
    field.name = whole.name;
    field.own.texts.Intern({});
    field.kinds = {CodeKind::kEmpty};
    field.ranks = {0};
    field.own.codes.assign(met_.size(), 0);
    if (!std::binary_search(fields_.begin(), fields_.end(), index)) return field;
    const std::vector<uint32_t> codes = CodesOf(index);
    field = whole;
    field.source = nullptr;
    field.own = {};
    field.own.texts = whole.labels();
    field.own.codes = codes;
    return field;
  }

  std::vector<uint32_t> CodesOf(uint32_t index) const {
    uint32_t stride = 1;
    uint32_t labels = 1;
    for (const uint32_t field : fields_) {
      labels = std::max<uint32_t>(1, table_.fields[field].labels().size());
      if (field == index) break;
      stride *= labels;
    }
    std::vector<uint32_t> codes;
    for (const uint32_t place : met_) codes.push_back(place / stride % labels);
    return codes;
  }

  const Table& table_;
  std::vector<uint32_t> fields_;
  std::vector<uint32_t> counts_;  // by place
  std::vector<uint32_t> met_;     // places, in the order in which they were met
};

}  // namespace

bool Condense(const Table& table, const Query& query, Table* few) {
  if (table.shape != Shape::kRecords || !query.measure->CountsRows()) return false;
  Condenser condenser(table, query);
  const uint64_t places = condenser.Places();
  if (places > kMostPlaces || places > kPlacesPerRecord * table.observations()) return false;
  condenser.Run(few);
  return true;
}

}  // namespace tipstat
