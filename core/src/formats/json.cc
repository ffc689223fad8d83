// JSON: records, [{"year":"2023","count":164},…], at the top or as a member of one object; or
// {"columns":["year","count"],"data":[["2023",164],…]}.
#define JSON_NO_IO 1
#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/json_fault.h"
#include "base/json_source.h"
#include "formats/format.h"
#include "table/nested_table.h"

namespace tipstat {
namespace {

using nlohmann::json;

// A byte of a string may be written as an escape of six.
constexpr size_t kLongestEscape = 6;

// The source as nlohmann wants it: reading takes the byte away.
class SourceIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  explicit SourceIterator(JsonSource* source) : source_(source) {}
  char operator*() const { return source_->Next(); }
  SourceIterator& operator++() { return *this; }
  bool operator!=(const SourceIterator&) const { return !source_->AtEnd(); }
  bool operator==(const SourceIterator&) const { return source_->AtEnd(); }

 private:
  JsonSource* source_;
};

// Passes the events of nlohmann's parser on to the table, and says what stops it.
class Events {
 public:
  // All outlive the events.
  Events(const Limits& limits, JsonSource* source, NestedTable* table)
      : limits_(limits), source_(*source), table_(*table) {}

  // Why an event returned false.
  const Error& error() const { return outcome_.error(); }

  // In the names of nlohmann's interface. Each returns whether to go on. Numbers are kept as they
  // are printed.
  bool null() { return TakeScalar({}); }
  bool boolean(bool value) { return TakeScalar(value ? "true" : "false"); }
  bool number_integer(json::number_integer_t) { return TakeScalar(source_.token()); }
  bool number_unsigned(json::number_unsigned_t) { return TakeScalar(source_.token()); }
  bool number_float(json::number_float_t, const std::string&) {
    return TakeScalar(source_.token());
  }
  bool string(const std::string& text) { return TakeScalar(text); }
  bool binary(const json::binary_t&) { return false; }
  bool start_object(size_t) { return Open('{') && Check(table_.OpenObject(Line())); }
  bool start_array(size_t) { return Open('[') && Check(table_.OpenArray(Line())); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }
  bool key(const std::string& name) {
    NoteTaken(true);
    return Check(table_.Name(name));
  }
  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception& fault) {
    if (source_.IsTooLong()) return FailTooLong();
    const bool in_string =
        std::string_view(fault.what()).find("invalid string") != std::string::npos;
    outcome_ = in_string ? StringFault(source_) : Misplaced();
    return false;
  }

 private:
  uint32_t Line() const { return static_cast<uint32_t>(source_.line()); }

  void NoteTaken(bool is_key) {
    taken_ = source_.start();
    after_key_ = is_key;
  }

  bool TakeScalar(std::string_view text) {
    NoteTaken(false);
    return Check(table_.Scalar(text));
  }

  bool Open(char bracket) {
    NoteTaken(false);
    if (open_.size() == limits_.depth) return FailTooDeep();
    open_.push_back(bracket);
    return true;
  }

  bool Close() {
    NoteTaken(false);
    open_.pop_back();
    table_.Close();
    return true;
  }

  bool Check(const Result<void>& result) { return result ? true : Fail(result.error()); }

  // Fails at the token that was read last.
  bool Fail(Error error) {
    const Place place = source_.PlaceInToken(0);
    error.column = error.line == 0 ? place.column : error.column;
    error.line = error.line == 0 ? place.line : error.line;
    outcome_ = error;
    return false;
  }

  bool FailTooDeep() {
    return Fail({ErrorCode::kTooDeep,
                 {},
                 "deeper nesting",
                 std::to_string(limits_.depth) + " levels at most"});
  }

  bool FailTooLong() {
    return Fail({ErrorCode::kCellTooLarge,
                 {},
                 "a longer cell",
                 std::to_string(limits_.cell_bytes) + " bytes at most"});
  }

