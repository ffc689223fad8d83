#include "base/json_sections.h"

namespace tipstat {

Result<void> JsonSections::Open(bool is_array, uint32_t line) {
  if (passed_over_ != 0) {
    ++passed_over_;
    return {};
  }
  const Result<uint8_t> section = Enter(Next(line), is_array);
  if (!section) return section.error();
  if (*section == kPassedOver) {
    passed_over_ = 1;
  } else {
    levels_.push_back({*section, 0, {}});
  }
  return {};
}

Result<void> JsonSections::Close() {
  if (passed_over_ != 0) {
    --passed_over_;
    return {};
  }
  const Level level = std::move(levels_.back());
  levels_.pop_back();
  return Leave(level.section, level.members);
}

Result<void> JsonSections::Name(std::string_view name) {
  if (passed_over_ == 0) levels_.back().name = name;
  return {};
}

Result<void> JsonSections::Scalar(std::string_view text, JsonKind kind, uint32_t line) {
  return passed_over_ != 0 ? Result<void>() : Value(Next(line), text, kind);
}

JsonSections::Member JsonSections::Next(uint32_t line) {
  Level& level = levels_.back();
  return {level.section, level.name, level.members++, line};
}

bool ParseIndex(std::string_view digits, uint64_t* number) {
  if (digits.empty() || digits.size() > 15) return false;
  *number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return false;
    *number = *number * 10 + static_cast<uint64_t>(c - '0');
  }
  return true;
}

}  // namespace tipstat
