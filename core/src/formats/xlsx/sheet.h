// The cells of a worksheet.
#ifndef TIPSTAT_FORMATS_XLSX_SHEET_H_
#define TIPSTAT_FORMATS_XLSX_SHEET_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/sheet_number.h"
#include "base/xml_tokens.h"
#include "formats/sheets/grid.h"
#include "table/dictionary.h"
#include "tipstat/limits.h"

namespace tipstat::xlsx {

// What all worksheets of a workbook share.
struct Shared {
  SheetEpoch epoch = SheetEpoch::k1900;
  std::vector<uint32_t> strings;  // numbers among the texts
  std::vector<SheetStyle> styles;
  Dictionary texts;
};

// Reads xl/worksheets/*.xml into a grid. Errors that belong to a cell name it as "Sheet1!B3".
class SheetPart : public XmlTokens {
 public:
  // All outlive the part.
  SheetPart(const Limits& limits, Shared* shared, SheetGrid* grid)
      : limits_(limits), shared_(shared), grid_(grid) {}

  Result<void> Text(std::string_view text) override;

 protected:
  uint8_t TokenOf(const XmlElement& element) const override;
  Result<void> Open(uint8_t token, const XmlElement& element) override;
  Result<void> Close(uint8_t token) override;

 private:
  enum class Type : uint8_t { kNumber, kShared, kText, kInline, kBoolean, kDate };

  Result<void> OpenRow(const XmlElement& element);
  Result<void> OpenCell(const XmlElement& element);
  Result<void> CloseCell();
  Result<void> PutNumber();
  Result<void> PutShared();
  Result<void> Put(uint32_t text);
  Result<void> PutText(std::string_view text);
  Result<void> Merge(std::string_view reference);
  Error At(Error error) const;
  Error Misplaced(std::string_view reference) const;

  const Limits& limits_;
  Shared* shared_;
  SheetGrid* grid_;
  uint32_t next_row_ = 0;  // the first that may still come
  uint32_t row_ = 0;
  uint32_t next_column_ = 0;
  uint32_t column_ = 0;
  Type type_ = Type::kNumber;
  SheetStyle style_ = SheetStyle::kNumber;
  std::string value_;
};

}  // namespace tipstat::xlsx

#endif  // TIPSTAT_FORMATS_XLSX_SHEET_H_
