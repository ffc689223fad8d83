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

// Sixteen bytes; of a comparison all bits of a byte say that it holds.
#if defined(__wasm_simd128__)
using Bytes16 = v128_t;
inline Bytes16 Load16(const char* from) { return wasm_v128_load(from); }
inline Bytes16 Equal(Bytes16 bytes, char c) { return wasm_i8x16_eq(bytes, wasm_i8x16_splat(c)); }
inline Bytes16 AtMost(Bytes16 bytes, char c) {
  return wasm_u8x16_le(bytes, wasm_u8x16_splat(static_cast<uint8_t>(c)));
}
inline Bytes16 Either(Bytes16 a, Bytes16 b) { return wasm_v128_or(a, b); }
inline Bytes16 Without(Bytes16 a, Bytes16 b) { return wasm_v128_andnot(a, b); }
// The highest bits, that of the first byte lowest.
inline uint32_t MaskOf(Bytes16 a) { return static_cast<uint32_t>(wasm_i8x16_bitmask(a)); }
inline bool HasAny(Bytes16 a) { return wasm_v128_any_true(a); }
#else
using Bytes16 = __m128i;
inline Bytes16 Load16(const char* from) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}
inline Bytes16 Equal(Bytes16 bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); }
inline Bytes16 AtMost(Bytes16 bytes, char c) {
  return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(c)), bytes);
}
inline Bytes16 Either(Bytes16 a, Bytes16 b) { return _mm_or_si128(a, b); }
inline Bytes16 Without(Bytes16 a, Bytes16 b) { return _mm_andnot_si128(b, a); }
// The highest bits, that of the first byte lowest.
inline uint32_t MaskOf(Bytes16 a) { return static_cast<uint32_t>(_mm_movemask_epi8(a)); }
inline bool HasAny(Bytes16 a) { return _mm_movemask_epi8(a) != 0; }
#endif

// The masks of 64 bytes, a bit a byte.
struct Masks {
  uint64_t separators = 0;
  uint64_t quotes = 0;
  uint64_t line_feeds = 0;
  uint64_t low = 0;  // line ends, NUL and their neighbours
  uint64_t not_ascii = 0;
};

inline Masks MasksOf(const char* from, char separator) {
  Masks masks;
  for (int i = 0; i < 4; ++i) {
    const Bytes16 bytes = Load16(from + 16 * i);
    const int place = 16 * i;
    masks.separators |= static_cast<uint64_t>(MaskOf(Equal(bytes, separator))) << place;
    masks.quotes |= static_cast<uint64_t>(MaskOf(Equal(bytes, '"'))) << place;
    masks.line_feeds |= static_cast<uint64_t>(MaskOf(Equal(bytes, '\n'))) << place;
    masks.low |= static_cast<uint64_t>(MaskOf(AtMost(bytes, '\r'))) << place;
    masks.not_ascii |= static_cast<uint64_t>(MaskOf(bytes)) << place;
  }
  return masks;
}

// The masks of 64 bytes of which none is a quote, a carriage return or anything as low.
struct PlainMasks {
  uint64_t ends = 0;  // separators and line feeds
  uint64_t line_feeds = 0;
  uint64_t not_ascii = 0;
};

// Returns false where one is.
inline bool ArePlain(const char* from, char separator, PlainMasks* masks) {
  *masks = {};
  Bytes16 odd = Equal(Load16(from), '"');
  for (int i = 0; i < 4; ++i) {
    const Bytes16 bytes = Load16(from + 16 * i);
    const int place = 16 * i;
    const Bytes16 line_feeds = Equal(bytes, '\n');
    const Bytes16 ends = Either(Equal(bytes, separator), line_feeds);
    odd = Either(odd, Either(Equal(bytes, '"'), Without(AtMost(bytes, '\r'), ends)));
    masks->ends |= static_cast<uint64_t>(MaskOf(ends)) << place;
    masks->line_feeds |= static_cast<uint64_t>(MaskOf(line_feeds)) << place;
    masks->not_ascii |= static_cast<uint64_t>(MaskOf(bytes)) << place;
  }
  return !HasAny(odd);
}

#endif

}  // namespace tipstat

#endif  // TIPSTAT_FORMATS_CSV_BLOCKS_BLOCK_H_
