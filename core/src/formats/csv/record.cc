#include "base/text.h"
#include "formats/csv/scan.h"

namespace tipstat {

std::string_view CsvRecord::operator[](size_t index) const {
  const size_t begin = index == 0 ? 0 : cells_[index - 1].end;
  return std::string_view(text_).substr(begin, cells_[index].end - begin);
}

bool CsvRecord::IsBlank(size_t index) const {
  const std::string_view text = (*this)[index];
  const bool begins_filled = !text.empty() && text[0] > ' ';  // nearly always
  return !begins_filled && !IsQuoted(index) && Trim(text).empty();
}

size_t CsvRecord::FilledWidth() const {
  size_t width = size();
  while (width > 0 && IsBlank(width - 1)) --width;
  return width;
}

CsvPlace CsvRecord::PlaceOf(size_t index) const {
  CsvPlace place{line_, 1};
  for (size_t i = 0; i < index; ++i) {
    std::string_view text = (*this)[i];
    const size_t last = text.find_last_of("\r\n");
    if (last != std::string_view::npos) {
      for (size_t at = 0; at <= last; ++at) {
        const bool is_pair = text[at] == '\r' && at < last && text[at + 1] == '\n';
        place.line += (text[at] == '\n' || text[at] == '\r') && !is_pair ? 1 : 0;
      }
      text.remove_prefix(last + 1);
      place.column = 1 + CharacterCount(text) + 2;
    } else {
      place.column += CharacterCount(text) + cells_[i].marks + 1;
    }
  }
  return place;
}

std::string CsvRecord::Join(size_t from, size_t to, char separator) const {
  std::string text;
  for (size_t i = from; i < to; ++i) {
    if (i > from) text.push_back(separator);
    text.append((*this)[i]);
  }
  return text;
}

}  // namespace tipstat
