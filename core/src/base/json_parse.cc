#include "base/json_parse.h"

#define JSON_NO_IO 1
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/json_fault.h"
#include "base/json_source.h"

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

// Passes the events of nlohmann's parser on to the handler, and says what stops it.
class Events {
 public:
  // All outlive the events.
  Events(const Limits& limits, JsonSource* source, JsonHandler* handler)
      : limits_(limits), source_(*source), handler_(*handler) {}

  // Why an event returned false.
  const Error& error() const { return outcome_.error(); }

  // In the names of nlohmann's interface. Each returns whether to go on. Numbers are kept as they
  // are printed.
  bool null() { return TakeScalar({}, JsonKind::kNull); }
  bool boolean(bool value) { return TakeScalar(value ? "true" : "false", JsonKind::kBoolean); }
  bool number_integer(json::number_integer_t) { return TakeNumber(); }
  bool number_unsigned(json::number_unsigned_t) { return TakeNumber(); }
  bool number_float(json::number_float_t, const std::string&) { return TakeNumber(); }
  bool string(const std::string& text) { return TakeScalar(text, JsonKind::kString); }
  bool binary(const json::binary_t&) { return false; }
  bool start_object(size_t) { return Open('{') && Check(handler_.OpenObject(Line())); }
  bool start_array(size_t) { return Open('[') && Check(handler_.OpenArray(Line())); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }
  bool key(const std::string& name) {
    NoteTaken(true);
    return Check(handler_.Name(name));
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

  bool TakeNumber() { return TakeScalar(source_.token(), JsonKind::kNumber); }

  bool TakeScalar(std::string_view text, JsonKind kind) {
    NoteTaken(false);
    return Check(handler_.Scalar(text, kind, Line()));
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
    return Check(handler_.Close());
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
  JsonHandler& handler_;
  Result<void> outcome_;
  std::string open_;                       // the brackets that are open
  size_t taken_ = std::string_view::npos;  // where the token of the last event starts
  bool after_key_ = false;
};

}  // namespace

Result<void> ParseJson(std::string_view text, const Limits& limits, JsonHandler* handler) {
  JsonSource source(text, limits.cell_bytes * kLongestEscape);
  Events events(limits, &source, handler);
  if (json::sax_parse(SourceIterator(&source), SourceIterator(&source), &events)) return {};
  return events.error();
}

}  // namespace tipstat
