// -99 is missing where it cannot be a number of the column: where nothing else in it is negative.
#include <algorithm>

#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

constexpr std::string_view kMissingCode = "-99";

void Settle(size_t index, Table* table) {
  const Dictionary& texts = table->source.columns[table->value_columns[index]].texts;
  Value* const values = table->values.data() + table->value_offsets[index];
  uint32_t missing = Dictionary::kNone;
  for (uint32_t code = 0; code < texts.size(); ++code) {
    if (Trim(texts[code]) == kMissingCode) {
      missing = code;
    } else if (values[code].status == Status::kOk && values[code].interval.low < Exact()) {
      return;
    }
  }
  if (missing != Dictionary::kNone) values[missing] = Value();
}

}  // namespace

extern const Convention kConvention_missing_code;
const Convention kConvention_missing_code = {"missing-code", nullptr, Settle};

}  // namespace tipstat
