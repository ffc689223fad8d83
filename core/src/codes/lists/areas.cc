// Countries and areas: ISO 3166-1 (alpha-2, alpha-3), the United Nations' M49 and Eurostat's
// aggregates, by code, by name in ten languages, or by demonym in English or French. A country has
// its alpha-2 code, a region that of M49, an aggregate that of Eurostat. areas.tsv says where the
// names come from (scripts/codes/areas.mjs); areas_met.tsv holds what real files
// spell otherwise: misspellings, and demonyms of the Home Office's National Referral Mechanism.
#include "codes/areas.h"

#include <algorithm>

#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

constexpr std::string_view kRows =
#include "codes/lists/areas.inc"
    ;  // code, alpha-3, M49, M49 of the region around it, names, demonyms
constexpr std::string_view kMet =
#include "codes/lists/areas_met.inc"
    ;  // code, spelling

constexpr uint32_t kSeveral = Dictionary::kNone - 1;

// The form in which names are compared: without apostrophes, points, brackets and a leading "the".
std::string KeyOf(std::string_view name) {
  std::string text;
  for (size_t i = 0; i < name.size();) {
    const size_t start = i;
    const char32_t c = DecodeNext(name, &i);
    if (c == '&') text.append("and");
    if (c == '&' || c == '\'' || c == 0x2019 || c == 0x2018 || c == '.' || c == ',' || c == '(' ||
        c == ')' || c == '*') {
      continue;
    }
    text.append(name.substr(start, i - start));
  }
  const std::string key = FoldName(text);
  return StartsWith(key, "the") && !StartsWith(FoldWords(text), "the ") ? key
         : StartsWith(key, "the")                                       ? key.substr(3)
                                                                        : key;
}

// Keys, each with the row of the area that it names.
class Names {
 public:
  // What two areas share names neither.
  void Add(std::string_view name, uint32_t row) {
    const uint32_t code = keys_.Intern(KeyOf(name));
    if (code == rows_.size()) {
      rows_.push_back(row);
    } else if (rows_[code] != row) {
      rows_[code] = kSeveral;
    }
  }
  // Returns a row, or kNone.
  uint32_t Find(const std::string& key) const {
    const uint32_t code = keys_.Find(key);
    return code == Dictionary::kNone || rows_[code] == kSeveral ? Dictionary::kNone : rows_[code];
  }

 private:
  Dictionary keys_;
  std::vector<uint32_t> rows_;
};

struct Area {
  std::string_view code;
  std::string_view alpha3;
  std::string_view m49;
  std::string_view region;
};

bool IsNumber(std::string_view text) {
  return !text.empty() && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class AreaTable {
 public:
  AreaTable() {
    for (const std::string_view line : Split(kRows, '\n')) {
      const std::vector<std::string_view> cells = Split(line, '\t');
      if (cells.size() != 6) continue;
      const auto row = static_cast<uint32_t>(areas_.size());
      areas_.push_back({cells[0], cells[1], cells[2], cells[3]});
      for (const std::string_view name : Split(cells[4], '|')) names_.Add(name, row);
      if (cells[5].empty()) continue;
      for (const std::string_view name : Split(cells[5], '|')) demonyms_.Add(name, row);
    }
    for (const std::string_view line : Split(kMet, '\n')) {
      const size_t tab = line.find('\t');
      if (tab != std::string_view::npos)
        demonyms_.Add(line.substr(tab + 1), RowOfCode(line.substr(0, tab)));
    }
  }

  const Area* Find(std::string_view label) const {
    const uint32_t row = RowOf(Trim(label));
    return row == Dictionary::kNone ? nullptr : &areas_[row];
  }

  // By M49 code.
  const Area* FindRegion(std::string_view m49) const {
    const auto found = std::find_if(areas_.begin(), areas_.end(),
                                    [&](const Area& area) { return area.m49 == m49; });
    return m49.empty() || found == areas_.end() ? nullptr : &*found;
  }

 private:
  uint32_t RowOfCode(std::string_view code) const {
    const std::string padded = IsNumber(code) ? std::string(3 - code.size(), '0').append(code) : "";
    for (uint32_t row = 0; row < areas_.size(); ++row) {
      const Area& area = areas_[row];
      if (area.code == code || (!area.alpha3.empty() && area.alpha3 == code) ||
          (!padded.empty() && area.m49 == padded)) {
        return row;
      }
    }
    return Dictionary::kNone;
  }

  uint32_t RowOf(std::string_view label) const {
    if (label.empty()) return Dictionary::kNone;
    if (const uint32_t row = RowOfCode(label); row != Dictionary::kNone) return row;
    if (const uint32_t row = RowOfName(label); row != Dictionary::kNone) return row;
    // "Korea, Republic of"
    const size_t comma = label.find(", ");
    if (comma == std::string_view::npos) return Dictionary::kNone;
    return RowOfName(
        std::string(label.substr(comma + 2)).append(" ").append(label.substr(0, comma)));
  }

  uint32_t RowOfName(std::string_view label) const {
    const std::string key = KeyOf(label);
    if (const uint32_t row = names_.Find(key); row != Dictionary::kNone) return row;
    return RowOfDemonym(key);
  }

  // Also in the plural, and in the feminine as French forms it: cambodgiennes, chinoise.
  uint32_t RowOfDemonym(std::string key) const {
    uint32_t row = demonyms_.Find(key);
    for (const char ending : {'s', 'e'}) {
      if (row != Dictionary::kNone || key.size() < 5 || key.back() != ending) continue;
      key.pop_back();
      if (ending == 'e' && EndsWith(key, "nn")) key.pop_back();
      row = demonyms_.Find(key);
    }
    return row;
  }

  std::vector<Area> areas_;
  Names names_;
  Names demonyms_;
};

const AreaTable& Areas() {
  static const AreaTable table;
  return table;
}

std::string CodeOf(std::string_view label) {
  const std::string_view text = Trim(label);
  if (text == "00" || text == "-99") return "_U";
  const Area* const area = Areas().Find(text);
  return area == nullptr ? std::string() : std::string(area->code);
}

}  // namespace

bool AreaContains(std::string_view whole, std::string_view part) {
  const Area* const outer = Areas().Find(whole);
  const Area* inner = Areas().Find(part);
  if (outer == nullptr || inner == nullptr || outer->m49.empty()) return false;
  while (inner != nullptr && inner != outer) inner = Areas().FindRegion(inner->region);
  return inner == outer;
}

extern const CodeList kCodeList_areas;
const CodeList kCodeList_areas = {"areas", HoldsAreas, CodeOf, true};

}  // namespace tipstat
