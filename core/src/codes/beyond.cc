// What a page's first load leaves to the second module.
#include <algorithm>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/concepts.h"
#include "codes/structure.h"

namespace tipstat {
namespace {

constexpr std::string_view kLost = "\xEF\xBF\xBD";  // U+FFFD

bool IsPlainCode(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// KH, KHM, 116, EU27_2020 and _T stand for themselves; names, 00 and -99 have to be looked up.
bool IsAreaCode(std::string_view label) {
  return std::all_of(label.begin(), label.end(), IsPlainCode) && label != "00";
}

// Eurostat's flags, and statuses written out.
bool AreFlags(std::string_view label) {
  return label.size() > 4 || (!label.empty() && std::all_of(label.begin(), label.end(), [](char c) {
           return c >= 'a' && c <= 'z';
         }));
}

// A year from 2400 to 2699, in whatever words: of the Buddhist era, it may be.
bool HoldsLateYear(std::string_view label) {
  const std::string plain = PlainDigits(label);
  size_t digits = 0;
  for (size_t i = 0; i <= plain.size(); ++i) {
    const bool is_digit = i < plain.size() && plain[i] >= '0' && plain[i] <= '9';
    if (!is_digit && digits == 4 && plain[i - 4] == '2' && plain[i - 3] >= '4' &&
        plain[i - 3] <= '6') {
      return true;
    }
    digits = is_digit ? digits + 1 : 0;
  }
  return false;
}

// Letters that were lost, or in records several answers in one cell.
bool HasMore(const Table& table, std::string_view text) {
  return text.find("??") != std::string_view::npos ||
         (table.shape == Shape::kRecords &&
          (text.find(";") != std::string_view::npos || text.find("|") != std::string_view::npos)) ||
         (table.source.bad_bytes.empty() && text.find(kLost) != std::string_view::npos);
}

}  // namespace

bool HoldsAreas(const Field& field) {
  return field.concept_id == "REF_AREA" || field.concept_id == "CITIZENSHIP" ||
         field.concept_id == "REPATRIATED_FROM";
}

bool AreFieldsBeyond(const Table& table, const std::vector<ColumnProfile>& profiles) {
  for (size_t i = 0; i < profiles.size(); ++i) {
    const std::string& name = table.source.columns[i].name;
    const Concept* const known = profiles[i].beyond ? FindConcept(name) : nullptr;
    const bool may_be_value = profiles[i].beyond && (!known || known->role == Role::kValue);
    if (may_be_value || HasMore(table, name)) return true;
  }
  for (const Field& field : table.fields) {
    const bool areas = HoldsAreas(field);
    const bool statuses = field.role == Role::kStatus;
    const bool periods = field.concept_id == "TIME_PERIOD" || StartsWith(field.name, "BREAKDOWN");
    for (uint32_t code = 0; code < field.labels().size(); ++code) {
      const std::string_view label = Trim(field.labels()[code]);
      const bool is_member = field.kinds[code] == CodeKind::kMember;
      if (HasMore(table, label) || (areas && is_member && !IsAreaCode(label)) ||
          (statuses && AreFlags(label)) || (periods && HoldsLateYear(label))) {
        return true;
      }
    }
  }
  return false;
}

bool AreValuesBeyond(const Table& table) {
  for (size_t i = 0; i < table.value_columns.size(); ++i) {
    const RawColumn& column = table.source.columns[table.value_columns[i]];
    for (uint32_t code = 0; code < column.texts.size(); ++code) {
      const Value& value = table.values[table.value_offsets[i] + code];
      const std::string_view text = Trim(column.texts[code]);
      const bool is_read = value.reading != Reading::kUnreadable &&
                           value.reading != Reading::kOpenMark && value.flags.empty();
      const bool is_noted = !table.source.footnotes.empty() && value.status != Status::kOk;
      if (!is_read || text == "-99" || (is_noted && !text.empty())) return true;
    }
  }
  return false;
}

}  // namespace tipstat
