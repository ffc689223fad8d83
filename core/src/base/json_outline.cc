#include "base/json_outline.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kParent = "data";

// Returns the text between the quotes at `position`, and moves behind them.
std::string_view TakeString(std::string_view text, size_t* position) {
  const size_t begin = ++*position;
  while (*position < text.size() && text[*position] != '"')
    *position += text[*position] == '\\' ? 2 : 1;
  const size_t end = std::min(*position, text.size());
  *position = std::min(end + 1, text.size());
  return text.substr(begin, end - begin);
}

size_t SkipBlanks(std::string_view text, size_t position) {
  return std::min(text.find_first_not_of(kBlanks, position), text.size());
}

}  // namespace

JsonOutline::JsonOutline(std::string_view head) {
  std::string open;  // the brackets around what is looked at
  bool in_parent = false;
  for (size_t at = 0; at < head.size();) {
    const char c = head[at];
    if (c != '"') {
      if (c == '{' || c == '[') open.push_back(c);
      if ((c == '}' || c == ']') && !open.empty()) open.pop_back();
      ++at;
      continue;
    }
    std::string_view name = TakeString(head, &at);
    at = SkipBlanks(head, at);
    const bool is_name = at < head.size() && head[at] == ':' && (open == "{" || open == "{{");
    if (!is_name) continue;
    const size_t value = SkipBlanks(head, at + 1);
    size_t end = value;
    const bool has_text = value < head.size() && head[value] == '"';
    const std::string_view text = has_text ? TakeString(head, &end) : std::string_view();
    if (open == "{") {
      in_parent = name == kParent;
      members_.emplace_back(name, text);
    } else if (in_parent) {
      members_.emplace_back(std::string(kParent) + "." + std::string(name), text);
    }
    at = has_text ? end : at + 1;
  }
}

bool JsonOutline::Has(std::string_view name) const {
  return std::any_of(members_.begin(), members_.end(),
                     [&](const auto& member) { return member.first == name; });
}

std::string_view JsonOutline::TextOf(std::string_view name) const {
  for (const auto& [known, text] : members_) {
    if (known == name) return text;
  }
  return {};
}

}  // namespace tipstat
