#include "tipstat/engine.h"

#include <algorithm>
#include <optional>

#include "aggregate/pivot.h"
#include "aggregate/query.h"
#include "base/json.h"
#include "codes/structure.h"
#include "engine/recognise.h"
#include "engine/registry.h"
#include "engine/validation.h"

namespace tipstat {
namespace {

constexpr uint64_t kMostRowsShown = 10000;

// Digits to a number; nothing for anything else.
std::optional<uint64_t> ParseWhole(std::string_view text) {
  if (text.empty() || text.size() > 15) return std::nullopt;
  uint64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<uint64_t>(c - '0');
  }
  return number;
}

Error BadNumber(std::string_view name, std::string_view found) {
  return {ErrorCode::kBadRequest, std::string(name), std::string(found), "a whole number"};
}

}  // namespace

struct Engine::State {
  enum class Step { kReading, kStructure, kRelations, kRules, kReady, kFailed };

  Limits limits;
  StructureOptions options;
  uint64_t bytes = 0;
  std::string head;
  std::unique_ptr<Reader> reader;
  Table table;
  std::unique_ptr<StructureSteps> structure;
  RelationSet relations;
  std::vector<Finding> findings;
  Step step = Step::kReading;
  uint32_t next = 0;  // dimension or rule

  Result<void> StartReader() {
    const Result<const Format*> format =
        Recognise(std::string_view(head).substr(0, kRecognisedBytes));
    if (!format) return format.error();
    reader = (*format)->make_reader(limits, &table.source);
    const std::string first = std::move(head);
    return reader->Append(first);
  }

  // What is within the limit is read first: the error is the same however the input is cut.
  Result<void> Append(std::string_view more) {
    const uint64_t room = limits.input_bytes - bytes;
    const std::string_view within =
        more.substr(0, static_cast<size_t>(std::min<uint64_t>(room, more.size())));
    bytes += within.size();
    if (auto taken = Take(within); !taken) return taken;
    if (within.size() < more.size()) {
      return Error{ErrorCode::kTooManyBytes,
                   {},
                   "a larger file",
                   std::to_string(limits.input_bytes) + " bytes at most"};
    }
    return {};
  }

  Result<void> Take(std::string_view more) {
    if (reader != nullptr) return reader->Append(more);
    head.append(more);
    return head.size() < kRecognisedBytes ? Result<void>() : StartReader();
  }

  // Relations come one dimension a slice, then those of time.
  void DeriveNext() {
    if (table.value_columns.empty()) {
      step = Step::kRules;
    } else if (next < table.fields.size()) {
      DeriveTotals(table, next++, &relations);
      return;
    } else if (next == table.fields.size()) {
      DerivePeriods(table, &relations);
      ++next;
      return;
    } else if (next == table.fields.size() + 1) {
      DeriveDuplicates(table, &relations);
      ++next;
      return;
    } else {
      DeriveChanges(table, &relations);
      FindEvidence(table, &relations);
      step = Step::kRules;
    }
    next = 0;
  }

  void ApplyNext() {
    if (next < Rules().size()) {
      Rules()[next++]->apply({table, relations}, &findings);
      return;
    }
    SortFindings(&findings);
    step = Step::kReady;
  }

  double Progress() const {
    const auto part = [this](size_t of) {
      return static_cast<double>(next) / static_cast<double>(of + 1);
    };
    switch (step) {
      case Step::kRelations:
        return 0.3 + 0.5 * part(table.fields.size() + 2);
      case Step::kRules:
        return 0.8 + 0.2 * part(Rules().size());
      case Step::kReady:
        return 1;
      default:
        return 0;
    }
  }
};

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;

Result<void> Engine::Open(const Request& options) {
  state_ = std::make_unique<State>();
  state_->options.locale = options.Get("locale");
  state_->options.unit = options.Get("unit");
  state_->options.measure_type = options.Get("measureType");
  if (options.Has("limitBytes")) {
    const auto limit = ParseWhole(options.Get("limitBytes"));
    if (!limit) return BadNumber("limitBytes", options.Get("limitBytes"));
    state_->limits.input_bytes = *limit;
  }
  return {};
}

Result<void> Engine::Append(std::string_view bytes) {
  if (state_->step != State::Step::kReading) {
    return Error{ErrorCode::kNotLoaded, {}, "bytes behind the end", "a fresh start"};
  }
  Result<void> appended = state_->Append(bytes);
  if (!appended) state_->step = State::Step::kFailed;
  return appended;
}

