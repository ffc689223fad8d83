// Gives any text to the reader of blocks, and stops where it does not read what the ordinary
// readers of separated values do, with all columns and with the first and the last alone.
#include <cstdio>
#include <cstdlib>

#include "formats/csv_blocks_oracle.h"

namespace tipstat::tests {
namespace {

void Require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "BROKEN PROMISE: %s\n", promise);
  std::abort();
}

// Small enough for small inputs to meet them.
Limits TightLimits() {
  Limits limits;
  limits.columns = 12;
  limits.cells = 240;
  return limits;
}

void CheckAll(std::string_view text) {
  const Limits limits = TightLimits();
  const std::string expected = Described(OrdinaryFormatOf(text), text, text.size() + 1, limits);
  for (const size_t piece : {size_t{1}, size_t{100}, text.size() + 1}) {
    Require(Described(kFormat_csv_blocks, text, piece, limits) == expected,
            "blocks give the same table");
  }
}

void CheckKept(std::string_view text) {
  const Limits limits = TightLimits();
  RawTable all;
  const bool is_read =
      static_cast<bool>(ReadWith(OrdinaryFormatOf(text), text, text.size() + 1, limits, &all));
  RawTable few;
  for (const RawColumn& column : all.columns) {
    const bool is_kept = &column == &all.columns.front() || &column == &all.columns.back();
    if (is_kept) few.wanted_columns.append(column.name).push_back('\0');
  }
  const bool is_kept =
      static_cast<bool>(ReadWith(kFormat_csv_blocks, text, text.size() + 1, limits, &few));
  Require(is_kept == is_read, "kept columns are read where all are");
  Require(!is_kept || few.weights.empty() || FaultOfKept(few, all).empty(),
          "kept columns are those of the table");
}

}  // namespace
}  // namespace tipstat::tests

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  tipstat::tests::CheckAll(text);
  tipstat::tests::CheckKept(text);
  return 0;
}
