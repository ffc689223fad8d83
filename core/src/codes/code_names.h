// Codes of a statistical file that stand beside names.
#ifndef TIPSTAT_CODES_CODE_NAMES_H_
#define TIPSTAT_CODES_CODE_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace tipstat {

// One category of a dimension: its code, and its name or "".
struct CodeName {
  std::string code;
  std::string name;
};

// Whether the names are to be shown in place of the codes of a column with that heading: where each
// category has one of its own and the codes are plain numbers, which say nothing (years are no such
// numbers), or codes of units and indicators that do not say what is counted, and the names do.
bool NamesSayMore(std::string_view heading, const std::vector<CodeName>& categories);

}  // namespace tipstat

#endif  // TIPSTAT_CODES_CODE_NAMES_H_
