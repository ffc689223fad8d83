// A strict reader of XML in pieces: elements, attributes and text, without document types, entities
// of one's own or processing instructions that mean anything.
#ifndef TIPSTAT_BASE_XML_H_
#define TIPSTAT_BASE_XML_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tipstat/result.h"

namespace tipstat {

// A namespace, and the prefix by which the handler knows it, whatever prefix the file uses.
struct XmlNamespace {
  std::string_view uri;
  std::string_view prefix;  // "" for names without one
};

struct XmlAttribute {
  std::string_view prefix;
  std::string_view name;
  std::string_view value;  // with its references replaced
};

// A start tag. The views hold until the handler returns.
struct XmlElement {
  std::string_view prefix;
  std::string_view name;
  const std::vector<XmlAttribute>* attributes = nullptr;

  bool Is(std::string_view prefix_, std::string_view name_) const {
    return name == name_ && prefix == prefix_;
  }
  // Returns the value of an attribute, or nothing.
  std::optional<std::string_view> Get(std::string_view prefix_, std::string_view name_) const;
};

// Takes what a document holds, in its order. An error ends the reading.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual Result<void> Start(const XmlElement& element) = 0;
  // Text between two tags, in one piece or, beside comments and CDATA, in several.
  virtual Result<void> Text(std::string_view text) = 0;
  // The end of the innermost element.
  virtual Result<void> End() = 0;
};

struct XmlLimits {
  uint32_t depth = 64;
  uint32_t token_bytes = 1U << 20;  // of one tag, or of one text
  uint32_t attributes = 256;        // of one element
};

// Names and attributes of namespaces that are not listed come with the prefix "?". Every error is
// kMalformedXml or kTooDeep with line and column, or what the handler returned.
class XmlReader {
 public:
  // The namespaces and the handler outlive the reader.
  XmlReader(const std::vector<XmlNamespace>& namespaces, const XmlLimits& limits,
            XmlHandler* handler);

  Result<void> Append(std::string_view bytes);
  // Returns kMalformedXml where an element is open or there was none.
  Result<void> Finish();

 private:
  // A prefix that the file declares, and what the handler calls it.
  struct Binding {
    std::string written;
    std::string_view known;
    size_t depth;
  };

  Result<size_t> TakeToken(std::string_view rest);
  Result<size_t> TakeText(std::string_view rest);
  Result<size_t> TakeMarkup(std::string_view rest);
  Result<size_t> TakeDelimited(std::string_view rest, std::string_view opening,
                               std::string_view closing);
  Result<size_t> TakeTag(std::string_view rest);
  Result<size_t> Wait(std::string_view rest) const;

  Result<void> TakeStart(std::string_view tag);
  Result<void> TakeEnd(std::string_view name);
  Result<void> Close();
  Result<void> Deliver(std::string_view text);
  Result<void> ReadAttributes(std::string_view text);
  Result<void> ReadDeclaration(std::string_view text) const;
  Result<void> Bind(std::string_view written, std::string_view uri);
  Result<std::string_view> Resolve(std::string_view written, bool is_attribute) const;
  Result<void> ResolveAttributes();
  // Returns the text with its references replaced; `scratch` holds it where there are any.
  Result<std::string_view> Decode(std::string_view text, std::string* scratch) const;
  Error Fault(std::string_view found, std::string_view expected) const;

  const std::vector<XmlNamespace>& namespaces_;
  XmlLimits limits_;
  XmlHandler* handler_;
  std::string waiting_;   // bytes of a token that has not ended
  size_t looked_at_ = 0;  // of them, without finding its end
  uint64_t line_ = 1;
  uint64_t column_ = 1;  // in bytes
  bool has_root_ = false;
  std::string names_;  // of the open elements, as written
  std::vector<size_t> name_begins_;
  std::vector<Binding> bindings_;
  std::vector<XmlAttribute> attributes_;
  std::vector<std::string> decoded_;  // values of attributes that hold references
  std::string text_;
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_XML_H_
