#include "base/xml.h"

#include <algorithm>
#include <cstring>

#include "base/text.h"

namespace tipstat {
namespace {

constexpr std::string_view kXmlUri = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view kUnknown = "?";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr size_t kLongestReference = 12;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsNameByte(char c) {
  const auto byte = static_cast<uint8_t>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '-' || c == '.';
}

bool IsName(std::string_view text) {
  if (text.empty() || text[0] == '-' || text[0] == '.' || text[0] == ':') return false;
  if (text.back() == ':' || (text[0] >= '0' && text[0] <= '9')) return false;
  return std::all_of(text.begin(), text.end(), IsNameByte) &&
         std::count(text.begin(), text.end(), ':') <= 1;
}

std::string_view SkipSpace(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && IsSpace(text[at])) ++at;
  return text.substr(at);
}

std::string_view TakeName(std::string_view* text) {
  size_t end = 0;
  while (end < text->size() && IsNameByte((*text)[end])) ++end;
  const std::string_view name = text->substr(0, end);
  text->remove_prefix(end);
  return name;
}

std::string_view PrefixOf(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

// A tag as a message shows it.
std::string Shown(std::string_view before, std::string_view name, std::string_view behind = {}) {
  std::string text(before);
  text.append(name.substr(0, 64)).append(behind);
  return text;
}

std::string_view LocalOf(std::string_view name) { return name.substr(name.find(':') + 1); }

bool IsCharacter(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
         (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

bool HasOnlyCharacters(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const auto byte = static_cast<uint8_t>(text[i]);
    if (byte >= 0x20 && byte < 0x80) {
      ++i;
    } else if (!IsCharacter(DecodeNext(text, &i))) {
      return false;
    }
  }
  return true;
}

// The character of "amp", "#38" or "#x26"; 0 where it is none.
char32_t CharacterOf(std::string_view reference) {
  constexpr std::pair<std::string_view, char> kNamed[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [name, character] : kNamed) {
    if (reference == name) return static_cast<char32_t>(character);
  }
  if (reference.size() < 2 || reference[0] != '#') return 0;
  const bool is_hex = reference[1] == 'x';
  const std::string_view digits = reference.substr(is_hex ? 2 : 1);
  char32_t character = 0;
  for (const char c : digits) {
    const int digit = c >= '0' && c <= '9'             ? c - '0'
                      : is_hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : is_hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                       : -1;
    if (digit < 0 || character > 0x10FFFF) return 0;
    character = character * (is_hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  return IsCharacter(character) ? character : 0;
}

}  // namespace

std::optional<std::string_view> XmlElement::Get(std::string_view prefix_,
                                                std::string_view name_) const {
  for (const XmlAttribute& attribute : *attributes) {
    if (attribute.name == name_ && attribute.prefix == prefix_) return attribute.value;
  }
  return std::nullopt;
}

XmlReader::XmlReader(const std::vector<XmlNamespace>& namespaces, const XmlLimits& limits,
                     XmlHandler* handler)
    : namespaces_(namespaces), limits_(limits), handler_(handler) {
  bindings_.push_back({"xml", "xml", 0});
}

Error XmlReader::Fault(std::string_view found, std::string_view expected) const {
  return {ErrorCode::kMalformedXml, {}, found, expected, line_, column_};
}

Result<void> XmlReader::Append(std::string_view bytes) {
  waiting_.append(bytes);
  size_t taken = 0;
  Result<void> result;
  while (taken < waiting_.size()) {
    const std::string_view rest = std::string_view(waiting_).substr(taken);
    const Result<size_t> token = TakeToken(rest);
    if (!token) return token.error();
    if (*token == 0) break;
    looked_at_ = 0;
    const std::string_view passed = rest.substr(0, *token);
    const size_t last_line = passed.rfind('\n');
    if (last_line == std::string_view::npos) {
      column_ += passed.size();
    } else {
      line_ += static_cast<uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
      column_ = passed.size() - last_line;
    }
    taken += *token;
  }
  waiting_.erase(0, taken);
  looked_at_ = waiting_.size();
  return {};
}

Result<void> XmlReader::Finish() {
  if (!waiting_.empty()) {
    if (waiting_[0] == '<') return Fault("the end of the text inside a tag", ">");
    const std::string rest = std::move(waiting_);
    if (auto delivered = Deliver(rest); !delivered) return delivered;
  }
  if (!name_begins_.empty()) {
    const std::string_view open = std::string_view(names_).substr(name_begins_.back());
    return Fault("the end of the text", Shown("</", open, ">"));
  }
  if (!has_root_) return Fault("no element", "XML");
  return {};
}

// Returns 0 where the token has not ended.
Result<size_t> XmlReader::TakeToken(std::string_view rest) {
  if (rest[0] != '<') return TakeText(rest);
  if (rest.size() < 2) return size_t{0};
  return rest[1] == '!' || rest[1] == '?' ? TakeMarkup(rest) : TakeTag(rest);
}

Result<size_t> XmlReader::Wait(std::string_view rest) const {
  if (rest.size() <= limits_.token_bytes) return size_t{0};
  return Fault("a longer tag or text", std::to_string(limits_.token_bytes) + " bytes at most");
}

Result<size_t> XmlReader::TakeText(std::string_view rest) {
  const size_t end = rest.find('<', looked_at_);
  if (end == std::string_view::npos) return Wait(rest);
  if (end > limits_.token_bytes) return Wait(rest.substr(0, end));
  if (auto delivered = Deliver(rest.substr(0, end)); !delivered) return delivered.error();
  return end;
}

Result<void> XmlReader::Deliver(std::string_view text) {
  if (name_begins_.empty()) {
    if (!has_root_ && StartsWith(text, kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (SkipSpace(text).empty()) return {};
    return Fault("text outside the first element", "a tag");
  }
  if (!HasOnlyCharacters(text)) return Fault("bytes that are no text", "UTF-8");
  const Result<std::string_view> decoded = Decode(text, &text_);
  if (!decoded) return decoded.error();
  return handler_->Text(*decoded);
}

Result<size_t> XmlReader::TakeMarkup(std::string_view rest) {
  if (rest[1] == '?') return TakeDelimited(rest, "<?", "?>");
  constexpr std::string_view kComment = "<!--";
  constexpr std::string_view kVerbatim = "<![CDATA[";
  if (StartsWith(rest, kComment)) return TakeDelimited(rest, kComment, "-->");
  if (StartsWith(rest, kVerbatim)) return TakeDelimited(rest, kVerbatim, "]]>");
  if (StartsWith(kComment, rest) || StartsWith(kVerbatim, rest)) return size_t{0};
  return Fault("a document type or an entity", "elements and text");
}

Result<size_t> XmlReader::TakeDelimited(std::string_view rest, std::string_view opening,
                                        std::string_view closing) {
  const size_t seen = looked_at_ < closing.size() ? 0 : looked_at_ - closing.size();
  const size_t end = rest.find(closing, std::max(seen, opening.size()));
  if (end == std::string_view::npos) return Wait(rest);
  if (end > limits_.token_bytes) return Wait(rest.substr(0, end));
  const std::string_view inside = rest.substr(opening.size(), end - opening.size());
  Result<void> taken;
  if (!HasOnlyCharacters(inside)) {
    return Fault("bytes that are no text", "UTF-8");
  } else if (opening == "<?") {
    taken = ReadDeclaration(inside);
  } else if (opening != "<!--") {
    taken = name_begins_.empty() ? Fault("text outside the first element", "a tag")
                                 : handler_->Text(inside);
  }
  if (!taken) return taken.error();
  return end + closing.size();
}

// Only the encoding matters: what is not UTF-8 would be read wrongly.
Result<void> XmlReader::ReadDeclaration(std::string_view text) const {
  if (!StartsWith(text, "xml") || text.size() == 3 || !IsSpace(text[3])) return {};
  constexpr std::string_view kEncoding = "encoding=";
  const size_t at = text.find(kEncoding);
  if (at == std::string_view::npos) return {};
  std::string_view name = text.substr(at + kEncoding.size());
  if (!name.empty()) name.remove_prefix(1);
  const std::string folded = FoldName(name.substr(0, name.find_first_of("\"'")));
  if (folded == "utf8" || folded == "usascii") return {};
  return Fault(Shown("XML in ", folded), "UTF-8");
}

Result<size_t> XmlReader::TakeTag(std::string_view rest) {
  size_t at = 1;
  while (at < rest.size() && rest[at] != '>') {
    if (rest[at] == '<') return Fault("< inside a tag", ">");
    if (rest[at] == '"' || rest[at] == '\'') {
      at = rest.find(rest[at], at + 1);
      if (at == std::string_view::npos) break;
    }
    ++at;
  }
  if (at >= rest.size()) return Wait(rest);
  if (at > limits_.token_bytes) return Wait(rest.substr(0, at));
  std::string_view tag = rest.substr(1, at - 1);
  if (!HasOnlyCharacters(tag)) return Fault("bytes that are no text", "UTF-8");
  const bool is_end = StartsWith(tag, "/");
  const bool is_empty = !is_end && EndsWith(tag, "/");
  if (is_end) tag.remove_prefix(1);
  if (is_empty) tag.remove_suffix(1);
  auto taken = is_end ? TakeEnd(tag) : TakeStart(tag);
  if (taken && is_empty) taken = Close();
  if (!taken) return taken.error();
  return at + 1;
}

Result<void> XmlReader::TakeStart(std::string_view tag) {
  std::string_view rest = tag;
  const std::string_view name = TakeName(&rest);
  if (!IsName(name)) return Fault("a tag without a name", "a name");
  if (name_begins_.empty() && has_root_) return Fault("a second first element", "one");
  if (name_begins_.size() == limits_.depth) {
    return Error{ErrorCode::kTooDeep,
                 {},
                 "deeper nesting",
                 std::to_string(limits_.depth) + " levels at most",
                 line_,
                 column_};
  }
  has_root_ = true;
  name_begins_.push_back(names_.size());
  names_.append(name);
  if (auto read = ReadAttributes(rest); !read) return read;
  if (auto resolved = ResolveAttributes(); !resolved) return resolved;
  const Result<std::string_view> prefix = Resolve(PrefixOf(name), false);
  if (!prefix) return prefix.error();
  return handler_->Start({*prefix, LocalOf(name), &attributes_});
}

Result<void> XmlReader::TakeEnd(std::string_view name) {
  while (!name.empty() && IsSpace(name.back())) name.remove_suffix(1);
  const std::string_view open = name_begins_.empty()
                                    ? std::string_view()
                                    : std::string_view(names_).substr(name_begins_.back());
  if (name == open && !name.empty()) return Close();
  return Fault(Shown("</", name, ">"),
               open.empty() ? "the end of the text" : Shown("</", open, ">"));
}

Result<void> XmlReader::Close() {
  while (bindings_.back().depth == name_begins_.size()) bindings_.pop_back();
  names_.resize(name_begins_.back());
  name_begins_.pop_back();
  return handler_->End();
}

Result<void> XmlReader::ReadAttributes(std::string_view text) {
  attributes_.clear();
  if (decoded_.size() < limits_.attributes) decoded_.resize(limits_.attributes);
  while (true) {
    const std::string_view rest = SkipSpace(text);
    if (rest.empty()) return {};
    if (rest.size() == text.size()) return Fault("attributes without a space", "a space");
    text = rest;
    const std::string_view name = TakeName(&text);
    if (!IsName(name)) return Fault("an attribute without a name", "a name");
    text = SkipSpace(text);
    if (text.empty() || text[0] != '=') return Fault("an attribute without a value", "=");
    text = SkipSpace(text.substr(1));
    const size_t end = text.empty() || (text[0] != '"' && text[0] != '\'') ? std::string_view::npos
                                                                           : text.find(text[0], 1);
    if (end == std::string_view::npos) return Fault("a value without quotes", "a quoted value");
    if (attributes_.size() == limits_.attributes) {
      return Fault("more attributes", std::to_string(limits_.attributes) + " at most");
    }
    const auto value = Decode(text.substr(1, end - 1), &decoded_[attributes_.size()]);
    if (!value) return value.error();
    attributes_.push_back({PrefixOf(name), LocalOf(name), *value});
    text.remove_prefix(end + 1);
  }
}

Result<void> XmlReader::Bind(std::string_view written, std::string_view uri) {
  std::string_view known = kUnknown;
  for (const XmlNamespace& space : namespaces_) {
    if (space.uri == uri) known = space.prefix;
  }
  if (uri.empty() && written.empty()) known = {};
  if (uri == kXmlUri) known = "xml";
  bindings_.push_back({std::string(written), known, name_begins_.size()});
  return {};
}

// The innermost declaration counts. Names without prefix are of the namespace declared for them,
// attributes without prefix of none.
Result<std::string_view> XmlReader::Resolve(std::string_view written, bool is_attribute) const {
  if (written.empty() && is_attribute) return std::string_view();
  for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding) {
    if (binding->written == written) return binding->known;
  }
  if (written.empty()) return std::string_view();
  return Fault(Shown("the undeclared prefix ", written), "a declared one");
}

Result<void> XmlReader::ResolveAttributes() {
  for (const XmlAttribute& attribute : attributes_) {
    const bool is_default = attribute.prefix.empty() && attribute.name == "xmlns";
    if (!is_default && attribute.prefix != "xmlns") continue;
    if (auto bound = Bind(is_default ? "" : attribute.name, attribute.value); !bound) return bound;
  }
  for (size_t i = 0; i < attributes_.size(); ++i) {
    XmlAttribute& attribute = attributes_[i];
    if (attribute.prefix != "xmlns") {
      const Result<std::string_view> prefix = Resolve(attribute.prefix, true);
      if (!prefix) return prefix.error();
      attribute.prefix = *prefix;
    }
    for (size_t j = 0; j < i && attribute.prefix != kUnknown; ++j) {
      const XmlAttribute& other = attributes_[j];
      if (other.name != attribute.name || other.prefix != attribute.prefix) continue;
      return Fault(Shown("an attribute twice: ", attribute.name), "once");
    }
  }
  return {};
}

Result<std::string_view> XmlReader::Decode(std::string_view text, std::string* scratch) const {
  size_t ampersand = text.find('&');
  if (ampersand == std::string_view::npos) return text;
  scratch->clear();
  while (ampersand != std::string_view::npos) {
    scratch->append(text.substr(0, ampersand));
    text.remove_prefix(ampersand + 1);
    const size_t end = text.substr(0, kLongestReference).find(';');
    const char32_t character = end == std::string_view::npos ? 0 : CharacterOf(text.substr(0, end));
    if (character == 0) {
      return Fault(Shown("&", text.substr(0, std::min(end, kLongestReference))),
                   "&amp; or another reference that XML itself has");
    }
    AppendUtf8(character, scratch);
    text.remove_prefix(end + 1);
    ampersand = text.find('&');
  }
  scratch->append(text);
  return std::string_view(*scratch);
}

}  // namespace tipstat
