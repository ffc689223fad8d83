// The styles of a workbook, as far as they say whether a number is a date or a percentage.
#ifndef TIPSTAT_FORMATS_XLSX_STYLES_H_
#define TIPSTAT_FORMATS_XLSX_STYLES_H_

#include <string>
#include <utility>
#include <vector>

#include "base/sheet_number.h"
#include "base/xml_tokens.h"

namespace tipstat::xlsx {

// Reads xl/styles.xml; fills what the cells' style numbers show.
class StylesPart : public XmlTokens {
 public:
  explicit StylesPart(std::vector<SheetStyle>* styles) : styles_(styles) {}

 protected:
  uint8_t TokenOf(const XmlElement& element) const override;
  Result<void> Open(uint8_t token, const XmlElement& element) override;

 private:
  SheetStyle StyleOf(uint32_t format) const;

  std::vector<SheetStyle>* styles_;
  std::vector<std::pair<uint32_t, SheetStyle>> formats_;  // those that the workbook spells out
};

// A whole number; `otherwise` where the text is none.
uint32_t NumberOr(std::string_view text, uint32_t otherwise);

}  // namespace tipstat::xlsx

#endif  // TIPSTAT_FORMATS_XLSX_STYLES_H_
