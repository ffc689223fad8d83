// Frictionless data packages: a descriptor, then the bytes of one resource in a format of its own.
// The descriptor says what the columns are and what they must fulfil; that wins over what is
// inferred.
#include <memory>

#include "base/parts.h"
#include "codes/concepts.h"
#include "formats/data_package/descriptor.h"
#include "formats/format.h"

namespace tipstat {
namespace {

constexpr std::string_view kDescriptorPart = "datapackage.json";
constexpr size_t kDescriptorBytes = 4 << 20;

void DeleteSchema(const TableSchema* schema) { delete schema; }

bool IsPeriod(std::string_view type) {
  return type == "date" || type == "year" || type == "yearmonth";
}

// A text column that its name makes the figures stays theirs: a table may print "<5".
ColumnKind KindOf(const SchemaField& field) {
  if (IsPeriod(field.type)) return ColumnKind::kPeriod;
  const Concept* known = FindConcept(field.name);
  const bool holds_values = (known != nullptr && known->role == Role::kValue) ||
                            !field.unit.empty() || !field.measure_type.empty();
  return field.type == "string" && !holds_values ? ColumnKind::kText : ColumnKind::kOpen;
}

// What shows the decimals: 0 where the field does not say it in a way that numbers are read here.
char DecimalOf(const SchemaField& field) {
  if (field.type != "number" && field.type != "integer") return 0;
  if (field.group == "." || field.decimal == ",") return ',';
  return field.decimal == "." ? '.' : '\0';
}

class PackageReader : public Reader, public PartsHandler {
 public:
  PackageReader(const Limits& limits, RawTable* table)
      : limits_(limits), table_(table), parts_(this) {}

  Result<void> Append(std::string_view bytes) override { return parts_.Append(bytes); }

  Result<void> Finish() override {
    if (auto finished = parts_.Finish(); !finished) return finished;
    if (reader_ == nullptr) return NoResource();
    if (auto finished = reader_->Finish(); !finished) return finished;
    Apply();
    return {};
  }

  Result<void> BeginPart(std::string_view name) override {
    const bool is_descriptor = name == kDescriptorPart && !has_descriptor_;
    if (!is_descriptor && (!has_descriptor_ || name != descriptor_.path || reader_ != nullptr)) {
      return NoResource();
    }
    if (is_descriptor) return {};
    // The wish was the name of the resource; its sheets, where it has any, are another matter.
    if (table_->wanted_sheet == descriptor_.name) table_->wanted_sheet.clear();
    // A schema speaks of all columns.
    table_->wanted_columns.clear();
    reader_ = MakeReader(limits_, table_);
    return {};
  }

  Result<void> TakePart(std::string_view bytes) override {
    if (reader_ != nullptr) return reader_->Append(bytes);
    if (text_.size() + bytes.size() > kDescriptorBytes) {
      return Error{ErrorCode::kTooManyBytes, "datapackage.json", "a larger descriptor",
                   std::to_string(kDescriptorBytes) + " bytes at most"};
    }
    text_.append(bytes);
    return {};
  }

  Result<void> EndPart() override {
    if (reader_ != nullptr) return {};
    Result<Descriptor> descriptor = ReadDescriptor(text_, limits_.depth);
    if (!descriptor) return descriptor.error();
    descriptor_ = std::move(*descriptor);
    has_descriptor_ = true;
    table_->wanted_separator = descriptor_.separator;
    return {};
  }

 private:
  Result<void> NoResource() const {
    return Error{ErrorCode::kNotATable, "datapackage.json", "no bytes of its resource",
                 "the descriptor and one resource"};
  }

  // Columns and fields belong together by name.
  void Apply() {
    table_->resource = descriptor_.name.empty() ? descriptor_.path : descriptor_.name;
    table_->unit = descriptor_.unit;
    table_->measure_type = descriptor_.measure_type;
    if (!descriptor_.has_schema) return;
    for (RawColumn& column : table_->columns) {
      for (const SchemaField& field : descriptor_.schema.fields) {
        if (field.name != column.name) continue;
        column.kind = KindOf(field);
        column.decimal = DecimalOf(field);
      }
    }
    table_->missing_texts = descriptor_.schema.missing_values;
    table_->schema = {new TableSchema(std::move(descriptor_.schema)), DeleteSchema};
  }

  const Limits& limits_;
  RawTable* table_;
  PartsReader parts_;
  std::string text_;
  Descriptor descriptor_;
  bool has_descriptor_ = false;
  std::unique_ptr<Reader> reader_;
};

}  // namespace

extern const Format kFormat_data_package;
const Format kFormat_data_package = {
    "data_package", [](std::string_view head) { return FirstPartName(head) == kDescriptorPart; },
    [](const Limits& limits, RawTable* table) -> std::unique_ptr<Reader> {
      return std::make_unique<PackageReader>(limits, table);
    },
    40};

}  // namespace tipstat
