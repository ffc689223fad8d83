#include <gtest/gtest.h>

TEST(Planted, Fails) { EXPECT_EQ(1 + 1, 3); }
