#include "tipstat/engine.h"

namespace tipstat {

Result<Request> Request::Parse(std::string_view text) {
  Request request;
  while (!text.empty()) {
    const size_t name_end = text.find('\0');
    const size_t value_end =
        name_end == std::string_view::npos ? name_end : text.find('\0', name_end + 1);
    if (value_end == std::string_view::npos) {
      return Error{ErrorCode::kBadRequest, {}, "a name without a value", "names and values"};
    }
    request.Add(std::string(text.substr(0, name_end)),
                std::string(text.substr(name_end + 1, value_end - name_end - 1)));
    text.remove_prefix(value_end + 1);
  }
  return request;
}

void Request::Add(std::string name, std::string value) {
  items_.emplace_back(std::move(name), std::move(value));
}

std::string_view Request::Get(std::string_view name) const {
  for (const auto& [key, value] : items_) {
    if (key == name) return value;
  }
  return {};
}

std::vector<std::string_view> Request::All(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : items_) {
    if (key == name) values.push_back(value);
  }
  return values;
}

Result<uint64_t> Request::Whole(std::string_view name) const {
  const std::string_view text = Get(name);
  uint64_t number = 0;
  bool is_whole = !text.empty() && text.size() <= 15;
  for (const char c : text) {
    is_whole = is_whole && c >= '0' && c <= '9';
    number = number * 10 + static_cast<uint64_t>(c - '0');
  }
  if (!is_whole) return Error{ErrorCode::kBadRequest, name, text, "a whole number"};
  return number;
}

bool Request::Has(std::string_view name) const { return !All(name).empty(); }

}  // namespace tipstat
