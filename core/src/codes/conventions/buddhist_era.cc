// Years of the Buddhist era, 543 ahead: 2557 is 2014. They are taken for such where the heading or
// the text says so (พ.ศ., ព.ស., ພ.ສ., B.E.), or where all periods of the column would otherwise lie
// after 2442: no statistics are of that time.
#include <algorithm>

#include "base/numeral.h"
#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

constexpr int kYearsAhead = 543;
constexpr int kFirstYear = 2443;  // 1900
constexpr std::string_view kLocalMarks[] = {"พ.ศ.", "พ.ศ",      "พุทธศักราช", "ព.ស.", "ព.ស",
                                            "ព.ស",  "ពុទ្ធសករាជ", "ພ.ສ.",     "ພ.ສ",  "ພຸດທະສັກກະລາດ"};
constexpr std::string_view kLatinMarks[] = {"b.e.", "b.e", "be", "buddhist"};

// Takes the mark of the era out of a text; returns whether there was one.
bool TakeMark(std::string* text) {
  for (const std::string_view mark : kLocalMarks) {
    const size_t at = text->find(mark);
    if (at == std::string::npos) continue;
    text->erase(at, mark.size());
    return true;
  }
  const std::string folded = FoldWords(*text);
  const std::vector<std::string_view> words = Split(folded, ' ');
  for (const std::string_view mark : kLatinMarks) {
    if (!HasWord(folded, mark)) continue;
    std::string rest;
    for (const std::string_view word : words) {
      if (word != mark) rest.append(rest.empty() ? "" : " ").append(word);
    }
    *text = std::move(rest);
    return true;
  }
  return false;
}

// The year at the start of a text, or 0.
int YearOf(std::string_view text) {
  if (text.size() < 4 ||
      !std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; })) {
    return 0;
  }
  int year = 0;
  for (const char c : text.substr(0, 4)) year = year * 10 + (c - '0');
  return year;
}

struct Reading {
  std::string text;  // plain, without the mark
  bool is_marked = false;
};

std::optional<Period> PeriodOf(const Reading& reading, bool of_era) {
  const int year = YearOf(reading.text);
  if (!(of_era || reading.is_marked) || year < kFirstYear) return ParsePeriod(reading.text);
  return ParsePeriod(std::to_string(year - kYearsAhead) + reading.text.substr(4));
}

// Whether the heading says it, or all that are periods leave nothing else.
bool IsOfEra(const Field& field, const std::vector<Reading>& readings) {
  std::string heading = field.name;
  if (TakeMark(&heading)) return true;
  bool has_period = false;
  for (const Reading& reading : readings) {
    if (!ParsePeriod(reading.text)) continue;
    if (YearOf(reading.text) < kFirstYear) return false;
    has_period = true;
  }
  return has_period;
}

void Settle(Field* field) {
  const Dictionary& labels = field->labels();
  std::vector<Reading> readings;
  for (uint32_t code = 0; code < labels.size(); ++code) {
    Reading reading{PlainDigits(Trim(labels[code]))};
    reading.is_marked = TakeMark(&reading.text);
    reading.text = Trim(std::string(reading.text));
    readings.push_back(std::move(reading));
  }
  const bool of_era = IsOfEra(*field, readings);
  const bool has_marks = std::any_of(readings.begin(), readings.end(),
                                     [](const Reading& reading) { return reading.is_marked; });
  if (!of_era && !has_marks) return;
  std::vector<std::optional<Period>> periods;
  size_t parsed = 0;
  for (const Reading& reading : readings) {
    periods.push_back(PeriodOf(reading, of_era));
    parsed += periods.back() ? 1 : 0;
  }
  if (parsed * 2 <= labels.size()) return;
  field->periods = std::move(periods);
  field->role = Role::kTime;
  field->type = "period";
  field->concept_id = "TIME_PERIOD";
  if (StartsWith(field->name, "BREAKDOWN")) field->name = field->concept_id;
}

void SettleFields(Table* table) {
  const bool has_time = std::any_of(table->fields.begin(), table->fields.end(),
                                    [](const Field& field) { return field.role == Role::kTime; });
  for (Field& field : table->fields) {
    const bool may_be_time =
        field.role == Role::kDimension &&
        (field.concept_id == "TIME_PERIOD" || StartsWith(field.name, "BREAKDOWN"));
    if (has_time ? field.role == Role::kTime : may_be_time) Settle(&field);
  }
}

}  // namespace

extern const Convention kConvention_buddhist_era;
const Convention kConvention_buddhist_era = {"buddhist-era", nullptr, nullptr, SettleFields};

}  // namespace tipstat
