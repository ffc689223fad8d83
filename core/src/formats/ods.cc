// OpenDocument spreadsheets, unpacked: content.xml holds all sheets; the manifest tells whether
// they are encrypted.
#include <algorithm>
#include <memory>
#include <utility>

#include "base/parts.h"
#include "base/sheet_number.h"
#include "base/text.h"
#include "base/xml_tokens.h"
#include "formats/format.h"
#include "formats/sheets/choice.h"

namespace tipstat {
namespace {

constexpr std::string_view kContentPart = "content.xml";
constexpr std::string_view kManifestPart = "META-INF/manifest.xml";
constexpr std::string_view kMidnight = "T00:00:00";

// Cells that a file of few bytes may repeat.
constexpr uint64_t kMostRepeated = 1000000;

const std::vector<XmlNamespace>& Namespaces() {
  static const std::vector<XmlNamespace> kNamespaces = {
      {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
      {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
      {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
      {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
      {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"}};
  return kNamespaces;
}

// A count of repetitions; 1 where none is given, and never more than a sheet has places.
uint32_t CountIn(const XmlElement& element, std::string_view name) {
  const std::string_view text = element.Get("table", name).value_or("");
  if (text.empty() ||
      !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return 1;
  }
  uint64_t count = 0;
  for (const char c : text) {
    count = std::min<uint64_t>(count * 10 + static_cast<uint64_t>(c - '0'), SheetGrid::kRows);
  }
  return static_cast<uint32_t>(std::max<uint64_t>(count, 1));
}

Error Encrypted() {
  return {ErrorCode::kNotATable, {}, "an encrypted spreadsheet", "one without a password"};
}

// Reads META-INF/manifest.xml.
class ManifestPart : public XmlTokens {
 protected:
  uint8_t TokenOf(const XmlElement& element) const override {
    return element.Is("manifest", "encryption-data") ? 1 : 0;
  }
  Result<void> Open(uint8_t, const XmlElement&) override { return Encrypted(); }
};

// What a date cell prints decides what it says: "2023" a year, "Jan 2023" or "01/2023" a month.
std::string ShowDate(std::string_view date, std::string_view printed) {
  if (EndsWith(date, kMidnight)) date.remove_suffix(kMidnight.size());
  const bool is_day = date.find_first_not_of("0123456789-") == std::string_view::npos;
  if (date.size() != 10 || !is_day) return std::string(date);
  std::vector<std::string_view> numbers;
  bool has_other = false;
  for (size_t i = 0; i < printed.size();) {
    const size_t end = std::min(printed.find_first_not_of("0123456789", i), printed.size());
    if (end > i) numbers.push_back(printed.substr(i, end - i));
    has_other = has_other || end == i;
    i = std::max(end, i + 1);
  }
  const std::string_view year = date.substr(0, 4);
  const bool has_year = std::find(numbers.begin(), numbers.end(), year) != numbers.end();
  if (!has_year || numbers.size() > 2) return std::string(date);
  if (numbers.size() == 1) return std::string(date.substr(0, has_other ? 7 : 4));
  const std::string_view other = numbers[numbers[0] == year ? 1 : 0];
  const std::string_view month = date.substr(5, 2);
  const bool is_month = other == month || (month[0] == '0' && other == month.substr(1));
  return std::string(date.substr(0, is_month ? 7 : 10));
}

// Reads content.xml.
class ContentPart : public XmlTokens {
 public:
  // All outlive the part.
  ContentPart(const Limits& limits, Dictionary* texts, SheetChoice* choice)
      : limits_(limits), texts_(texts), choice_(choice) {}

  Result<void> Text(std::string_view text) override {
    if (Innermost() != kParagraph) return {};
    return Print(text);
  }

 protected:
  uint8_t TokenOf(const XmlElement& element) const override {
    const bool in_paragraph = Innermost() == kParagraph;
    if (element.prefix == "table") return TableToken(element.name);
    if (element.prefix == "text") {
      if (in_paragraph) return ParagraphToken(element.name);
      return element.name == "p" && Innermost() == kCell ? kParagraph : kOther;
    }
    if (element.Is("office", "spreadsheet")) return kSpreadsheet;
    return element.Is("style", "style")              ? kStyle
           : element.Is("style", "table-properties") ? kProperties
                                                     : kOther;
  }

  Result<void> Open(uint8_t token, const XmlElement& element) override {
    switch (token) {
      case kStyle:
        style_ = element.Get("style", "name").value_or("");
        return {};
      case kProperties:
        if (element.Get("table", "display") == "false") hidden_styles_.push_back(style_);
        return {};
      case kTable:
        return OpenTable(element);
      case kRow:
        column_ = 0;
        row_repeated_ = CountIn(element, "number-rows-repeated");
        return {};
      case kCell:
      case kCovered:
        OpenCell(element);
        return {};
      case kParagraph:
        return element.name == "p" && paragraphs_++ > 0 ? Print("\n") : Result<void>();
      case kSpaces:
        return Print(std::string(CountOfSpaces(element), ' '));
      case kTab:
        return Print("\t");
      case kBreak:
        return Print("\n");
      default:
        return {};
    }
  }

  Result<void> Close(uint8_t token) override {
    if (token == kCell || token == kCovered) return CloseCell(token == kCovered);
    if (token == kRow) return CloseRow();
    if (token == kTable) CloseTable();
    return {};
  }

 private:
  enum Token : uint8_t {
    kOther,
    kSpreadsheet,
    kStyle,
    kProperties,
    kTable,
    kGroup,
    kRow,
    kCell,
    kCovered,
    kParagraph,
    kSpaces,
    kTab,
    kBreak
  };

  uint8_t TableToken(std::string_view name) const {
    const uint8_t parent = Innermost();
    if (name == "table") return parent == kSpreadsheet ? kTable : kOther;
    if (parent == kTable || parent == kGroup) {
      if (name == "table-row") return kRow;
      const bool is_group =
          name == "table-rows" || name == "table-header-rows" || name == "table-row-group";
      return is_group ? kGroup : kOther;
    }
    if (parent != kRow) return kOther;
    if (name == "table-cell") return kCell;
    return name == "covered-table-cell" ? kCovered : kOther;
  }

  static uint8_t ParagraphToken(std::string_view name) {
    if (name == "s") return kSpaces;
    if (name == "tab") return kTab;
    if (name == "line-break") return kBreak;
    return name == "span" || name == "a" ? kParagraph : kOther;
  }

  static size_t CountOfSpaces(const XmlElement& element) {
    const std::string_view count = element.Get("text", "c").value_or("1");
    return count.size() == 1 && count[0] >= '1' && count[0] <= '9'
               ? static_cast<size_t>(count[0] - '0')
               : 1;
  }

  Result<void> OpenTable(const XmlElement& element) {
    const std::string_view name = element.Get("table", "name").value_or("");
    const std::string_view style = element.Get("table", "style-name").value_or("");
    const bool is_hidden =
        std::find(hidden_styles_.begin(), hidden_styles_.end(), style) != hidden_styles_.end();
    choice_->Name(name, is_hidden);
    is_wanted_ = choice_->Wants(name, is_hidden);
    grid_ = std::make_unique<SheetGrid>();
    grid_->name = name;
    row_ = 0;
    return {};
  }

  void OpenCell(const XmlElement& element) {
    printed_.clear();
    paragraphs_ = 0;
    type_ = element.Get("office", "value-type").value_or("");
    const char* const name = type_ == "date"      ? "date-value"
                             : type_ == "boolean" ? "boolean-value"
                             : type_ == "string"  ? "string-value"
                                                  : "value";
    value_ = element.Get("office", name).value_or("");
    repeated_ = CountIn(element, "number-columns-repeated");
    columns_spanned_ = CountIn(element, "number-columns-spanned");
    rows_spanned_ = CountIn(element, "number-rows-spanned");
  }

  Result<void> Print(std::string_view text) {
    if (printed_.size() + text.size() > limits_.cell_bytes) {
      return At({ErrorCode::kCellTooLarge,
                 {},
                 "a longer cell",
                 std::to_string(limits_.cell_bytes) + " bytes at most"});
    }
    printed_.append(text);
    return {};
  }

  bool IsNumber() const {
    return !value_.empty() && (type_ == "float" || type_ == "percentage" || type_ == "currency");
  }

  std::string CellText() const {
    const auto style = type_ == "percentage" ? SheetStyle::kPercent : SheetStyle::kNumber;
    if (IsNumber()) return ShowSheetNumber(value_, style, SheetEpoch::k1900);
    if (type_ == "date" && !value_.empty()) return ShowDate(value_, printed_);
    if (type_ == "boolean") return value_ == "true" ? "TRUE" : "FALSE";
    return printed_.empty() && type_ == "string" ? value_ : printed_;
  }

  Result<void> CloseCell(bool is_covered) {
    const std::string text = is_covered || !is_wanted_ ? std::string() : CellText();
    const uint32_t first = column_;
    if (!text.empty()) {
      if (auto room = CountRepeated(repeated_ - 1); !room) return room;
    }
    column_ = std::min(column_ + repeated_, SheetGrid::kRows);
    if (text.empty()) return {};
    const uint32_t number = texts_->Intern(text);
    for (uint32_t column = first; column < column_; ++column) {
      row_cells_.push_back({row_, column, number});
      is_number_.push_back(IsNumber() ? 1 : 0);
    }
    if (columns_spanned_ > 1 || rows_spanned_ > 1) {
      grid_->Merge({row_, first, row_ + rows_spanned_ - 1, first + columns_spanned_ - 1});
    }
    return {};
  }

  Result<void> CountRepeated(uint64_t cells) {
    repetitions_ += cells;
    if (repetitions_ <= kMostRepeated) return {};
    return At({ErrorCode::kTooManyCells,
               {},
               "more repeated cells",
               std::to_string(kMostRepeated) + " cells at most"});
  }

  Result<void> CloseRow() {
    const uint32_t end = std::min(row_ + row_repeated_, SheetGrid::kRows);
    if (!row_cells_.empty()) {
      if (auto room = CountRepeated(uint64_t{end - row_} * row_cells_.size() - row_cells_.size());
          !room) {
        return room;
      }
    }
    for (; row_ < end && !row_cells_.empty(); ++row_) {
      for (size_t i = 0; i < row_cells_.size(); ++i) {
        row_cells_[i].row = row_;
        if (auto put = grid_->Put(row_cells_[i], limits_); !put) return At(put.error());
        if (is_number_[i] != 0) grid_->NoteNumber((*texts_)[row_cells_[i].text]);
      }
    }
    row_ = end;
    row_cells_.clear();
    is_number_.clear();
    return {};
  }

  void CloseTable() {
    if (is_wanted_) choice_->Offer(tables_, std::move(grid_));
    ++tables_;
  }

  Error At(Error error) const {
    error.subject = grid_->name + "!" + CellName(row_, column_);
    error.line = row_ + 1;
    return error;
  }

  const Limits& limits_;
  Dictionary* texts_;
  SheetChoice* choice_;
  std::string style_;  // the one that is being defined
  std::vector<std::string> hidden_styles_;

  std::unique_ptr<SheetGrid> grid_;
  size_t tables_ = 0;
  bool is_wanted_ = false;
  uint32_t row_ = 0;
  uint32_t row_repeated_ = 1;
  uint32_t column_ = 0;
  std::vector<SheetCell> row_cells_;
  std::vector<uint8_t> is_number_;  // for each of them
  uint64_t repetitions_ = 0;

  // The cell that is being read.
  std::string type_;
  std::string value_;
  std::string printed_;
  uint32_t paragraphs_ = 0;
  uint32_t repeated_ = 1;
  uint32_t columns_spanned_ = 1;
  uint32_t rows_spanned_ = 1;
};

class OdsReader : public Reader, public PartsHandler {
 public:
  OdsReader(const Limits& limits, RawTable* table)
      : limits_(limits), choice_(limits, table), parts_(this) {
    table->format = "ods";
  }

  Result<void> Append(std::string_view bytes) override { return parts_.Append(bytes); }

  Result<void> Finish() override {
    if (auto finished = parts_.Finish(); !finished) return finished;
    return choice_.Finish(texts_);
  }

  Result<void> BeginPart(std::string_view name) override {
    part_ = name;
    xml_ = nullptr;
    handler_ = nullptr;
    if (name == kContentPart) {
      handler_ = std::make_unique<ContentPart>(limits_, &texts_, &choice_);
    } else if (name == kManifestPart) {
      handler_ = std::make_unique<ManifestPart>();
    } else {
      return {};
    }
    const XmlLimits limits = {limits_.depth};
    xml_ = std::make_unique<XmlReader>(Namespaces(), limits, handler_.get());
    return {};
  }

  Result<void> TakePart(std::string_view bytes) override {
    return xml_ == nullptr ? Result<void>() : Named(xml_->Append(bytes));
  }

  Result<void> EndPart() override {
    return xml_ == nullptr ? Result<void>() : Named(xml_->Finish());
  }

 private:
  Result<void> Named(Result<void> result) const {
    if (result || !result.error().subject.empty()) return result;
    Error error = result.error();
    error.subject = part_;
    return error;
  }

  const Limits& limits_;
  Dictionary texts_;
  SheetChoice choice_;
  PartsReader parts_;
  std::string part_;
  std::unique_ptr<XmlHandler> handler_;
  std::unique_ptr<XmlReader> xml_;
};

}  // namespace

extern const Format kFormat_ods;
const Format kFormat_ods = {"ods",
                            [](std::string_view head) {
                              const std::string_view first = FirstPartName(head);
                              return first == kContentPart || first == kManifestPart;
                            },
                            [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
                              return std::make_unique<OdsReader>(limits, table);
                            },
                            40};

}  // namespace tipstat
