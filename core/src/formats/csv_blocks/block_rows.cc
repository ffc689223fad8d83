#include "formats/csv_blocks/block_rows.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat {
namespace {

// CellCodes reads so many bytes from the beginning of a cell on.
constexpr size_t kReadBeyond = 16;

// Takes one record as the scanner finds it.
class OneRecord : public CsvSink {
 public:
  explicit OneRecord(CsvRecord* record) : record_(record) {}
  Result<void> Take(const CsvRecord& record) override {
    *record_ = record;
    return {};
  }

 private:
  CsvRecord* record_;
};

// Whether the last of these ends is the only line end.
bool EndsOnlyAt(const char* bytes, const uint32_t* ends, const uint32_t* last) {
  return bytes[*last] == '\n' &&
         std::none_of(ends, last, [bytes](uint32_t end) { return bytes[end] == '\n'; });
}

// Whether something that is not white space surely stands in a cell behind the first.
inline bool HasTwoCells(const char* bytes, const uint32_t* ends, size_t width) {
  const size_t second = ends[0] + size_t{1};
  if (second < ends[1] && static_cast<uint8_t>(bytes[second]) > ' ') return true;
  size_t begin = ends[width - 2] + size_t{1};
  size_t end = ends[width - 1];
  if (end > begin && bytes[end - 1] == '\r') --end;
  for (size_t column = width - 2; begin == end && column > 0; --column) {
    end = ends[column];
    begin = ends[column - 1] + size_t{1};
  }
  return begin<end&& static_cast<uint8_t>(bytes[begin])> ' ';
}

// Columns that grow at the same row are copied in one task: each has a length of its own at which
// it doubles.
void Reserve(uint32_t column, uint32_t rows, std::vector<uint32_t>* codes) {
  constexpr size_t kFirst = 16384;
  constexpr uint32_t kLengths = 16;
  if (codes->capacity() - codes->size() >= rows) return;
  const size_t first = kFirst + column % kLengths * (kFirst / kLengths);
  codes->reserve(std::max(first, codes->capacity() * 2));
}

}  // namespace

void BlockRows::Start(std::vector<uint32_t> kept) {
  cell_codes_.resize(columns());
  kept_ = std::move(kept);
  if (kept_.empty()) return;
  kept_codes_.resize(kept_.size());
  combinations_ = std::make_unique<Combinations>(kept_.size());
}

void BlockRows::Index(std::string_view block, size_t readable) {
  block_ = block;
  readable_ = readable;
  IndexCells(block, table_->separator, &index_);
  start_ = 0;
  next_ = 0;
  // Where each place of a line end has one, no other place has.
  is_even_ = static_cast<size_t>(index_.records) * columns() <= index_.cells;
  for (size_t r = 1; r <= index_.records && is_even_; ++r) {
    is_even_ = block_[index_.ends[r * columns() - 1]] == '\n';
  }
}

std::string_view BlockRows::CellAt(size_t row, size_t column) const {
  const size_t place = next_ + row * columns() + column;
  const size_t begin = place == next_ ? start_ : index_.ends[place - 1] + 1;
  size_t end = index_.ends[place];
  if (column + 1 == columns() && end > begin && block_[end - 1] == '\r') --end;
  return block_.substr(begin, end - begin);
}

// How many rows from the next record on are plain.
uint32_t BlockRows::PlainRows() const {
  const size_t width = columns();
  if (width < 2 || rows_->IsApart() || limits_.cell_bytes < block_.size()) return 0;
  const auto& places = index_.quoted_line_ends;
  const auto next = std::lower_bound(places.begin(), places.end(), start_);
  const size_t stop = next == places.end() ? block_.size() : *next;
  const uint64_t most = limits_.cells / width;
  const uint64_t room = most - std::min<uint64_t>(rows_->rows(), most);
  const char* const bytes = block_.data();
  const uint32_t* ends = index_.ends.data() + next_;
  const size_t cells = is_even_ ? index_.records * width : index_.cells;
  uint32_t rows = 0;
  for (; rows < room && next_ + (rows + 1) * width <= cells; ++rows, ends += width) {
    const size_t last = ends[width - 1];
    if (last + kReadBeyond >= readable_ || last > stop) break;
    if (!is_even_ && !EndsOnlyAt(bytes, ends, ends + width - 1)) break;
    if (!HasTwoCells(bytes, ends, width)) break;
  }
  return rows;
}

