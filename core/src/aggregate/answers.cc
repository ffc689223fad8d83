// Records with several answers in one cell, counted for each of them. A record counts once in a
// total, so that a total is at most the sum of its members.
#include "codes/answers.h"

#include <algorithm>

#include "aggregate/extras.h"

namespace tipstat {
namespace {

// How many records stand among these rows, those of one record being side by side.
Figure CountRecords(const Table& table, const std::vector<uint32_t>& rows) {
  int64_t count = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool is_again = i > 0 && table.source.lines[rows[i]] == table.source.lines[rows[i - 1]];
    count += is_again ? 0 : table.source.WeightOf(rows[i]);
  }
  Figure figure;
  figure.status = Status::kOk;
  figure.computed = true;
  figure.interval = Interval::Single(Exact::FromInteger(count));
  return figure;
}

// Which of the answers the condition asks for decides of a record that gives several.
Condition ByAnswer(const Field& field, Condition condition) {
  const std::vector<uint8_t> single = condition.accepted;
  for (uint32_t code = 0; code < single.size(); ++code) {
    const std::vector<uint32_t> answers = AnswersOf(field, code);
    if (answers.empty()) continue;
    const auto is_accepted = [&](uint32_t answer) { return single[answer] != 0; };
    condition.accepted[code] =
        condition.excludes
            ? single[code] != 0 && std::all_of(answers.begin(), answers.end(), is_accepted)
            : single[code] != 0 || std::any_of(answers.begin(), answers.end(), is_accepted);
  }
  return condition;
}

class Splitter {
 public:
  // `fields` are those whose answers become rows of their own.
  Splitter(const Table& table, std::vector<uint32_t> fields, uint64_t most_cells, Table* split)
      : table_(table), fields_(std::move(fields)), most_(most_cells), split_(split) {
    for (const uint32_t index : fields_) {
      const Field& field = table.fields[index];
      answers_.emplace_back();
      for (uint32_t code = 0; code < field.labels().size(); ++code) {
        answers_.back().push_back(AnswersOf(field, code));
        if (answers_.back().back().empty()) answers_.back().back().push_back(code);
      }
    }
    place_.resize(fields_.size());
  }

  Result<void> Run() {
    split_->shape = Shape::kRecords;
    for (const Field& field : table_.fields) {
      split_->fields.push_back(field);
      Field& own = split_->fields.back();
      own.own.texts = field.labels();
      own.own.codes.clear();
      own.source = nullptr;
    }
    split_->time_field = table_.time_field;
    for (uint32_t record = 0; record < table_.observations(); ++record) {
      Add(record, 0);
      const uint64_t cells = uint64_t{split_->source.rows()} * table_.fields.size();
      if (cells <= most_) continue;
      return Error{ErrorCode::kTooManyCells,
                   {},
                   "more cells, by answer",
                   std::to_string(most_) + " at most"};
    }
    return {};
  }

 private:
  // A row for each choice of one answer of the fields from `next` on.
  void Add(uint32_t record, size_t next) {
    if (next < fields_.size()) {
      const uint32_t code = table_.fields[fields_[next]].codes()[record];
      for (const uint32_t answer : answers_[next][code]) {
        place_[next] = answer;
        Add(record, next + 1);
      }
      return;
    }
    for (size_t i = 0; i < table_.fields.size(); ++i) {
      split_->fields[i].own.codes.push_back(table_.fields[i].codes()[record]);
    }
    for (size_t i = 0; i < fields_.size(); ++i) {
      split_->fields[fields_[i]].own.codes.back() = place_[i];
    }
    split_->source.lines.push_back(record + 1);
    if (!table_.source.weights.empty()) {
      split_->source.weights.push_back(table_.source.weights[record]);
    }
  }

  const Table& table_;
  std::vector<uint32_t> fields_;
  uint64_t most_;
  Table* split_;
  std::vector<std::vector<std::vector<uint32_t>>> answers_;  // by field and code
  std::vector<uint32_t> place_;
};

}  // namespace

bool HasSeveralAnswers(const Table& table, const Query& query) {
  const auto has = [&](uint32_t field) { return table.fields[field].answers != 0; };
  return std::any_of(query.rows.begin(), query.rows.end(), has) ||
         std::any_of(query.columns.begin(), query.columns.end(), has) ||
         (query.measure->of_dimension && has(query.measure_field)) ||
         std::any_of(query.conditions.begin(), query.conditions.end(),
                     [&](const Condition& condition) { return has(condition.field); });
}

Result<void> SplitAnswers(const Table& table, const Query& query, const Limits& limits,
                          Table* split, Query* counted, Measure* measure) {
  std::vector<uint32_t> fields;
  for (const std::vector<uint32_t>* side : {&query.rows, &query.columns}) {
    for (const uint32_t field : *side) {
      if (table.fields[field].answers != 0) fields.push_back(field);
    }
  }
  if (auto made = Splitter(table, std::move(fields), limits.cells, split).Run(); !made) return made;
  *counted = query;
  for (Condition& condition : counted->conditions) {
    condition = ByAnswer(table.fields[condition.field], std::move(condition));
  }
  if (!measure->takes_field) measure->figure = CountRecords;
  counted->measure = measure;
  return {};
}

}  // namespace tipstat
