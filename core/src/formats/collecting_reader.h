// A reader that needs all bytes before it can begin. nlohmann's parser asks for bytes and cannot be
// left half way, which without threads leaves no way to give it a piece at a time.
#ifndef TIPSTAT_FORMATS_COLLECTING_READER_H_
#define TIPSTAT_FORMATS_COLLECTING_READER_H_

#include <string>

#include "formats/format.h"

namespace tipstat {

class CollectingReader : public Reader {
 public:
  explicit CollectingReader(const Limits& limits) : most_bytes_(limits.input_bytes) {}

  Result<void> Append(std::string_view bytes) override {
    if (text_.size() + bytes.size() > most_bytes_) {
      return Error{ErrorCode::kTooManyBytes,
                   {},
                   "a larger file",
                   std::to_string(most_bytes_) + " bytes at most"};
    }
    text_.append(bytes);
    return {};
  }

  Result<void> Finish() override {
    const std::string text = std::move(text_);
    return Read(text);
  }

 protected:
  // Reads the whole file.
  virtual Result<void> Read(std::string_view text) = 0;

 private:
  uint64_t most_bytes_;
  std::string text_;
};

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_COLLECTING_READER_H_
