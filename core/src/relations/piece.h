// Connected pieces: what a figure can be depends only on the rows that it is tied to through
// figures that are not single values.
#ifndef TIPSTAT_RELATIONS_PIECE_H_
#define TIPSTAT_RELATIONS_PIECE_H_

#include <vector>

#include "relations/system.h"

namespace tipstat {

struct Piece {
  std::vector<uint32_t> variables;  // that are not single values, ascending
  std::vector<uint32_t> rows;       // with at least one of them, ascending
};

// All pieces where the variables have these ranges, by their first variable. A variable in no row
// is a piece of its own.
std::vector<Piece> PiecesOf(const System& system, const RowIndex& index,
                            const std::vector<Range>& ranges);

// The piece of these variables, which are taken as if they were not single values.
Piece PieceAround(const System& system, const RowIndex& index, const std::vector<Range>& ranges,
                  const std::vector<uint32_t>& variables);

// A system of these rows alone, with all their variables: the place in `variables` is the number in
// the part.
struct Part {
  System system;
  std::vector<uint32_t> variables;
  std::vector<uint32_t> rows;
  // Returns the number in the part. Requires a variable that is there.
  uint32_t PlaceOf(uint32_t variable) const;
};
Part PartOf(const System& system, const std::vector<uint32_t>& rows);

}  // namespace tipstat

#endif  // TIPSTAT_RELATIONS_PIECE_H_
