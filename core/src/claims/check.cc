#include "claims/check.h"

#include <algorithm>

#include "base/json.h"
#include "claims/against.h"
#include "relations/describe.h"

namespace tipstat::claims {
namespace {

constexpr std::string_view kPartNames[] = {"figure", "earlier", "difference", "growth",
                                           "share",  "times",   "tier"};

// The dimension as the contract names it: of events and suspects the offence, of victims the form
// of exploitation.
std::string_view OutputDimension(std::string_view dimension, const Claim& claim) {
  if (dimension != "FORM") return dimension;
  return claim.unit == "victim" ? "EXPLOITATION" : "OFFENCE";
}

class CheckWriter {
 public:
  CheckWriter(std::string_view text, const Passage& passage, const std::vector<Claim>& claims,
              const std::vector<Cells>& data, const std::vector<uint32_t>& data_places)
      : text_(text), passage_(passage), claims_(claims), data_(data), data_places_(data_places) {}

  std::string Write(const TextRelations& relations, const std::vector<Judgement>& judgements) {
    json_.BeginObject().Key("contract").Integer(1);
    json_.Key("language");
    passage_.language == nullptr ? json_.Null() : json_.String(passage_.language->tag);
    json_.Key("claims").BeginLines();
    for (size_t i = 0; i < claims_.size(); ++i) WriteClaim(claims_[i], judgements[i]);
    json_.EndArray();
    json_.Key("relations").BeginLines();
    for (const TextRelation& relation : relations) WriteRelation(relation, judgements);
    json_.EndArray();
    WriteSummary(relations, judgements);
    json_.EndObject();
    return json_.Take();
  }

 private:
  void WriteClaim(const Claim& claim, const Judgement& judgement) {
    const Token& first = passage_.tokens[passage_.nodes[claim.node].first];
    const Token& last = passage_.tokens[passage_.nodes[claim.last_node].last];
    json_.BeginObject().Key("text").String(
        text_.substr(first.begin.bytes, last.end.bytes - first.begin.bytes));
    json_.Key("start").Integer(first.begin.units);
    json_.Key("end").Integer(last.end.units);
    json_.Key("value").Range(claim.quantity.value);
    json_.Key("unit");
    WriteText(claim.unit);
    json_.Key("stage");
    WriteText(claim.stage);
    json_.Key("period");
    claim.period ? json_.String(ToText(*claim.period)) : json_.Null();
    json_.Key("area");
    WriteText(claim.area);
    json_.Key("areaRole");
    WriteText(claim.area_role);
    json_.Key("breakdown").BeginObject();
    for (const auto& [dimension, code] : claim.breakdown) {
      json_.Key(OutputDimension(dimension, claim)).String(code);
    }
    json_.EndObject();
    json_.Key("part").String(kPartNames[static_cast<size_t>(claim.part)]);
    if (claim.parent >= 0) json_.Key("partOf").Integer(static_cast<uint64_t>(claim.parent));
    if (claim.part == Part::kTier) json_.Key("tier").String(claim.quantity.tier);
    json_.Key("verdict").String(ClaimVerdictName(judgement.verdict));
    if (!judgement.derivation.empty()) json_.Key("derivation").String(judgement.derivation);
    if (!judgement.differs.empty()) {
      json_.Key("differs").BeginArray();
      for (const std::string_view facet : judgement.differs) json_.String(facet);
      json_.EndArray();
    }
    json_.Key("figures");
    WriteFigures(judgement.figures);
    if (!judgement.equals.empty()) {
      json_.Key("equals");
      WriteFigures(judgement.equals);
    }
    json_.EndObject();
  }

  void WriteText(std::string_view text) { text.empty() ? json_.Null() : json_.String(text); }

  void WriteFigures(const std::vector<Evidence>& figures) {
    json_.BeginArray();
    for (const Evidence& figure : figures) WriteFigure(figure);
    json_.EndArray();
  }

