#include "formats/csv/rows.h"

#include "base/text.h"
#include "table/value.h"

namespace tipstat {
namespace {

// More of them at the end of a file are rows that lack cells.
constexpr size_t kMostNotes = 64;

// "* provisional", "(1) …", "Source: …".
bool HasNoteMark(std::string_view text) {
  return text.find(':') != std::string_view::npos || text[0] == '*' || text[0] == '(' ||
         text[0] == '[';
}

}  // namespace

void CsvRows::TakeHeader(std::vector<std::string> names, const CsvRecord& record) {
  table_->header_line = record.line();
  header_cells_ = record.size();
  for (std::string& name : names) {
    LookAt(name);
    table_->columns.push_back({std::move(name), {}, {}});
  }
}

void CsvRows::LookAt(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const char32_t c = DecodeNext(text, &i);
    has_multibyte_ = has_multibyte_ || (c != kBadByte && c >= 0x80);
    has_bad_text_ = has_bad_text_ || c == kBadByte;
  }
}

Result<void> CsvRows::TakeRow(const CsvRecord& record) {
  if (IsBlankRecord(record)) {
    table_->skipped_lines.push_back(record.line());
    after_blank_ = true;
    return {};
  }
  if (notes_.size() < kMostNotes && MayBeNote(record)) {
    notes_.push_back(record);
    return {};
  }
  if (auto added = AddNotesAsRows(); !added) return added;
  return AddRow(record);
}

// A text alone in its line. Where no blank line stands before it, the end of the file may also have
// cut a row in its first cell.
bool CsvRows::MayBeNote(const CsvRecord& record) const {
  const size_t columns = table_->columns.size();
  const size_t width = record.FilledWidth();
  const bool is_apart = IsApart();
  const bool is_short = record.size() < columns;
  // Nearly every row ends here.
  if (!is_short && (width > 1 || !is_apart)) return false;
  const std::string_view text = Trim(record[0]);
  if (columns < 2 || text.empty() || LooksLikeValue(text)) return false;
  const bool is_marked = HasNoteMark(text);
  if (!is_short) return columns > 2 || is_marked;
  if (width == 1) return is_apart || is_marked || record.has_line_end();
  return is_apart && is_marked;
}

Result<void> CsvRows::AddNotesAsRows() {
  after_blank_ = false;
  const std::vector<CsvRecord> notes = std::move(notes_);
  notes_.clear();
  for (const CsvRecord& note : notes) {
    if (auto added = AddRow(note); !added) return added;
  }
  return {};
}

Result<void> CsvRows::AddRow(const CsvRecord& record) {
  const size_t columns = table_->columns.size();
  const uint32_t row = rows();
  if ((row + 1ULL) * columns > limits_.cells) {
    return Error{ErrorCode::kTooManyCells,
                 {},
                 "more rows",
                 std::to_string(limits_.cells) + " cells at most",
                 record.line()};
  }
  for (size_t i = 0; i < columns; ++i) {
    RawColumn& column = table_->columns[i];
    const std::string_view text = i < record.size() ? record[i] : std::string_view();
    const uint32_t known = column.texts.size();
    column.codes.push_back(column.texts.Intern(text));
    if (column.texts.size() != known && !IsAscii(text)) NoteBadBytes(record, row, i);
  }
  table_->lines.push_back(record.line());
  // Blank cells behind the last heading are the spreadsheet's.
  const bool is_padded = record.size() == header_cells_ && record.FilledWidth() <= columns;
  if (record.size() != columns && !is_padded) NoteRagged(record, row);
  return {};
}

void CsvRows::NoteRagged(const CsvRecord& record, uint32_t row) {
  std::string surplus = record.Join(table_->columns.size(), record.size(), table_->separator);
  LookAt(surplus);
  table_->ragged.push_back({row, static_cast<uint32_t>(record.size()), std::move(surplus)});
}

void CsvRows::NoteBadBytes(const CsvRecord& record, uint32_t row, size_t field) {
  const CsvPlace place = record.PlaceOf(field);
  const std::string_view text = record[field];
  LookAt(text);
  uint64_t column = place.column + (record.IsQuoted(field) ? 1 : 0);
  for (size_t i = 0; i < text.size(); ++column) {
    const size_t start = i;
    if (DecodeNext(text, &i) != kBadByte) continue;
    table_->bad_bytes.push_back(
        {row, static_cast<uint32_t>(field), place.line, column, static_cast<uint8_t>(text[start])});
  }
}

Result<void> CsvRows::Complete() {
  if (rows() == 0) {
    if (auto added = AddNotesAsRows(); !added) return added;
  }
  if (rows() == 0) {
    return Error{ErrorCode::kNoHeader,
                 {},
                 "one line and nothing below it",
                 "a line of headings and rows",
                 table_->header_line};
  }
  for (const CsvRecord& note : notes_) {
    table_->footnotes.push_back(note.Join(0, note.FilledWidth(), table_->separator));
    LookAt(table_->footnotes.back());
  }
  if (has_bad_text_) SettleEncoding();
  return {};
}

// Only now is it known whether any valid character of several bytes stands in the file.
void CsvRows::SettleEncoding() {
  const bool is_unicode = has_multibyte_ || table_->encoding != "utf-8";
  const auto decode = is_unicode ? ReplaceBadBytes : FromWindows1252;
  for (RawColumn& column : table_->columns) {
    column.name = decode(column.name);
    column.texts.Replace(decode);
  }
  for (std::string& note : table_->footnotes) note = decode(note);
  for (RaggedRow& ragged : table_->ragged) ragged.surplus = decode(ragged.surplus);
  if (is_unicode) return;
  table_->encoding = "windows-1252";
  table_->bad_bytes.clear();
}

}  // namespace tipstat
