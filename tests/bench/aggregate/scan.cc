// The limit that readers are held against: finds and counts separators and line ends in a text, and
// does nothing else with them.
#include <emscripten.h>

#include <cstdint>
#include <cstdlib>

#include "formats/csv_blocks/block.h"

extern "C" {

EMSCRIPTEN_KEEPALIVE char* Reserve(uint32_t size) {
  return static_cast<char*>(std::malloc(size + 64));
}

EMSCRIPTEN_KEEPALIVE double CountSeparators(const char* text, uint32_t size) {
  uint64_t found = 0;
  for (uint32_t at = 0; at + 64 <= size; at += 64) {
    for (uint32_t i = at; i < at + 64; i += 16) {
      const tipstat::Bytes16 bytes = tipstat::Load16(text + i);
      found += static_cast<uint64_t>(__builtin_popcount(tipstat::MaskOf(
          tipstat::Either(tipstat::Equal(bytes, ','), tipstat::Equal(bytes, '\n')))));
    }
  }
  return static_cast<double>(found);
}
}