Result<BlockRows::Taken> BlockRows::Take(size_t from, uint32_t line) {
  start_ = from;
  while (next_ < index_.cells && index_.ends[next_] < from) ++next_;
  Taken taken;
  const uint32_t rows = PlainRows();
  if (rows > 0) {
    const uint32_t row = rows_->rows();
    new_texts_.clear();
    if (combinations_ == nullptr) {
      for (uint32_t c = 0; c < columns(); ++c) {
        codes_.resize(std::max<size_t>(codes_.size(), rows));
        TakeColumn(c, rows, codes_.data());
        std::vector<uint32_t>& codes = table_->columns[c].codes;
        Reserve(c, rows, &codes);
        codes.insert(codes.end(), codes_.data(), codes_.data() + rows);
      }
      NoteBadBytes(line);
      for (uint32_t r = 0; r < rows; ++r) table_->lines.push_back(line + r);
    } else {
      for (size_t k = 0; k < kept_.size(); ++k) {
        kept_codes_[k].resize(rows);
        TakeColumn(kept_[k], rows, kept_codes_[k].data());
      }
      LookAtLeftOut(rows);
      NoteBadBytes(line);
      if (auto added = AddCombinations(row, line); !added) return added.error();
      rows_->Fold(rows);
    }
    next_ += rows * columns();
    taken.rows = rows;
    taken.bytes = index_.ends[next_ - 1] + 1 - from;
    start_ += taken.bytes;
  }
  for (size_t i = next_; i < index_.cells && taken.record == 0; ++i) {
    if (block_[index_.ends[i]] == '\n') taken.record = index_.ends[i] + 1 - start_;
  }
  return taken;
}

void BlockRows::TakeColumn(uint32_t column, uint32_t rows, uint32_t* codes) {
  Dictionary& texts = table_->columns[column].texts;
  const uint32_t known = texts.size();
  const uint32_t* const ends = index_.ends.data() + next_ + column;
  const size_t begin = column == 0 ? start_ : ends[-1] + size_t{1};
  const ColumnCells cells = {block_.data(), ends, columns(), begin, column + 1 == columns()};
  cell_codes_[column].CodesOf(cells, rows, &texts, codes);
  if (texts.size() != known) NoteNewTexts(column, known, codes, rows);
}

// Texts that were first met in these rows and may hold bytes that are no UTF-8.
void BlockRows::NoteNewTexts(uint32_t column, uint32_t known, const uint32_t* codes,
                             uint32_t rows) {
  const Dictionary& texts = table_->columns[column].texts;
  uint32_t next = known;
  for (uint32_t row = 0; row < rows && next < texts.size(); ++row) {
    if (codes[row] != next) continue;
    if (!IsAscii(texts[next])) new_texts_.push_back({row, column});
    ++next;
  }
}

// The bytes of columns that are left out are UTF-8, or not, like those of the others.
void BlockRows::LookAtLeftOut(uint32_t rows) {
  const size_t width = columns();
  const uint32_t* ends = index_.ends.data() + next_;
  const uint32_t* const last = ends + (rows - 1) * width;
  const auto& places = index_.not_ascii;
  auto place = std::lower_bound(places.begin(), places.end(), start_);
  for (uint32_t row = 0; place != places.end() && *place < last[width - 1]; ++place) {
    for (; ends[width - 1] < *place; ends += width) ++row;
    uint32_t column = 0;
    while (ends[column] < *place) ++column;
    if (std::binary_search(kept_.begin(), kept_.end(), column)) continue;
    Dictionary& texts = table_->columns[column].texts;
    const uint32_t known = texts.size();
    const std::string_view cell = CellAt(row, column);
    const uint32_t end = ends[column];
    const ColumnCells one = {block_.data(), &end, 1,
                             static_cast<size_t>(cell.data() - block_.data()), column + 1 == width};
    uint32_t code = 0;
    cell_codes_[column].CodesOf(one, 1, &texts, &code);
    if (texts.size() != known) new_texts_.push_back({row, column});
  }
}

