// The cells of a table in the terms of a reading: unit, stage, period, place, breakdown.
#ifndef TIPSTAT_CLAIMS_CELLS_H_
#define TIPSTAT_CLAIMS_CELLS_H_

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/claim.h"
#include "claims/lexicon.h"
#include "table/grouping.h"
#include "table/table.h"

namespace tipstat::claims {

// What the label of a code says.
struct Sense {
  CodeKind kind = CodeKind::kMember;
  std::string unit;
  std::string stage;
  std::string area;
  std::string form;  // several joined by '+'
  std::string sex;
  std::string age;
  std::string words;  // folded, for what the language file does not know
};

enum class Match : uint8_t { kSame, kOpen, kDiffers };

// How a reading and a cell compare, facet by facet.
struct Comparison {
  Match unit = Match::kOpen;
  Match stage = Match::kOpen;
  Match period = Match::kOpen;
  Match area = Match::kOpen;
  Match breakdown = Match::kSame;
  // "164 human trafficking cases" against a total of several offences: a looser name for it.
  bool loose_name = false;

  bool Differs() const;
  bool IsCertain() const;
  int Sameness() const;
};

class Cells {
 public:
  // Compares one claim with cell after cell; what cells have in common is compared once.
  class View {
   public:
    // As if the table had not the field `without`; -1 for none. All outlive the view.
    View(const Cells& cells, const Claim& claim, int without = -1);
    Comparison Compare(uint32_t observation);

   private:
    const Cells& cells_;
    const Claim& claim_;
    int without_;
    std::vector<Comparison> known_;  // by kind of cell
    std::vector<bool> is_known_;
  };

  // The table outlives the cells. It must not hold records: `IsUsable` says whether it does not.
  Cells(const Table& table, const Lexicon& lexicon);
  static bool IsUsable(const Table& table);

  const Table& table() const { return table_; }
  // Observations whose value is a single number within the interval, by value.
  std::vector<uint32_t> WithValueIn(const Interval& interval) const;
  // Observations of that period, in order; of all where it is not known.
  const std::vector<uint32_t>& OfPeriod(const std::optional<Period>& period) const;
  std::optional<Period> PeriodOf(uint32_t observation) const;
  // Whether the cell holds a figure that its publisher calls final.
  bool IsFinal(uint32_t observation) const;
  // The observation that differs from this one in its period alone, or nothing.
  std::optional<uint32_t> SameIn(const Period& period, uint32_t observation) const;

 private:
  Sense SenseOf(std::string_view label, const Lexicon& lexicon, bool is_area) const;
  const Sense& SenseAt(uint32_t field, uint32_t observation) const;
  Match CompareUnit(const Claim& claim, uint32_t observation) const;
  Match CompareStage(const Claim& claim, uint32_t observation) const;
  Match CompareArea(const Claim& claim, uint32_t observation) const;
  void CompareBreakdown(const Claim& claim, uint32_t observation, int without,
                        Comparison* result) const;
  // Unit, stage and breakdown, in which all cells of one kind agree.
  Comparison CompareKind(const Claim& claim, uint32_t observation, int without) const;
  void FindConstantFields();

  const Table& table_;
  std::vector<std::vector<Sense>> senses_;  // by field and code
  std::vector<std::string> concepts_;       // of each field: "FORM", "SEX", …, "" where not a key
  int stage_field_ = -1;
  int area_field_ = -1;
  bool one_area_ = true;
  Sense table_unit_;
  // Field and indicator: whether the field has one code only among the indicator's observations.
  std::vector<std::vector<bool>> is_constant_;
  Grouping kinds_;  // cells that agree in all but period and area
  std::vector<uint32_t> by_value_;
  std::map<std::pair<int32_t, int32_t>, std::vector<uint32_t>> by_period_;
  std::vector<uint32_t> all_;
};

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_CELLS_H_
