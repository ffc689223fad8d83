#include "table/grouping.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "tables.h"

namespace tipstat {
namespace {

std::string RandomTable(uint32_t rows, uint32_t labels, std::mt19937* random) {
  std::string text = "A,B,C,Cases\n";
  for (uint32_t row = 0; row < rows; ++row) {
    for (const char* name : {"a", "b", "c"}) {
      text.append(name).append(std::to_string((*random)() % labels)).append(",");
    }
    text.append(std::to_string(row)).append("\n");
  }
  return text;
}

TEST(GroupBy, AgreesWithAMap) {
  std::mt19937 random(23);
  for (const uint32_t labels : {1U, 2U, 7U, 60U}) {
    const auto table = tests::TableOf(RandomTable(3000, labels, &random));
    ASSERT_NE(table, nullptr);
    for (const std::vector<uint32_t>& fields :
         std::vector<std::vector<uint32_t>>{{}, {0}, {2, 0}, {0, 1, 2}}) {
      const Grouping grouping = GroupBy(*table, fields);
      std::map<std::vector<uint32_t>, std::vector<uint32_t>> oracle;
      for (uint32_t i = 0; i < table->observations(); ++i) {
        std::vector<uint32_t> key;
        for (const uint32_t field : fields) key.push_back(table->fields[field].codes()[i]);
        oracle[key].push_back(i);
      }
      ASSERT_EQ(grouping.groups, oracle.size());
      for (const auto& [key, members] : oracle) {
        const uint32_t group = grouping.group_of[members[0]];
        const std::vector<uint32_t> found(grouping.members.begin() + grouping.begins[group],
                                          grouping.members.begin() + grouping.begins[group + 1]);
        ASSERT_EQ(found, members);
      }
    }
  }
}

TEST(GroupBy, NumbersGroupsInTheOrderOfTheirFirstAppearance) {
  const auto table = tests::TableOf("A,Cases\nz,1\na,2\nz,3\nm,4\n");
  EXPECT_EQ(GroupBy(*table, {0}).group_of, (std::vector<uint32_t>{0, 1, 0, 2}));
}

}  // namespace
}  // namespace tipstat
