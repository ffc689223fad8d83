// Countries and their people in English, with the codes of ISO 3166-1.
#ifndef TIPSTAT_CLAIMS_ENGLISH_AREAS_H_
#define TIPSTAT_CLAIMS_ENGLISH_AREAS_H_

#include "claims/lexicon.h"

namespace tipstat::claims {

WordList EnglishAreas();

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_ENGLISH_AREAS_H_
