#include <algorithm>

#include "aggregate/extras.h"
#include "base/order.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

class Subtotals {
 public:
  Subtotals(const Table& table, const std::vector<uint32_t>& fields,
            const std::vector<uint8_t>& accepted, Side* side)
      : table_(table), fields_(fields), accepted_(accepted), side_(side) {
    for (uint32_t key = 0; key < side->keys.size(); ++key) places_.push_back({key, 0});
  }

  void Add() {
    for (size_t length = fields_.size() - 1; length > 0; --length) AddOf(length);
    Arrange();
  }

 private:
  // Behind which key of the original ones a key stands, and how many of the last fields it sums
  // over.
  struct Place {
    uint32_t behind = 0;
    size_t summed = 0;
  };

  CodeKind KindAt(size_t field, uint32_t observation) const {
    const Field& f = table_.fields[fields_[field]];
    return f.kinds[f.codes()[observation]];
  }

  // A total stands for all members only where the subtotal sums over them.
  bool Belongs(uint32_t observation, size_t length) const {
    if (accepted_[observation] == 0) return false;
    for (size_t i = 0; i < fields_.size(); ++i) {
      const CodeKind kind = KindAt(i, observation);
      if (kind == CodeKind::kNotApplicable || (i < length && kind == CodeKind::kTotal))
        return false;
    }
    return true;
  }

  void AddOf(size_t length) {
    const std::vector<uint32_t> first(fields_.begin(),
                                      fields_.begin() + static_cast<ptrdiff_t>(length));
    const Grouping grouping = GroupBy(table_, first);
    std::vector<uint32_t> key_of_group(grouping.groups, kNowhere);
    for (uint32_t key = 0; key < original_; ++key) {
      const uint32_t group = grouping.group_of[side_->keys[key].observation];
      if (key_of_group[group] == kNowhere) {
        key_of_group[group] = static_cast<uint32_t>(side_->keys.size());
        side_->keys.push_back(SubtotalKey(side_->keys[key].observation, length));
        places_.push_back({key, fields_.size() - length});
      }
      places_[key_of_group[group]].behind = key;
    }
    std::vector<uint32_t> subtotal_of(accepted_.size(), kNowhere);
    for (uint32_t i = 0; i < accepted_.size(); ++i) {
      if (Belongs(i, length)) subtotal_of[i] = key_of_group[grouping.group_of[i]];
    }
    side_->subtotal_of.push_back(std::move(subtotal_of));
  }

  Key SubtotalKey(uint32_t observation, size_t length) const {
    Key key{observation, std::vector<uint8_t>(fields_.size(), 1)};
    std::fill_n(key.is_total.begin(), length, 0);
    return key;
  }

  // Each subtotal stands behind the last of its members, the larger ones behind the smaller.
  void Arrange() {
    std::vector<uint32_t> order = Numbers(static_cast<uint32_t>(places_.size()));
    StableSort(&order, [this](uint32_t a, uint32_t b) {
      if (places_[a].behind != places_[b].behind) return places_[a].behind < places_[b].behind;
      return places_[a].summed < places_[b].summed;
    });
    std::vector<uint32_t> new_place(order.size());
    std::vector<Key> keys;
    for (const uint32_t key : order) {
      new_place[key] = static_cast<uint32_t>(keys.size());
      keys.push_back(side_->keys[key]);
    }
    side_->keys = std::move(keys);
    const auto move = [&](std::vector<uint32_t>* list) {
      for (uint32_t& key : *list) key = key < kTotalKey ? new_place[key] : key;
    };
    move(&side_->key_of);
    for (std::vector<uint32_t>& list : side_->subtotal_of) move(&list);
  }

  const Table& table_;
  const std::vector<uint32_t>& fields_;
  const std::vector<uint8_t>& accepted_;
  Side* side_;
  size_t original_ = side_->keys.size();
  std::vector<Place> places_;
};

}  // namespace

void AddSubtotals(const Table& table, const std::vector<uint32_t>& fields,
                  const std::vector<uint8_t>& accepted, Side* side) {
  Subtotals(table, fields, accepted, side).Add();
}

}  // namespace tipstat
