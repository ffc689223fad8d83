// Smallest hitting sets: the fewest numbers of which each given set holds one at least.
#ifndef TIPSTAT_RELATIONS_HITTING_H_
#define TIPSTAT_RELATIONS_HITTING_H_

#include <functional>
#include <vector>

#include "relations/system.h"

namespace tipstat {

// A set of numbers, ascending.
using NumberSet = std::vector<uint32_t>;

class HittingSets {
 public:
  // No set is empty.
  explicit HittingSets(std::vector<NumberSet> sets) : sets_(std::move(sets)) {}

  // Visits every smallest hitting set in lexicographic order until `visit` returns false. Returns
  // false where the budget ended before.
  bool ForEach(const std::function<bool(const NumberSet&)>& visit, Budget* budget);

 private:
  enum class Step : uint8_t { kMore, kStopped, kSpent };
  Step Extend(size_t room, const std::vector<size_t>& missed);
  bool HaveRoom(size_t room, const std::vector<size_t>& missed) const;

  std::vector<NumberSet> sets_;
  NumberSet chosen_;
  const std::function<bool(const NumberSet&)>* visit_ = nullptr;
  Budget* budget_ = nullptr;
  bool found_ = false;
};

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_HITTING_H_
