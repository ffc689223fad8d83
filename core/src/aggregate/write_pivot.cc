#include <algorithm>

#include "aggregate/pivot.h"
#include "base/order.h"
#include "base/text.h"
#include "relations/describe.h"

namespace tipstat {
namespace {

constexpr size_t kMostOrigins = 8;
constexpr size_t kMostTexts = 100;

// Distinct texts in the order in which they are first used, each with a number.
class TextList {
 public:
  uint32_t Number(std::string_view text) { return texts_.Intern(text); }
  bool IsFull() const { return texts_.size() >= kMostTexts; }

  void Write(std::string_view key, JsonWriter* json) const {
    json->Key(key).BeginArray();
    for (uint32_t i = 0; i < texts_.size(); ++i) json->String(texts_[i]);
    json->EndArray();
  }

 private:
  Dictionary texts_;
};

class PivotWriter {
 public:
  PivotWriter(const Table& table, const Query& query, const Pivot& pivot)
      : table_(table), query_(query), pivot_(pivot) {}

  std::string Write() {
    json_.BeginObject().Key("contract").Integer(1);
    WriteNames("rowFields", query_.rows);
    WriteNames("columnFields", query_.columns);
    WriteFields();
    json_.Key("measure").String(query_.measure_text);
    WriteUnit();
    WriteKeys("rows", pivot_.rows, query_.rows, pivot_.has_total_row);
    WriteKeys("columns", pivot_.columns, query_.columns, pivot_.has_total_column);
    WriteCells();
    sources_.Write("sources", &json_);
    comments_.Write("comments", &json_);
    WriteNotes();
    json_.EndObject();
    return json_.Take();
  }

 private:
  void WriteNames(std::string_view key, const std::vector<uint32_t>& fields) {
    json_.Key(key).BeginArray();
    for (const uint32_t field : fields) json_.String(table_.fields[field].name);
    json_.EndArray();
  }

  void WriteFields() {
    json_.Key("fields").BeginArray();
    for (const std::vector<uint32_t>* side : {&query_.rows, &query_.columns}) {
      for (const uint32_t index : *side) {
        const Field& field = table_.fields[index];
        json_.BeginObject();
        json_.Key("name").String(field.name);
        json_.Key("concept").String(field.concept_id);
        json_.Key("role").String(RoleName(field.role));
        json_.EndObject();
      }
    }
    json_.EndArray();
  }

  // The unit and the measure type are those of all cells, or null where they differ.
  void WriteUnit() {
    std::vector<uint32_t> used;
    for (size_t r = 0; r <= pivot_.rows.size(); ++r) {
      for (size_t c = 0; c <= pivot_.columns.size(); ++c) {
        const auto& observations = pivot_.figures.At(r, c).observations;
        if (!observations.empty()) used.push_back(observations[0]);
      }
    }
    const auto unit_of = [&](uint32_t observation) {
      return table_.unit_field < 0
                 ? std::string_view(table_.unit)
                 : LabelAt(table_, static_cast<uint32_t>(table_.unit_field), observation);
    };
    const bool same_unit = std::all_of(used.begin(), used.end(), [&](uint32_t observation) {
      return unit_of(observation) == unit_of(used[0]);
    });
    const bool same_type = std::all_of(used.begin(), used.end(), [&](uint32_t observation) {
      return table_.MeasureTypeOf(observation) == table_.MeasureTypeOf(used[0]);
    });
    json_.Key("unit");
    if (query_.measure->is_percent) {
      json_.String("%");
    } else if (used.empty() || !same_unit || unit_of(used[0]).empty()) {
      json_.Null();
    } else {
      json_.String(unit_of(used[0]));
    }
    json_.Key("measureType");
    if (!query_.measure->CountsRows() && table_.value_columns.empty()) {
      json_.String(MeasureTypeName(MeasureType::kOrdinal));
    } else if (used.empty() || !same_type || table_.value_columns.empty()) {
      json_.Null();
    } else {
      json_.String(MeasureTypeName(table_.MeasureTypeOf(used[0])));
    }
  }

  void WriteKeys(std::string_view name, const std::vector<Key>& keys,
                 const std::vector<uint32_t>& fields, bool has_total) {
    json_.Key(name).BeginLines();
    for (const Key& key : keys) {
      json_.BeginArray();
      for (size_t i = 0; i < fields.size(); ++i) {
        json_.String(key.is_rest       ? "_O"
                     : key.is_total[i] ? "_T"
                                       : LabelAt(table_, fields[i], key.observation));
      }
      json_.EndArray();
    }
    if (has_total) {
      json_.BeginArray();
      for (size_t i = 0; i < fields.size(); ++i) json_.String("_T");
      json_.EndArray();
    }
    json_.EndArray();
  }

