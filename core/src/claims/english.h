// The lists of English words.
#ifndef TIPSTAT_CLAIMS_ENGLISH_H_
#define TIPSTAT_CLAIMS_ENGLISH_H_

#include "claims/lexicon.h"

namespace tipstat::claims {

// What is counted, at which stage, and of which kind.
WordList EnglishThings();
// What makes a number no statistic, and small words.
WordList EnglishGrammar();
// Countries and their people, with the codes of ISO 3166-1.
WordList EnglishAreas();

}  // namespace tipstat::claims

#endif  // TIPSTAT_CLAIMS_ENGLISH_H_
