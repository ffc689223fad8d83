#include "formats/csv/scan.h"

namespace tipstat {

Result<void> CsvScanner::Append(std::string_view bytes) {
  const size_t nul = bytes.find('\0');
  bytes = bytes.substr(0, nul);
  while (!bytes.empty()) {
    const Result<size_t> taken = Step(bytes);
    if (!taken) return taken.error();
    bytes.remove_prefix(*taken);
  }
  return nul == std::string_view::npos ? Result<void>() : NulByte();
}

Result<size_t> CsvScanner::AppendRecord(std::string_view bytes) {
  constexpr size_t kLookedThrough = 256;
  size_t taken = 0;
  do {
    std::string_view next = bytes.substr(taken, kLookedThrough);
    next = next.substr(0, next.find('\0'));
    if (next.empty()) return taken < bytes.size() ? Result<size_t>(NulByte()) : taken;
    const Result<size_t> step = Step(next);
    if (!step) return step.error();
    taken += *step;
  } while (!IsAtRecord());
  return taken;
}

Result<void> CsvScanner::Finish() {
  if (state_ == State::kQuoted || state_ == State::kBackslashInQuoted) {
    return ErrorHere(ErrorCode::kUnclosedQuote, "the end of the file inside a quoted cell",
                     "a closing quote");
  }
  const bool at_line_start = state_ == State::kFieldStart || state_ == State::kAfterReturn;
  return at_line_start && record_.cells_.empty() ? Result<void>() : EndRecord(false);
}

// Takes a run of bytes that belong together and returns how many.
Result<size_t> CsvScanner::Step(std::string_view bytes) {
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
      state_ = bytes[0] == '"' ? State::kQuoted : State::kPlain;
      if (bytes[0] == '"') record_.text_.push_back('"');
      return size_t{bytes[0] == '"' ? 1U : 0U};
    case State::kBackslashInQuoted:
      state_ = State::kQuoted;
      if (bytes[0] != '"' && bytes[0] != '\\') {
        record_.text_.push_back('\\');
        return size_t{0};
      }
      ++quote_marks_;
      record_.text_.push_back(bytes[0]);
      return size_t{1};
  }
  return size_t{0};
}

Result<size_t> CsvScanner::StepPlain(std::string_view bytes) {
  size_t end = 0;
  while (end < bytes.size() && bytes[end] != dialect_.separator && bytes[end] != '\n' &&
         bytes[end] != '\r') {
    ++end;
  }
  if (auto kept = Keep(bytes.substr(0, end)); !kept) return kept.error();
  if (end == bytes.size()) return end;
  const bool ends_cell = bytes[end] == dialect_.separator;
  if (auto ended = ends_cell ? EndField() : EndRecord(true); !ended) return ended.error();
  state_ = bytes[end] == '\r' ? State::kAfterReturn : State::kFieldStart;
  return end + 1;
}

Result<size_t> CsvScanner::StepQuoted(std::string_view bytes) {
  const size_t end = dialect_.backslash ? bytes.find_first_of("\"\\") : bytes.find('"');
  const std::string_view text = bytes.substr(0, end);
  if (auto kept = Keep(text); !kept) return kept.error();
  CountLines(text);
  if (end == std::string_view::npos) return bytes.size();
  state_ = bytes[end] == '"' ? State::kQuoteInQuoted : State::kBackslashInQuoted;
  return end + 1;
}

// Line ends inside quotes count in the file's lines: \n, and \r where no \n follows.
void CsvScanner::CountLines(std::string_view text) {
  for (const char c : text) {
    if (c == '\r' || (c == '\n' && !quoted_return_)) ++lines_in_record_;
    quoted_return_ = c == '\r';
  }
}

Result<void> CsvScanner::Keep(std::string_view text) {
  const size_t begin = record_.cells_.empty() ? 0 : record_.cells_.back().end;
  if (record_.text_.size() - begin + text.size() > limits_.cell_bytes) {
    return ErrorHere(ErrorCode::kCellTooLarge,
                     state_ == State::kQuoted ? "a quoted cell that does not end" : "a longer cell",
                     std::to_string(limits_.cell_bytes) + " bytes at most");
  }
  record_.text_.append(text);
  return {};
}

Error CsvScanner::NulByte() {
  const CsvPlace cell = record_.PlaceOf(record_.size());
  record_.cells_.push_back({record_.text_.size(), quote_marks_});
  const CsvPlace behind = record_.PlaceOf(record_.size());
  // A cell of several lines is taken to end with a quote.
  const uint64_t too_far = behind.line > cell.line ? 2 : 1;
  return {ErrorCode::kNotATable, {}, "a NUL byte", "text", behind.line, behind.column - too_far};
}

Error CsvScanner::ErrorHere(ErrorCode code, std::string_view found,
                            std::string_view expected) const {
  const CsvPlace place = record_.PlaceOf(record_.size());
  return {code, {}, found, expected, place.line, place.column};
}

Result<void> CsvScanner::EndField() {
  if (record_.size() == limits_.columns) {
    return ErrorHere(ErrorCode::kTooManyColumns, "more columns",
                     std::to_string(limits_.columns) + " at most");
  }
  record_.cells_.push_back({record_.text_.size(), quote_marks_});
  quote_marks_ = 0;
  return {};
}

Result<void> CsvScanner::EndRecord(bool has_line_end) {
  if (auto ended = EndField(); !ended) return ended;
  record_.has_line_end_ = has_line_end;
  Result<void> result = sink_->Take(record_);
  record_.text_.clear();
  record_.cells_.clear();
  record_.line_ += 1 + lines_in_record_;
  lines_in_record_ = 0;
  quoted_return_ = false;
  return result;
}

}  // namespace tipstat