  void WriteCells() {
    json_.Key("cells").BeginLines();
    for (size_t r = 0; r < pivot_.rows.size() + (pivot_.has_total_row ? 1 : 0); ++r) {
      json_.BeginArray();
      for (size_t c = 0; c < pivot_.columns.size() + (pivot_.has_total_column ? 1 : 0); ++c) {
        WriteCell(pivot_.figures.At(r, c));
      }
      json_.EndArray();
    }
    json_.EndArray();
  }

  void WriteCell(const Figure& figure) {
    const bool shows_value = figure.status == Status::kOk || figure.status == Status::kNegligible;
    json_.BeginObject();
    json_.Key("value");
    if (!shows_value) {
      json_.Null();
    } else if (figure.is_quotient) {
      json_.BeginArray().Number(figure.low).Number(figure.high).EndArray();
    } else {
      json_.Range(figure.interval);
    }
    json_.Key("status").String(StatusName(figure.status));
    WriteFlags(figure);
    if (figure.computed && shows_value) json_.Key("computed").Boolean(true);
    if (figure.incomplete) json_.Key("incomplete").Boolean(true);
    WriteText(figure);
    WriteOrigin(figure);
    json_.EndObject();
  }

  // What was set as a set of codes has blanks between them; a label with a blank in it is no set.
  static void AddFlags(std::string_view set, Dictionary* found) {
    const bool is_set = set.size() < 2 || set[1] == ' ';
    for (const std::string_view flag : Split(set, is_set ? ' ' : '\0')) {
      if (!flag.empty()) found->Intern(flag);
    }
  }

  // The flags of the parts travel as a set.
  void WriteFlags(const Figure& figure) {
    json_.Key("flags").BeginArray();
    Dictionary found;
    for (const uint32_t observation : figure.observations) {
      if (!table_.value_columns.empty()) AddFlags(table_.ValueOf(observation).flags, &found);
      for (uint32_t i = 0; i < table_.fields.size(); ++i) {
        if (table_.fields[i].concept_id != "OBS_STATUS") continue;
        const Field& field = table_.fields[i];
        AddFlags(field.StandardOf(field.codes()[observation]), &found);
      }
    }
    std::vector<uint32_t> flags = Numbers(found.size());
    StableSort(&flags, [&](uint32_t a, uint32_t b) { return found[a] < found[b]; });
    for (const uint32_t flag : flags) json_.String(found[flag]);
    json_.EndArray();
  }

  void WriteText(const Figure& figure) {
    if (!figure.text.empty()) {
      json_.Key("text").String(figure.text);
    } else if (figure.observations.size() == 1 && !figure.computed &&
               !table_.value_columns.empty() && query_.measure->derive == nullptr) {
      json_.Key("text").String(table_.PrintedOf(figure.observations[0]));
    }
  }

  void WriteOrigin(const Figure& figure) {
    if (figure.observations.empty()) return;
    if (!table_.value_columns.empty()) {
      json_.Key("from").BeginArray();
      for (size_t i = 0; i < figure.observations.size() && i < kMostOrigins; ++i) {
        tipstat::WriteCell(table_, table_.CellOf(figure.observations[i]), &json_);
      }
      json_.EndArray();
    }
    WriteTexts("sources", "SOURCE", figure, &sources_);
    WriteTexts("comments", "COMMENT_OBS", figure, &comments_);
  }

  void WriteTexts(std::string_view key, std::string_view concept_id, const Figure& figure,
                  TextList* list) {
    std::vector<uint32_t> numbers;
    for (uint32_t i = 0; i < table_.fields.size(); ++i) {
      if (table_.fields[i].concept_id != concept_id) continue;
      for (const uint32_t observation : figure.observations) {
        const std::string_view text = LabelAt(table_, i, observation);
        if (!text.empty() && !list->IsFull()) numbers.push_back(list->Number(text));
      }
    }
    SortUnique(&numbers);
    if (numbers.empty()) return;
    json_.Key(key).BeginArray();
    for (const uint32_t number : numbers) json_.Integer(number);
    json_.EndArray();
  }

  void WriteNotes() {
    json_.Key("notes").BeginArray();
    for (const Note& note : pivot_.notes) {
      json_.BeginObject().Key("code").String(note.code);
      if (!note.subject.empty()) json_.Key("subject").String(note.subject);
      json_.EndObject();
    }
    json_.EndArray();
  }

  const Table& table_;
  const Query& query_;
  const Pivot& pivot_;
  JsonWriter json_;
  TextList sources_;
  TextList comments_;
};

}  // namespace

std::string PivotJson(const Table& table, const Query& query, const Pivot& pivot) {
  return PivotWriter(table, query, pivot).Write();
}

}  // namespace tipstat
