// One stable sort for all orders: of numbers that stand for things. A sort from the library is made
// anew for every type and every comparison, and the first load of a page carries each copy.
#ifndef TIPSTAT_BASE_ORDER_H_
#define TIPSTAT_BASE_ORDER_H_

#include <cstdint>
#include <vector>

namespace tipstat {

// Says whether `a` comes before `b`; `context` is what the caller gave.
using ComesBefore = bool (*)(const void* context, uint32_t a, uint32_t b);

// Sorts the numbers, equal ones in the order in which they stood.
void StableSort(std::vector<uint32_t>* numbers, ComesBefore before, const void* context);

// The same with any callable of two numbers.
template <class Less>
void StableSort(std::vector<uint32_t>* numbers, const Less& less) {
  StableSort(
      numbers,
      [](const void* context, uint32_t a, uint32_t b) {
        return (*static_cast<const Less*>(context))(a, b);
      },
      &less);
}

// Sorts by size.
void Sort(std::vector<uint32_t>* numbers);
// Sorts by size and keeps one of equal numbers.
void SortUnique(std::vector<uint32_t>* numbers);

// 0, 1, … count - 1.
std::vector<uint32_t> Numbers(uint32_t count);

}  // namespace tipstat

#endif  // TIPSTAT_BASE_ORDER_H_
