// Gives any bytes to the engine and to the reader of one format, and stops where a promise is
// broken: the same bytes give the same answer, however they are cut; the answer is JSON; what a
// reader keeps is within its limits. With TIPSTAT_FUZZ_CONVERT in the environment, what is
// converted is read again as the same table, too. The sanitizers see the rest.
#include <cstdio>
#include <cstdlib>

#include "base/text.h"
#include "engine/registry.h"
#include "fuzz/describe.h"
#include "survival.h"

namespace tipstat::tests {

extern const char kFuzzedFormat[];  // generated, one for each program

namespace {

constexpr std::string_view kQuestion = "validate\nrelations=all";

void Require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "BROKEN PROMISE: %s\n", promise);
  std::abort();
}

// Lengths of pieces that follow from the input.
class Pieces {
 public:
  explicit Pieces(std::string_view input) {
    for (const char c : input) state_ = state_ * 31 + static_cast<uint8_t>(c);
  }
  size_t Next() {
    state_ = state_ * 1664525 + 1013904223;
    const size_t most = (state_ >> 8 & 7) == 0 ? 1024 : 16;
    return 1 + (state_ >> 16) % most;
  }

 private:
  uint32_t state_ = 1;
};

void CheckEngine(std::string_view input) {
  const std::string whole = AskText(input, kQuestion);
  Require(Json::accept(whole), "every answer is JSON");
  Require(AskText(input, kQuestion) == whole, "reading twice gives the same answer");
  const size_t piece = Pieces(input).Next();
  Require(AskText(input, kQuestion, piece) == whole, "pieces of one length give the same answer");
}

void CheckConversion(std::string_view input) {
  Table table;
  if (!ReadTable(input, &table)) return;
  const std::string before = DescribeTable(table);
  for (const std::string_view to : kConvertedTo) {
    const std::string written = Converted(input, to);
    if (written.empty()) continue;
    Table again;
    Require(ReadTable(written, &again) && DescribeTable(again) == before,
            "what is converted is read again as the same table");
  }
}

Limits TightLimits() {
  Limits limits;
  limits.columns = 12;
  limits.cell_bytes = 64;
  limits.cells = 240;
  limits.depth = 8;
  return limits;
}

Result<void> ReadAll(std::string_view input, bool cut, Reader* reader) {
  Pieces pieces(input);
  while (!input.empty()) {
    const std::string_view piece = input.substr(0, cut ? pieces.Next() : input.size());
    if (auto appended = reader->Append(piece); !appended) return appended;
    input.remove_prefix(piece.size());
  }
  return reader->Finish();
}

// A cell of n bytes in Windows-1252 may have three times as many in UTF-8.
void CheckLimits(const RawTable& table, const Limits& limits) {
  Require(table.columns.size() <= limits.columns, "columns are within the limit");
  Require(uint64_t{table.rows()} * table.columns.size() <= limits.cells,
          "cells are within the limit");
  for (const RawColumn& column : table.columns) {
    Require(column.codes.size() == table.rows(), "every column has a cell in every row");
    for (uint32_t code = 0; code < column.texts.size(); ++code) {
      Require(column.texts[code].size() <= limits.cell_bytes * 3, "a cell is within the limit");
    }
  }
}

std::string Read(const Format& format, std::string_view input, bool cut) {
  const Limits limits = TightLimits();
  RawTable table;
  const std::unique_ptr<Reader> reader = format.make_reader(limits, &table);
  if (const auto read = ReadAll(input, cut, reader.get()); !read) return ErrorJson(read.error());
  CheckLimits(table, limits);
  return Describe(table);
}

void CheckReader(std::string_view input) {
  for (const Format* format : Formats()) {
    if (format->name != kFuzzedFormat || !format->recognises(Trim(input))) continue;
    Require(Read(*format, input, true) == Read(*format, input, false),
            "pieces of any length give the same table");
  }
}

}  // namespace
}  // namespace tipstat::tests

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  tipstat::tests::CheckEngine(input);
  static const bool converts = std::getenv("TIPSTAT_FUZZ_CONVERT") != nullptr;
  if (converts) tipstat::tests::CheckConversion(input);
  tipstat::tests::CheckReader(input);
  return 0;
}