  // The parser refuses the token, or the end of the text behind a token that it took. It says
  // nothing of commas and colons that it takes.
  Error Misplaced() const {
    const std::string_view token = source_.token();
    const bool is_silent = token.empty() || token == "," || token == ":";
    const bool at_end = source_.WasToldEnd() && (is_silent || taken_ == source_.start());
    const char before = at_end ? (token.empty() ? '\0' : token[0]) : source_.previous();
    return TokenFault(source_, Expected(before), at_end);
  }

  // What may stand behind a token that begins with that byte.
  std::string_view Expected(char before) const {
    const bool in_object = !open_.empty() && open_.back() == '{';
    if (after_key_) return before == ':' ? "a value" : ":";
    if (before == 0) return "{ or [";
    if (open_.empty()) return "the end of the file";
    if (before == '{') return "a name in quotes, or }";
    if (before == '[') return "a value, or ]";
    if (before == ',') return in_object ? "a name in quotes" : "a value";
    return in_object ? "a comma, or }" : "a comma, or ]";
  }

  const Limits& limits_;
  JsonSource& source_;
  NestedTable& table_;
  Result<void> outcome_;
  std::string open_;                       // the brackets that are open
  size_t taken_ = std::string_view::npos;  // where the token of the last event starts
  bool after_key_ = false;
};

// Collects the bytes and reads them at the end: nlohmann's parser asks for bytes and cannot be left
// half way, which without threads leaves no way to give it a piece at a time.
class JsonReader : public Reader {
 public:
  JsonReader(const Limits& limits, RawTable* table) : limits_(limits), table_(limits, table) {
    table->format = "json";
  }

  Result<void> Append(std::string_view bytes) override {
    if (text_.size() + bytes.size() > limits_.input_bytes) {
      return Error{ErrorCode::kTooManyBytes,
                   {},
                   "a larger file",
                   std::to_string(limits_.input_bytes) + " bytes at most"};
    }
    text_.append(bytes);
    return {};
  }

  Result<void> Finish() override {
    const std::string text = std::move(text_);
    if (auto parsed = Parse(text); !parsed) return parsed;
    if (table_.WantsSecondPass()) {
      table_.Restart();
      if (auto parsed = Parse(text); !parsed) return parsed;
    }
    return table_.Complete();
  }

 private:
  Result<void> Parse(std::string_view text) {
    JsonSource source(text, limits_.cell_bytes * kLongestEscape);
    Events events(limits_, &source, &table_);
    if (json::sax_parse(SourceIterator(&source), SourceIterator(&source), &events)) return {};
    return events.error();
  }

  const Limits& limits_;
  NestedTable table_;
  std::string text_;
};

bool IsOneOf(char c, std::string_view bytes) { return bytes.find(c) != std::string_view::npos; }

// Returns the text from the first byte on that is none of these.
std::string_view Skip(std::string_view text, std::string_view bytes) {
  return text.substr(std::min(text.find_first_not_of(bytes), text.size()));
}

// A heading in brackets or braces, [geo] or {geo}, belongs to a CSV file.
bool LooksLikeJson(std::string_view head) {
  constexpr std::string_view kBlanks = " \t\r\n";
  if (head.empty() || !IsOneOf(head[0], "{[")) return false;
  const std::string_view inside = Skip(head.substr(1), kBlanks);
  if (head[0] == '{') return inside.empty() || IsOneOf(inside[0], "\"\'}");
  const std::string_view first = Skip(inside, "[ \t\r\n");
  if (first.empty() || first[0] == '{') return true;
  if (!IsOneOf(first[0], "]\"-0123456789")) return false;
  const size_t closing = inside.find(']');
  return inside[0] == '[' || closing == std::string_view::npos ||
         Skip(inside.substr(closing + 1), kBlanks).empty();
}

}  // namespace

extern const Format kFormat_json;
const Format kFormat_json = {"json", LooksLikeJson,
                             [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
                               return std::make_unique<JsonReader>(limits, table);
                             },
                             50};

}  // namespace tipstat
