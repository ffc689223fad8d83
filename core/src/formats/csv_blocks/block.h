// Sixteen bytes at a time, with the same names on every machine that compares them in one step: SSE
// natively, SIMD in WebAssembly. Where there is none, TIPSTAT_HAS_BLOCKS is 0.
#ifndef TIPSTAT_FORMATS_CSV_BLOCKS_BLOCK_H_
#define TIPSTAT_FORMATS_CSV_BLOCKS_BLOCK_H_

#include <cstdint>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#define TIPSTAT_HAS_BLOCKS 1
#elif defined(__SSE2__)
#include <emmintrin.h>
#define TIPSTAT_HAS_BLOCKS 1
#else
#define TIPSTAT_HAS_BLOCKS 0
#endif

namespace tipstat {

#if TIPSTAT_HAS_BLOCKS

// Each mask has a bit a byte, the lowest for the first.
class Bytes16 {
 public:
#if defined(__wasm_simd128__)
  explicit Bytes16(const char* from) : bytes_(wasm_v128_load(from)) {}
  uint32_t Equal(char c) const { return MaskOf(wasm_i8x16_eq(bytes_, wasm_i8x16_splat(c))); }
  uint32_t AtMost(char c) const {
    return MaskOf(wasm_u8x16_le(bytes_, wasm_u8x16_splat(static_cast<uint8_t>(c))));
  }
  uint32_t NotAscii() const { return MaskOf(bytes_); }

 private:
  static uint32_t MaskOf(v128_t lanes) { return static_cast<uint32_t>(wasm_i8x16_bitmask(lanes)); }
  v128_t bytes_;
#else
  explicit Bytes16(const char* from)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))) {}
  uint32_t Equal(char c) const { return MaskOf(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))); }
  uint32_t AtMost(char c) const {
    return MaskOf(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8(c)), bytes_));
  }
  uint32_t NotAscii() const { return MaskOf(bytes_); }

 private:
  static uint32_t MaskOf(__m128i lanes) { return static_cast<uint32_t>(_mm_movemask_epi8(lanes)); }
  __m128i bytes_;
#endif
};

// The masks of 64 bytes.
struct Masks {
  uint64_t separators = 0;
  uint64_t quotes = 0;
  uint64_t line_feeds = 0;
  uint64_t low = 0;  // line ends, NUL and their neighbours
  uint64_t not_ascii = 0;
};

inline Masks MasksOf(const char* from, char separator) {
  Masks block;
  for (int i = 0; i < 4; ++i) {
    const Bytes16 bytes(from + 16 * i);
    const int place = 16 * i;
    block.separators |= static_cast<uint64_t>(bytes.Equal(separator)) << place;
    block.quotes |= static_cast<uint64_t>(bytes.Equal('"')) << place;
    block.line_feeds |= static_cast<uint64_t>(bytes.Equal('\n')) << place;
    block.low |= static_cast<uint64_t>(bytes.AtMost('\r')) << place;
    block.not_ascii |= static_cast<uint64_t>(bytes.NotAscii()) << place;
  }
  return block;
}

#endif

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_BLOCKS_BLOCK_H_
