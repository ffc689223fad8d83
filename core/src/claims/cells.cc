#include "claims/cells.h"

#include <algorithm>

#include "base/order.h"
#include "base/text.h"
#include "codes/labels.h"

namespace tipstat::claims {
namespace {

bool IsUpperCode(std::string_view label, size_t size) {
  return label.size() == size &&
         std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The dimension of a reading that a field of the table speaks of.
std::string DimensionOf(const Field& field) {
  const std::string& id = field.concept_id;
  if (id == "OFFENCE" || id == "EXPLOITATION") return "FORM";
  if (!id.empty()) return id;
  const std::string words = FoldWords(field.name);
  if (HasWord(words, "exploitation") || HasWord(words, "offence")) return "FORM";
  if (HasWord(words, "nationality") || HasWord(words, "citizenship")) return "CITIZENSHIP";
  return words;
}

std::string_view CodeIn(const Sense& sense, std::string_view dimension) {
  if (dimension == "FORM") return sense.form;
  if (dimension == "SEX") return sense.sex;
  if (dimension == "AGE") return sense.age;
  return sense.area;
}

bool IsPersonEvent(std::string_view unit) {
  return unit == "arrest" || unit == "conviction" || unit == "prosecution" ||
         unit == "deportation" || unit == "rescue" || unit == "referral";
}

}  // namespace

bool Comparison::Differs() const {
  return unit == Match::kDiffers || stage == Match::kDiffers || period == Match::kDiffers ||
         area == Match::kDiffers || breakdown == Match::kDiffers;
}

bool Comparison::IsCertain() const {
  return unit == Match::kSame && stage == Match::kSame && period == Match::kSame &&
         area == Match::kSame && breakdown == Match::kSame && !loose_name;
}

int Comparison::Sameness() const {
  int count = loose_name ? -1 : 0;
  for (const Match match : {unit, stage, period, area, breakdown}) {
    if (match == Match::kSame) count += 2;
  }
  return count;
}

bool Cells::IsUsable(const Table& table) {
  return table.shape != Shape::kRecords && !table.value_columns.empty();
}

Cells::Cells(const Table& table, const Lexicon& lexicon) : table_(table) {
  for (uint32_t f = 0; f < table.fields.size(); ++f) {
    const Field& field = table.fields[f];
    const bool is_area = field.role == Role::kArea || field.concept_id == "CITIZENSHIP" ||
                         field.concept_id == "REPATRIATED_FROM";
    std::vector<Sense>& senses = senses_.emplace_back();
    for (uint32_t code = 0; code < field.labels().size(); ++code) {
      senses.push_back(SenseOf(field.labels()[code], lexicon, is_area));
    }
    const bool says_more = field.role == Role::kDimension && field.concept_id != "INDICATOR" &&
                           field.concept_id != "STAGE" && static_cast<int>(f) != table.unit_field &&
                           static_cast<int>(f) != table.indicator_field;
    concepts_.push_back(says_more && field.IsKey() ? DimensionOf(field) : "");
    if (field.concept_id == "STAGE") stage_field_ = static_cast<int>(f);
    if (field.role == Role::kArea) area_field_ = static_cast<int>(f);
  }
  if (area_field_ >= 0) {
    one_area_ = table.fields[static_cast<size_t>(area_field_)].labels().size() == 1;
  }
  table_unit_ = SenseOf(table.unit, lexicon, false);
  FindConstantFields();
  std::vector<uint32_t> other_fields;
  for (const uint32_t field : table.KeyFields()) {
    const bool apart =
        static_cast<int>(field) == table.time_field || static_cast<int>(field) == area_field_;
    if (!apart) other_fields.push_back(field);
  }
  if (table.unit_field >= 0) other_fields.push_back(static_cast<uint32_t>(table.unit_field));
  kinds_ = GroupBy(table, other_fields);
  all_ = Numbers(table.observations());
  for (const uint32_t observation : all_) {
    const Interval interval = table.IntervalOf(observation);
    if (interval.IsSingle() && table.StatusOf(observation) == Status::kOk) {
      by_value_.push_back(observation);
    }
    const std::optional<Period> period = PeriodOf(observation);
    if (period) by_period_[{period->start, period->end}].push_back(observation);
  }
  std::stable_sort(by_value_.begin(), by_value_.end(), [&](uint32_t a, uint32_t b) {
    return table.IntervalOf(a).low < table.IntervalOf(b).low;
  });
}

void Cells::FindConstantFields() {
  const int indicator = table_.indicator_field;
  const size_t indicators =
      indicator < 0 ? 1 : table_.fields[static_cast<size_t>(indicator)].labels().size();
  for (uint32_t f = 0; f < table_.fields.size(); ++f) {
    std::vector<uint32_t> first(indicators, Dictionary::kNone);
    std::vector<bool>& constant = is_constant_.emplace_back(indicators, true);
    if (concepts_[f].empty()) continue;
    for (uint32_t observation = 0; observation < table_.observations(); ++observation) {
      const uint32_t group =
          indicator < 0 ? 0 : table_.fields[static_cast<size_t>(indicator)].codes()[observation];
      const uint32_t code = table_.fields[f].codes()[observation];
      if (first[group] == Dictionary::kNone) first[group] = code;
      if (first[group] != code) constant[group] = false;
    }
  }
}

Sense Cells::SenseOf(std::string_view label, const Lexicon& lexicon, bool is_area) const {
  Sense sense;
  sense.kind = KindOfLabel(label);
  const std::string folded = FoldWords(label);
  sense.words = folded;
  if (is_area && IsUpperCode(label, 2)) sense.area = label;
  std::vector<std::string_view> words = tipstat::Split(folded, ' ');
  for (size_t i = 0; i < words.size();) {
    const std::vector<std::string_view> rest(
        words.begin() + static_cast<std::ptrdiff_t>(i),
        words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), i + 6)));
    size_t taken = 0;
    const Word* word = lexicon.Find(rest, &taken);
    if (word == nullptr) {
      ++i;
      continue;
    }
    i += taken;
    const auto put = [](std::string_view value, std::string* target) {
      if (target->empty()) *target = std::string(value);
    };
    if (word->word_class == WordClass::kUnit) {
      if (sense.unit.empty() || sense.unit == "person") sense.unit = word->code;
      put(MoreOf(word->more, "STAGE"), &sense.stage);
      put(MoreOf(word->more, "SEX"), &sense.sex);
      put(MoreOf(word->more, "AGE"), &sense.age);
    }
    if (word->word_class == WordClass::kStage) put(word->code, &sense.stage);
    if (word->word_class == WordClass::kArea || word->word_class == WordClass::kCitizen) {
      put(word->code, &sense.area);
    }
    if (word->word_class != WordClass::kCategory) continue;
    if (word->code == "SEX") put(word->more, &sense.sex);
    if (word->code == "AGE") put(word->more, &sense.age);
    if (word->code != "FORM" || word->more == "exploitation") continue;
    if (!sense.form.empty()) sense.form.push_back('+');
    sense.form += word->more;
  }
  if (folded == "f") sense.sex.assign(1, 'F');
  if (folded == "m") sense.sex.assign(1, 'M');
  return sense;
}

