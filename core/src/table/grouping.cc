#include "table/grouping.h"

namespace tipstat {
namespace {

// Numbers pairs of a group and a code in the order in which they appear.
class PairNumbers {
 public:
  explicit PairNumbers(size_t expected) {
    size_t size = 16;
    while (size < expected * 2) size *= 2;
    slots_.assign(size, Slot{});
  }

  uint32_t Number(uint32_t group, uint32_t code) {
    if ((static_cast<size_t>(count_) + 1) * 2 > slots_.size()) Grow();
    return Place(static_cast<uint64_t>(group) << 32 | code, count_);
  }
  uint32_t count() const { return count_; }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t number = 0xFFFFFFFF;
  };

  uint32_t Place(uint64_t key, uint32_t number) {
    const size_t mask = slots_.size() - 1;
    size_t at = static_cast<size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & mask;
    while (slots_[at].number != 0xFFFFFFFF && slots_[at].key != key) at = (at + 1) & mask;
    if (slots_[at].number == 0xFFFFFFFF) {
      slots_[at] = {key, number};
      if (number == count_) ++count_;
    }
    return slots_[at].number;
  }

  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != 0xFFFFFFFF) Place(slot.key, slot.number);
    }
  }

  std::vector<Slot> slots_;
  uint32_t count_ = 0;
};

void CollectMembers(Grouping* grouping) {
  grouping->begins.assign(grouping->groups + 1, 0);
  for (const uint32_t group : grouping->group_of) ++grouping->begins[group + 1];
  for (uint32_t g = 0; g < grouping->groups; ++g) grouping->begins[g + 1] += grouping->begins[g];
  std::vector<uint32_t> next(grouping->begins.begin(), grouping->begins.end() - 1);
  grouping->members.resize(grouping->group_of.size());
  for (uint32_t i = 0; i < grouping->group_of.size(); ++i) {
    grouping->members[next[grouping->group_of[i]]++] = i;
  }
}

}  // namespace

Grouping GroupBy(const Table& table, const std::vector<uint32_t>& fields, bool joined) {
  Grouping grouping;
  const uint32_t count = table.observations();
  grouping.group_of.assign(count, 0);
  grouping.groups = count == 0 ? 0 : 1;
  for (const uint32_t field : fields) {
    const std::vector<uint32_t>& codes = table.fields[field].codes();
    if (table.fields[field].labels().size() <= 1) continue;
    PairNumbers numbers(grouping.groups);
    const std::vector<uint32_t>& spellings = table.fields[field].joined;
    const bool joins = joined && !spellings.empty();
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t code = joins ? spellings[codes[i]] : codes[i];
      grouping.group_of[i] = numbers.Number(grouping.group_of[i], code);
    }
    grouping.groups = numbers.count();
  }
  CollectMembers(&grouping);
  return grouping;
}

}  // namespace tipstat
