// Separated values: RFC 4180 with any of the separators , ; tab |, and every kind of line end.
#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.h"
#include "formats/format.h"

namespace tipstat {
namespace {

constexpr size_t kHeadBytes = 64 << 10;
constexpr size_t kSniffedRecords = 32;
constexpr std::array<char, 4> kSeparators = {',', ';', '\t', '|'};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// How often each separator stands in the first records, outside quotes: the one that stands
// equally often in most of them wins.
char SniffSeparator(std::string_view head) {
  std::vector<std::array<size_t, 4>> records(1);
  bool quoted = false;
  for (const char c : head) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') {
      if (records.size() == kSniffedRecords) break;
      if (records.back() != std::array<size_t, 4>{}) records.emplace_back();
    }
    for (size_t s = 0; s < kSeparators.size(); ++s) records.back()[s] += c == kSeparators[s];
  }
  size_t best = 0;
  size_t best_score = 0;
  for (size_t s = 0; s < kSeparators.size(); ++s) {
    const size_t usual = records[0][s];
    const auto agreeing = static_cast<size_t>(std::count_if(
        records.begin(), records.end(), [&](const auto& counts) { return counts[s] == usual; }));
    const size_t score = usual == 0 ? 0 : agreeing * 1000 + std::min<size_t>(usual, 999);
    if (score > best_score) best = s;
    best_score = std::max(best_score, score);
  }
  return kSeparators[best];
}

class CsvReader : public Reader {
 public:
  CsvReader(const Limits& limits, RawTable* table) : limits_(limits), table_(table) {
    table_->format = "csv";
  }

  Result<void> Append(std::string_view bytes) override {
    if (separator_ != 0) return Consume(bytes);
    head_.append(bytes);
    // A mark in front is not counted, so that the same bytes are looked at however they arrive.
    return head_.size() < kHeadBytes + kByteOrderMark.size() ? Result<void>() : ConsumeHead();
  }

  Result<void> Finish() override {
    if (separator_ == 0) {
      if (auto consumed = ConsumeHead(); !consumed) return consumed;
    }
    if (state_ == State::kQuoted) return UnclosedQuote();
    const bool at_line_start = state_ == State::kFieldStart || state_ == State::kAfterReturn;
    if (!at_line_start || !ends_.empty()) {
      if (auto ended = EndRecord(); !ended) return ended;
    }
    return CheckComplete();
  }

 private:
  enum class State : uint8_t { kFieldStart, kPlain, kQuoted, kQuoteInQuoted, kAfterReturn };

  Result<void> ConsumeHead() {
    if (StartsWith(head_, kByteOrderMark)) head_.erase(0, kByteOrderMark.size());
    separator_ = table_->wanted_separator != 0
                     ? table_->wanted_separator
                     : SniffSeparator(std::string_view(head_).substr(0, kHeadBytes));
    table_->separator = separator_;
    const std::string head = std::move(head_);
    return Consume(head);
  }

  Result<void> Consume(std::string_view bytes) {
    while (!bytes.empty()) {
      const Result<size_t> taken = Step(bytes);
      if (!taken) return taken.error();
      bytes.remove_prefix(*taken);
    }
    return {};
  }

  // Takes a run of bytes that belong together and returns how many.
  Result<size_t> Step(std::string_view bytes) {
    switch (state_) {
      case State::kAfterReturn:
        state_ = State::kFieldStart;
        return size_t{bytes[0] == '\n' ? 1U : 0U};
      case State::kFieldStart:
        if (bytes[0] == '"') {
          state_ = State::kQuoted;
          ++quote_marks_;
          return size_t{1};
        }
        state_ = State::kPlain;
        return StepPlain(bytes);
      case State::kPlain:
        return StepPlain(bytes);
      case State::kQuoted:
        return StepQuoted(bytes);
      case State::kQuoteInQuoted:
        ++quote_marks_;
        if (bytes[0] == '"') {
          state_ = State::kQuoted;
          record_.push_back('"');
          return size_t{1};
        }
        state_ = State::kPlain;
        return size_t{0};
    }
    return size_t{0};
  }

