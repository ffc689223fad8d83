#include <gtest/gtest.h>

#include <limits>

TEST(Planted, Overflows) {
  const volatile int largest = std::numeric_limits<int>::max();
  EXPECT_NE(largest + 1, 0);
}
