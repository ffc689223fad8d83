#include "aggregate/side.h"

#include <algorithm>

#include "base/order.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

class SideBuilder {
 public:
  SideBuilder(const Table& table, const std::vector<uint32_t>& fields,
              const std::vector<uint8_t>& accepted)
      : table_(table),
        fields_(fields),
        accepted_(accepted),
        grouping_(GroupBy(table, fields, true)) {}

  Side Build() {
    FindFieldsWithMembers();
    Side side;
    std::vector<uint32_t> groups;
    std::vector<uint32_t> place(grouping_.groups, kNowhere);
    for (uint32_t g = 0; g < grouping_.groups; ++g) {
      if (!HasAccepted(g)) continue;
      const uint32_t observation = grouping_.members[grouping_.begins[g]];
      if (IsTotal(observation)) place[g] = kTotalKey;
      if (IsMember(observation)) groups.push_back(g);
    }
    StableSort(&groups, [this](uint32_t a, uint32_t b) {
      return Precedes(grouping_.members[grouping_.begins[a]],
                      grouping_.members[grouping_.begins[b]]);
    });
    for (const uint32_t g : groups) {
      place[g] = static_cast<uint32_t>(side.keys.size());
      side.keys.push_back(KeyOf(grouping_.members[grouping_.begins[g]]));
    }
    for (const uint32_t g : grouping_.group_of) side.key_of.push_back(place[g]);
    return side;
  }

 private:
  bool HasAccepted(uint32_t group) const {
    return std::any_of(grouping_.members.begin() + grouping_.begins[group],
                       grouping_.members.begin() + grouping_.begins[group + 1],
                       [this](uint32_t observation) { return accepted_[observation] != 0; });
  }

  CodeKind KindAt(uint32_t field, uint32_t observation) const {
    const Field& f = table_.fields[field];
    return f.kinds[f.codes()[observation]];
  }

  // Where only totals are asked for, they stand as rows of their own.
  void FindFieldsWithMembers() {
    for (const uint32_t field : fields_) {
      bool has_member = false;
      for (uint32_t i = 0; i < accepted_.size() && !has_member; ++i) {
        const CodeKind kind = KindAt(field, i);
        has_member =
            accepted_[i] != 0 && kind != CodeKind::kTotal && kind != CodeKind::kNotApplicable;
      }
      has_members_.push_back(has_member);
    }
  }

  bool IsMember(uint32_t observation) const {
    for (size_t i = 0; i < fields_.size(); ++i) {
      const CodeKind kind = KindAt(fields_[i], observation);
      if (kind == CodeKind::kNotApplicable) return false;
      if (kind == CodeKind::kTotal && has_members_[i]) return false;
    }
    return true;
  }

  bool IsTotal(uint32_t observation) const {
    return !fields_.empty() && std::all_of(fields_.begin(), fields_.end(), [&](uint32_t field) {
      return KindAt(field, observation) == CodeKind::kTotal;
    });
  }

  Key KeyOf(uint32_t observation) const {
    Key key{observation, {}};
    for (const uint32_t field : fields_) {
      key.is_total.push_back(KindAt(field, observation) == CodeKind::kTotal);
    }
    return key;
  }

  bool Precedes(uint32_t a, uint32_t b) const {
    for (const uint32_t field : fields_) {
      const Field& f = table_.fields[field];
      const uint32_t first = f.ranks[f.codes()[a]];
      const uint32_t second = f.ranks[f.codes()[b]];
      if (first != second) return first < second;
    }
    return false;
  }

  const Table& table_;
  const std::vector<uint32_t>& fields_;
  const std::vector<uint8_t>& accepted_;
  Grouping grouping_;
  std::vector<uint8_t> has_members_;
};

}  // namespace

Side MakeSide(const Table& table, const std::vector<uint32_t>& fields,
              const std::vector<uint8_t>& accepted) {
  return SideBuilder(table, fields, accepted).Build();
}

}  // namespace tipstat