  Result<size_t> StepPlain(std::string_view bytes) {
    size_t end = 0;
    while (end < bytes.size() && bytes[end] != separator_ && bytes[end] != '\n' &&
           bytes[end] != '\r') {
      ++end;
    }
    if (auto kept = Keep(bytes.substr(0, end)); !kept) return kept.error();
    if (end == bytes.size()) return end;
    if (bytes[end] == separator_) {
      EndField();
    } else if (auto ended = EndRecord(); !ended) {
      return ended.error();
    }
    state_ = bytes[end] == '\r' ? State::kAfterReturn : State::kFieldStart;
    return end + 1;
  }

  Result<size_t> StepQuoted(std::string_view bytes) {
    const void* quote = std::memchr(bytes.data(), '"', bytes.size());
    const size_t end = quote == nullptr
                           ? bytes.size()
                           : static_cast<size_t>(static_cast<const char*>(quote) - bytes.data());
    const std::string_view text = bytes.substr(0, end);
    if (auto kept = Keep(text); !kept) return kept.error();
    CountLines(text);
    if (quote == nullptr) return end;
    state_ = State::kQuoteInQuoted;
    return end + 1;
  }

  // Line ends inside quotes count in the file's lines: \n, and \r where no \n follows.
  void CountLines(std::string_view text) {
    for (const char c : text) {
      if (c == '\r' || (c == '\n' && !quoted_return_)) ++lines_in_record_;
      quoted_return_ = c == '\r';
    }
  }

  Result<void> Keep(std::string_view text) {
    if (record_.size() - FieldBegin() + text.size() > limits_.cell_bytes) {
      const Place place = PlaceOf(ends_.size());
      return Error{ErrorCode::kCellTooLarge,
                   {},
                   state_ == State::kQuoted ? "a quoted cell that does not end" : "a longer cell",
                   std::to_string(limits_.cell_bytes) + " bytes at most",
                   place.line,
                   place.column};
    }
    record_.append(text);
    return {};
  }

  size_t FieldBegin() const { return ends_.empty() ? 0 : ends_.back(); }

  void EndField() {
    ends_.push_back(record_.size());
    marks_.push_back(quote_marks_);
    quote_marks_ = 0;
  }

  std::string_view FieldAt(size_t index) const {
    const size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(record_).substr(begin, ends_[index] - begin);
  }

  struct Place {
    uint32_t line = 1;
    uint64_t column = 1;  // in characters
  };

  // Where the cell of that index starts: behind line ends within earlier cells, too.
  Place PlaceOf(size_t index) const {
    Place place{line_, 1};
    for (size_t i = 0; i < index; ++i) {
      std::string_view text = FieldAt(i);
      const size_t last = text.find_last_of("\r\n");
      if (last != std::string_view::npos) {
        for (size_t at = 0; at <= last; ++at) {
          const bool is_pair = text[at] == '\r' && at < last && text[at + 1] == '\n';
          place.line += (text[at] == '\n' || text[at] == '\r') && !is_pair ? 1 : 0;
        }
        text.remove_prefix(last + 1);
        place.column = 1 + CharacterCount(text) + 2;
      } else {
        place.column += CharacterCount(text) + marks_[i] + 1;
      }
    }
    return place;
  }

  Result<void> EndRecord() {
    EndField();
    const bool blank = ends_.size() == 1 && Trim(FieldAt(0)).empty() && marks_[0] == 0;
    Result<void> result;
    if (blank) {
      table_->skipped_lines.push_back(line_);
    } else if (table_->columns.empty()) {
      result = TakeHeader();
    } else {
      result = TakeRow();
    }
    record_.clear();
    ends_.clear();
    marks_.clear();
    line_ += 1 + lines_in_record_;
    lines_in_record_ = 0;
    quoted_return_ = false;
    return result;
  }

  Result<void> TakeHeader() {
    if (ends_.size() > limits_.columns) {
      return Error{ErrorCode::kTooManyColumns,
                   {},
                   std::to_string(ends_.size()) + " columns",
                   std::to_string(limits_.columns) + " at most",
                   line_};
    }
    table_->header_line = line_;
    Dictionary names;
    for (size_t i = 0; i < ends_.size(); ++i) {
      std::string name(Trim(FieldAt(i)));
      if (name.empty()) name = "Column " + std::to_string(i + 1);
      if (names.Intern(name) != i) {
        return Error{ErrorCode::kDuplicateField,   name,  "two columns of this name",
                     "a name of its own for each", line_, PlaceOf(i).column};
      }
      table_->columns.push_back({std::move(name), {}, {}});
    }
    return {};
  }

