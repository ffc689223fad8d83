#include "formats/xlsx/styles.h"

namespace tipstat::xlsx {
namespace {

enum Token : uint8_t { kOther, kFormat, kCellStyles, kCellStyle };

// Excel itself has at most 64,000 styles of cells.
constexpr size_t kMostStyles = 1 << 16;

}  // namespace

uint32_t NumberOr(std::string_view text, uint32_t otherwise) {
  if (text.empty() || text.size() > 9) return otherwise;
  uint32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return otherwise;
    number = number * 10 + static_cast<uint32_t>(c - '0');
  }
  return number;
}

uint8_t StylesPart::TokenOf(const XmlElement& element) const {
  if (element.Is("", "numFmt")) return kFormat;
  if (element.Is("", "cellXfs")) return kCellStyles;
  return element.Is("", "xf") && Innermost() == kCellStyles ? kCellStyle : kOther;
}

Result<void> StylesPart::Open(uint8_t token, const XmlElement& element) {
  if (token == kCellStyles || styles_->size() == kMostStyles) return {};
  const uint32_t format = NumberOr(element.Get("", "numFmtId").value_or(""), 0);
  if (token == kCellStyle) {
    styles_->push_back(StyleOf(format));
  } else if (formats_.size() < kMostStyles) {
    formats_.emplace_back(format, StyleOfFormatCode(element.Get("", "formatCode").value_or("")));
  }
  return {};
}

SheetStyle StylesPart::StyleOf(uint32_t format) const {
  for (const auto& [id, style] : formats_) {
    if (id == format) return style;
  }
  return StyleOfFormatId(format);
}

}  // namespace tipstat::xlsx
