// A table as a Data Set of VTL: Data Points with Identifiers, Measures and Attributes.
//
// Identifiers are the fields that tell figures apart; the Measure is the figure (or the ordered
// label of a table that has one); every other field is an Attribute. A wide table can be seen in
// two ways: as if it were long, or as printed, where each row is a Data DataPoint and each column
// of figures a Measure.
#ifndef TIPSTAT_RULESETS_DATA_SET_H_
#define TIPSTAT_RULESETS_DATA_SET_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rulesets/syntax.h"
#include "table/table.h"

namespace tipstat {

enum class ComponentRole : uint8_t { kIdentifier, kMeasure, kAttribute };

struct Component {
  std::string name;  // as printed; "OBS_VALUE" for the values of a wide table
  std::string concept_id;
  ComponentRole role = ComponentRole::kIdentifier;
  ScalarType type = ScalarType::kText;
  int field = -1;       // index into table.fields; -1 for figures
  uint32_t column = 0;  // of figures: the place of their column among those of figures
};

enum class View : uint8_t { kLong, kAsPrinted };

class DataSet {
 public:
  // The table outlives the data set. Requires no records.
  DataSet(const Table& table, View view);

  const Table& table() const { return table_; }
  const std::vector<Component>& components() const { return components_; }
  // Returns the component with this printed name, else with this concept, else with this name but
  // for case, accents, spaces, '_' and '-'. Returns kBadRequest for none or several.
  Result<uint32_t> Find(const Name& name) const;
  // The data points: the observations of the long view, the rows of the other.
  uint32_t points() const { return table_.observations() / step_; }

  // What VTL sees at a data point; `as_text` gives numbers and periods as printed.
  Scalar ValueAt(uint32_t component, uint32_t point, bool as_text) const;
  // The bounds of a figure; both ends open where nothing is known. Requires a component of figures.
  Interval BoundsAt(uint32_t component, uint32_t point) const;
  // Whether a figure is withheld or printed as bounds. Requires a component of figures.
  bool IsHidden(uint32_t component, uint32_t point) const;
  // The label of a field, "_T" for an empty one that stands for a total.
  std::string_view LabelAt(uint32_t component, uint32_t point) const;
  // The observation that a data point is, or the first of its row.
  uint32_t ObservationOf(uint32_t point) const { return point * step_; }
  // The place of a figure in the file. Requires a component of figures.
  CellRef CellOf(uint32_t component, uint32_t point) const;

 private:
  const Field& FieldOf(uint32_t component) const {
    return table_.fields[static_cast<size_t>(components_[component].field)];
  }

  const Table& table_;
  uint32_t step_ = 1;  // observations of a data point
  std::vector<Component> components_;
  bool prints_negative_ = false;
};

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_DATA_SET_H_
