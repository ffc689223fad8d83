// SDMX-CSV 1.0 (first column DATAFLOW) and 2.0 (STRUCTURE, STRUCTURE_ID, ACTION): the columns that
// belong to the format leave the table, and names beside codes give way to the codes.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "codes/code_names.h"
#include "codes/companions.h"
#include "formats/csv/strict.h"
#include "formats/format.h"

namespace tipstat {

namespace {

constexpr std::string_view kJoint = ": ";  // between a code and its name
constexpr std::string_view kSwitchedOff = "~";

// "ID: Name" in two; the name is "" where none is given.
std::pair<std::string_view, std::string_view> SplitName(std::string_view text) {
  const size_t at = text.find(kJoint);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + kJoint.size())};
}

// Codes and names of one cell: several of them where a separator parts them.
CodeName ReadCode(std::string_view text, char separator) {
  CodeName read;
  const std::vector<std::string_view> parts =
      separator == 0 ? std::vector<std::string_view>{text} : Split(text, separator);
  for (size_t i = 0; i < parts.size(); ++i) {
    const auto [code, name] = SplitName(parts[i]);
    if (i != 0) {
      read.code.push_back(separator);
      read.name.push_back(separator);
    }
    read.code.append(code);
    read.name.append(name);
  }
  return read;
}

class Arranger {
 public:
  explicit Arranger(RawTable* table) : table_(*table) {}

  Result<void> Run() {
    const std::string& first = table_.columns[0].name;
    const size_t bracket = first.find('[');
    if (bracket != std::string::npos && bracket + 1 < first.size()) separator_ = first[bracket + 1];
    const RawColumn* const structure = Find(StartsWith(first, "DATAFLOW") ? first : "STRUCTURE_ID");
    has_both_ = structure != nullptr && HasNames(*structure);
    KeepData();
    if (table_.rows() == 0) {
      return Error{ErrorCode::kNoHeader, {}, "no row with data", "rows", table_.header_line};
    }
    DropOwnColumns();
    for (RawColumn& column : table_.columns) ReadColumn(&column);
    DropSoleStructure();
    if (table_.columns.empty()) {
      return Error{ErrorCode::kNoHeader, {}, "no dimensions", "dimensions", table_.header_line};
    }
    if (auto distinct = CheckNames(); !distinct) return distinct;
    DeclareByPlace();
    return FoldCompanions(&table_);
  }

 private:
  const RawColumn* Find(std::string_view heading) const {
    for (const RawColumn& column : table_.columns) {
      if (column.name == heading) return &column;
    }
    return nullptr;
  }

  static bool HasNames(const RawColumn& column) {
    bool has_text = false;
    for (uint32_t code = 0; code < column.texts.size(); ++code) {
      const std::string_view text = column.texts[code];
      if (text.empty()) continue;
      if (text.find(kJoint) == std::string_view::npos) return false;
      has_text = true;
    }
    return has_text;
  }

