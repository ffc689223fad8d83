// The folders of tests/cases: an input, and requests in the form of NAME.request: the question,
// then lines of key=value. Keys that begin with "open." are for opening the input; "keep.NAME=FILE"
// reads a file of the folder first and keeps it as NAME; "text.KEY=FILE" gives KEY the text of one.
#ifndef TIPSTAT_TESTS_CASE_H_
#define TIPSTAT_TESTS_CASE_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tipstat/engine.h"

namespace tipstat::tests {

struct Case {
  std::string question;
  Request open;
  Request request;
  std::vector<std::pair<std::string, std::string>> keep;   // name, file
  std::vector<std::pair<std::string, std::string>> texts;  // key, file

  explicit Case(std::string_view text) {
    while (!text.empty()) {
      const size_t end = std::min(text.find('\n'), text.size());
      const std::string line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      // The module of a page's first load leaves such a table to the other one; this one has both.
      if (line.empty() || line.rfind("module=", 0) == 0) continue;
      if (question.empty()) {
        question = line;
      } else {
        Take(line);
      }
    }
  }

 private:
  void Take(const std::string& line) {
    const size_t equals = line.find('=');
    const std::string key = line.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : line.substr(equals + 1);
    if (key.rfind("open.", 0) == 0) {
      open.Add(key.substr(5), value);
    } else if (key.rfind("keep.", 0) == 0) {
      keep.emplace_back(key.substr(5), value);
    } else if (key.rfind("text.", 0) == 0) {
      texts.emplace_back(key.substr(5), value);
    } else {
      request.Add(key, value);
    }
  }
};

inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Reads the input in pieces of that many bytes; 0 reads it in one.
inline Result<void> Load(std::string_view input, const Request& options, size_t piece,
                         Engine* engine) {
  if (auto opened = engine->Open(options); !opened) return opened;
  if (piece == 0) piece = std::max<size_t>(input.size(), 1);
  for (size_t at = 0; at < input.size(); at += piece) {
    if (auto appended = engine->Append(input.substr(at, piece)); !appended) return appended;
  }
  if (auto finished = engine->Finish(); !finished) return finished;
  while (true) {
    const Result<double> progress = engine->Advance();
    if (!progress) return progress.error();
    if (*progress >= 1) return {};
  }
}

inline Result<void> LoadCase(const Case& c, std::string_view input, size_t piece,
                             const std::filesystem::path& folder, Engine* engine) {
  for (const auto& [name, file] : c.keep) {
    const std::string bytes = ReadFile(folder / file);
    if (auto loaded = Load(bytes, c.open, piece, engine); !loaded) return loaded;
    Request request;
    request.Add("name", name);
    if (auto kept = engine->Keep(request); !kept) return kept;
  }
  return Load(input, c.open, piece, engine);
}

// The answer, or the error, as text.
inline std::string AnswerOf(const Engine& engine, const Case& c,
                            const std::filesystem::path& folder = {}) {
  Request request = c.request;
  for (const auto& [key, file] : c.texts) request.Add(key, ReadFile(folder / file));
  const Result<std::string> answer = engine.Ask(c.question, request);
  return answer ? *answer : ErrorJson(answer.error());
}

inline std::string AnswerCase(const Case& c, std::string_view input, size_t piece,
                              const std::filesystem::path& folder) {
  Engine engine;
  const Result<void> loaded = LoadCase(c, input, piece, folder, &engine);
  return loaded ? AnswerOf(engine, c, folder) : ErrorJson(loaded.error());
}

}  // namespace tipstat::tests

#endif  // TIPSTAT_TESTS_CASE_H_
