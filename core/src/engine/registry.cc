// Each list is included twice: once to declare its items and once to list them. Static
// initialisers would do neither: a static library drops what nobody names.
#include "engine/registry.h"

namespace tipstat {

#define TIPSTAT_ITEM(name) extern const Format kFormat_##name;
#include "formats.inc"
#undef TIPSTAT_ITEM
#define TIPSTAT_ITEM(name) extern const Measure kMeasure_##name;
#include "measures.inc"
#undef TIPSTAT_ITEM
#define TIPSTAT_ITEM(name) extern const Question kQuestion_##name;
#include "questions.inc"
#undef TIPSTAT_ITEM
#define TIPSTAT_ITEM(name) extern const Rule kRule_##name;
#include "rules.inc"
#undef TIPSTAT_ITEM
#define TIPSTAT_ITEM(name) extern const Convention kConvention_##name;
#include "codes/conventions.inc"
#undef TIPSTAT_ITEM
#define TIPSTAT_ITEM(name) extern const CodeList kCodeList_##name;
#include "codes/lists.inc"
#undef TIPSTAT_ITEM
#define TIPSTAT_ITEM(name) extern const MarkProof kProof_##name;
#include "relations/proofs.inc"
#undef TIPSTAT_ITEM

const std::vector<const MarkProof*>& Proofs() {
  static const std::vector<const MarkProof*> proofs = {
#define TIPSTAT_ITEM(name) &kProof_##name,
#include "relations/proofs.inc"
#undef TIPSTAT_ITEM
  };
  return proofs;
}

const Knowledge* AllKnowledge() {
  if (!IsFullModule()) return nullptr;
  static const Knowledge knowledge = {{
#define TIPSTAT_ITEM(name) &kConvention_##name,
#include "codes/conventions.inc"
#undef TIPSTAT_ITEM
                                      },
                                      {
#define TIPSTAT_ITEM(name) &kCodeList_##name,
#include "codes/lists.inc"
#undef TIPSTAT_ITEM
                                      }};
  return &knowledge;
}

const std::vector<const Format*>& Formats() {
  static const std::vector<const Format*> formats = {
#define TIPSTAT_ITEM(name) &kFormat_##name,
#include "formats.inc"
#undef TIPSTAT_ITEM
  };
  return formats;
}

const std::vector<const Measure*>& Measures() {
  static const std::vector<const Measure*> measures = {
#define TIPSTAT_ITEM(name) &kMeasure_##name,
#include "measures.inc"
#undef TIPSTAT_ITEM
  };
  return measures;
}

const std::vector<const Question*>& Questions() {
  static const std::vector<const Question*> questions = {
#define TIPSTAT_ITEM(name) &kQuestion_##name,
#include "questions.inc"
#undef TIPSTAT_ITEM
  };
  return questions;
}

const std::vector<const Rule*>& Rules() {
  static const std::vector<const Rule*> rules = {
#define TIPSTAT_ITEM(name) &kRule_##name,
#include "rules.inc"
#undef TIPSTAT_ITEM
  };
  return rules;
}

#if TIPSTAT_IS_FULL_MODULE
const PivotExtras* Extras() { return &kPivotExtras; }
#else
const PivotExtras* Extras() { return nullptr; }
#endif

bool IsFullModule() { return TIPSTAT_IS_FULL_MODULE; }

}  // namespace tipstat
