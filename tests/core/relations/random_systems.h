// Random small systems, as the oracle and as the solver see them.
#ifndef TIPSTAT_TESTS_RANDOM_SYSTEMS_H_
#define TIPSTAT_TESTS_RANDOM_SYSTEMS_H_

#include <string>

#include "oracle.h"
#include "relations/system.h"

namespace tipstat::tests {

inline int Pick(std::mt19937* random, int low, int high) {
  return low + static_cast<int>((*random)() % static_cast<unsigned>(high - low + 1));
}

// Two to five variables of 0 to 6 and one to five rows with factors of -2 to 2, most of which hold
// for some numbers that the variables may be.
inline SmallSystem RandomSystem(std::mt19937* random) {
  SmallSystem system;
  std::vector<int> values;
  const int variables = Pick(random, 2, 5);
  for (int v = 0; v < variables; ++v) {
    const int low = Pick(random, 0, 5);
    system.ranges.emplace_back(low, Pick(random, 0, 2) == 0 ? low : Pick(random, low, 6));
    values.push_back(Pick(random, low, system.ranges.back().second));
  }
  const int rows = Pick(random, 1, 5);
  for (int r = 0; r < rows; ++r) {
    SmallRow row;
    int sum = Pick(random, 0, 7) == 0 ? Pick(random, -2, 2) : 0;
    for (int v = 0; v < variables; ++v) {
      row.factors.push_back(Pick(random, -2, 2));
      sum += row.factors.back() * values[static_cast<size_t>(v)];
    }
    row.low = sum - (Pick(random, 0, 2) == 0 ? Pick(random, 0, 3) : 0);
    row.high = sum + (Pick(random, 0, 2) == 0 ? Pick(random, 0, 3) : 0);
    system.rows.push_back(row);
  }
  return system;
}

// A table of two by two or two by three counts with its totals; some inner cells and totals are
// hidden, some are wrong.
inline SmallSystem RandomTable(std::mt19937* random) {
  const int width = Pick(random, 2, 3);
  std::vector<std::vector<int>> counts(3, std::vector<int>(static_cast<size_t>(width) + 1, 0));
  for (size_t r = 0; r < 2; ++r) {
    for (size_t c = 0; c < static_cast<size_t>(width); ++c) {
      const int count = Pick(random, 0, 2);
      for (const size_t row : {r, size_t{2}}) {
        counts[row][c] += count;
        counts[row][static_cast<size_t>(width)] += count;
      }
    }
  }
  SmallSystem system;
  const int all = 3 * (width + 1);
  for (const auto& line : counts) {
    for (const int count : line) system.ranges.emplace_back(count, count);
  }
  for (int errors = Pick(random, 0, 4) - 2; errors > 0; --errors) {
    const auto cell = static_cast<size_t>(Pick(random, 0, all - 1));
    const int wrong = Pick(random, 0, 8);
    system.ranges[cell] = {wrong, wrong};
  }
  for (int hidden = Pick(random, 0, 12); hidden > 0; --hidden) {
    system.ranges[static_cast<size_t>(Pick(random, 0, all - 1))] = {0, 3};
  }
  const auto add = [&](size_t total, size_t step, size_t parts) {
    SmallRow row;
    row.factors.assign(static_cast<size_t>(all), 0);
    row.factors[total] = 1;
    for (size_t i = 1; i <= parts; ++i) row.factors[total - i * step] = -1;
    system.rows.push_back(row);
  };
  const auto columns = static_cast<size_t>(width) + 1;
  for (size_t r = 0; r < 3; ++r) add(r * columns + columns - 1, 1, columns - 1);
  for (size_t c = 0; c < columns; ++c) add(2 * columns + c, columns, 2);
  return system;
}

inline System SystemOf(const SmallSystem& small) {
  System system;
  for (const auto& [low, high] : small.ranges) system.AddVariable({low, high});
  for (const SmallRow& row : small.rows) {
    std::vector<Term> terms;
    for (uint32_t v = 0; v < row.factors.size(); ++v) terms.push_back({v, row.factors[v]});
    system.AddRow(terms, {row.low, row.high});
  }
  return system;
}

inline std::string Text(const SmallSystem& small) {
  std::string text;
  for (const auto& [low, high] : small.ranges) {
    text += std::to_string(low) + ".." + std::to_string(high) + " ";
  }
  for (const SmallRow& row : small.rows) {
    text += "\n";
    for (const int factor : row.factors) text += std::to_string(factor) + " ";
    text += "in " + std::to_string(row.low) + ".." + std::to_string(row.high);
  }
  return text;
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_RANDOM_SYSTEMS_H_
