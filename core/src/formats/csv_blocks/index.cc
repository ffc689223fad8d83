// As in Langdale and Lemire, "Parsing gigabytes of JSON per second" (2019): a mask of quotes, added
// up from the left without carry, says which bytes stand inside quotes.
#include "formats/csv_blocks/index.h"

#include <cstring>

#include "formats/csv_blocks/block.h"

namespace tipstat {
namespace {

void Clear(CsvIndex* index) {
  index->indexed = 0;
  index->cells = 0;
  index->records = 0;
  index->quoted_line_ends.clear();
  index->not_ascii.clear();
}

}  // namespace

void IndexCellsByByte(std::string_view bytes, char separator, CsvIndex* index) {
  Clear(index);
  index->ends.resize(bytes.size());
  bool quoted = false;
  char before = '\n';
  for (uint32_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    const bool is_lone_return =
        c == '\r' && !quoted && i + 1 < bytes.size() && bytes[i + 1] != '\n';
    const bool begins_cell = before == separator || before == '\n' || before == '\r';
    const bool doubles = before == '"';
    if (c == '\0' || is_lone_return || (c == '"' && !quoted && !begins_cell && !doubles)) return;
    if (c == '"') quoted = !quoted;
    if ((c == '\n' || c == '\r') && quoted) index->quoted_line_ends.push_back(i);
    if (static_cast<uint8_t>(c) >= 0x80 && static_cast<uint8_t>(before) < 0x80) {
      index->not_ascii.push_back(i);
    }
    if (!quoted && (c == separator || c == '\n')) {
      index->ends[index->cells++] = i;
      index->records += c == '\n' ? 1 : 0;
    }
    before = c;
    index->indexed = i + 1;
  }
}

#if TIPSTAT_HAS_BLOCKS

namespace {

constexpr size_t kBlock = 64;
// Ends that are written together, whether there are so many or not.
constexpr uint32_t kAtOnce = 8;

uint32_t LowestBit(uint64_t bits) { return static_cast<uint32_t>(__builtin_ctzll(bits)); }

// Each bit becomes the sum, without carry, of itself and all lower ones.
uint64_t SumFromLeft(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

class BlockIndexer {
 public:
  BlockIndexer(std::string_view bytes, char separator, CsvIndex* index)
      : bytes_(bytes), separator_(separator), index_(index) {}

  void Run() {
    Clear(index_);
    if (index_->ends.size() < bytes_.size() + kBlock) index_->ends.resize(bytes_.size() + kBlock);
    size_t at = 0;
    while (at + kBlock <= bytes_.size()) {
      at = TakePlain(at);
      if (at + kBlock > bytes_.size()) break;
      if (!Take(bytes_.data() + at, static_cast<uint32_t>(at), ~uint64_t{0})) return;
      at += kBlock;
    }
    const size_t rest = bytes_.size() - at;
    if (rest == 0) return;
    char last[kBlock] = {};
    std::memcpy(last, bytes_.data() + at, rest);
    Take(last, static_cast<uint32_t>(at), (uint64_t{1} << rest) - 1);
  }

 private:
  // Takes blocks in which nothing is quoted and no line ends in two bytes, as far as there are any,
  // and returns where they end.
  size_t TakePlain(size_t at) {
    if (quoted_ != 0) return at;
    const char* const bytes = bytes_.data();
    const size_t size = bytes_.size();
    const char separator = separator_;
    uint32_t* out = index_->ends.data() + index_->cells;
    const uint32_t* const begin = out;
    uint32_t records = 0;
    uint64_t last = 0;
    for (; at + kBlock <= size; at += kBlock) {
      PlainMasks block;
      if (!ArePlain(bytes + at, separator, &block)) break;
      const auto place = static_cast<uint32_t>(at);
      if (block.not_ascii != 0) {
        Note(block.not_ascii & ~(block.not_ascii << 1 | was_ascii_not_), place, ~uint64_t{0},
             &index_->not_ascii);
      }
      was_ascii_not_ = block.not_ascii >> 63;
      last = block.ends;
      out = WriteEnds(last, place, out);
      records += static_cast<uint32_t>(__builtin_popcountll(block.line_feeds));
    }
    if (index_->indexed != at) fit_for_quote_ = last >> 63;
    index_->cells += static_cast<uint32_t>(out - begin);
    index_->records += records;
    index_->indexed = static_cast<uint32_t>(at);
    return at;
  }

  // Takes the bytes of a block that are in `used`, lowest first, and returns whether all are fit.
  bool Take(const char* from, uint32_t place, uint64_t used) {
    const Masks block = MasksOf(from, separator_);
    uint64_t inside = quoted_;
    uint64_t unfit = 0;
    const uint64_t odd = block.low & ~block.line_feeds & ~block.separators & used;
    const uint64_t returns = odd == 0 ? 0 : Find('\r', from) & used;
    if (odd != 0) unfit = Find('\0', from) & used;
    if ((block.quotes & used) != 0 || quoted_ != 0) {
      const uint64_t quotes = block.quotes & used;
      inside = SumFromLeft(quotes) ^ quoted_;
      const uint64_t opening = quotes & inside;
      const uint64_t begins = (block.separators | block.line_feeds | returns) & ~inside;
      const uint64_t closing = quotes & ~inside;
      unfit |= opening & ~((begins | closing) << 1 | fit_for_quote_);
      const uint64_t line_ends = (block.line_feeds | returns) & inside & used;
      if (line_ends != 0) Note(line_ends, place, ~uint64_t{0}, &index_->quoted_line_ends);
    }
    if (returns != 0) unfit |= LoneReturns(returns & ~inside, block.line_feeds, place);
    const uint64_t fit = unfit == 0 ? used : (unfit & (~unfit + 1)) - 1;
    const uint64_t not_ascii = block.not_ascii & used;
    if (not_ascii != 0)
      Note(not_ascii & ~(not_ascii << 1 | was_ascii_not_), place, fit, &index_->not_ascii);
    const uint64_t ends = (block.separators | block.line_feeds) & ~inside & fit;
    Write(ends, place);
    index_->records +=
        static_cast<uint32_t>(__builtin_popcountll(block.line_feeds & ~inside & fit));
    if (unfit != 0) {
      index_->indexed = place + LowestBit(unfit);
      CutQuotedLineEnds();
      return false;
    }
    index_->indexed = place + static_cast<uint32_t>(__builtin_popcountll(used));
    quoted_ = static_cast<uint64_t>(static_cast<int64_t>(inside) >> 63);
    was_ascii_not_ = block.not_ascii >> 63;
    const char last = from[kBlock - 1];
    fit_for_quote_ = last == separator_ || last == '\n' || last == '\r' || last == '"' ? 1 : 0;
    return true;
  }

  static uint64_t Find(char c, const char* from) {
    uint64_t found = 0;
    for (int i = 0; i < 4; ++i) {
      found |= static_cast<uint64_t>(MaskOf(Equal(Load16(from + 16 * i), c))) << (16 * i);
    }
    return found;
  }

  // Whether a line feed follows the last byte of the block only the next one shows; what follows
  // the last byte of all nobody knows.
  uint64_t LoneReturns(uint64_t returns, uint64_t line_feeds, uint32_t place) const {
    uint64_t lone = returns & ~(line_feeds >> 1);
    const size_t next = place + kBlock;
    if (next < bytes_.size() && bytes_[next] == '\n') lone &= ~(uint64_t{1} << 63);
    const size_t last = bytes_.size() - 1;
    if (last >= place && last < next) lone &= ~(uint64_t{1} << (last - place));
    return lone;
  }

  static void Note(uint64_t bits, uint32_t place, uint64_t fit, std::vector<uint32_t>* places) {
    for (bits &= fit; bits != 0; bits &= bits - 1) places->push_back(place + LowestBit(bits));
  }

  void CutQuotedLineEnds() {
    std::vector<uint32_t>& places = index_->quoted_line_ends;
    while (!places.empty() && places.back() >= index_->indexed) places.pop_back();
  }

  // Writes the places and returns where the next ones go.
  static uint32_t* WriteEnds(uint64_t bits, uint32_t place, uint32_t* out) {
    const auto count = static_cast<uint32_t>(__builtin_popcountll(bits));
    for (uint32_t begin = 0; begin < count; begin += kAtOnce) {
      for (uint32_t i = begin; i < begin + kAtOnce; ++i) {
        out[i] = place + LowestBit(bits | uint64_t{1} << 63);
        bits &= bits - 1;
      }
    }
    return out + count;
  }

  void Write(uint64_t bits, uint32_t place) {
    uint32_t* const begin = index_->ends.data() + index_->cells;
    index_->cells += static_cast<uint32_t>(WriteEnds(bits, place, begin) - begin);
  }

  std::string_view bytes_;
  char separator_;
  CsvIndex* index_;
  uint64_t quoted_ = 0;         // all bits where the last byte is inside quotes
  uint64_t fit_for_quote_ = 1;  // whether a quote may come next
  uint64_t was_ascii_not_ = 0;
};

}  // namespace

void IndexCells(std::string_view bytes, char separator, CsvIndex* index) {
  BlockIndexer(bytes, separator, index).Run();
}

#else

void IndexCells(std::string_view bytes, char separator, CsvIndex* index) {
  IndexCellsByByte(bytes, separator, index);
}

#endif

}  // namespace tipstat
