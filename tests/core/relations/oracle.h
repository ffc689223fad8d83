// All assignments, all subsets: what a system allows, found by trying everything.
#ifndef TIPSTAT_TESTS_ORACLE_H_
#define TIPSTAT_TESTS_ORACLE_H_

#include <optional>
#include <random>
#include <set>
#include <vector>

namespace tipstat::tests {

struct SmallRow {
  std::vector<int> factors;  // of every variable
  int low = 0;
  int high = 0;
};

struct SmallSystem {
  std::vector<std::pair<int, int>> ranges;
  std::vector<SmallRow> rows;
};

// Visits every assignment that fits, until `visit` returns false.
template <class Visit>
bool TryAll(const SmallSystem& system, std::vector<int>* values, const Visit& visit) {
  const size_t next = values->size();
  if (next == system.ranges.size()) {
    for (const SmallRow& row : system.rows) {
      int sum = 0;
      for (size_t i = 0; i < values->size(); ++i) sum += row.factors[i] * (*values)[i];
      if (sum < row.low || sum > row.high) return true;
    }
    return visit(*values);
  }
  for (int value = system.ranges[next].first; value <= system.ranges[next].second; ++value) {
    values->push_back(value);
    const bool go_on = TryAll(system, values, visit);
    values->pop_back();
    if (!go_on) return false;
  }
  return true;
}

inline bool SomethingFits(const SmallSystem& system) {
  std::vector<int> values;
  return !TryAll(system, &values, [](const std::vector<int>&) { return false; });
}

// The least and the most of each variable; nothing where nothing fits.
inline std::optional<std::vector<std::pair<int, int>>> Extremes(const SmallSystem& system) {
  std::optional<std::vector<std::pair<int, int>>> found;
  std::vector<int> values;
  TryAll(system, &values, [&](const std::vector<int>& fitting) {
    if (!found) {
      found.emplace();
      for (const int value : fitting) found->emplace_back(value, value);
    }
    for (size_t i = 0; i < fitting.size(); ++i) {
      (*found)[i].first = std::min((*found)[i].first, fitting[i]);
      (*found)[i].second = std::max((*found)[i].second, fitting[i]);
    }
    return true;
  });
  return found;
}

// The system with the variables of the mask released.
inline SmallSystem Released(SmallSystem system, const std::vector<std::pair<int, int>>& released,
                            unsigned mask) {
  for (size_t i = 0; i < system.ranges.size(); ++i) {
    if ((mask >> i & 1) != 0) system.ranges[i] = released[i];
  }
  return system;
}

// All smallest sets, as masks, whose release makes something fit; empty where none does.
inline std::set<unsigned> SmallestRepairs(const SmallSystem& system,
                                          const std::vector<std::pair<int, int>>& released) {
  unsigned may = 0;
  for (size_t i = 0; i < released.size(); ++i) {
    if (released[i] != system.ranges[i]) may |= 1U << i;
  }
  for (int size = 0; size <= static_cast<int>(released.size()); ++size) {
    std::set<unsigned> found;
    for (unsigned mask = 0; mask < (1U << released.size()); ++mask) {
      if ((mask & ~may) != 0 || __builtin_popcount(mask) != size) continue;
      if (SomethingFits(Released(system, released, mask))) found.insert(mask);
    }
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_ORACLE_H_