  // A row that deletes is no data, nor is one that has attributes for more than one observation:
  // with a dimension switched off, and no value.
  void KeepData() {
    const RawColumn* const action = Find("ACTION");
    const RawColumn* const value = Find("OBS_VALUE");
    std::vector<uint8_t> kept(table_.rows(), 1);
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      if (action != nullptr && StartsWith(Trim(action->texts[action->codes[row]]), "D")) {
        kept[row] = 0;
      }
      if (value == nullptr || !value->texts[value->codes[row]].empty()) continue;
      for (const RawColumn& column : table_.columns) {
        if (column.texts[column.codes[row]] == kSwitchedOff) kept[row] = 0;
      }
    }
    if (std::find(kept.begin(), kept.end(), 0) != kept.end()) SelectRows(kept, &table_);
  }

  // The columns of the format itself, and with labels=name the name behind each code.
  void DropOwnColumns() {
    constexpr std::string_view kOwn[] = {"STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY"};
    std::vector<uint32_t> kept;
    std::vector<uint32_t> components;
    const bool has_names = Find("STRUCTURE_NAME") != nullptr;
    for (uint32_t i = 0; i < table_.columns.size(); ++i) {
      const RawColumn& column = table_.columns[i];
      const bool names_structure =
          column.name == "STRUCTURE_ID" || StartsWith(column.name, "DATAFL");
      if (i < 2 && names_structure) {
        kept.push_back(i);
      } else if (i != 0 &&
                 std::find(std::begin(kOwn), std::end(kOwn), column.name) == std::end(kOwn)) {
        components.push_back(i);
      }
    }
    const bool in_pairs = has_names && components.size() % 2 == 0;
    for (size_t i = 0; i < components.size(); ++i) {
      if (!in_pairs || i % 2 == 0) kept.push_back(components[i]);
      if (in_pairs && i % 2 == 0) TakeNames(components[i], components[i + 1]);
    }
    SelectColumns(kept, &table_);
  }

  // A structure says nothing where all rows are of it.
  void DropSoleStructure() {
    std::vector<uint32_t> kept;
    for (uint32_t i = 0; i < table_.columns.size(); ++i) {
      const RawColumn& column = table_.columns[i];
      const bool is_structure =
          i == 0 && (column.name == "STRUCTURE_ID" || StartsWith(column.name, "DATAFL"));
      const bool has_several = std::any_of(column.codes.begin(), column.codes.end(),
                                           [&](uint32_t code) { return code != column.codes[0]; });
      if (!is_structure || has_several) kept.push_back(i);
    }
    if (kept.size() != table_.columns.size()) SelectColumns(kept, &table_);
  }

  // Names of another column take the place of codes that say nothing.
  void TakeNames(uint32_t codes, uint32_t names) {
    RawColumn& column = table_.columns[codes];
    const RawColumn& named = table_.columns[names];
    std::vector<CodeName> categories(column.texts.size());
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      CodeName& category = categories[column.codes[row]];
      category.code = column.texts[column.codes[row]];
      category.name = named.texts[named.codes[row]];
    }
    ShowNames(categories, &column);
  }

  static void ShowNames(const std::vector<CodeName>& categories, RawColumn* column) {
    if (column->name == "OBS_VALUE" || !NamesSayMore(column->name, categories)) return;
    size_t next = 0;
    RewriteTexts([&](std::string_view) { return categories[next++].name; }, column);
  }

  void ReadColumn(RawColumn* column) const {
    const auto [id, name] = SplitName(column->name);
    const std::string_view plain = Trim(id.substr(0, id.find('[')));
    const bool has_several = id.size() > 2 && id.substr(id.size() - 2) == "[]";
    if (!has_both_ && !name.empty() && !StartsWith(id, kFieldsHeading)) {
      // As convert writes a heading that is no identifier.
      column->concept_id = plain;
      column->name = std::string(name);
      return;
    }
    if (StartsWith(id, kFieldsHeading)) return;
    const std::string heading(plain);
    column->name = heading;
    if (!has_both_ || !HasNames(*column)) return;
    std::vector<CodeName> categories;
    for (uint32_t code = 0; code < column->texts.size(); ++code) {
      categories.push_back(ReadCode(column->texts[code], has_several ? separator_ : '\0'));
    }
    const bool by_name = NamesSayMore(heading, categories);
    size_t next = 0;
    RewriteTexts(
        [&](std::string_view) {
          const CodeName& category = categories[next++];
          return by_name ? category.name : category.code;
        },
        column);
  }

  Result<void> CheckNames() const {
    Dictionary names;
    for (const RawColumn& column : table_.columns) {
      const uint32_t known = names.size();
      if (names.Intern(column.name) == known) continue;
      return Error{ErrorCode::kDuplicateField, column.name, "two columns of this name",
                   "a name of its own for each", table_.header_line};
    }
    return {};
  }

  // The standard has services write dimensions, then measures, then attributes.
  void DeclareByPlace() {
    bool is_behind = false;
    for (size_t i = 0; i < table_.columns.size(); ++i) {
      RawColumn& column = table_.columns[i];
      const bool is_value = column.name == "OBS_VALUE" || column.concept_id == "OBS_VALUE";
      if (is_value && i == 0) return;
      column.declared = is_value    ? Declared::kValue
                        : is_behind ? Declared::kAttribute
                                    : Declared::kDimension;
      is_behind = is_behind || is_value;
    }
    if (is_behind) return;
    for (RawColumn& column : table_.columns) column.declared = Declared::kNothing;
  }

  RawTable& table_;
  char separator_ = 0;
  bool has_both_ = false;  // labels=both
};

class SdmxCsvReader : public Reader {
 public:
  SdmxCsvReader(const Limits& limits, RawTable* table)
      : table_(*table), csv_(MakeStrictCsvReader(limits, table)) {}

  Result<void> Append(std::string_view bytes) override { return csv_->Append(bytes); }

  Result<void> Finish() override {
    if (auto finished = csv_->Finish(); !finished) return finished;
    table_.format = "sdmx-csv";
    return Arranger(&table_).Run();
  }

 private:
  RawTable& table_;
  std::unique_ptr<Reader> csv_;
};

// The first heading is the word of the format, the character behind it the separator.
bool LooksLikeSdmxCsv(std::string_view head) {
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  std::string_view rest = line;
  if (StartsWith(rest, "\"")) rest.remove_prefix(1);
  const bool is_first = StartsWith(rest, "DATAFLOW");
  if (!is_first && !StartsWith(rest, "STRUCTURE")) return false;
  rest.remove_prefix(is_first ? 8 : 9);
  if (!is_first && StartsWith(rest, "[")) rest.remove_prefix(std::min<size_t>(rest.size(), 3));
  if (StartsWith(rest, "\"")) rest.remove_prefix(1);
  if (rest.empty() || std::string_view(",;\t|").find(rest[0]) == std::string_view::npos) {
    return false;
  }
  return is_first || rest.find("STRUCTURE_ID") != std::string_view::npos;
}

}  // namespace

extern const Format kFormat_sdmx_csv;
const Format kFormat_sdmx_csv = {
    "sdmx-csv", LooksLikeSdmxCsv,
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<SdmxCsvReader>(limits, table);
    },
    40};

}  // namespace tipstat
