// Eurostat's flags, lower case and combined ("bep"), as sets of CL_OBS_STATUS. `c` is of
// CL_CONF_STATUS, `z` is M there, and what no code stands for (`r`, `s`) is kept as printed.
#include <algorithm>

#include "base/order.h"
#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

constexpr std::string_view kShared = "bdefnpu";  // the same letter, upper case, in CL_OBS_STATUS
constexpr std::string_view kOthers = "crsz";

bool IsFlag(char c) {
  return kShared.find(c) != std::string_view::npos || kOthers.find(c) != std::string_view::npos;
}

bool AreFlags(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsFlag);
}

// The flags as a set, each once, in the order of the alphabet and with a blank between.
std::string AsSet(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const bool is_shared = kShared.find(c) != std::string_view::npos;
    const char code = c == 'z' ? 'M' : is_shared ? static_cast<char>(c - 'a' + 'A') : c;
    if (letters.find(code) == std::string::npos) letters.push_back(code);
  }
  std::sort(letters.begin(), letters.end());
  std::string set;
  for (const char c : letters) set.append(set.empty() ? "" : " ").push_back(c);
  return set;
}

std::optional<Status> StatusOf(std::string_view flags) {
  if (flags.find('c') != std::string_view::npos) return Status::kWithheld;
  return flags.find('z') != std::string_view::npos ? std::optional<Status>(Status::kNotApplicable)
                                                   : std::nullopt;
}

// ": c", ":z", ": bu": no figure, and the reason.
std::optional<Value> Read(std::string_view plain, const ColumnStyle&) {
  if (plain.empty() || plain[0] != ':') return std::nullopt;
  const std::string_view flags = Trim(plain.substr(1));
  if (!AreFlags(flags)) return std::nullopt;
  Value value;
  value.status = StatusOf(flags).value_or(Status::kMissing);
  value.flags = flags;
  return value;
}

void Settle(size_t index, Table* table) {
  const size_t begin = table->value_offsets[index];
  for (size_t i = begin; i < table->values.size(); ++i) {
    std::string& flags = table->values[i].flags;
    if (AreFlags(flags)) flags = AsSet(flags);
  }
}

// A column of flags.
void SettleFields(Table* table) {
  for (Field& field : table->fields) {
    if (field.role != Role::kStatus || field.concept_id != "OBS_STATUS") continue;
    for (uint32_t code = 0; code < field.labels().size(); ++code) {
      const std::string_view label = Trim(field.labels()[code]);
      field.standard.push_back(AreFlags(label) ? AsSet(label) : std::string(label));
    }
  }
}

}  // namespace

extern const Convention kConvention_eurostat_flags;
const Convention kConvention_eurostat_flags = {"eurostat-flags", Read, Settle, SettleFields};

}  // namespace tipstat
