#include "base/json.h"

#include "base/text.h"

namespace tipstat {

JsonWriter& JsonWriter::BeginObject() { return Open('{', Scope::kObject), *this; }
JsonWriter& JsonWriter::EndObject() { return Close('}'), *this; }
JsonWriter& JsonWriter::BeginArray() { return Open('[', Scope::kArray), *this; }
JsonWriter& JsonWriter::BeginLines() { return Open('[', Scope::kLines), *this; }
JsonWriter& JsonWriter::EndArray() { return Close(']'), *this; }

JsonWriter& JsonWriter::Key(std::string_view name) {
  String(name);
  text_.push_back(':');
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::String(std::string_view text) {
  Separate();
  const std::string clean = IsAscii(text) ? std::string() : ReplaceBadBytes(text);
  text_.push_back('"');
  for (const char c : clean.empty() ? text : std::string_view(clean)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text_.push_back('\\');
      text_.push_back(c);
    } else if (byte < 0x20) {
      constexpr char kHex[] = "0123456789abcdef";
      text_.append("\\u00").push_back(kHex[byte >> 4]);
      text_.push_back(kHex[byte & 15]);
    } else {
      text_.push_back(c);
    }
  }
  text_.push_back('"');
  return *this;
}

JsonWriter& JsonWriter::Integer(uint64_t number) { return Raw(std::to_string(number)), *this; }
JsonWriter& JsonWriter::Boolean(bool value) { return Raw(value ? "true" : "false"), *this; }
JsonWriter& JsonWriter::Null() { return Raw("null"), *this; }

JsonWriter& JsonWriter::Number(Exact number) {
  return Raw(number.IsFinite() ? ToText(number) : "null"), *this;
}

JsonWriter& JsonWriter::Number(double number) { return Raw(ToText(number)), *this; }

JsonWriter& JsonWriter::Range(const Interval& interval) {
  return BeginArray().Number(interval.low).Number(interval.high).EndArray();
}

JsonWriter& JsonWriter::Json(std::string_view value) { return Raw(value), *this; }

std::string JsonWriter::Take() {
  std::string text = std::move(text_);
  *this = JsonWriter();
  return text;
}

void JsonWriter::Separate() {
  if (!first_ && !after_key_) text_.push_back(',');
  if (!scopes_.empty() && scopes_.back() == Scope::kLines) text_.push_back('\n');
  first_ = false;
  after_key_ = false;
}

void JsonWriter::Open(char bracket, Scope scope) {
  Separate();
  text_.push_back(bracket);
  scopes_.push_back(scope);
  first_ = true;
}

void JsonWriter::Close(char bracket) {
  if (scopes_.back() == Scope::kLines && !first_) text_.push_back('\n');
  scopes_.pop_back();
  text_.push_back(bracket);
  first_ = false;
}

void JsonWriter::Raw(std::string_view text) {
  Separate();
  text_.append(text);
}

}  // namespace tipstat