void BlockRows::NoteBadBytes(uint32_t line) {
  std::sort(new_texts_.begin(), new_texts_.end(), [](const NewText& a, const NewText& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  for (const NewText& text : new_texts_) {
    const std::string_view first = CellAt(text.row, 0);
    const size_t begin = static_cast<size_t>(first.data() - block_.data());
    const size_t end = index_.ends[next_ + (text.row + 1) * columns() - 1] + size_t{1};
    CsvRecord record;
    OneRecord sink(&record);
    CsvScanner scanner(limits_, {table_->separator, false}, &sink);
    scanner.SkipLines(line + text.row - 1);
    const Result<void> scanned = scanner.Append(block_.substr(begin, end - begin));
    noted_.push_back({rows_->rows() + text.row, line + text.row});
    if (scanned) rows_->NoteBadBytes(record, rows_->rows() + text.row, text.column);
  }
}

Result<void> BlockRows::AddCombinations(uint32_t row, uint32_t line) {
  if (combinations_->Add(kept_codes_, row, line)) return {};
  return Error{ErrorCode::kTooManyKeys, {}, "more combinations", "fewer columns", line};
}

Result<void> BlockRows::Fold() {
  if (combinations_ == nullptr) return {};
  const uint32_t rows = table_->rows();
  for (uint32_t r = 0; r < rows; ++r) {
    for (size_t k = 0; k < kept_.size(); ++k) {
      kept_codes_[k] = {table_->columns[kept_[k]].codes[r]};
    }
    const uint32_t row = rows_->rows() - rows + r;
    if (auto added = AddCombinations(row, table_->lines[r]); !added) return added;
    const bool is_ragged = !table_->ragged.empty() && table_->ragged.back().row >= row;
    const bool is_bad = !table_->bad_bytes.empty() && table_->bad_bytes.back().row >= row;
    if (is_ragged || is_bad) noted_.push_back({row, table_->lines[r]});
  }
  for (RawColumn& column : table_->columns) column.codes.clear();
  table_->lines.clear();
  rows_->Fold(rows);
  return {};
}

void BlockRows::Complete() {
  if (combinations_ == nullptr) return;
  for (uint32_t c = 0; c < columns(); ++c) {
    RawColumn& column = table_->columns[c];
    const auto place = std::lower_bound(kept_.begin(), kept_.end(), c);
    if (place != kept_.end() && *place == c) {
      column.codes = combinations_->CodesOf(static_cast<size_t>(place - kept_.begin()));
    } else {
      column.texts = {};
      column.declared = Declared::kLeftOut;
    }
  }
  table_->weights = combinations_->Counts();
  table_->places = combinations_->rows();
  table_->lines = combinations_->lines();
  for (RaggedRow& ragged : table_->ragged) ragged.row = PlaceNoted(ragged.row);
  for (BadByte& bad : table_->bad_bytes) bad.row = PlaceNoted(bad.row);
}

// Gives the row of the file a place behind those of the combinations, and returns it.
uint32_t BlockRows::PlaceNoted(uint32_t row) {
  const auto noted =
      std::lower_bound(noted_.begin(), noted_.end(), row,
                       [](const NotedRow& before, uint32_t sought) { return before.row < sought; });
  table_->places.push_back(row);
  table_->lines.push_back(noted->line);
  return static_cast<uint32_t>(table_->places.size() - 1);
}

}  // namespace tipstat
