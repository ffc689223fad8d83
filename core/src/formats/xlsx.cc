// Office Open XML workbooks, unpacked: the parts that say which sheets there are, the texts and
// styles that they share, and the worksheets. One sheet is the table.
#include <memory>

#include "base/parts.h"
#include "base/text.h"
#include "formats/format.h"
#include "formats/sheets/choice.h"
#include "formats/xlsx/sheet.h"
#include "formats/xlsx/strings.h"
#include "formats/xlsx/styles.h"
#include "formats/xlsx/workbook.h"

namespace tipstat {
namespace {

constexpr std::string_view kWorkbookPart = "xl/workbook.xml";
constexpr std::string_view kRelationsPart = "xl/_rels/workbook.xml.rels";
constexpr std::string_view kStylesPart = "xl/styles.xml";
constexpr std::string_view kStringsPart = "xl/sharedStrings.xml";

class XlsxReader : public Reader, public PartsHandler {
 public:
  XlsxReader(const Limits& limits, RawTable* table)
      : limits_(limits), choice_(limits, table), parts_(this) {
    table->format = "xlsx";
  }

  Result<void> Append(std::string_view bytes) override { return parts_.Append(bytes); }

  Result<void> Finish() override {
    if (auto finished = parts_.Finish(); !finished) return finished;
    for (const xlsx::Sheet& sheet : workbook_.sheets) choice_.Name(sheet.name, sheet.is_hidden);
    return choice_.Finish(shared_.texts);
  }

  Result<void> BeginPart(std::string_view name) override {
    part_ = name;
    handler_ = HandlerOf(name);
    xml_ = nullptr;
    if (handler_ == nullptr) return {};
    const XmlLimits limits = {limits_.depth};
    xml_ = std::make_unique<XmlReader>(xlsx::Namespaces(), limits, handler_.get());
    return {};
  }

  Result<void> TakePart(std::string_view bytes) override {
    return xml_ == nullptr ? Result<void>() : Named(xml_->Append(bytes));
  }

  Result<void> EndPart() override {
    if (xml_ == nullptr) return {};
    if (auto finished = Named(xml_->Finish()); !finished) return finished;
    if (part_ == kWorkbookPart) shared_.epoch = workbook_.epoch;
    if (grid_ != nullptr) choice_.Offer(static_cast<size_t>(sheet_), std::move(grid_));
    return {};
  }

 private:
  // Returns null for a part that is not needed.
  std::unique_ptr<XmlHandler> HandlerOf(std::string_view name) {
    if (name == kWorkbookPart) return std::make_unique<xlsx::WorkbookPart>(&workbook_);
    if (name == kRelationsPart) return std::make_unique<xlsx::RelationsPart>(&workbook_);
    if (name == kStylesPart) return std::make_unique<xlsx::StylesPart>(&shared_.styles);
    if (name == kStringsPart) {
      return std::make_unique<xlsx::StringsPart>(limits_.cell_bytes, &shared_.texts,
                                                 &shared_.strings);
    }
    sheet_ = workbook_.Find(name);
    if (sheet_ < 0) return nullptr;
    const xlsx::Sheet& sheet = workbook_.sheets[static_cast<size_t>(sheet_)];
    if (!choice_.Wants(sheet.name, sheet.is_hidden)) return nullptr;
    grid_ = std::make_unique<SheetGrid>();
    grid_->name = sheet.name;
    return std::make_unique<xlsx::SheetPart>(limits_, &shared_, grid_.get());
  }

  // The reader of XML does not know which part it reads.
  Result<void> Named(Result<void> result) const {
    if (result || !result.error().subject.empty()) return result;
    Error error = result.error();
    error.subject = part_;
    return error;
  }

  const Limits& limits_;
  xlsx::Workbook workbook_;
  xlsx::Shared shared_;
  SheetChoice choice_;
  PartsReader parts_;
  std::string part_;
  std::unique_ptr<XmlHandler> handler_;
  std::unique_ptr<XmlReader> xml_;
  std::unique_ptr<SheetGrid> grid_;
  int sheet_ = -1;
};

}  // namespace

extern const Format kFormat_xlsx;
const Format kFormat_xlsx = {
    "xlsx", [](std::string_view head) { return StartsWith(FirstPartName(head), "xl/"); },
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<XlsxReader>(limits, table);
    },
    40};

}  // namespace tipstat
