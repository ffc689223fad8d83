// Whether a table comes back when what `convert` writes of it is read again.
#ifndef TIPSTAT_TESTS_SURVIVAL_H_
#define TIPSTAT_TESTS_SURVIVAL_H_

#include <memory>
#include <string>
#include <string_view>

#include "codes/structure.h"
#include "engine/recognise.h"
#include "engine/registry.h"
#include "session.h"

namespace tipstat::tests {

inline constexpr std::string_view kConvertedTo[] = {"csv", "json", "sdmx-csv", "json-stat"};

// Reads a text as the engine does; false where no table can be read from it.
inline bool ReadTable(std::string_view text, Table* table) {
  static const Limits limits;
  StructureOptions options;
  options.knowledge = AllKnowledge();
  const std::unique_ptr<Reader> reader = MakeReader(limits, &table->source);
  return reader->Append(text).has_value() && reader->Finish().has_value() &&
         GiveStructure(options, limits, table).has_value();
}

// All that must survive, as text: fields with role and concept, and for each observation its
// labels, printed text, status and interval.
inline std::string DescribeTable(const Table& table) {
  std::string text;
  for (const Field& field : table.fields) {
    text +=
        "[" + field.name + " " + std::string(RoleName(field.role)) + " " + field.concept_id + "]";
  }
  for (uint32_t i = 0; i < table.observations(); ++i) {
    text += "\n";
    for (const Field& field : table.fields) {
      text += "[" + std::string(field.labels()[field.codes()[i]]) + "]";
    }
    if (table.value_columns.empty()) continue;
    const Interval interval = table.IntervalOf(i);
    text += std::string(table.PrintedOf(i)) + " " + std::string(StatusName(table.StatusOf(i)));
    text += interval.low.IsFinite() ? " " + ToText(interval.low) : " open";
    text += interval.high.IsFinite() ? " " + ToText(interval.high) : " open";
  }
  return text;
}

// What `convert` writes, or "" where it refuses.
inline std::string Converted(std::string_view input, std::string_view to) {
  const Json answer = Ask(input, "convert\nto=" + std::string(to) + "\n");
  return answer.contains("text") ? answer["text"].get<std::string>() : "";
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_SURVIVAL_H_