  // {"data":0,"row":1,"line":2,"field":"OBS_VALUE","value":[164,164],"where":{…}}
  void WriteFigure(const Evidence& figure) {
    const Table& table = data_[figure.data].table();
    const CellRef cell = table.CellOf(figure.observation);
    json_.BeginObject().Key("data").Integer(data_places_[figure.data]);
    json_.Key("row").Integer(cell.row + 1);
    json_.Key("line").Integer(table.source.lines[cell.row]);
    json_.Key("field").String(table.source.columns[cell.column].name);
    json_.Key("value").Range(table.IntervalOf(figure.observation));
    json_.Key("where");
    WriteWhere(table, figure.observation, -1, &json_);
    json_.EndObject();
  }

  void WriteRelation(const TextRelation& relation, const std::vector<Judgement>& judgements) {
    json_.BeginObject().Key("kind").String(relation.kind);
    json_.Key("verdict").String(relation.verdict);
    json_.Key("severity").String(relation.severity);
    json_.Key("claims").BeginArray();
    for (const uint32_t claim : relation.claims) json_.Integer(claim);
    json_.EndArray();
    json_.Key("args").Json(relation.args);
    if (relation.verdict == "not-comparable" && !data_.empty()) {
      const uint32_t later = relation.claims[0];
      const auto like = LikeForLike(data_, claims_[later], judgements[later]);
      if (like) {
        json_.Key("likeForLike");
        WriteFigure(*like);
      }
    }
    json_.EndObject();
  }

  void WriteSummary(const TextRelations& relations, const std::vector<Judgement>& judgements) {
    constexpr std::pair<ClaimVerdict, std::string_view> kNames[] = {
        {ClaimVerdict::kSupported, "supported"},
        {ClaimVerdict::kDerived, "derived"},
        {ClaimVerdict::kContradicted, "contradicted"},
        {ClaimVerdict::kNotComparable, "notComparable"},
        {ClaimVerdict::kUnsupported, "unsupported"},
        {ClaimVerdict::kAmbiguous, "ambiguous"}};
    json_.Key("summary").BeginObject();
    for (const auto& [verdict, name] : kNames) {
      const auto count =
          std::count_if(judgements.begin(), judgements.end(),
                        [v = verdict](const Judgement& one) { return one.verdict == v; });
      json_.Key(name).Integer(static_cast<uint64_t>(count));
    }
    const auto fails =
        std::count_if(relations.begin(), relations.end(), [](const TextRelation& relation) {
          return relation.severity == "error" || relation.severity == "warning";
        });
    json_.Key("relationsThatDoNotHold").Integer(static_cast<uint64_t>(fails));
    json_.EndObject();
  }

  std::string_view text_;
  const Passage& passage_;
  const std::vector<Claim>& claims_;
  const std::vector<Cells>& data_;
  const std::vector<uint32_t>& data_places_;
  JsonWriter json_;
};

}  // namespace

std::string CheckJson(std::string_view text, const std::vector<const Table*>& data,
                      const std::vector<Override>& overrides) {
  const Passage passage = ReadPassage(text);
  std::vector<Claim> claims;
  std::vector<Cells> cells;
  std::vector<uint32_t> places;
  TextRelations relations;
  if (passage.language != nullptr) {
    claims = ReadClaims(passage, overrides);
    relations = FindTextRelations(passage, claims);
    // Tables are labelled in English wherever they come from, so far as their words are known.
    const Lexicon lexicon(English());
    for (uint32_t i = 0; i < data.size(); ++i) {
      if (!Cells::IsUsable(*data[i])) continue;
      cells.emplace_back(*data[i], lexicon);
      places.push_back(i);
    }
  }
  const std::vector<Judgement> judgements = JudgeClaims(cells, claims, relations);
  return CheckWriter(text, passage, claims, cells, places).Write(relations, judgements);
}

}  // namespace tipstat::claims