const Sense& Cells::SenseAt(uint32_t field, uint32_t observation) const {
  return senses_[field][table_.fields[field].codes()[observation]];
}

std::optional<Period> Cells::PeriodOf(uint32_t observation) const {
  if (table_.time_field < 0) return std::nullopt;
  const Field& field = table_.fields[static_cast<size_t>(table_.time_field)];
  return field.periods[field.codes()[observation]];
}

bool Cells::IsFinal(uint32_t observation) const {
  if (table_.StatusOf(observation) != Status::kOk) return false;
  for (const char flag : table_.ValueOf(observation).flags) {
    if (flag == 'p' || flag == 'P' || flag == 'e' || flag == 'E' || flag == 'f' || flag == 'F') {
      return false;
    }
  }
  return true;
}

std::vector<uint32_t> Cells::WithValueIn(const Interval& interval) const {
  const auto begin =
      std::lower_bound(by_value_.begin(), by_value_.end(), interval.low,
                       [this](uint32_t a, Exact low) { return table_.IntervalOf(a).low < low; });
  std::vector<uint32_t> found;
  for (auto at = begin; at != by_value_.end() && table_.IntervalOf(*at).low <= interval.high;
       ++at) {
    found.push_back(*at);
  }
  return found;
}

const std::vector<uint32_t>& Cells::OfPeriod(const std::optional<Period>& period) const {
  static const std::vector<uint32_t> none;
  if (!period || table_.time_field < 0) return all_;
  const auto found = by_period_.find({period->start, period->end});
  return found == by_period_.end() ? none : found->second;
}

