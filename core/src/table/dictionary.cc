#include "table/dictionary.h"

#include <cstring>

namespace tipstat {
namespace {

// FNV-1a over eight bytes at a time, mixed at the end as in MurmurHash3.
uint64_t Hash(std::string_view text) {
  uint64_t hash = 0xCBF29CE484222325ULL ^ text.size();
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  for (; i < text.size(); ++i) {
    hash = (hash ^ static_cast<uint8_t>(text[i])) * 0x100000001B3ULL;
  }
  hash ^= hash >> 33;
  return hash * 0xFF51AFD7ED558CCDULL >> 16;
}

}  // namespace

size_t Dictionary::SlotOf(std::string_view text) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = static_cast<size_t>(Hash(text)) & mask;
  while (slots_[slot] != kNone && (*this)[slots_[slot]] != text) slot = (slot + 1) & mask;
  return slot;
}

uint32_t Dictionary::Find(std::string_view text) const {
  return slots_.empty() ? kNone : slots_[SlotOf(text)];
}

uint32_t Dictionary::Intern(std::string_view text) {
  if (slots_.size() < 2 * (static_cast<size_t>(size()) + 1)) Grow();
  const size_t slot = SlotOf(text);
  if (slots_[slot] == kNone) {
    slots_[slot] = size();
    texts_.append(text);
    ends_.push_back(texts_.size());
  }
  return slots_[slot];
}

void Dictionary::Grow() {
  slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, kNone);
  for (uint32_t code = 0; code < size(); ++code) slots_[SlotOf((*this)[code])] = code;
}

}  // namespace tipstat
