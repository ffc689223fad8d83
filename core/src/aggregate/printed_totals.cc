#include "aggregate/printed_totals.h"

#include <algorithm>

namespace tipstat {
namespace {

constexpr size_t kMostTotalFields = 32;
constexpr size_t kMostPatterns = 64;

// Observations that are totals in the same fields. Bit i stands for the i-th field with totals.
struct Pattern {
  uint32_t mask = 0;
  std::vector<uint32_t> observations;
};

class Covering {
 public:
  Covering(const Table& table, const std::vector<uint32_t>& fields,
           const std::vector<uint32_t>& observations)
      : table_(table), fields_(fields) {
    for (const uint32_t field : fields) {
      const bool has_total = std::any_of(observations.begin(), observations.end(),
                                         [&](uint32_t i) { return IsTotal(field, i); });
      if (has_total) total_fields_.push_back(field);
    }
  }

  bool HasTotals() const { return !total_fields_.empty(); }

  // Returns false where there are too many patterns.
  bool FindPatterns(const std::vector<uint32_t>& observations) {
    if (total_fields_.size() > kMostTotalFields) return false;
    for (const uint32_t observation : observations) {
      const uint32_t mask = MaskOf(observation);
      auto pattern = std::find_if(patterns_.begin(), patterns_.end(),
                                  [&](const Pattern& p) { return p.mask == mask; });
      if (pattern == patterns_.end()) {
        if (patterns_.size() == kMostPatterns) return false;
        pattern = patterns_.insert(pattern, {mask, {}});
      }
      pattern->observations.push_back(observation);
    }
    return true;
  }

  // Drops what the totals of the field cover, one field after the other.
  void Drop() {
    for (size_t bit = 0; bit < total_fields_.size(); ++bit) {
      for (Pattern& members : patterns_) {
        if (Has(members.mask, bit)) continue;
        for (const Pattern& totals : patterns_) {
          if (Has(totals.mask, bit)) DropCovered(totals, bit, &members);
        }
      }
    }
  }

  std::vector<uint32_t> Remaining() const {
    std::vector<uint32_t> remaining;
    for (const Pattern& pattern : patterns_) {
      remaining.insert(remaining.end(), pattern.observations.begin(), pattern.observations.end());
    }
    return remaining;
  }

 private:
  static bool Has(uint32_t mask, size_t bit) { return (mask >> bit & 1U) != 0; }

  bool IsTotal(uint32_t field, uint32_t observation) const {
    const Field& f = table_.fields[field];
    return f.kinds[f.codes()[observation]] == CodeKind::kTotal;
  }

  uint32_t MaskOf(uint32_t observation) const {
    uint32_t mask = 0;
    for (size_t bit = 0; bit < total_fields_.size(); ++bit) {
      if (IsTotal(total_fields_[bit], observation)) mask |= 1U << bit;
    }
    return mask;
  }

  // The codes in all fields in which neither side is a total, as bytes.
  std::string KeyOf(uint32_t observation, const std::vector<uint32_t>& compared) const {
    std::vector<uint32_t> codes;
    for (const uint32_t field : compared) {
      codes.push_back(table_.fields[field].codes()[observation]);
    }
    return {reinterpret_cast<const char*>(codes.data()), codes.size() * sizeof(uint32_t)};
  }

  void DropCovered(const Pattern& totals, size_t bit, Pattern* members) const {
    std::vector<uint32_t> compared;
    for (const uint32_t field : fields_) {
      const auto place = std::find(total_fields_.begin(), total_fields_.end(), field);
      const auto at = static_cast<size_t>(place - total_fields_.begin());
      const bool may_differ =
          place != total_fields_.end() && (at == bit || Has(totals.mask | members->mask, at));
      if (!may_differ) compared.push_back(field);
    }
    Dictionary covered;
    for (const uint32_t total : totals.observations) covered.Intern(KeyOf(total, compared));
    auto& list = members->observations;
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](uint32_t member) {
                                return covered.Find(KeyOf(member, compared)) != Dictionary::kNone;
                              }),
               list.end());
  }

  const Table& table_;
  const std::vector<uint32_t>& fields_;
  std::vector<uint32_t> total_fields_;
  std::vector<Pattern> patterns_;
};

}  // namespace

bool PreferPrintedTotals(const Table& table, const std::vector<uint32_t>& fields,
                         std::vector<uint32_t>* observations) {
  Covering covering(table, fields, *observations);
  if (!covering.HasTotals()) return true;
  if (!covering.FindPatterns(*observations)) return false;
  covering.Drop();
  *observations = covering.Remaining();
  return true;
}

}  // namespace tipstat
