// Reads a case file with the core as compiled for this machine and answers two questions, so that the
// modules of pages can be held against it. Prints milliseconds: reading, structure and rules, each answer.
#include <chrono>
#include <cstdio>
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

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string text = ReadFile(arguments[1]);
  for (int round = 0; round < 3; ++round) {
    tipstat::Engine engine;
    tipstat::Request options;
    options.Add("limitBytes", "4000000000");
    for (int i = 2; i < count; ++i) options.Add("keep", arguments[i]);
    const double start = Now();
    if (!engine.Open(options)) return 1;
    for (size_t at = 0; at < text.size(); at += 256 << 10) {
      const auto appended = engine.Append(std::string_view(text).substr(at, 256 << 10));
      if (!appended) return 1;
    }
    if (!engine.Finish()) return 1;
    const double read = Now();
    for (;;) {
      const auto progress = engine.Advance();
      if (!progress) return 1;
      if (*progress >= 1) break;
    }
    const double ready = Now();
    tipstat::Request first;
    first.Add("rows", "citizenship");
    first.Add("columns", "gender,yearOfRegistration");
    first.Add("measure", "count()");
    const auto one = engine.Ask("aggregate", first);
    const double answered = Now();
    tipstat::Request second;
    second.Add("rows", "typeOfExploitation");
    second.Add("columns", "yearOfRegistration");
    second.Add("measure", "count()");
    second.Add("where", "majorityStatus=Minor");
    const auto two = engine.Ask("aggregate", second);
    const double end = Now();
    tipstat::Request none;
    const auto findings = engine.Ask("validate", none);
    const double checked = Now();
    if (!one || !two || !findings) return 1;
    std::printf("read %.1f structure %.1f first %.1f second %.1f validate %.1f all %.1f (%zu %zu %zu)\n",
                read - start, ready - read, answered - ready, end - answered, checked - end,
                checked - start, one->size(), two->size(), findings->size());
  }
  return 0;
}
