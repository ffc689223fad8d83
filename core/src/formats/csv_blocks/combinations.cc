#include "formats/csv_blocks/combinations.h"

#include <algorithm>

namespace tipstat {
namespace {

constexpr uint32_t kMostBits = 64;

uint32_t BitsOf(uint32_t code) {
  uint32_t bits = 1;
  while (code >> bits != 0 && bits < 32) ++bits;
  return bits;
}

// A number with the bits of all of them.
uint32_t LargestOf(const std::vector<uint32_t>& codes) {
  uint32_t all = 0;
  const uint32_t* const behind = codes.data() + codes.size();
  for (const uint32_t* code = codes.data(); code != behind; ++code) all |= *code;
  return all;
}

// The codes of each row side by side in one number.
template <class Key>
void FindKeys(const std::vector<std::vector<uint32_t>>& codes, uint32_t count,
              const std::vector<uint32_t>& widths, std::vector<Key>* keys) {
  keys->resize(count);
  Key* const out = keys->data();
  const uint32_t* const first = codes[0].data();
  for (uint32_t i = 0; i < count; ++i) out[i] = first[i];
  uint32_t shift = widths[0];
  for (size_t c = 1; c < codes.size(); ++c) {
    const uint32_t* const from = codes[c].data();
    for (uint32_t i = 0; i < count; ++i) out[i] |= static_cast<Key>(from[i]) << shift;
    shift += widths[c];
  }
}

}  // namespace

bool Combinations::Add(const std::vector<std::vector<uint32_t>>& codes, uint32_t row,
                       uint32_t line) {
  if (!Widen(codes)) return false;
  const auto count = static_cast<uint32_t>(codes[0].size());
  const auto add = [&](uint32_t i) {
    for (size_t c = 0; c < codes.size(); ++c) codes_[c].push_back(codes[c][i]);
    rows_.push_back(row + i);
    lines_.push_back(line + i);
  };
  if (IsDense()) {
    FindKeys(codes, count, widths_, &places_);
    for (uint32_t i = 0; i < count; ++i) {
      if (dense_[places_[i]]++ == 0) add(i);
    }
    return true;
  }
  FindKeys(codes, count, widths_, &keys_);
  for (uint32_t i = 0; i < count; ++i) {
    if (slots_.size() < 2 * (static_cast<size_t>(size()) + 1)) Resize();
    if (SlotOf(keys_[i]).count++ == 0) add(i);
  }
  return true;
}

// Makes room for the largest code of each column.
bool Combinations::Widen(const std::vector<std::vector<uint32_t>>& codes) {
  std::vector<uint32_t> widths = widths_;
  uint32_t bits = 0;
  for (size_t c = 0; c < codes.size(); ++c) {
    widths[c] = std::max(widths[c], BitsOf(LargestOf(codes[c])));
    bits += widths[c];
  }
  if (bits > kMostBits) return false;
  if (bits == bits_) return true;
  const std::vector<uint32_t> counts = Counts();
  widths_ = std::move(widths);
  bits_ = bits;
  slots_ = {};
  if (!IsDense()) {
    dense_ = {};
    Resize();
  } else {
    dense_.assign(size_t{1} << bits_, 0);
  }
  for (uint32_t i = 0; i < counts.size(); ++i) {
    const uint64_t key = KeyOf(i);
    (IsDense() ? dense_[static_cast<size_t>(key)] : SlotOf(key).count) = counts[i];
  }
  return true;
}

std::vector<uint32_t> Combinations::Counts() const {
  std::vector<uint32_t> counts;
  for (uint32_t i = 0; i < size(); ++i) {
    const uint64_t key = KeyOf(i);
    counts.push_back(IsDense() ? dense_[static_cast<size_t>(key)] : SlotOf(key).count);
  }
  return counts;
}

uint64_t Combinations::KeyOf(uint32_t combination) const {
  uint64_t key = 0;
  uint32_t shift = 0;
  for (size_t c = 0; c < codes_.size(); ++c) {
    key |= static_cast<uint64_t>(codes_[c][combination]) << shift;
    shift += widths_[c];
  }
  return key;
}

// The slot of the key, which gets one where it has none: a slot that is used has a count.
Combinations::Slot& Combinations::SlotOf(uint64_t key) {
  const size_t mask = slots_.size() - 1;
  size_t at = static_cast<size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32) & mask;
  while (slots_[at].count != 0 && slots_[at].key != key) at = (at + 1) & mask;
  slots_[at].key = key;
  return slots_[at];
}

void Combinations::Resize() {
  size_t wanted = 1024;
  while (wanted < 4 * (static_cast<size_t>(size()) + 1)) wanted *= 2;
  std::vector<Slot> old(wanted);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.count != 0) SlotOf(slot.key).count = slot.count;
  }
}

}  // namespace tipstat
