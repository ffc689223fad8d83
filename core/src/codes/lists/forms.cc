// Forms of exploitation: the codes of HTCDS 2.0 (IOM, CC BY 4.0), for its own labels, for those of
// UNODC's GLOTIP tables, of Eurostat, of the UK's National Referral Mechanism, and for the series
// of SDG indicator 16.2.2 (each with R for a rate). A combination of forms has no code.
#include <iterator>

#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

struct Form {
  std::string_view code;
  std::string_view labels;  // with | between
};

constexpr Form kForms[] = {
    {"ForcedLabour",
     "forced labour|forced labor|labour exploitation|labor exploitation|labour|travail forcé|"
     "trabajo forzoso|VC_HTF_DETVFL|VC_HTF_DETVFLR"},
    {"SexualExploitation",
     "sexual exploitation|sexual|exploitation sexuelle|explotación sexual|VC_HTF_DETVSX|"
     "VC_HTF_DETVSXR"},
    {"ChildLabour", "child labour|child labor"},
    {"ForcedMarriage", "forced marriage|mariage forcé|matrimonio forzado"},
    {"Servitude", "servitude|domestic servitude"},
    {"ForcedMilitaryByNonStateActors",
     "forced military by non state actors|forced recruitment by non-state actors"},
    {"OrganRemoval",
     "organ removal|removal of organs|removal of organ|organ harvesting|prélèvement d'organes|"
     "extracción de órganos|VC_HTF_DETVOG|VC_HTF_DETVOGR"},
    {"ForcedBegging", "forced begging|begging|exploitative begging"},
    {"ForcedAdoption", "forced adoption|illegal adoption"},
    {"Surrogacy", "surrogacy|forced surrogacy"},
    {"Other",
     "other forms of exploitation|other purposes|other purposes of exploitation|VC_HTF_DETVOP|"
     "VC_HTF_DETVOPR"},
};

bool IsFor(const Field& field) { return field.concept_id == "EXPLOITATION"; }

std::string CodeOf(std::string_view label) {
  const std::string name = FoldName(label);
  for (const Form& form : kForms) {
    if (FoldName(form.code) == name) return std::string(form.code);
    for (const std::string_view known : Split(form.labels, '|')) {
      if (FoldName(known) == name) return std::string(form.code);
    }
  }
  return {};
}

}  // namespace

extern const CodeList kCodeList_forms;
const CodeList kCodeList_forms = {"forms", IsFor, CodeOf};

}  // namespace tipstat
