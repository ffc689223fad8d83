// The distinct texts of a column, numbered in the order in which they first appear.
#ifndef TIPSTAT_TABLE_DICTIONARY_H_
#define TIPSTAT_TABLE_DICTIONARY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tipstat {

class Dictionary {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  // Returns the number of the text, giving it the next one when it is new.
  uint32_t Intern(std::string_view text);
  // Returns the number of the text, or kNone.
  uint32_t Find(std::string_view text) const;
  // Requires code < size(). The view holds until the next call of Intern or Replace.
  std::string_view operator[](uint32_t code) const {
    return std::string_view(texts_).substr(ends_[code], ends_[code + 1] - ends_[code]);
  }
  uint32_t size() const { return static_cast<uint32_t>(ends_.size() - 1); }
  // Gives every text the form that `change` returns for it; the numbers stay. Find no longer
  // works afterwards.
  template <class Change>
  void Replace(Change change) {
    std::string texts;
    std::vector<size_t> ends = {0};
    for (uint32_t code = 0; code < size(); ++code) {
      texts.append(change((*this)[code]));
      ends.push_back(texts.size());
    }
    texts_ = std::move(texts);
    ends_ = std::move(ends);
    slots_.clear();
  }

 private:
  size_t SlotOf(std::string_view text) const;
  void Grow();

  std::string texts_;
  std::vector<size_t> ends_ = {0};
  std::vector<uint32_t> slots_;  // open addressing; kNone is free
};

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_DICTIONARY_H_
