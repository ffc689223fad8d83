// What a workbook of Office Open XML says of its sheets: names, order, visibility, calendar, and
// in which part each stands.
#ifndef TIPSTAT_FORMATS_XLSX_WORKBOOK_H_
#define TIPSTAT_FORMATS_XLSX_WORKBOOK_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/sheet_number.h"
#include "base/xml_tokens.h"

namespace tipstat::xlsx {

// The namespaces of the transitional and of the strict form.
const std::vector<XmlNamespace>& Namespaces();

struct Sheet {
  std::string name;
  std::string relation;  // its id in the relationships of the workbook
  std::string part;      // "" where no relationship has that id
  bool is_hidden = false;
};

struct Workbook {
  std::vector<Sheet> sheets;
  SheetEpoch epoch = SheetEpoch::k1900;

  // Returns the number of the sheet in that part, or -1.
  int Find(std::string_view part) const;
};

// Reads xl/workbook.xml.
class WorkbookPart : public XmlTokens {
 public:
  explicit WorkbookPart(Workbook* workbook) : workbook_(workbook) {}

 protected:
  uint8_t TokenOf(const XmlElement& element) const override;
  Result<void> Open(uint8_t token, const XmlElement& element) override;

 private:
  Workbook* workbook_;
};

// Reads xl/_rels/workbook.xml.rels, behind the workbook.
class RelationsPart : public XmlTokens {
 public:
  explicit RelationsPart(Workbook* workbook) : workbook_(workbook) {}

 protected:
  uint8_t TokenOf(const XmlElement& element) const override;
  Result<void> Open(uint8_t token, const XmlElement& element) override;

 private:
  Workbook* workbook_;
};

}  // namespace tipstat::xlsx

#endif  // TIPSTAT_FORMATS_XLSX_WORKBOOK_H_
