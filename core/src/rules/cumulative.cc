// A running total falls, or grows by something else than the figure printed for the time between.
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "relations/series.h"
#include "rules/figure.h"
#include "table/grouping.h"

namespace tipstat {
namespace {

constexpr std::string_view kWords[] = {"cumulative", "cumulated",   "cumule",     "cumulee",
                                       "cumulado",   "kumulativno", "accumulated"};
constexpr std::string_view kPhrases[] = {"running total", "to date"};

// The label without the words that make it a running total, folded; nothing where it is none.
std::optional<std::string> WithoutCumulative(std::string_view label) {
  std::string words = " ";
  words.append(FoldWords(label)).push_back(' ');
  const size_t before = words.size();
  const auto drop = [&](std::string_view word) {
    std::string whole = " ";
    whole.append(word).push_back(' ');
    const size_t at = words.find(whole);
    if (at != std::string::npos) words.erase(at, whole.size() - 1);
  };
  for (const std::string_view word : kWords) drop(word);
  for (const std::string_view phrase : kPhrases) drop(phrase);
  if (words.size() == before) return std::nullopt;
  return FoldWords(words);
}

// The field whose label says that the series runs, or -1.
int RunningField(const Table& table, uint32_t observation) {
  for (const uint32_t i : table.KeyFields()) {
    if (static_cast<int>(i) != table.time_field &&
        WithoutCumulative(LabelAt(table, i, observation))) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

bool HeadingIsRunning(const Table& table) {
  return table.value_columns.size() == 1 &&
         WithoutCumulative(table.source.columns[table.value_columns[0]].name).has_value();
}

// The code of the same thing counted by period, or kNone.
uint32_t PlainCode(const Field& field, uint32_t running) {
  const std::optional<std::string> wanted = WithoutCumulative(field.labels()[running]);
  for (uint32_t code = 0; code < field.labels().size(); ++code) {
    if (wanted && FoldWords(field.labels()[code]) == *wanted) return code;
  }
  return Dictionary::kNone;
}

class RunningTotals {
 public:
  RunningTotals(const Table& table, std::vector<Finding>* findings)
      : table_(table), findings_(findings), all_(AllSeries(table)) {}

  void Check() {
    for (const Series& series : all_) {
      const int field = RunningField(table_, series[0].observation);
      if (field < 0 && !HeadingIsRunning(table_)) continue;
      const Series* plain = field < 0 ? nullptr : PlainOf(series, static_cast<uint32_t>(field));
      for (size_t i = 1; i < series.size(); ++i) CheckStep(series[i - 1], series[i], plain);
    }
  }

 private:
  // The series that differs in this field alone and counts by period; null where none is printed.
  const Series* PlainOf(const Series& running, uint32_t field) const {
    const uint32_t first = running[0].observation;
    const uint32_t plain = PlainCode(table_.fields[field], table_.fields[field].codes()[first]);
    if (plain == Dictionary::kNone) return nullptr;
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Series& series) {
      return IsTwin(series[0].observation, first, field, plain);
    });
    return found == all_.end() ? nullptr : &*found;
  }

  bool IsTwin(uint32_t candidate, uint32_t running, uint32_t field, uint32_t plain) const {
    for (const uint32_t i : table_.KeyFields()) {
      if (static_cast<int>(i) == table_.time_field) continue;
      const auto& codes = table_.fields[i].codes();
      if (codes[candidate] != (i == field ? plain : codes[running])) return false;
    }
    return true;
  }

  void CheckStep(const Point& before, const Point& after, const Series* plain) {
    const Interval earlier = table_.IntervalOf(before.observation);
    const Interval later = table_.IntervalOf(after.observation);
    if (later.high < earlier.low) {
      Add(Verdict::kExceeds, before, after, nullptr);
      return;
    }
    const Point* between = plain == nullptr ? nullptr : Between(before, after, *plain);
    if (between == nullptr) return;
    const Interval sum = earlier + table_.IntervalOf(between->observation);
    if (!Overlap(sum, later)) Add(Verdict::kDoesNotBalance, before, after, between);
  }

  // The figure of the time from the end of one point to the end of the other.
  static const Point* Between(const Point& before, const Point& after, const Series& plain) {
    const auto found = std::find_if(plain.begin(), plain.end(), [&](const Point& point) {
      return point.period.start == before.period.end && point.period.end == after.period.end;
    });
    return found == plain.end() ? nullptr : &*found;
  }

  void Add(Verdict verdict, const Point& before, const Point& after, const Point* between) {
    const Interval earlier = table_.IntervalOf(before.observation);
    Finding finding = {"cumulative", Severity::kWarning, verdict};
    finding.cells = {table_.CellOf(after.observation), table_.CellOf(before.observation)};
    JsonWriter json;
    json.BeginObject();
    json.Key("total").Range(table_.IntervalOf(after.observation));
    json.Key("parts").Range(between == nullptr ? earlier
                                               : earlier + table_.IntervalOf(between->observation));
    json.Key("addition").BeginArray();
    json.Range(earlier);
    if (between != nullptr) {
      finding.cells.push_back(table_.CellOf(between->observation));
      json.Range(table_.IntervalOf(between->observation));
    }
    json.EndArray();
    json.Key("period").String(PeriodLabelAt(table_, after.observation));
    json.Key("otherPeriod").String(PeriodLabelAt(table_, before.observation));
    finding.args = WithWhere(table_, after.observation, table_.time_field, &json);
    finding.eurostat = "VCO";
    finding.level = "B1";
    findings_->push_back(std::move(finding));
  }

  const Table& table_;
  std::vector<Finding>* findings_;
  std::vector<Series> all_;
};

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  if (!evidence.table.value_columns.empty()) RunningTotals(evidence.table, findings).Check();
}

}  // namespace

extern const Rule kRule_cumulative;
const Rule kRule_cumulative = {"cumulative", Apply, true};

}  // namespace tipstat
