// The members that a JSON text begins with, for telling formats apart before anything is read.
#ifndef TIPSTAT_BASE_JSON_OUTLINE_H_
#define TIPSTAT_BASE_JSON_OUTLINE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tipstat {

class JsonOutline {
 public:
  // Looks at the members of the outermost object, and at those of its member "data", as far as the
  // text goes. The text need not be well formed; escapes in names are left as they are.
  explicit JsonOutline(std::string_view head);

  // Whether it has a member of this name; those of "data" are called "data.NAME".
  bool Has(std::string_view name) const;
  // Returns the text of that member, or "" where it has none or it is no string.
  std::string_view TextOf(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string_view>> members_;
};

}  // namespace tipstat

#endif  // TIPSTAT_BASE_JSON_OUTLINE_H_
