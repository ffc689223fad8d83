#include "codes/structure.h"

#include "base/order.h"
#include "codes/labels.h"

namespace tipstat {
namespace {

void FindKinds(Field* field) {
  const Dictionary& labels = field->labels();
  // "Total victims" is an indicator and no total of the indicators.
  const bool has_no_total = field->role == Role::kUnit || field->concept_id == "INDICATOR" ||
                            field->concept_id == "STAGE" || field->concept_id == "EDITION";
  if (has_no_total) {
    field->kinds.assign(labels.size(), CodeKind::kMember);
    return;
  }
  field->kinds.reserve(labels.size());
  for (uint32_t code = 0; code < labels.size(); ++code) {
    field->kinds.push_back(KindOfLabel(labels[code]));
  }
}

// By code list, periods by time, and everything else in the order of first appearance.
void FindRanks(Field* field) {
  const Dictionary& labels = field->labels();
  std::vector<uint32_t> order = Numbers(labels.size());
  constexpr uint32_t kUnlisted = 0xFFFFFFFF;
  std::vector<uint32_t> listed;
  for (uint32_t code : order) {
    listed.push_back(RankInCodeList(field->concept_id, labels[code]).value_or(kUnlisted));
  }
  StableSort(&order, [&](uint32_t a, uint32_t b) {
    if (field->role != Role::kTime) return listed[a] < listed[b];
    const auto& first = field->periods[a];
    const auto& second = field->periods[b];
    if (!first || !second) return first.has_value() && !second.has_value();
    return Precedes(*first, *second);
  });
  field->ranks.resize(labels.size());
  for (uint32_t rank = 0; rank < order.size(); ++rank) field->ranks[order[rank]] = rank;
}

int FindField(const Table& table, std::string_view concept_id, Role role) {
  for (size_t i = 0; i < table.fields.size(); ++i) {
    if (table.fields[i].concept_id == concept_id && table.fields[i].role == role) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

std::vector<MeasureType> TypesOfLabels(const Table& table, int field) {
  std::vector<MeasureType> types;
  if (field < 0) return types;
  const Dictionary& labels = table.fields[static_cast<size_t>(field)].labels();
  for (uint32_t code = 0; code < labels.size(); ++code) {
    types.push_back(MeasureTypeOfWords(labels[code]));
  }
  return types;
}

Result<void> FindMeasureType(const StructureOptions& options, Table* table) {
  const RawTable& source = table->source;
  table->unit = source.unit.empty() ? options.unit : source.unit;
  table->unit_field = FindField(*table, "UNIT_MEASURE", Role::kUnit);
  table->indicator_field = FindField(*table, "INDICATOR", Role::kDimension);
  table->unit_types = TypesOfLabels(*table, table->unit_field);
  table->indicator_types = TypesOfLabels(*table, table->indicator_field);
  const std::string& said =
      source.measure_type.empty() ? options.measure_type : source.measure_type;
  if (!said.empty()) {
    const auto type = MeasureTypeFromName(said);
    if (!type) {
      return Error{ErrorCode::kBadRequest, "measureType", said,
                   "events, persons, stock, rate, share, ratio or ordinal"};
    }
    table->measure_type = *type;
    return {};
  }
  table->measure_type = MeasureTypeOfWords(table->unit);
  if (table->measure_type == MeasureType::kUnknown && table->value_columns.size() == 1) {
    table->measure_type = MeasureTypeOfWords(table->source.columns[table->value_columns[0]].name);
  }
  return {};
}

Error NeedsFullModule() {
  return {ErrorCode::kNeedsFullModule, {}, "names or signs", "the module that knows them"};
}

}  // namespace

StructureSteps::StructureSteps(StructureOptions options, const Limits& limits, Table* table)
    : options_(std::move(options)), limits_(limits), table_(table) {}

Result<bool> StructureSteps::Next() {
  const std::vector<RawColumn>& columns = table_->source.columns;
  if (profiles_.empty() && options_.knowledge != nullptr) {
    for (const Convention* convention : options_.knowledge->conventions) {
      if (convention->declare != nullptr) convention->declare(&table_->source);
    }
  }
  if (profiles_.size() < columns.size()) {
    profiles_.push_back(
        ProfileColumn(columns[profiles_.size()], options_.knowledge, table_->source.weights));
    return false;
  }
  if (!has_roles_) {
    if (auto assigned = AssignRoles(profiles_, limits_, table_); !assigned) return assigned.error();
    if (auto settled = SettleFields(); !settled) return settled.error();
    table_->time_field = FindField(*table_, "TIME_PERIOD", Role::kTime);
    has_roles_ = true;
    return false;
  }
  if (values_read_ < table_->value_columns.size()) {
    ReadValueColumn(values_read_++, options_, table_);
    return false;
  }
  if (options_.knowledge == nullptr && !options_.alone) {
    if (AreValuesBeyond(*table_)) return NeedsFullModule();
  }
  ReadStatuses(table_);
  if (auto found = FindMeasureType(options_, table_); !found) return found.error();
  SettleEmptyLabels(table_);
  return true;
}

Result<void> StructureSteps::SettleFields() {
  const Knowledge* const knowledge = options_.knowledge;
  if (knowledge != nullptr) {
    for (const Convention* convention : knowledge->conventions) {
      if (convention->settle_fields != nullptr) convention->settle_fields(table_);
    }
  }
  for (Field& field : table_->fields) FindKinds(&field);
  if (knowledge != nullptr) {
    GiveStandardCodes(*knowledge, table_);
  } else if (!options_.alone) {
    if (AreFieldsBeyond(*table_, profiles_)) return NeedsFullModule();
  }
  for (Field& field : table_->fields) FindRanks(&field);
  return {};
}

Result<void> GiveStructure(const StructureOptions& options, const Limits& limits, Table* table) {
  StructureSteps steps(options, limits, table);
  while (true) {
    const Result<bool> done = steps.Next();
    if (!done) return done.error();
    if (*done) return {};
  }
}

}  // namespace tipstat
