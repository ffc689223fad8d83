// Reads a case file with the core as compiled for this machine and answers two questions, so that
// the modules of pages can be held against it. Prints the milliseconds of each round but the first.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "tipstat/engine.h"

namespace {

double Now() {
  using Clock = std::chrono::steady_clock;
  return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
}

std::string ReadFile(const char* path) {
  std::string text;
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return text;
  std::vector<char> piece(1 << 20);
  for (size_t n = 0; (n = std::fread(piece.data(), 1, piece.size(), file)) > 0;) {
    text.append(piece.data(), n);
  }
  std::fclose(file);
  return text;
}

bool Read(const std::string& text, const tipstat::Request& options, tipstat::Engine* engine) {
  constexpr size_t kPiece = 512 << 10;
  if (!engine->Open(options)) return false;
  for (size_t at = 0; at < text.size(); at += kPiece) {
    if (!engine->Append(std::string_view(text).substr(at, kPiece))) return false;
  }
  if (!engine->Finish()) return false;
  for (;;) {
    const tipstat::Result<double> progress = engine->Advance();
    if (!progress) return false;
    if (*progress >= 1) return true;
  }
}

bool AnswerBoth(const std::string& text, const tipstat::Request& options) {
  tipstat::Engine engine;
  if (!Read(text, options, &engine)) return false;
  tipstat::Request first;
  first.Add("rows", "citizenship");
  first.Add("columns", "gender,yearOfRegistration");
  first.Add("measure", "count()");
  tipstat::Request second;
  second.Add("rows", "typeOfExploitation");
  second.Add("columns", "yearOfRegistration");
  second.Add("measure", "count()");
  second.Add("where", "majorityStatus=Minor");
  return engine.Ask("aggregate", first) && engine.Ask("aggregate", second) &&
         engine.Ask("validate", {});
}

}  // namespace

// bench FILE ROUNDS COLUMN…: only these columns are kept.
int main(int count, char** arguments) {
  if (count < 3) return 2;
  const std::string text = ReadFile(arguments[1]);
  const int rounds = std::atoi(arguments[2]);
  for (int round = 0; round <= rounds; ++round) {
    tipstat::Request options;
    options.Add("limitBytes", "4000000000");
    for (int i = 3; i < count; ++i) options.Add("keep", arguments[i]);
    const double start = Now();
    if (!AnswerBoth(text, options)) return 1;
    if (round > 0) std::printf("%.3f\n", Now() - start);
  }
  return 0;
}
