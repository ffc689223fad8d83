// A table as rows of texts, to be rearranged and written as CSV again.
#ifndef TIPSTAT_TESTS_ENGINE_GRID_H_
#define TIPSTAT_TESTS_ENGINE_GRID_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tipstat::tests {

struct Grid {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;

  // Requires the heading.
  size_t ColumnOf(std::string_view heading) const {
    const auto found = std::find(headings.begin(), headings.end(), heading);
    return static_cast<size_t>(found - headings.begin());
  }
};

// Reads quoted and plain cells at commas, lines at \n; without regard to anything else.
inline Grid ReadGrid(std::string_view text) {
  std::vector<std::vector<std::string>> lines;
  std::vector<std::string> line(1);
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      if (quoted && i + 1 < text.size() && text[i + 1] == '"')
        line.back() += text[i++];
      else
        quoted = !quoted;
    } else if (text[i] == ',' && !quoted) {
      line.emplace_back();
    } else if (text[i] == '\n' && !quoted) {
      lines.push_back(line);
      line.assign(1, "");
    } else {
      line.back() += text[i];
    }
  }
  Grid grid{lines.front(), {}};
  grid.rows.assign(lines.begin() + 1, lines.end());
  return grid;
}

inline std::string WriteGrid(const Grid& grid) {
  std::string text;
  const auto write = [&text](const std::vector<std::string>& line) {
    for (size_t i = 0; i < line.size(); ++i) {
      std::string cell = line[i];
      for (size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2) {
        cell.insert(at, 1, '"');
      }
      const bool plain = cell.find_first_of(",\"\n") == std::string::npos;
      text += (i == 0 ? "" : ",") + (plain ? cell : '"' + cell + '"');
    }
    text += '\n';
  };
  write(grid.headings);
  for (const auto& row : grid.rows) write(row);
  return text;
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_ENGINE_GRID_H_
