// Several answers in one cell of records, "Female;Male" or "Female|Male": each of them counts. A
// column has such cells where a part of one stands alone elsewhere or in another combination; a
// text that merely holds a semicolon does not.
#include <algorithm>

#include "base/text.h"
#include "codes/answers.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

constexpr char kSeparators[] = {';', '|'};

// The parts of a label; none where it is not two or more.
std::vector<std::string_view> PartsOf(std::string_view label, char separator) {
  std::vector<std::string_view> parts;
  if (label.find(separator) == std::string_view::npos) return parts;
  for (const std::string_view part : Split(label, separator)) {
    if (!Trim(part).empty()) parts.push_back(Trim(part));
  }
  return parts;
}

// Whether a part of a combination stands alone elsewhere, or in another combination.
bool HasSeveralAnswers(const Dictionary& labels, char separator) {
  Dictionary known;
  for (uint32_t code = 0; code < labels.size(); ++code) {
    if (PartsOf(labels[code], separator).empty()) known.Intern(Trim(labels[code]));
  }
  for (uint32_t code = 0; code < labels.size(); ++code) {
    const uint32_t before = known.size();
    for (const std::string_view part : PartsOf(labels[code], separator)) {
      if (known.Find(part) < before) return true;
    }
    for (const std::string_view part : PartsOf(labels[code], separator)) known.Intern(part);
  }
  return false;
}

// Gives the field the labels of all single answers, behind those that are printed.
void AddAnswers(char separator, Field* field) {
  RawColumn own;
  const Dictionary& printed = field->labels();
  std::vector<uint32_t> number;
  for (uint32_t code = 0; code < printed.size(); ++code) {
    number.push_back(own.texts.Intern(printed[code]));
  }
  for (const uint32_t code : field->codes()) own.codes.push_back(number[code]);
  for (uint32_t code = 0; code < printed.size(); ++code) {
    for (const std::string_view part : PartsOf(printed[code], separator)) own.texts.Intern(part);
  }
  field->own = std::move(own);
  field->source = nullptr;
  field->answers = separator;
}

void SettleFields(Table* table) {
  if (table->shape != Shape::kRecords) return;
  for (Field& field : table->fields) {
    if (field.role != Role::kDimension && field.role != Role::kArea) continue;
    for (const char separator : kSeparators) {
      if (!HasSeveralAnswers(field.labels(), separator)) continue;
      AddAnswers(separator, &field);
      break;
    }
  }
}

}  // namespace

std::vector<uint32_t> AnswersOf(const Field& field, uint32_t code) {
  std::vector<uint32_t> answers;
  if (field.answers == 0) return answers;
  for (const std::string_view part : PartsOf(field.labels()[code], field.answers)) {
    const uint32_t answer = field.labels().Find(part);
    if (std::find(answers.begin(), answers.end(), answer) == answers.end()) {
      answers.push_back(answer);
    }
  }
  return answers;
}

extern const Convention kConvention_several_answers;
const Convention kConvention_several_answers = {"several-answers", nullptr, nullptr, SettleFields};

}  // namespace tipstat
