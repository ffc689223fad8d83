#include "relations/editions.h"

#include <algorithm>

#include "base/text.h"
#include "relations/describe.h"
#include "table/dictionary.h"

namespace tipstat {
namespace {

bool AreOneField(const Field& a, const Field& b) {
  if (!a.concept_id.empty() || !b.concept_id.empty()) return a.concept_id == b.concept_id;
  return FoldName(a.name) == FoldName(b.name);
}

// The key fields that tell figures apart across editions.
std::vector<uint32_t> FieldsOf(const Table& table) {
  std::vector<uint32_t> fields;
  for (const uint32_t i : table.KeyFields()) {
    if (table.fields[i].concept_id != "EDITION") fields.push_back(i);
  }
  return fields;
}

// The field of `other` that is the same, or -1.
int Counterpart(const Field& field, const Table& other) {
  for (const uint32_t i : FieldsOf(other)) {
    if (AreOneField(field, other.fields[i])) return static_cast<int>(i);
  }
  return -1;
}

// Fields of one label tell nothing apart and may be missing in the other table.
std::optional<Error> LackOf(const Table& table, const Table& other) {
  for (const uint32_t i : FieldsOf(table)) {
    const Field& field = table.fields[i];
    if (field.labels().size() < 2 || Counterpart(field, other) >= 0) continue;
    return Error{ErrorCode::kUnknownField, field.name, field.name, "a field of both tables"};
  }
  return std::nullopt;
}

std::string TextOf(const Field& field, uint32_t observation) {
  const uint32_t code = field.codes()[observation];
  const bool is_period = code < field.periods.size() && field.periods[code];
  return is_period ? ToText(*field.periods[code]) : std::string(Trim(field.labels()[code]));
}

// The keys of the observations as numbers of one dictionary.
class Keys {
 public:
  std::vector<uint32_t> NumbersOf(const Table& table, const std::vector<uint32_t>& fields) {
    std::vector<uint32_t> numbers;
    for (uint32_t i = 0; i < table.observations(); ++i) numbers.push_back(Number(table, fields, i));
    return numbers;
  }
  // The same; of equal keys the n-th has a number of its own.
  std::vector<uint32_t> PrintingsOf(const Table& table, const std::vector<uint32_t>& fields) {
    std::vector<uint32_t> numbers = NumbersOf(table, fields);
    std::vector<uint32_t> printings(size(), 0);
    for (uint32_t& number : numbers) {
      const uint32_t before = printings[number]++;
      if (before == 0) continue;
      number = dictionary_.Intern(std::to_string(number) + " " + std::to_string(before));
    }
    return numbers;
  }
  uint32_t size() const { return dictionary_.size(); }

 private:
  // A key ends with a zero byte, and so is none of the texts for further printings.
  uint32_t Number(const Table& table, const std::vector<uint32_t>& fields, uint32_t observation) {
    std::string key;
    for (const uint32_t field : fields) {
      key.append(TextOf(table.fields[field], observation)).push_back('\0');
    }
    if (fields.empty()) key.push_back('\0');
    return dictionary_.Intern(key);
  }

  Dictionary dictionary_;
};

// Fields that both tables have, side by side.
struct Common {
  std::vector<uint32_t> here;
  std::vector<uint32_t> there;
};

Common CommonFields(const Table& table, const Table& other, bool with_time) {
  Common common;
  for (const uint32_t i : FieldsOf(table)) {
    const int counterpart = Counterpart(table.fields[i], other);
    if (counterpart < 0 || (!with_time && table.fields[i].role == Role::kTime)) continue;
    common.here.push_back(i);
    common.there.push_back(static_cast<uint32_t>(counterpart));
  }
  return common;
}

}  // namespace

Result<Editions> MatchEditions(const Table& table, const Table& other) {
  if (auto lack = LackOf(table, other)) return *lack;
  if (auto lack = LackOf(other, table)) return *lack;
  const Common all = CommonFields(table, other, true);
  Keys keys;
  const std::vector<uint32_t> here = keys.PrintingsOf(table, all.here);
  const std::vector<uint32_t> there = keys.PrintingsOf(other, all.there);
  std::vector<uint32_t> by_key(keys.size(), Editions::kNone);
  for (uint32_t i = 0; i < there.size(); ++i) by_key[there[i]] = i;
  Editions editions;
  editions.other = &other;
  for (const uint32_t key : here) {
    editions.other_of.push_back(by_key[key]);
    by_key[key] = Editions::kNone;
  }
  for (uint32_t i = 0; i < there.size(); ++i) {
    if (by_key[there[i]] == i) editions.gone.push_back(i);
  }
  const Common series = CommonFields(table, other, false);
  Keys places;
  editions.series = places.NumbersOf(table, series.here);
  editions.other_series = places.NumbersOf(other, series.there);
  return editions;
}

bool IsChanged(const Table& table, uint32_t observation, const Editions& editions) {
  const uint32_t before = editions.other_of[observation];
  if (before == Editions::kNone) return false;
  const Table& other = *editions.other;
  return table.StatusOf(observation) != other.StatusOf(before) ||
         !(table.IntervalOf(observation) == other.IntervalOf(before));
}

std::optional<Interval> ChangeOf(const Table& table, uint32_t observation,
                                 const Editions& editions) {
  const uint32_t before = editions.other_of[observation];
  if (before == Editions::kNone) return std::nullopt;
  const Table& other = *editions.other;
  const bool known = table.StatusOf(observation) == Status::kOk &&
                     other.StatusOf(before) == Status::kOk && !IsHidden(table, observation) &&
                     !IsHidden(other, before);
  if (!known) return std::nullopt;
  return table.IntervalOf(observation) - other.IntervalOf(before);
}

}  // namespace tipstat
