#include "base/order.h"

#include <algorithm>
#include <numeric>

namespace tipstat {

// Merges runs that double in length.
void StableSort(std::vector<uint32_t>* numbers, ComesBefore before, const void* context) {
  const size_t size = numbers->size();
  std::vector<uint32_t> merged(size);
  for (size_t run = 1; run < size; run *= 2) {
    size_t to = 0;
    for (size_t begin = 0; begin < size; begin += 2 * run) {
      const size_t middle = std::min(begin + run, size);
      const size_t end = std::min(begin + 2 * run, size);
      size_t left = begin;
      size_t right = middle;
      while (to < end) {
        const bool take_right =
            left == middle || (right < end && before(context, (*numbers)[right], (*numbers)[left]));
        merged[to++] = (*numbers)[take_right ? right++ : left++];
      }
    }
    numbers->swap(merged);
  }
}

void Sort(std::vector<uint32_t>* numbers) {
  StableSort(numbers, [](uint32_t a, uint32_t b) { return a < b; });
}

void SortUnique(std::vector<uint32_t>* numbers) {
  Sort(numbers);
  numbers->erase(std::unique(numbers->begin(), numbers->end()), numbers->end());
}

std::vector<uint32_t> Numbers(uint32_t count) {
  std::vector<uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

}  // namespace tipstat
