#include <gtest/gtest.h>

#include <memory>

TEST(Planted, ReadsPastTheEnd) {
  const auto values = std::make_unique<int[]>(3);
  const volatile int end = 3;
  EXPECT_NE(values[static_cast<std::size_t>(end)], -1);
}