std::optional<uint32_t> Cells::SameIn(const Period& period, uint32_t observation) const {
  for (const uint32_t other : OfPeriod(period)) {
    bool same = table_.CellOf(other).column == table_.CellOf(observation).column;
    for (const uint32_t field : table_.KeyFields()) {
      if (static_cast<int>(field) == table_.time_field) continue;
      const std::vector<uint32_t>& codes = table_.fields[field].codes();
      same = same && codes[other] == codes[observation];
    }
    if (same) return other;
  }
  return std::nullopt;
}

Match Cells::CompareUnit(const Claim& claim, uint32_t observation) const {
  std::string_view unit = table_unit_.unit;
  if (table_.unit_field >= 0) {
    unit = SenseAt(static_cast<uint32_t>(table_.unit_field), observation).unit;
  }
  std::string_view noun;
  if (table_.indicator_field >= 0) {
    const Sense& indicator = SenseAt(static_cast<uint32_t>(table_.indicator_field), observation);
    noun = indicator.unit;
    const bool fits = unit.empty() || KindOfUnit(unit) == KindOfUnit(noun);
    if (!noun.empty() && fits) unit = noun;
    if (KindOfUnit(claim.unit) == UnitKind::kUnknown) {
      return indicator.words.find(claim.unit) != std::string::npos ? Match::kSame : Match::kDiffers;
    }
  }
  if (claim.unit.empty() || unit.empty()) return Match::kOpen;
  if (claim.unit == unit) return Match::kSame;
  const UnitKind kind = KindOfUnit(claim.unit);
  if (kind == UnitKind::kUnknown) return Match::kDiffers;
  if (kind != KindOfUnit(unit)) {
    const bool counts_persons = IsPersonEvent(claim.unit) || IsPersonEvent(unit);
    return counts_persons && kind != UnitKind::kUnknown ? Match::kOpen : Match::kDiffers;
  }
  if (kind == UnitKind::kEvents) return Match::kOpen;
  if (claim.unit == "person") return Match::kSame;
  // A person of whom the table says nothing more may be what the text says, unless the table
  // counts persons of any kind in so many words.
  if (unit == "person" && noun.empty()) return Match::kOpen;
  const bool convicted = claim.stage == "convicted";
  return convicted && (claim.unit == "offender" || claim.unit == "defendant") ? Match::kSame
                                                                              : Match::kDiffers;
}

Match Cells::CompareStage(const Claim& claim, uint32_t observation) const {
  std::string_view stage;
  if (stage_field_ >= 0) {
    const Sense& sense = SenseAt(static_cast<uint32_t>(stage_field_), observation);
    stage = sense.stage;
  }
  if (stage.empty() && table_.indicator_field >= 0) {
    stage = SenseAt(static_cast<uint32_t>(table_.indicator_field), observation).stage;
  }
  if (stage.empty() || claim.stage.empty()) return Match::kOpen;
  return stage == claim.stage ? Match::kSame : Match::kDiffers;
}

