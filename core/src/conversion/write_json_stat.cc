#include "base/json.h"
#include "codes/companions.h"
#include "conversion/writers.h"

namespace tipstat {
namespace {

constexpr uint64_t kMostPlaces = 1ULL << 53;

class JsonStatWriter {
 public:
  explicit JsonStatWriter(const LongTable& table) : table_(table) {
    for (size_t i = 0; i < table.columns.size(); ++i) {
      const Field* const field = table.columns[i].field;
      if (field != nullptr && field->IsKey()) keys_.push_back(i);
      // A table of grades has them in place of values.
      if (field != nullptr && field->role == Role::kOrdinal && !table.has_values()) value_ = i;
    }
    if (table.has_values()) value_ = table.columns.size() - 1;
  }

  Result<std::string> Write() {
    if (auto placed = PlaceRows(); !placed) return placed.error();
    json_.BeginObject();
    json_.Key("version").String("2.0").Key("class").String("dataset");
    json_.Key("id").BeginArray();
    for (const size_t key : keys_) json_.String(table_.columns[key].name);
    json_.EndArray().Key("size").BeginArray();
    for (const size_t key : keys_) json_.Integer(LabelsOf(key).size());
    json_.EndArray();
    WriteRoles();
    WriteDimensions();
    WriteValues();
    WriteExtension();
    return json_.EndObject().Take() + "\n";
  }

 private:
  const Dictionary& LabelsOf(size_t column) const { return table_.columns[column].field->labels(); }

  Result<void> PlaceRows() {
    uint64_t places = 1;
    for (const size_t key : keys_) {
      const uint64_t size = LabelsOf(key).size();
      if (places > kMostPlaces / size) keys_.clear();
      places *= size;
    }
    if (keys_.empty()) {
      return Error{ErrorCode::kBadRequest, "to", "no fields that make a cube", "csv or json"};
    }
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      uint64_t place = 0;
      for (const size_t key : keys_) {
        place = place * LabelsOf(key).size() + table_.columns[key].field->codes()[row];
      }
      is_dense_ = is_dense_ && place == row;
      places_.push_back(std::to_string(place));
    }
    is_dense_ = is_dense_ && places == table_.rows();
    return {};
  }

  void WriteRoles() {
    struct Known {
      std::string_view role;
      std::string_view concept_id;
    };
    json_.Key("role").BeginObject();
    for (const Known& known :
         {Known{"time", "TIME_PERIOD"}, {"geo", "REF_AREA"}, {"metric", "INDICATOR"}}) {
      size_t found = 0;
      size_t count = 0;
      for (const size_t key : keys_) {
        const Field& field = *table_.columns[key].field;
        if (field.concept_id != known.concept_id) continue;
        if (known.role == "time" && field.role != Role::kTime) continue;
        found = key;
        ++count;
      }
      if (count != 1) continue;
      json_.Key(known.role).BeginArray().String(table_.columns[found].name).EndArray();
    }
    json_.EndObject();
  }

  void WriteDimensions() {
    json_.Key("dimension").BeginObject();
    for (const size_t key : keys_) {
      json_.Key(table_.columns[key].name).BeginObject().Key("category").BeginObject();
      json_.Key("index").BeginArray();
      for (uint32_t code = 0; code < LabelsOf(key).size(); ++code) {
        json_.String(LabelsOf(key)[code]);
      }
      json_.EndArray().EndObject().EndObject();
    }
    json_.EndObject();
  }

  void WriteValues() {
    json_.Key("value");
    is_dense_ ? json_.BeginArray() : json_.BeginObject();
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      if (!is_dense_) json_.Key(places_[row]);
      WriteValue(row);
    }
    is_dense_ ? json_.EndArray() : json_.EndObject();
  }

  void WriteValue(uint32_t row) {
    const std::string_view printed =
        value_ == kNone ? std::string_view() : table_.TextOf(row, value_);
    if (value_ != kNone && table_.columns[value_].field != nullptr) {
      json_.String(printed);
    } else if (IsJsonNumber(printed)) {
      json_.Json(printed);
    } else if (const std::string number = NumberOf(row); !number.empty()) {
      json_.Json(number);
    } else {
      json_.Null();
    }
  }

  std::string NumberOf(uint32_t row) const {
    return table_.has_values() ? PlainNumber(table_.table->ValueOf(row)) : std::string();
  }

  // What JSON-stat has no place for: the order of the columns, those that are no dimensions, and
  // what is printed where no number is.
  void WriteExtension() {
    json_.Key("extension").BeginObject().Key("tipstat").BeginObject();
    json_.Key("fields").BeginArray();
    for (const LongColumn& column : table_.columns) json_.String(column.name);
    json_.EndArray();
    if (value_ != kNone) json_.Key("value").String(table_.columns[value_].name);
    json_.Key("columns").BeginObject();
    for (size_t i = 0; i < table_.columns.size(); ++i) {
      const Field* const field = table_.columns[i].field;
      if (field == nullptr || field->IsKey() || i == value_) continue;
      WriteColumn(table_.columns[i].name, [&](uint32_t row) { return table_.TextOf(row, i); });
    }
    if (table_.has_values()) {
      WriteColumn(kTextHeading, [&](uint32_t row) {
        const std::string_view printed = table_.TextOf(row, value_);
        return IsJsonNumber(printed) ? std::string_view() : printed;
      });
    }
    if (!table_.companions.empty()) {
      const auto& companions = table_.companions;
      WriteColumn(kLowHeading, [&](uint32_t row) { return std::string_view(companions[row].low); });
      WriteColumn(kHighHeading,
                  [&](uint32_t row) { return std::string_view(companions[row].high); });
      WriteColumn(kStatusHeading,
                  [&](uint32_t row) { return std::string_view(companions[row].status); });
    }
    json_.Key(table_.Declarations()).BeginObject().EndObject();
    json_.EndObject().EndObject().EndObject();
  }

  // The cells that are not empty, by place.
  template <class TextOf>
  void WriteColumn(std::string_view name, TextOf text_of) {
    json_.Key(name).BeginObject();
    for (uint32_t row = 0; row < table_.rows(); ++row) {
      const std::string_view text = text_of(row);
      if (!text.empty()) json_.Key(places_[row]).String(text);
    }
    json_.EndObject();
  }

  static constexpr size_t kNone = ~size_t{0};
  const LongTable& table_;
  std::vector<size_t> keys_;
  size_t value_ = kNone;
  std::vector<std::string> places_;
  bool is_dense_ = true;
  JsonWriter json_;
};

}  // namespace

Result<std::string> WriteJsonStat(const LongTable& table) { return JsonStatWriter(table).Write(); }

}  // namespace tipstat
