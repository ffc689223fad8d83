#include "engine/recognise.h"

#include "base/parts.h"
#include "base/text.h"
#include "engine/registry.h"

namespace tipstat {
namespace {

constexpr std::string_view kArchive = "PK\x03\x04";

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

constexpr Signature kSignatures[] = {
    {"%PDF-", "a PDF document"},
    {"\x89PNG", "an image (PNG)"},
    {"\xFF\xD8\xFF", "an image (JPEG)"},
    {"GIF8", "an image (GIF)"},
    {kArchive, "an archive or a spreadsheet"},
    {"\xD0\xCF\x11\xE0", "an old Office document"},
    {"\x1F\x8B", "a compressed file"},
    {"\xFF\xFE", "text in UTF-16"},
    {"\xFE\xFF", "text in UTF-16"},
};

constexpr std::string_view kMarkup[] = {"<!doctype", "<html", "<head", "<body",  "<?xml",
                                        "<svg",      "<!--",  "<div",  "<script"};

Error NotATable(std::string_view found) {
  return {ErrorCode::kNotATable, {}, std::string(found), "a table as CSV or JSON", 1, 1};
}

Error NeedsFullModule() {
  return {ErrorCode::kNeedsFullModule, {}, "another format", "the module that reads it", 1, 1};
}

std::string_view MarkupName(std::string_view text) {
  std::string start(text.substr(0, 16));
  for (char& c : start) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const std::string_view markup : kMarkup) {
    if (!StartsWith(start, markup)) continue;
    return markup == "<?xml" || markup == "<svg" ? "an XML document" : "a web page (HTML)";
  }
  return {};
}

}  // namespace

Result<const Format*> Recognise(std::string_view head) {
  // Unpacked or not, and a text in brackets: only the module that knows all formats can tell.
  const bool is_archive = StartsWith(head, kArchive) || StartsWith(head, kPartsMagic);
  if (is_archive && !IsFullModule()) return NeedsFullModule();
  for (const Signature& signature : kSignatures) {
    if (StartsWith(head, signature.bytes)) return NotATable(signature.name);
  }
  const std::string_view text = Trim(head);
  if (text.empty())
    return Error{ErrorCode::kEmptyInput, {}, "no text", "a line of headings and rows"};
  if (head.find('\0') != std::string_view::npos) return NotATable("a binary file");
  if (const std::string_view markup = MarkupName(text); !markup.empty()) return NotATable(markup);
  const Format* best = nullptr;
  for (const Format* format : Formats()) {
    const bool is_better = best == nullptr || format->rank < best->rank;
    if (is_better && format->recognises(text)) best = format;
  }
  if (best == nullptr) return NotATable("a file of no known format");
  const bool may_be_json = text[0] == '{' || text[0] == '[';
  if (may_be_json && !IsFullModule()) return NeedsFullModule();
  return best;
}

namespace {

class AnyReader : public Reader {
 public:
  AnyReader(const Limits& limits, RawTable* table) : limits_(limits), table_(table) {}

  Result<void> Append(std::string_view bytes) override {
    if (reader_ != nullptr) return reader_->Append(bytes);
    head_.append(bytes);
    return head_.size() < kRecognisedBytes ? Result<void>() : Start();
  }

  Result<void> Finish() override {
    if (reader_ == nullptr) {
      if (auto started = Start(); !started) return started;
    }
    return reader_->Finish();
  }

 private:
  Result<void> Start() {
    const Result<const Format*> format =
        Recognise(std::string_view(head_).substr(0, kRecognisedBytes));
    if (!format) return format.error();
    reader_ = (*format)->make_reader(limits_, table_);
    const std::string first = std::move(head_);
    return reader_->Append(first);
  }

  const Limits& limits_;
  RawTable* table_;
  std::string head_;
  std::unique_ptr<Reader> reader_;
};

}  // namespace

std::unique_ptr<Reader> MakeReader(const Limits& limits, RawTable* table) {
  return std::make_unique<AnyReader>(limits, table);
}

}  // namespace tipstat
