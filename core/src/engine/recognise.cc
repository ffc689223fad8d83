#include "engine/recognise.h"

#include <algorithm>
#include <iterator>

#include "base/parts.h"
#include "base/text.h"
#include "engine/registry.h"

namespace tipstat {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

constexpr Signature kSignatures[] = {
    {"%PDF-", "a PDF document"},
    {"\x89PNG", "an image (PNG)"},
    {"\xFF\xD8\xFF", "an image (JPEG)"},
    {"GIF8", "an image (GIF)"},
    {"PK\x03\x04", "an archive or a spreadsheet"},
    {"\xD0\xCF\x11\xE0", "an old Office document"},
    {"\x1F\x8B", "a compressed file"},
};

// A binary file has an odd byte among the first ones. Further on a reader says where one stands.
constexpr size_t kBinaryBytes = 64;

constexpr std::string_view kMarkup[] = {"<!doctype", "<html", "<head",   "<body",  "<?xml", "<svg",
                                        "<!--",      "<div",  "<script", "<table", "<meta", "<p>"};

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

// Whether the text begins as separated values do.
bool BeginsAsText(std::string_view text) {
  size_t position = 0;
  const char32_t first = DecodeNext(text, &position);
  const bool is_odd = std::string_view("<[{%").find(text[0]) != std::string_view::npos;
  if (first == kBadByte || is_odd || StartsWith(text, kPartsMagic)) return false;
  for (const char c : text.substr(0, kBinaryBytes)) {
    if (static_cast<uint8_t>(c) < ' ' && c != '\t' && c != '\n' && c != '\r') return false;
  }
  return true;
}

// What is no table, by a name; "" where it may be one.
std::string_view NameOfOther(std::string_view head, std::string_view text) {
  for (const Signature& signature : kSignatures) {
    if (StartsWith(head, signature.bytes)) return signature.name;
  }
  const bool is_utf16 = StartsWith(head, "\xFF\xFE") || StartsWith(head, "\xFE\xFF");
  if (!is_utf16 && head.substr(0, kBinaryBytes).find('\0') != std::string_view::npos) {
    return "a binary file";
  }
  return MarkupName(text);
}

// SDMX-CSV, Eurostat's TSV, a table with companions of its values. Other headings may hold such a
// word: only the module that knows all formats can tell.
bool MayBeAnotherFormat(std::string_view text) {
  constexpr std::string_view kMarks[] = {"STRUCTURE", "DATAFLOW", "\\", "OBS_VALUE_"};
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  return std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view mark) {
    return line.find(mark) != std::string_view::npos;
  });
}

}  // namespace

Result<const Format*> Recognise(std::string_view head) {
  const std::string_view text = Trim(head);
  if (text.empty())
    return Error{ErrorCode::kEmptyInput, {}, "no text", "a line of headings and rows"};
  if (IsFullModule()) {
    const std::string_view other = NameOfOther(head, text);
    if (!other.empty()) return NotATable(other);
  } else if (!BeginsAsText(text)) {
    return NeedsFullModule();
  }
  const Format* best = nullptr;
  for (const Format* format : Formats()) {
    const bool is_better = best == nullptr || format->rank < best->rank;
    if (is_better && format->recognises(text)) best = format;
  }
  if (best == nullptr) return NotATable("a file of no known format");
  if (!IsFullModule() && MayBeAnotherFormat(text)) return NeedsFullModule();
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
