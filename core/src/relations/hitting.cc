#include "relations/hitting.h"

#include <algorithm>

#include "base/order.h"

namespace tipstat {
namespace {

bool Holds(const NumberSet& set, uint32_t number) {
  return std::binary_search(set.begin(), set.end(), number);
}

bool Share(const NumberSet& a, const NumberSet& b) {
  return std::any_of(a.begin(), a.end(), [&](uint32_t number) { return Holds(b, number); });
}

}  // namespace

bool HittingSets::ForEach(const std::function<bool(const NumberSet&)>& visit, Budget* budget) {
  visit_ = &visit;
  budget_ = budget;
  found_ = false;
  std::vector<size_t> missed;
  for (size_t i = 0; i < sets_.size(); ++i) missed.push_back(i);
  for (size_t room = 0; room <= sets_.size() && !found_; ++room) {
    chosen_.clear();
    const Step step = Extend(room, missed);
    if (step != Step::kMore) return step == Step::kStopped;
  }
  return true;
}

// Sets that share nothing need a number each.
bool HittingSets::HaveRoom(size_t room, const std::vector<size_t>& missed) const {
  std::vector<size_t> apart;
  for (const size_t i : missed) {
    const bool shares = std::any_of(apart.begin(), apart.end(),
                                    [&](size_t other) { return Share(sets_[i], sets_[other]); });
    if (shares) continue;
    apart.push_back(i);
    if (apart.size() > room) return false;
  }
  return true;
}

HittingSets::Step HittingSets::Extend(size_t room, const std::vector<size_t>& missed) {
  if (missed.empty()) {
    found_ = true;
    return (*visit_)(chosen_) ? Step::kMore : Step::kStopped;
  }
  NumberSet candidates;
  uint32_t last = UINT32_MAX;
  uint64_t numbers = 1;
  for (const size_t i : missed) {
    last = std::min(last, sets_[i].back());
    numbers += sets_[i].size();
  }
  if (!budget_->Spend(numbers)) return Step::kSpent;
  if (room == 0 || !HaveRoom(room, missed)) return Step::kMore;
  for (const size_t i : missed) {
    for (const uint32_t number : sets_[i]) {
      const bool behind = chosen_.empty() || number > chosen_.back();
      if (behind && number <= last) candidates.push_back(number);
    }
  }
  SortUnique(&candidates);
  for (const uint32_t number : candidates) {
    std::vector<size_t> still;
    for (const size_t i : missed) {
      if (!Holds(sets_[i], number)) still.push_back(i);
    }
    chosen_.push_back(number);
    const Step step = Extend(room - 1, still);
    if (step != Step::kMore) return step;
    chosen_.pop_back();
  }
  return Step::kMore;
}

}  // namespace tipstat
