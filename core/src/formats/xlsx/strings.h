// Texts of a workbook: plain or in runs of different looks, with or without guides to their
// pronunciation.
#ifndef TIPSTAT_FORMATS_XLSX_STRINGS_H_
#define TIPSTAT_FORMATS_XLSX_STRINGS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/xml_tokens.h"
#include "table/dictionary.h"

namespace tipstat::xlsx {

// Replaces what cannot stand in XML: "_x000D_" is a carriage return, "_x005F_" an underscore.
std::string Unescape(std::string_view text);

// Reads xl/sharedStrings.xml: for each text, in their order, its number among the workbook's.
class StringsPart : public XmlTokens {
 public:
  // `limit` is of the bytes of one text. All outlive the part.
  StringsPart(uint32_t limit, Dictionary* texts, std::vector<uint32_t>* strings)
      : limit_(limit), texts_(texts), strings_(strings) {}

  Result<void> Text(std::string_view text) override;

 protected:
  uint8_t TokenOf(const XmlElement& element) const override;
  Result<void> Open(uint8_t token, const XmlElement& element) override;
  Result<void> Close(uint8_t token) override;

 private:
  uint32_t limit_;
  Dictionary* texts_;
  std::vector<uint32_t>* strings_;
  std::string text_;
};

}  // namespace tipstat::xlsx

#endif  // TIPSTAT_FORMATS_XLSX_STRINGS_H_
