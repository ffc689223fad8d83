#include "relations/slip.h"

#include <string>

namespace tipstat {
namespace {

// Whether leaving out one digit of `longer` gives `shorter`.
bool LeavesOutOne(const std::string& longer, const std::string& shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  size_t same = 0;
  while (same < shorter.size() && longer[same] == shorter[same]) ++same;
  return longer.compare(same + 1, std::string::npos, shorter, same, std::string::npos) == 0;
}

size_t Differences(const std::string& a, const std::string& b) {
  size_t count = 0;
  for (size_t i = 0; i < a.size(); ++i) count += a[i] != b[i] ? 1 : 0;
  return count;
}

// Whether two digits that stand side by side have changed places.
bool Swapped(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || Differences(a, b) != 2) return false;
  for (size_t i = 0; i + 1 < a.size(); ++i) {
    if (a[i] != b[i]) return a[i] == b[i + 1] && a[i + 1] == b[i];
  }
  return false;
}

bool IsThousandTimes(Exact larger, Exact smaller) {
  return smaller.units() != 0 && larger.units() / 1000 == smaller.units() &&
         larger.units() % 1000 == 0;
}

}  // namespace

std::string_view SlipOf(Exact printed, const Interval& expected) {
  if (!expected.IsSingle() || expected.low == printed) return {};
  const Exact wanted = expected.low;
  if (wanted == -printed) return "sign";
  if (wanted < Exact() || printed < Exact()) return {};
  if (IsThousandTimes(wanted, printed)) return "thousands-lost";
  if (IsThousandTimes(printed, wanted)) return "thousands-added";
  const std::string was = ToText(wanted);
  const std::string is = ToText(printed);
  if (Swapped(was, is)) return "digits-swapped";
  if (LeavesOutOne(was, is)) return "digit-lost";
  if (LeavesOutOne(is, was)) return "digit-added";
  return was.size() == is.size() && was.size() > 1 && Differences(was, is) == 1 ? "digit-changed"
                                                                                : "";
}

}  // namespace tipstat