  Result<void> TakeRow() {
    const size_t columns = table_->columns.size();
    const uint32_t row = table_->rows();
    if ((row + 1ULL) * columns > limits_.cells) {
      return Error{ErrorCode::kTooManyCells,
                   {},
                   "more rows",
                   std::to_string(limits_.cells) + " cells at most",
                   line_};
    }
    for (size_t i = 0; i < columns; ++i) {
      RawColumn& column = table_->columns[i];
      const std::string_view text = i < ends_.size() ? FieldAt(i) : std::string_view();
      const uint32_t known = column.texts.size();
      column.codes.push_back(column.texts.Intern(text));
      if (column.texts.size() != known && !IsAscii(text)) NoteBadBytes(row, i, text);
    }
    table_->lines.push_back(line_);
    if (ends_.size() != columns) NoteRagged(row, columns);
    return {};
  }

  void NoteRagged(uint32_t row, size_t columns) {
    RaggedRow ragged{row, static_cast<uint32_t>(ends_.size()), {}};
    for (size_t i = columns; i < ends_.size(); ++i) {
      if (i > columns) ragged.surplus.push_back(separator_);
      ragged.surplus.append(FieldAt(i));
    }
    table_->ragged.push_back(std::move(ragged));
  }

  void NoteBadBytes(uint32_t row, size_t field, std::string_view text) {
    const Place place = PlaceOf(field);
    size_t characters = 0;
    for (size_t i = 0; i < text.size(); ++characters) {
      const size_t start = i;
      const char32_t c = DecodeNext(text, &i);
      has_multibyte_ = has_multibyte_ || (c != kBadByte && c >= 0x80);
      if (c != kBadByte) continue;
      table_->bad_bytes.push_back({row, static_cast<uint32_t>(field), place.line,
                                   place.column + characters + (marks_[field] != 0 ? 1 : 0),
                                   static_cast<uint8_t>(text[start])});
    }
  }

  Result<void> UnclosedQuote() const {
    const Place place = PlaceOf(ends_.size());
    return Error{ErrorCode::kUnclosedQuote, {},         "the end of the file inside a quoted cell",
                 "a closing quote",         place.line, place.column};
  }

  Result<void> CheckComplete() {
    if (table_->columns.empty()) {
      return Error{ErrorCode::kEmptyInput, {}, "no text", "a line of headings and rows"};
    }
    if (table_->rows() == 0) {
      return Error{ErrorCode::kNoHeader,
                   {},
                   "one line and nothing below it",
                   "a line of headings and rows",
                   table_->header_line};
    }
    SettleEncoding();
    return {};
  }

  // Only now is it known whether any valid character of several bytes stands in the file.
  void SettleEncoding() {
    for (const RawColumn& column : table_->columns) {
      for (size_t i = 0; i < column.name.size();) {
        const char32_t c = DecodeNext(column.name, &i);
        has_multibyte_ = has_multibyte_ || (c != kBadByte && c >= 0x80);
        has_bad_heading_ = has_bad_heading_ || c == kBadByte;
      }
    }
    if (table_->bad_bytes.empty() && !has_bad_heading_) return;
    const auto decode = has_multibyte_ ? ReplaceBadBytes : FromWindows1252;
    for (RawColumn& column : table_->columns) {
      column.name = decode(column.name);
      column.texts.Replace(decode);
    }
    for (RaggedRow& ragged : table_->ragged) ragged.surplus = decode(ragged.surplus);
    if (has_multibyte_) return;
    table_->encoding = "windows-1252";
    table_->bad_bytes.clear();
  }

  const Limits& limits_;
  RawTable* table_;
  std::string head_;
  char separator_ = 0;
  State state_ = State::kFieldStart;

  std::string record_;         // the cells of the record, without quotes and separators
  std::vector<size_t> ends_;   // where each ended cell ends in it
  std::vector<size_t> marks_;  // quote marks dropped from each ended cell
  size_t quote_marks_ = 0;
  uint32_t line_ = 1;  // at which the record starts
  uint32_t lines_in_record_ = 0;
  bool quoted_return_ = false;
  bool has_multibyte_ = false;
  bool has_bad_heading_ = false;
};

}  // namespace

extern const Format kFormat_csv;
const Format kFormat_csv = {"csv", [](std::string_view) { return true; },
                            [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
                              return std::make_unique<CsvReader>(limits, table);
                            },
                            100};

}  // namespace tipstat
