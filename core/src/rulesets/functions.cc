#include "rulesets/functions.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace tipstat {
namespace {

using Arguments = std::vector<std::optional<Scalar>>;
using Change = std::optional<Rational> (*)(Rational number, int digits);

constexpr int kMostDigits = 15;

// A whole number as an argument. Nothing where it is outside of its range.
std::optional<int> WholeFrom(const std::optional<Scalar>& argument, int least, int if_omitted) {
  if (!argument) return if_omitted;
  const Rational number = *argument->range.low;
  if (!number.IsWhole() || number.ToSmallInteger() < least) return std::nullopt;
  return number.ToSmallInteger();
}

bool AnyIsNull(const Arguments& arguments, size_t from) {
  return std::any_of(
      arguments.begin() + static_cast<ptrdiff_t>(from), arguments.end(),
      [](const std::optional<Scalar>& argument) { return argument && argument->IsNull(); });
}

// Applies what keeps the order of numbers to both ends.
std::optional<Scalar> ChangeEnds(const Scalar& number, int digits, Change change) {
  ScalarRange range;
  for (const auto& [from, to] :
       {std::pair(&number.range.low, &range.low), std::pair(&number.range.high, &range.high)}) {
    if (!*from) continue;
    *to = change(**from, digits);
    if (!*to) return std::nullopt;
  }
  return Scalar::Of(range);
}

std::optional<Scalar> ChangeNumber(const Arguments& arguments, Change change) {
  if (arguments[0]->type == ScalarType::kNull) return Scalar();
  int digits = 0;
  if (arguments.size() > 1) {
    if (AnyIsNull(arguments, 1)) return Scalar();
    const auto given = WholeFrom(arguments[1], -kMostDigits, 0);
    if (!given || *given > kMostDigits) return std::nullopt;
    digits = *given;
  }
  return ChangeEnds(*arguments[0], digits, change);
}

std::optional<Scalar> Ceiling(const Arguments& arguments) {
  return ChangeNumber(arguments,
                      [](Rational number, int) { return std::optional(number.Ceiling()); });
}

std::optional<Scalar> Floor(const Arguments& arguments) {
  return ChangeNumber(arguments,
                      [](Rational number, int) { return std::optional(number.Floor()); });
}

std::optional<Scalar> Round(const Arguments& arguments) {
  return ChangeNumber(arguments, [](Rational number, int digits) { return number.Round(digits); });
}

std::optional<Scalar> Truncate(const Arguments& arguments) {
  return ChangeNumber(arguments,
                      [](Rational number, int digits) { return number.Truncate(digits); });
}

std::optional<Scalar> Absolute(const Arguments& arguments) {
  const ScalarRange& range = arguments[0]->range;
  if (arguments[0]->type == ScalarType::kNull || (range.low && range.low->sign() >= 0)) {
    return arguments[0];
  }
  ScalarRange mirrored;
  if (range.high) mirrored.low = -*range.high;
  if (range.low) mirrored.high = -*range.low;
  if (range.high && range.high->sign() <= 0) return Scalar::Of(mirrored);
  // Zero lies between the ends.
  mirrored.low = Rational();
  if (!range.high) mirrored.high.reset();
  if (mirrored.high && *mirrored.high < *range.high) mirrored.high = range.high;
  return Scalar::Of(mirrored);
}

// The characters of a text, one string each.
std::vector<std::string_view> CharactersOf(std::string_view text) {
  std::vector<std::string_view> characters;
  for (size_t i = 0; i < text.size();) {
    const size_t start = i;
    DecodeNext(text, &i);
    characters.push_back(text.substr(start, i - start));
  }
  return characters;
}

std::optional<Scalar> Length(const Arguments& arguments) {
  if (arguments[0]->IsNull()) return Scalar();
  const size_t count = CharacterCount(arguments[0]->text);
  return Scalar::Of(ScalarRange::Single(Rational(static_cast<int64_t>(count))));
}

std::optional<Scalar> Substring(const Arguments& arguments) {
  if (AnyIsNull(arguments, 0)) return Scalar();
  const std::string& text = arguments[0]->text;
  const auto start = WholeFrom(arguments[1], 1, 1);
  const auto length = WholeFrom(arguments[2], 0, static_cast<int>(text.size()));
  if (!start || !length) return std::nullopt;
  const std::vector<std::string_view> characters = CharactersOf(text);
  std::string part;
  const auto begin = static_cast<size_t>(*start - 1);
  const size_t end = std::min(characters.size(), begin + static_cast<size_t>(*length));
  for (size_t i = begin; i < end; ++i) part.append(characters[i]);
  return Scalar::Of(std::move(part));
}

bool IsUpperOfPair(char32_t c) {
  // Latin Extended-A has capital and small letters side by side, but for a few.
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  if (c >= 0x179 && c <= 0x17E) return c % 2 == 1;
  return c >= 0x100 && c <= 0x177 && c != 0x130 && c != 0x138 && c % 2 == 0;
}

char32_t LowerOf(char32_t c) {
  if (c == 0x178) return 0xFF;
  const bool by_32 = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
                     (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) || (c >= 0x410 && c <= 0x42F);
  if (by_32) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return IsUpperOfPair(c) ? c + 1 : c;
}

char32_t UpperOf(char32_t c) {
  for (const char32_t distance : {char32_t{32}, char32_t{80}, char32_t{1}}) {
    if (c > distance && LowerOf(c - distance) == c) return c - distance;
  }
  return c == 0xFF ? 0x178 : c;
}

std::optional<Scalar> MapText(const Arguments& arguments, char32_t (*map)(char32_t)) {
  if (arguments[0]->IsNull()) return Scalar();
  const std::string& text = arguments[0]->text;
  std::string mapped;
  for (size_t i = 0; i < text.size();) AppendUtf8(map(DecodeNext(text, &i)), &mapped);
  return Scalar::Of(std::move(mapped));
}

std::optional<Scalar> Upper(const Arguments& arguments) { return MapText(arguments, UpperOf); }
std::optional<Scalar> Lower(const Arguments& arguments) { return MapText(arguments, LowerOf); }

std::optional<Scalar> CutBlanks(const Arguments& arguments, bool before, bool behind) {
  if (arguments[0]->IsNull()) return Scalar();
  const std::string_view text = arguments[0]->text;
  const std::string_view inner = Trim(text);
  if (inner.empty()) return Scalar::Of(std::string());
  const auto begin = static_cast<size_t>(inner.data() - text.data());
  const size_t end = begin + inner.size();
  return Scalar::Of(std::string(
      text.substr(before ? begin : 0, (behind ? end : text.size()) - (before ? begin : 0))));
}

std::optional<Scalar> TrimBoth(const Arguments& arguments) {
  return CutBlanks(arguments, true, true);
}
std::optional<Scalar> TrimLeft(const Arguments& arguments) {
  return CutBlanks(arguments, true, false);
}
std::optional<Scalar> TrimRight(const Arguments& arguments) {
  return CutBlanks(arguments, false, true);
}

constexpr ScalarType kNumber = ScalarType::kNumber;
constexpr ScalarType kText = ScalarType::kText;

constexpr Function kFunctions[] = {{"abs", 1, 1, kNumber, kNumber, kNumber, Absolute},
                                   {"ceil", 1, 1, kNumber, kNumber, kNumber, Ceiling},
                                   {"floor", 1, 1, kNumber, kNumber, kNumber, Floor},
                                   {"round", 1, 2, kNumber, kNumber, kNumber, Round},
                                   {"trunc", 1, 2, kNumber, kNumber, kNumber, Truncate},
                                   {"length", 1, 1, kText, kNumber, kNumber, Length},
                                   {"substr", 1, 3, kText, kNumber, kText, Substring},
                                   {"upper", 1, 1, kText, kText, kText, Upper},
                                   {"lower", 1, 1, kText, kText, kText, Lower},
                                   {"trim", 1, 1, kText, kText, kText, TrimBoth},
                                   {"ltrim", 1, 1, kText, kText, kText, TrimLeft},
                                   {"rtrim", 1, 1, kText, kText, kText, TrimRight}};

}  // namespace

const Function* FindFunction(std::string_view name) {
  for (const Function& function : kFunctions) {
    if (function.name == name) return &function;
  }
  return nullptr;
}

std::string FunctionNames() {
  std::string names = "between, isnull, nvl";
  for (const Function& function : kFunctions) names.append(", ").append(function.name);
  return names;
}

}  // namespace tipstat
