#include "aggregate/extras.h"

namespace tipstat {
namespace {

constexpr uint32_t kMostTop = 1000000;

Result<uint32_t> ParseTop(std::string_view text) {
  uint32_t top = 0;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit || top > kMostTop) {
      return Error{ErrorCode::kBadRequest, "top", text, "a whole number from 1"};
    }
    top = top * 10 + static_cast<uint32_t>(c - '0');
  }
  if (top == 0) return Error{ErrorCode::kBadRequest, "top", "0", "a whole number from 1"};
  return top;
}

Result<Order> ParseOrder(std::string_view text) {
  if (text == "code") return Order::kCode;
  if (text == "value") return Order::kValue;
  if (text == "label") return Order::kLabel;
  return Error{ErrorCode::kBadRequest, "order", text, "code, value or label"};
}

}  // namespace

Result<void> ParseOptions(const QueryTexts& texts, Query* query) {
  query->rollup = texts.rollup == "1";
  if (!texts.top.empty()) {
    const Result<uint32_t> top = ParseTop(texts.top);
    if (!top) return top.error();
    query->top = *top;
    query->order = Order::kValue;
  }
  if (!texts.order.empty()) {
    const Result<Order> order = ParseOrder(texts.order);
    if (!order) return order.error();
    query->order = *order;
  }
  return {};
}

}  // namespace tipstat
