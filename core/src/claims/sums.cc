// Parts and their whole in a text.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "claims/relation.h"

namespace tipstat::claims {
namespace {

using Members = std::vector<uint32_t>;

bool IsDemographic(std::string_view dimension) { return dimension == "SEX" || dimension == "AGE"; }

// What distinguishes a part from its whole: the dimension, "who" for sex and age together, "" where
// nothing does, or "?" where it is several things.
std::string DimensionOf(const Claim& part, const Claim& whole) {
  std::string found;
  for (const auto& [dimension, code] : part.breakdown) {
    if (CodeOf(whole.breakdown, dimension) == code) continue;
    const std::string name = IsDemographic(dimension) ? "who" : dimension;
    if (!found.empty() && found != name) return "?";
    found = name;
  }
  return found;
}

std::string CodesOf(const Claim& part) {
  std::string codes;
  for (const auto& [dimension, code] : part.breakdown) codes += dimension + "=" + code + ";";
  return codes;
}

class SumFinder {
 public:
  SumFinder(const std::vector<Claim>& claims, TextRelations* relations)
      : claims_(claims), relations_(*relations) {}

  void Read() {
    std::map<int, Members> parts;
    for (uint32_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].parent >= 0 && claims_[i].part == Part::kFigure) {
        parts[claims_[i].parent].push_back(i);
      }
    }
    for (const auto& [whole, members] : parts) Split(static_cast<uint32_t>(whole), members);
    for (uint32_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].sums_up) AddUp(i);
    }
  }

 private:
  const Interval& ValueOf(uint32_t claim) const { return claims_[claim].quantity.value; }

  // Parts of one whole that stand in one sentence and differ in one dimension belong together.
  void Split(uint32_t whole, const Members& members) {
    std::map<std::pair<uint32_t, std::string>, Members> lists;
    for (const uint32_t part : members) {
      const std::string dimension = DimensionOf(claims_[part], claims_[whole]);
      lists[{claims_[part].sentence, dimension}].push_back(part);
    }
    // What is said to be the whole list is one list, whatever its parts are.
    Members listed;
    for (const uint32_t part : members) {
      if (!claims_[part].is_aside) listed.push_back(part);
    }
    const bool by_words =
        listed.size() > 1 && claims_[listed[0]].exhaustive && SameSentence(listed);
    if (by_words) Compare(whole, listed, "words");
    if (by_words) return;
    for (const auto& [key, list] : lists) Compare(whole, list, key.second);
  }
  // "… bringing the total to 116": what stands before it in the sentence and counts the same.
  void AddUp(uint32_t whole) {
    Members list;
    uint32_t first = whole;
    while (first > 0 && claims_[first - 1].sentence == claims_[whole].sentence) --first;
    for (uint32_t i = first; i < whole; ++i) {
      const Claim& part = claims_[i];
      const bool fits = part.part == Part::kFigure && part.quantity.form == Quantity::Form::kCount;
      if (!fits) continue;
      // Parts of parts, and other things, leave it open what was added.
      if (part.parent >= 0 || part.unit != claims_[whole].unit) return;
      list.push_back(i);
    }
    if (list.size() < 2) return;
    Interval sum = Interval::Single(Exact());
    for (const uint32_t part : list) sum = sum + ValueOf(part);
    const Interval& total = ValueOf(whole);
    if (!total.IsSingle() || !sum.IsSingle()) return;
    const bool holds = total == sum;
    if (claims_[whole].runs_on && sum.low < total.low) return;
    const std::string_view verdict = holds                 ? "holds"
                                     : sum.low < total.low ? "falls-short"
                                                           : "exceeds";
    Add("sum-of-parts", verdict, holds ? "none" : "warning", whole, list, sum);
  }
  bool SameSentence(const Members& members) const {
    return std::all_of(members.begin(), members.end(), [&](uint32_t part) {
      return claims_[part].sentence == claims_[members[0]].sentence;
    });
  }

  void Compare(uint32_t whole, const Members& list, const std::string& dimension) {
    if (list.size() == 1) return CompareOne(whole, list[0]);
    Interval sum = Interval::Single(Exact());
    for (const uint32_t part : list) sum = sum + ValueOf(part);
    const Interval& total = ValueOf(whole);
    const bool sure = claims_[list[0]].parent_is_sure;
    const bool single = total.IsSingle() && sum.IsSingle();
    if (Overlap(total, sum)) {
      // Vague figures that may agree say nothing.
      if (single || Exhaustive(whole, list, dimension)) {
        Add("sum-of-parts", "holds", "none", whole, list, sum);
      }
      return;
    }
    if (sum.low > total.high) return CompareLarger(whole, list, dimension, sum, sure);
    if (Exhaustive(whole, list, dimension) && sure) {
      Add("sum-of-parts", "falls-short", "warning", whole, list, sum);
    } else {
      Add("subset", "holds", "none", whole, list, sum);
    }
  }

  void CompareLarger(uint32_t whole, const Members& list, const std::string& dimension,
                     const Interval& sum, bool sure) {
    for (const uint32_t part : list) {
      if (ValueOf(part).low > ValueOf(whole).high) return CompareOne(whole, part);
    }
    if (!sure || !AreDisjoint(list, dimension)) return;
    // A victim may have suffered several forms.
    if (dimension == "FORM" && KindOfUnit(claims_[whole].unit) == UnitKind::kPersons &&
        claims_[whole].unit != "suspect") {
      return;
    }
    Add("sum-of-parts", "exceeds", "error", whole, list, sum);
  }

  void CompareOne(uint32_t whole, uint32_t part) {
    const Interval& total = ValueOf(whole);
    if (ValueOf(part).low <= total.high) {
      return Add("subset", "holds", "none", whole, {part}, ValueOf(part));
    }
    if (!claims_[part].parent_is_sure) return;
    Add("subset", "exceeds", "error", whole, {part}, ValueOf(part));
  }

  // Whether nobody can stand in two parts: they are different codes of one dimension.
  bool AreDisjoint(const Members& list, const std::string& dimension) const {
    if (dimension == "words") return true;
    if (dimension.empty() || dimension == "?") return false;
    for (size_t i = 0; i < list.size(); ++i) {
      for (size_t j = i + 1; j < list.size(); ++j) {
        if (CodesOf(claims_[list[i]]) == CodesOf(claims_[list[j]])) return false;
      }
    }
    // "20 women and 14 children": girls may be in both, unless sex and age are told apart.
    if (dimension != "who") return true;
    bool sex = true;
    bool age = true;
    for (const uint32_t part : list) {
      sex = sex && !CodeOf(claims_[part].breakdown, "SEX").empty();
      age = age && !CodeOf(claims_[part].breakdown, "AGE").empty();
    }
    return sex || age;
  }

  // Whether the parts are all of it: by the words, as the two sides of a division, or because the
  // whole is named after them.
  bool Exhaustive(uint32_t whole, const Members& list, const std::string& dimension) const {
    if (dimension == "words" || claims_[list[0]].exhaustive) return true;
    if (dimension == "who")
      return CoversSides(list, "SEX", "F", "M") || CoversSides(list, "AGE", "child", "adult");
    if (dimension != "FORM") return false;
    const std::string_view named = CodeOf(claims_[whole].breakdown, "FORM");
    const std::vector<std::string_view> forms = tipstat::Split(named, '+');
    return forms.size() > 1 && std::all_of(forms.begin(), forms.end(), [&](std::string_view form) {
             return std::any_of(list.begin(), list.end(), [&](uint32_t part) {
               return CodeOf(claims_[part].breakdown, "FORM") == form;
             });
           });
  }
  bool CoversSides(const Members& list, std::string_view dimension, std::string_view one,
                   std::string_view other) const {
    bool has_one = false;
    bool has_other = false;
    for (const uint32_t part : list) {
      const std::string_view code = CodeOf(claims_[part].breakdown, dimension);
      has_one = has_one || code == one;
      has_other = has_other || code == other;
      if (code.empty()) return false;
    }
    return has_one && has_other;
  }

  void Add(std::string_view kind, std::string_view verdict, std::string_view severity,
           uint32_t whole, const Members& list, const Interval& sum) {
    TextRelation relation{kind, verdict, severity, {whole}, {}};
    relation.claims.insert(relation.claims.end(), list.begin(), list.end());
    const Interval& total = ValueOf(whole);
    JsonWriter json;
    json.BeginObject().Key("total").Range(total);
    json.Key("parts").Range(sum);
    json.Key("addition").BeginArray();
    for (const uint32_t part : list) json.Range(ValueOf(part));
    json.EndArray();
    if (verdict == "exceeds") json.Key("excess").Range(sum - total);
    if (verdict == "falls-short") json.Key("impliedUnknown").Range(total - sum);
    if (verdict == "holds" && kind == "subset" && total.IsSingle() && sum.IsSingle()) {
      json.Key("rest").Range(total - sum);
    }
    json.EndObject();
    relation.args = json.Take();
    relations_.push_back(std::move(relation));
  }

  const std::vector<Claim>& claims_;
  TextRelations& relations_;
};

}  // namespace

void FindSums(const Passage&, const std::vector<Claim>& claims, TextRelations* relations) {
  SumFinder(claims, relations).Read();
}

}  // namespace tipstat::claims
