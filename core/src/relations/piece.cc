#include "relations/piece.h"

#include <algorithm>

#include "base/order.h"

namespace tipstat {
namespace {

// Reaches what hangs together, each variable and row once.
class Walk {
 public:
  Walk(const System& system, const RowIndex& index, const std::vector<Range>& ranges)
      : system_(system),
        index_(index),
        ranges_(ranges),
        reached_variables_(system.variables(), false),
        reached_rows_(system.rows(), false) {}

  bool HasReached(uint32_t variable) const { return reached_variables_[variable]; }

  Piece From(const std::vector<uint32_t>& variables) {
    Piece piece;
    for (const uint32_t variable : variables) Reach(variable, &piece);
    for (size_t next = 0; next < piece.variables.size(); ++next) {
      const uint32_t variable = piece.variables[next];
      for (const uint32_t* row = index_.begin(variable); row != index_.end(variable); ++row) {
        if (!reached_rows_[*row]) Enter(*row, &piece);
      }
    }
    Sort(&piece.variables);
    Sort(&piece.rows);
    return piece;
  }

 private:
  void Reach(uint32_t variable, Piece* piece) {
    if (reached_variables_[variable]) return;
    reached_variables_[variable] = true;
    piece->variables.push_back(variable);
  }

  void Enter(uint32_t row, Piece* piece) {
    reached_rows_[row] = true;
    piece->rows.push_back(row);
    for (const Term* term = system_.begin(row); term != system_.end(row); ++term) {
      if (!ranges_[term->variable].IsSingle()) Reach(term->variable, piece);
    }
  }

  const System& system_;
  const RowIndex& index_;
  const std::vector<Range>& ranges_;
  std::vector<bool> reached_variables_;
  std::vector<bool> reached_rows_;
};

}  // namespace

std::vector<Piece> PiecesOf(const System& system, const RowIndex& index,
                            const std::vector<Range>& ranges) {
  std::vector<Piece> pieces;
  Walk walk(system, index, ranges);
  for (uint32_t variable = 0; variable < system.variables(); ++variable) {
    if (ranges[variable].IsSingle() || walk.HasReached(variable)) continue;
    pieces.push_back(walk.From({variable}));
  }
  return pieces;
}

Piece PieceAround(const System& system, const RowIndex& index, const std::vector<Range>& ranges,
                  const std::vector<uint32_t>& variables) {
  return Walk(system, index, ranges).From(variables);
}

Part PartOf(const System& system, const std::vector<uint32_t>& rows) {
  Part part;
  part.rows = rows;
  for (const uint32_t row : rows) {
    for (const Term* term = system.begin(row); term != system.end(row); ++term) {
      part.variables.push_back(term->variable);
    }
  }
  SortUnique(&part.variables);
  for (const uint32_t variable : part.variables) {
    part.system.AddVariable(system.variable(variable).range, system.variable(variable).whole);
  }
  for (const uint32_t row : rows) {
    std::vector<Term> terms(system.begin(row), system.end(row));
    for (Term& term : terms) term.variable = part.PlaceOf(term.variable);
    part.system.AddRow(std::move(terms), system.range(row));
  }
  return part;
}

uint32_t Part::PlaceOf(uint32_t variable) const {
  const auto found = std::lower_bound(variables.begin(), variables.end(), variable);
  return static_cast<uint32_t>(found - variables.begin());
}

}  // namespace tipstat
