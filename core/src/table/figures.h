// The figures of a pivot table: sums, quotients and comparisons made from observations.
#ifndef TIPSTAT_TABLE_FIGURES_H_
#define TIPSTAT_TABLE_FIGURES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "table/table.h"

namespace tipstat {

// A figure of a pivot table. Exact figures stand in `interval`; quotients, which are rounded once,
// in `low` and `high`.
struct Figure {
  Status status = Status::kAbsent;
  bool is_quotient = false;
  Interval interval = {};
  double low = 0;
  double high = 0;
  bool computed = false;                    // not a printed figure
  bool incomplete = false;                  // parts are missing or withheld
  uint32_t rows = 0;                        // from which it was made, however many are named
  std::string text = {};                    // of an ordinal: its label
  std::vector<uint32_t> observations = {};  // from which it was made
};

// The figures of a pivot table with its totals: the last row and the last column.
class Figures {
 public:
  Figures(size_t rows = 0, size_t columns = 0)
      : rows_(rows), columns_(columns), cells_((rows + 1) * (columns + 1)) {}
  // Without the totals.
  size_t rows() const { return rows_; }
  size_t columns() const { return columns_; }
  Figure& At(size_t row, size_t column) { return cells_[row * (columns_ + 1) + column]; }
  const Figure& At(size_t row, size_t column) const {
    return cells_[row * (columns_ + 1) + column];
  }

 private:
  size_t rows_;
  size_t columns_;
  std::vector<Figure> cells_;
};

// Where the figure stands with which each row or column is compared; nothing where none stands.
// Only one of the two lists is filled: that of the side with the periods.
struct Earlier {
  std::vector<std::optional<size_t>> rows;
  std::vector<std::optional<size_t>> columns;
  // By row or column: whether no period of its length stands before it.
  std::vector<uint8_t> begins;
};

// The exact sum, with the status and completeness that the parts give it.
Figure SumFigure(const Table& table, const std::vector<uint32_t>& observations);

// The figure of each cell against the earlier one, absent where either is; `compare` requires that
// both are known.
void CompareWithEarlier(const Earlier& earlier,
                        Figure (*compare)(const Figure& later, const Figure& earlier),
                        Figures* figures);

}  // namespace tipstat

#endif  // TIPSTAT_TABLE_FIGURES_H_
