#include "formats/xlsx/workbook.h"

#include "base/text.h"

namespace tipstat::xlsx {
namespace {

constexpr std::string_view kFolder = "xl/";

// Targets are relative to the folder of the workbook, or start at the root.
std::string PartOf(std::string_view target) {
  if (StartsWith(target, "/")) return std::string(target.substr(1));
  if (StartsWith(target, "./")) target.remove_prefix(2);
  return std::string(kFolder) + std::string(target);
}

}  // namespace

const std::vector<XmlNamespace>& Namespaces() {
  static const std::vector<XmlNamespace> kNamespaces = {
      {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""},
      {"http://purl.oclc.org/ooxml/spreadsheetml/main", ""},
      {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
      {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
      {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"}};
  return kNamespaces;
}

int Workbook::Find(std::string_view part) const {
  for (size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].part == part) return static_cast<int>(i);
  }
  return -1;
}

uint8_t WorkbookPart::TokenOf(const XmlElement& element) const {
  if (element.Is("", "sheet")) return 1;
  return element.Is("", "workbookPr") ? 2 : 0;
}

Result<void> WorkbookPart::Open(uint8_t token, const XmlElement& element) {
  if (token == 2) {
    const std::string_view is_1904 = element.Get("", "date1904").value_or("");
    if (is_1904 == "1" || is_1904 == "true") workbook_->epoch = SheetEpoch::k1904;
    return {};
  }
  const std::string_view state = element.Get("", "state").value_or("visible");
  workbook_->sheets.push_back({std::string(element.Get("", "name").value_or("")),
                               std::string(element.Get("r", "id").value_or("")),
                               {},
                               state != "visible"});
  return {};
}

uint8_t RelationsPart::TokenOf(const XmlElement& element) const {
  return element.Is("rel", "Relationship") ? 1 : 0;
}

Result<void> RelationsPart::Open(uint8_t, const XmlElement& element) {
  // Charts and macros have sheets of their own kinds, without cells.
  if (!EndsWith(element.Get("", "Type").value_or(""), "/worksheet")) return {};
  const std::string_view id = element.Get("", "Id").value_or("");
  for (Sheet& sheet : workbook_->sheets) {
    if (sheet.relation == id) sheet.part = PartOf(element.Get("", "Target").value_or(""));
  }
  return {};
}

}  // namespace tipstat::xlsx