Match Cells::CompareArea(const Claim& claim, uint32_t observation) const {
  if (area_field_ < 0) return Match::kOpen;
  const Sense& sense = SenseAt(static_cast<uint32_t>(area_field_), observation);
  if (claim.area.empty()) return one_area_ ? Match::kSame : Match::kOpen;
  if (sense.area.empty()) return Match::kOpen;
  return sense.area == claim.area ? Match::kSame : Match::kDiffers;
}

void Cells::CompareBreakdown(const Claim& claim, uint32_t observation, int without,
                             Comparison* result) const {
  const uint32_t group =
      table_.indicator_field < 0
          ? 0
          : table_.fields[static_cast<size_t>(table_.indicator_field)].codes()[observation];
  if (claim.has_unknown_place) result->breakdown = Match::kOpen;
  const auto weaken = [result](Match match) {
    if (match == Match::kDiffers || result->breakdown == Match::kSame) result->breakdown = match;
  };
  std::vector<std::string_view> spoken_of;
  for (uint32_t f = 0; f < table_.fields.size(); ++f) {
    const std::string& dimension = concepts_[f];
    if (dimension.empty() || static_cast<int>(f) == without) continue;
    const Sense& sense = SenseAt(f, observation);
    const std::string_view said = CodeOf(claim.breakdown, dimension);
    if (sense.kind == CodeKind::kNotApplicable || sense.kind == CodeKind::kEmpty) continue;
    if (sense.kind == CodeKind::kTotal) {
      if (said.empty()) continue;
      spoken_of.push_back(dimension);
      const bool several = said.find('+') != std::string_view::npos;
      if (dimension == "FORM" && said == "trafficking") {
        result->loose_name = true;
      } else if (!(dimension == "FORM" && several)) {
        weaken(Match::kDiffers);
      }
      continue;
    }
    spoken_of.push_back(dimension);
    const std::string_view code = CodeIn(sense, dimension);
    if (said.empty()) {
      weaken(is_constant_[f][group] ? Match::kSame : Match::kDiffers);
    } else if (code.empty()) {
      weaken(sense.words.find(said) != std::string::npos ? Match::kSame : Match::kDiffers);
    } else if (code != said) {
      weaken(Match::kDiffers);
    }
  }
  for (const auto& [dimension, code] : claim.breakdown) {
    if (std::find(spoken_of.begin(), spoken_of.end(), dimension) != spoken_of.end()) continue;
    if (dimension != "FORM") {
      weaken(Match::kDiffers);
    } else if (table_.indicator_field >= 0) {
      // The indicator may name the form that no column gives.
      const Sense& indicator = SenseAt(static_cast<uint32_t>(table_.indicator_field), observation);
      if (indicator.form != code) result->loose_name = true;
    }
  }
}

Comparison Cells::CompareKind(const Claim& claim, uint32_t observation, int without) const {
  Comparison result;
  result.unit = CompareUnit(claim, observation);
  result.stage = CompareStage(claim, observation);
  CompareBreakdown(claim, observation, without, &result);
  return result;
}

Cells::View::View(const Cells& cells, const Claim& claim, int without)
    : cells_(cells),
      claim_(claim),
      without_(without),
      known_(cells.kinds_.groups),
      is_known_(cells.kinds_.groups) {}

Comparison Cells::View::Compare(uint32_t observation) {
  const uint32_t kind = cells_.kinds_.group_of[observation];
  if (!is_known_[kind]) {
    known_[kind] = cells_.CompareKind(claim_, observation, without_);
    is_known_[kind] = true;
  }
  Comparison result = known_[kind];
  const std::optional<Period> period = cells_.PeriodOf(observation);
  if (claim_.period && period) {
    result.period = *claim_.period == *period ? Match::kSame : Match::kDiffers;
  }
  result.area = cells_.CompareArea(claim_, observation);
  return result;
}

}  // namespace tipstat::claims
