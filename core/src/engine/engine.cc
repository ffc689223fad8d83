#include "tipstat/engine.h"

#include <algorithm>
#include <optional>

#include "codes/structure.h"
#include "engine/recognise.h"
#include "engine/registry.h"
#include "questions/question.h"
#include "report/explanations.h"
#include "report/validation.h"

namespace tipstat {
namespace {

// Tables kept beside the one that was read last.
constexpr size_t kMostKept = 16;

Error NotLoaded() {
  return {ErrorCode::kNotLoaded, {}, "no table", "a table that was read to its end"};
}

Error NeedsFullModule() {
  return {ErrorCode::kNeedsFullModule, {}, "a question", "the module that answers it"};
}

}  // namespace

struct Engine::State {
  enum class Step { kReading, kStructure, kRelations, kRules, kReady, kFailed };

  std::unique_ptr<Loaded> loaded = std::make_unique<Loaded>();
  std::vector<KeptTable> kept;
  StructureOptions options;
  uint64_t bytes = 0;
  std::unique_ptr<Reader> reader = MakeReader(loaded->limits, &loaded->table.source);
  std::unique_ptr<StructureSteps> structure;
  Step step = Step::kReading;
  uint32_t next = 0;  // dimension or rule
  bool has_proofs = false;

  // What is within the limit is read first: the error is the same however the input is cut.
  Result<void> Append(std::string_view more) {
    const uint64_t room = loaded->limits.input_bytes - bytes;
    const std::string_view within =
        more.substr(0, static_cast<size_t>(std::min<uint64_t>(room, more.size())));
    bytes += within.size();
    if (auto taken = reader->Append(within); !taken) return taken;
    if (within.size() < more.size()) {
      return Error{ErrorCode::kTooManyBytes,
                   {},
                   "a larger file",
                   std::to_string(loaded->limits.input_bytes) + " bytes at most"};
    }
    return {};
  }

  // Of a table that keeps only some columns there is no row and no copy.
  bool MayBeAsked(std::string_view question) const {
    return loaded->table.source.weights.empty() || question == "aggregate" ||
           question == "validate";
  }

  // Relations come one dimension a slice, then those of time.
  void DeriveNext() {
    const Table& table = loaded->table;
    RelationSet* relations = &loaded->relations;
    if (table.value_columns.empty()) {
      step = Step::kRules;
    } else if (next < table.fields.size()) {
      DeriveTotals(table, next++, relations);
      return;
    } else if (next == table.fields.size()) {
      DerivePeriods(table, relations);
      ++next;
      return;
    } else if (next == table.fields.size() + 1 && ProvesMore()) {
      loaded->relations = {};
    } else if (next == table.fields.size() + 1) {
      DeriveDuplicates(table, relations);
      ++next;
      return;
    } else {
      DeriveChanges(table, relations);
      FindEvidence(table, relations);
      step = Step::kRules;
    }
    next = 0;
  }

  // Asked once: what is proved then stands.
  bool ProvesMore() {
    bool proved = false;
    for (const MarkProof* proof : has_proofs ? std::vector<const MarkProof*>() : Proofs()) {
      proved = proof->apply(loaded->relations, &loaded->table) || proved;
    }
    has_proofs = true;
    return proved;
  }

  void ApplyNext() {
    if (next < Rules().size()) {
      const Rule& rule = *Rules()[next++];
      if (!rule.is_for_publishers) {
        rule.apply({loaded->table, loaded->relations}, &loaded->findings);
      }
      return;
    }
    ExplainFindings(loaded->table, &loaded->findings);
    SortFindings(&loaded->findings);
    step = Step::kReady;
  }

  double Progress() const {
    const auto part = [this](size_t of) {
      return static_cast<double>(next) / static_cast<double>(of + 1);
    };
    switch (step) {
      case Step::kRelations:
        return 0.3 + 0.5 * part(loaded->table.fields.size() + 2);
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
  std::vector<KeptTable> kept = std::move(state_->kept);
  state_ = std::make_unique<State>();
  state_->kept = std::move(kept);
  state_->options.knowledge = AllKnowledge();
  state_->options.alone = options.Get("alone") == "1";
  state_->options.locale = options.Get("locale");
  state_->options.unit = options.Get("unit");
  state_->options.measure_type = options.Get("measureType");
  state_->loaded->table.source.wanted_sheet = options.Get("sheet");
  if (IsFullModule()) {
    for (const std::string_view name : options.All("keep")) {
      state_->loaded->table.source.wanted_columns.append(name).push_back('\0');
    }
  }
  if (options.Has("limitBytes")) {
    const Result<uint64_t> limit = options.Whole("limitBytes");
    if (!limit) return limit.error();
    state_->loaded->limits.input_bytes = *limit;
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
  if (auto finished = state_->reader->Finish(); !finished) return finished;
  state_->reader.reset();
  Loaded* loaded = state_->loaded.get();
  state_->structure =
      std::make_unique<StructureSteps>(state_->options, loaded->limits, &loaded->table);
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
      return NotLoaded();
  }
  return state_->Progress();
}

Result<void> Engine::Keep(const Request& request) {
  if (!IsFullModule()) return NeedsFullModule();
  if (state_->step != State::Step::kReady || !state_->MayBeAsked("keep")) return NotLoaded();
  if (state_->kept.size() == kMostKept) {
    return Error{ErrorCode::kBadRequest, "keep", "one table more",
                 std::to_string(kMostKept) + " tables at most"};
  }
  std::vector<KeptTable> kept = std::move(state_->kept);
  kept.push_back({std::string(request.Get("name")), std::move(state_->loaded)});
  state_ = std::make_unique<State>();
  state_->kept = std::move(kept);
  return {};
}

Result<std::string> Engine::Ask(std::string_view name, const Request& request) const {
  for (const Question* question : Questions()) {
    if (question->name != name) continue;
    if (question->needs_table && state_->step != State::Step::kReady) return NotLoaded();
    if (IsFullModule() && !state_->MayBeAsked(name)) {
      return Error{ErrorCode::kBadRequest, "question", name, "a table with all its columns"};
    }
    Result<std::string> answer =
        question->answer({*state_->loaded, state_->kept, Measures(), Extras(), Rules(), request});
    const bool may_be_known = !IsFullModule() && !answer &&
                              (answer.error().code == ErrorCode::kUnknownMeasure ||
                               answer.error().code == ErrorCode::kNotAdditive);
    return may_be_known ? NeedsFullModule() : std::move(answer);
  }
  if (!IsFullModule()) return NeedsFullModule();
  return Error{ErrorCode::kBadRequest, "question", name, "a question that it knows"};
}

std::string_view Version() { return "0.1.0"; }

}  // namespace tipstat
