// A table as a Data Set of VTL: Data Points with Identifiers, Measures and Attributes.
//
// Identifiers are the fields that tell figures apart; the Measure is the figure (or the ordered
// label of a table that has one); every other field is an Attribute.
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
  int field = -1;  // index into table.fields; -1 for the figures
};

class DataSet {
 public:
  // The table outlives the data set. Requires no records.
  explicit DataSet(const Table& table);

  const Table& table() const { return table_; }
  const std::vector<Component>& components() const { return components_; }
  // Returns the component with this printed name, else with this concept, else with this name but
  // for case, accents, spaces, '_' and '-'. Returns kBadRequest for none or several.
  Result<uint32_t> Find(const Name& name) const;
  // The component of the figures, or nothing where there are none.
  std::optional<uint32_t> figures() const { return figures_; }

  // What VTL sees at an observation; `as_text` gives numbers and periods as printed.
  Scalar ValueAt(uint32_t component, uint32_t observation, bool as_text) const;
  // The bounds of the figure; both ends open where nothing is known.
  Interval BoundsAt(uint32_t observation) const;
  // The label of an identifier, "_T" for an empty one that stands for a total.
  std::string_view LabelAt(uint32_t component, uint32_t observation) const;

 private:
  const Field& FieldOf(uint32_t component) const {
    return table_.fields[static_cast<size_t>(components_[component].field)];
  }

  const Table& table_;
  std::vector<Component> components_;
  std::optional<uint32_t> figures_;
  bool prints_negative_ = false;
};

}  // namespace tipstat

#endif  // TIPSTAT_RULESETS_DATA_SET_H_