Result<void> Engine::Finish() {
  if (state_->step != State::Step::kReading) {
    return Error{ErrorCode::kNotLoaded, {}, "a second end", "a fresh start"};
  }
  state_->step = State::Step::kFailed;
  if (state_->reader == nullptr) {
    if (auto started = state_->StartReader(); !started) return started;
  }
  if (auto finished = state_->reader->Finish(); !finished) return finished;
  state_->reader.reset();
  state_->structure =
      std::make_unique<StructureSteps>(state_->options, state_->limits, &state_->table);
  state_->step = State::Step::kStructure;
  return {};
}

Result<double> Engine::Advance() {
  switch (state_->step) {
    case State::Step::kStructure: {
      const Result<bool> done = state_->structure->Next();
      if (!done) state_->step = State::Step::kFailed;
      if (!done) return done.error();
      if (*done) state_->step = State::Step::kRelations;
      break;
    }
    case State::Step::kRelations:
      state_->DeriveNext();
      break;
    case State::Step::kRules:
      state_->ApplyNext();
      break;
    case State::Step::kReady:
      break;
    default:
      return Error{ErrorCode::kNotLoaded, {}, "no table", "a table that was read to its end"};
  }
  return state_->Progress();
}

namespace {

Error NotLoaded() {
  return {ErrorCode::kNotLoaded, {}, "no table", "a table that was read to its end"};
}

}  // namespace

Result<std::string> Engine::Validate(const Request& request) const {
  if (state_->step != State::Step::kReady) return NotLoaded();
  const std::string_view which =
      request.Has("relations") ? request.Get("relations") : std::string_view("all");
  if (which != "all" && which != "failing" && which != "none") {
    return Error{ErrorCode::kBadRequest, "relations", std::string(which), "all, failing or none"};
  }
  return ValidationJson(state_->table, state_->relations, state_->findings, which);
}

Result<std::string> Engine::Aggregate(const Request& request) const {
  if (state_->step != State::Step::kReady) return NotLoaded();
  const QueryTexts texts = {request.Get("rows"),  request.Get("columns"), request.Get("measure"),
                            request.All("where"), request.Get("totals"),  request.Get("threshold")};
  const Result<Query> query = ParseQuery(state_->table, Measures(), texts);
  if (!query) return query.error();
  const Result<Pivot> pivot = MakePivot(state_->table, *query, state_->limits);
  if (!pivot) return pivot.error();
  return PivotJson(state_->table, *query, *pivot);
}

Result<std::string> Engine::Relations(const Request& request) const {
  if (state_->step != State::Step::kReady) return NotLoaded();
  const auto row = ParseWhole(request.Get("row"));
  const RawTable& source = state_->table.source;
  if (!row || *row == 0 || *row > source.rows()) {
    return Error{ErrorCode::kBadRequest, "row", std::string(request.Get("row")),
                 "1 to " + std::to_string(source.rows())};
  }
  const std::string_view field = request.Get("field");
  for (uint32_t column = 0; column < source.columns.size(); ++column) {
    if (source.columns[column].name != field) continue;
    const CellRef cell{static_cast<uint32_t>(*row - 1), column};
    return RelationsOfCellJson(state_->table, state_->relations, cell);
  }
  return Error{ErrorCode::kUnknownField, std::string(field), std::string(field), "a heading"};
}

Result<std::string> Engine::Rows(const Request& request) const {
  if (state_->step != State::Step::kReady) return NotLoaded();
  const RawTable& source = state_->table.source;
  if (state_->table.shape == Shape::kRecords) {
    return Error{ErrorCode::kBadRequest, "rows", "records of cases or persons",
                 "a table: records stay with the publisher"};
  }
  const auto first = ParseWhole(request.Get("first"));
  const auto count = ParseWhole(request.Get("count"));
  if (!first || *first == 0) return BadNumber("first", request.Get("first"));
  if (!count || *count > kMostRowsShown) return BadNumber("count", request.Get("count"));
  JsonWriter json;
  json.BeginObject().Key("contract").Integer(1);
  json.Key("fields").BeginArray();
  for (const RawColumn& column : source.columns) json.String(column.name);
  json.EndArray();
  json.Key("first").Integer(*first);
  json.Key("total").Integer(source.rows());
  const uint64_t end = std::min<uint64_t>(source.rows(), *first - 1 + *count);
  json.Key("rows").BeginLines();
  for (uint64_t row = *first - 1; row < end; ++row) {
    json.BeginArray();
    for (const RawColumn& column : source.columns) {
      json.String(column.texts[column.codes[static_cast<size_t>(row)]]);
    }
    json.EndArray();
  }
  json.EndArray();
  json.Key("lines").BeginArray();
  for (uint64_t row = *first - 1; row < end; ++row) {
    json.Integer(source.lines[static_cast<size_t>(row)]);
  }
  json.EndArray().EndObject();
  return json.Take();
}

std::string_view Version() { return "0.1.0"; }

}  // namespace tipstat
