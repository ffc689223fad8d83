// A handler of XML that knows its elements by number.
#ifndef TIPSTAT_BASE_XML_TOKENS_H_
#define TIPSTAT_BASE_XML_TOKENS_H_

#include <cstdint>
#include <vector>

#include "base/xml.h"

namespace tipstat {

// Gives each element a token, 0 to what is passed over, and says at its end which one it was.
class XmlTokens : public XmlHandler {
 public:
  Result<void> Start(const XmlElement& element) final {
    const uint8_t token = TokenOf(element);
    Result<void> opened = token == 0 ? Result<void>() : Open(token, element);
    open_.push_back(token);
    return opened;
  }
  Result<void> End() final {
    const uint8_t token = open_.back();
    open_.pop_back();
    return token == 0 ? Result<void>() : Close(token);
  }
  Result<void> Text(std::string_view) override { return {}; }

 protected:
  virtual uint8_t TokenOf(const XmlElement& element) const = 0;
  // While an element is opened its parent is the innermost, while it is closed likewise.
  virtual Result<void> Open(uint8_t token, const XmlElement& element) = 0;
  virtual Result<void> Close(uint8_t) { return {}; }
  // The token of the innermost element; 0 where there is none.
  uint8_t Innermost() const { return open_.empty() ? uint8_t{0} : open_.back(); }

 private:
  std::vector<uint8_t> open_;
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_XML_TOKENS_H_
