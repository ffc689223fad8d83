#include "base/parts.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {
namespace {

constexpr size_t kLongestName = 1024;
constexpr size_t kLongestNumber = 15;
constexpr size_t kMostParts = 4096;

Error Malformed(std::string_view found, std::string_view expected) {
  return {ErrorCode::kNotATable, {}, found, expected};
}

bool IsPartName(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return false;
  for (size_t i = 0; i < name.size();) {
    const char32_t c = DecodeNext(name, &i);
    if (c == kBadByte || c < 0x20 || c == 0x7F || c == '\\') return false;
  }
  const std::vector<std::string_view> steps = Split(name, '/');
  return std::none_of(steps.begin(), steps.end(), [](std::string_view step) {
    return step.empty() || step == "." || step == "..";
  });
}

// The number in front of the first blank; -1 where there is none.
int64_t LengthIn(std::string_view line) {
  const size_t blank = line.find(' ');
  if (blank == std::string_view::npos || blank == 0 || blank > kLongestNumber) return -1;
  int64_t length = 0;
  for (const char c : line.substr(0, blank)) {
    if (c < '0' || c > '9') return -1;
    length = length * 10 + (c - '0');
  }
  return length;
}

}  // namespace

std::string_view FirstPartName(std::string_view head) {
  if (!StartsWith(head, kPartsMagic)) return {};
  head.remove_prefix(kPartsMagic.size());
  const std::string_view line = head.substr(0, head.find('\n'));
  return LengthIn(line) < 0 ? std::string_view() : line.substr(line.find(' ') + 1);
}

Result<void> PartsReader::Append(std::string_view bytes) {
  while (!bytes.empty()) {
    if (ended_) return Malformed("bytes behind the last part", "the end");
    if (left_ > 0) {
      const auto taken = static_cast<size_t>(std::min<uint64_t>(left_, bytes.size()));
      if (auto given = handler_->TakePart(bytes.substr(0, taken)); !given) return given;
      left_ -= taken;
      bytes.remove_prefix(taken);
      continue;
    }
    const size_t end = bytes.find('\n');
    const std::string_view piece = bytes.substr(0, end);
    if (line_.size() + piece.size() > kLongestName + kLongestNumber + 1) {
      return Malformed("a longer line between parts", "a length and a name");
    }
    line_.append(piece);
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end + 1);
    const std::string line = std::move(line_);
    line_.clear();
    if (auto taken = TakeLine(line); !taken) return taken;
  }
  return {};
}

Result<void> PartsReader::TakeLine(std::string_view line) {
  if (!has_magic_) {
    has_magic_ = line == kPartsMagic.substr(0, kPartsMagic.size() - 1);
    return has_magic_ ? Result<void>() : Malformed("no parts", kPartsMagic);
  }
  if (line == "end") {
    ended_ = true;
    return part_.empty() ? Result<void>() : handler_->EndPart();
  }
  const int64_t length = LengthIn(line);
  const std::string_view name = line.substr(std::min(line.find(' '), line.size() - 1) + 1);
  if (line.empty() || length < 0 || !IsPartName(name)) {
    return Malformed("a line between parts that names none", "a length and a name");
  }
  return TakeRecord(static_cast<uint64_t>(length), name);
}

Result<void> PartsReader::TakeRecord(uint64_t length, std::string_view name) {
  left_ = length;
  if (name == part_) return {};
  if (!part_.empty()) {
    if (auto ended = handler_->EndPart(); !ended) return ended;
  }
  if (std::find(seen_.begin(), seen_.end(), name) != seen_.end()) {
    return Malformed("the part " + std::string(name) + " twice", "each part once");
  }
  if (seen_.size() == kMostParts) {
    return Malformed("more parts", std::to_string(kMostParts) + " at most");
  }
  part_ = name;
  seen_.push_back(part_);
  return handler_->BeginPart(name);
}

Result<void> PartsReader::Finish() {
  if (ended_) return {};
  return Malformed("the end of the file inside a part", "the last part");
}

}  // namespace tipstat
