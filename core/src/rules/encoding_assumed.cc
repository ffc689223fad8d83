// The file is no UTF-8: it is read as Windows-1252, which nothing in it confirms.
#include "base/json.h"
#include "rules/rule.h"

namespace tipstat {
namespace {

void Apply(const Evidence& evidence, std::vector<Finding>* findings) {
  const std::string& encoding = evidence.table.source.encoding;
  if (encoding != "windows-1252") return;
  JsonWriter json;
  json.BeginObject().Key("encoding").String(encoding).EndObject();
  findings->push_back({"encoding-assumed", Severity::kNote, {}, {}, json.Take(), "FLF", "B0"});
}

}  // namespace

extern const Rule kRule_encoding_assumed;
const Rule kRule_encoding_assumed = {"encoding-assumed", Apply};

}  // namespace tipstat
