// What the engine says of every file of tests/fuzz/corpus, a line for each: its path, the length of
// the answer and its hash. Every build of the core has to give the same lines.
#ifndef TIPSTAT_TESTS_CORPORA_H_
#define TIPSTAT_TESTS_CORPORA_H_

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "case.h"

namespace tipstat::tests {

// FNV-1a in 32 bits.
inline uint32_t HashOf(std::string_view text) {
  uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<uint8_t>(c)) * 16777619U;
  return hash;
}

// The lines, by path.
inline std::vector<std::string> CorporaLines(const std::filesystem::path& corpus) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
    if (entry.is_regular_file()) {
      paths.push_back(entry.path().lexically_relative(corpus).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  const Case question("validate\nrelations=all\n");
  std::vector<std::string> lines;
  for (const std::string& path : paths) {
    const std::string answer = AnswerCase(question, ReadFile(corpus / path), 0, {});
    char digest[40];
    std::snprintf(digest, sizeof digest, " %zu %08x", answer.size(), HashOf(answer));
    lines.push_back(path + digest);
  }
  return lines;
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_CORPORA_H_
