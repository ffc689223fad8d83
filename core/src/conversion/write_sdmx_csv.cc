#include <algorithm>
#include <iterator>

#include "codes/companions.h"
#include "codes/concepts.h"
#include "conversion/writers.h"

namespace tipstat {
namespace {

// No structure is registered anywhere for a converted table: this names the table itself.
constexpr std::string_view kStructure = "dataflow,TIPSTAT:TABLE(1.0.0),I";

// Whether SDMX has this text as an identifier, and the format itself has not taken it.
bool IsIdentifier(std::string_view text) {
  constexpr std::string_view kTaken[] = {"STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME",
                                         "ACTION",    "SERIES_KEY",   "OBS_KEY",
                                         "DATAFLOW",  "OBS_VALUE"};
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (text.empty() || !is_letter(text[0])) return false;
  if (std::find(std::begin(kTaken), std::end(kTaken), text) != std::end(kTaken)) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '@' || c == '$';
  });
}

// "ID", or "ID: Name" where the name is no identifier or does not tell the concept.
std::string HeadingOf(const LongTable& table, size_t index) {
  const LongColumn& column = table.columns[index];
  if (column.field == nullptr) {
    return column.name == "OBS_VALUE" ? column.name : "OBS_VALUE: " + column.name;
  }
  const std::string& concept_id = column.field->concept_id;
  const Concept* const known = FindConcept(column.name);
  const bool says_concept = concept_id.empty() || (known != nullptr && known->id == concept_id);
  if (IsIdentifier(column.name) && says_concept) return column.name;
  const std::string id = concept_id.empty() ? "FIELD_" + std::to_string(index + 1) : concept_id;
  return id + ": " + column.name;
}

// A number, "" for an empty cell, and NaN for what SDMX has no number for.
std::string ValueText(const Value& value, std::string_view printed) {
  const std::string number = PlainNumber(value);
  return !number.empty() ? number : printed.empty() ? "" : "NaN";
}

// What only the file's order of columns and these companions say.
class SdmxCsvWriter {
 public:
  explicit SdmxCsvWriter(const LongTable& table) : table_(table) {
    for (uint32_t row = 0; table_.has_values() && row < table_.rows(); ++row) {
      const Value& value = table_.table->ValueOf(row);
      const std::string_view printed = table_.table->PrintedOf(row);
      has_texts_ = has_texts_ || ValueText(value, printed) != printed;
      has_bounds_ = has_bounds_ || !BoundsOf(row).low.empty() || !BoundsOf(row).high.empty() ||
                    !BoundsOf(row).status.empty();
    }
  }

  std::string Write() {
    text_ = "STRUCTURE,STRUCTURE_ID,ACTION";
    for (size_t i = 0; i < table_.columns.size(); ++i) {
      AppendCell(HeadingOf(table_, i), false, &text_);
    }
    if (has_bounds_) {
      for (const std::string_view heading : {kLowHeading, kHighHeading, kStatusHeading}) {
        AppendCell(heading, false, &text_);
      }
    }
    if (has_texts_) AppendCell(kTextHeading, false, &text_);
    AppendCell(table_.Declarations(), false, &text_);
    text_.push_back('\n');
    for (uint32_t row = 0; row < table_.rows(); ++row) WriteRow(row);
    return std::move(text_);
  }

 private:
  // An interval stands in columns of its own, since OBS_VALUE cannot hold it.
  Companion BoundsOf(uint32_t row) const {
    const Value& value = table_.table->ValueOf(row);
    const bool is_interval = value.status == Status::kOk && !value.interval.IsSingle();
    if (is_interval) return CompanionOf(value);
    return table_.companions.empty() ? Companion() : table_.companions[row];
  }

  void WriteRow(uint32_t row) {
    text_.append(kStructure);
    for (size_t i = 0; i < table_.columns.size(); ++i) {
      const std::string_view printed = table_.TextOf(row, i);
      const bool is_value = table_.columns[i].field == nullptr;
      AppendCell(is_value ? ValueText(table_.table->ValueOf(row), printed) : std::string(printed),
                 false, &text_);
    }
    if (has_bounds_) {
      const Companion bounds = BoundsOf(row);
      for (const std::string* cell : {&bounds.low, &bounds.high, &bounds.status}) {
        AppendCell(*cell, false, &text_);
      }
    }
    if (has_texts_) {
      const std::string_view printed = table_.table->PrintedOf(row);
      const bool is_same = ValueText(table_.table->ValueOf(row), printed) == printed;
      AppendCell(is_same ? std::string_view() : printed, false, &text_);
    }
    text_.append(",\n");
  }

  const LongTable& table_;
  std::string text_;
  bool has_texts_ = false;
  bool has_bounds_ = false;
};

}  // namespace

std::string WriteSdmxCsv(const LongTable& table) { return SdmxCsvWriter(table).Write(); }

}  // namespace tipstat
