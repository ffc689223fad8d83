#include "claims/passage.h"

#include <algorithm>

#include "base/text.h"

namespace tipstat::claims {
namespace {

constexpr size_t kLongestPhrase = 6;

// A sentence that is longer is cut: what is looked for in a sentence then takes linear time.
constexpr size_t kLongestSentence = 200;

// Words behind which a full stop does not end a sentence.
constexpr std::string_view kAbbreviations[] = {"mr",  "mrs",    "ms",  "dr",  "no",   "st",  "gen",
                                               "col", "maj",    "lt",  "sgt", "prof", "art", "pp",
                                               "vs",  "approx", "est", "nos", "tel",  "brig"};

bool IsAbbreviation(const Token& token) {
  if (token.kind != TokenKind::kWord) return false;
  if (token.text.size() == 1 && token.text != "i") return true;
  return std::find(std::begin(kAbbreviations), std::end(kAbbreviations), token.text) !=
         std::end(kAbbreviations);
}

bool EndsSentence(const std::vector<Token>& tokens, size_t at) {
  const std::string& mark = tokens[at].text;
  if (mark == "!" || mark == "?") return true;
  if (mark != ".") return false;
  if (at > 0 && IsAbbreviation(tokens[at - 1])) return false;
  if (at + 1 == tokens.size()) return true;
  const Token& next = tokens[at + 1];
  return next.kind == TokenKind::kParagraph || !next.glued || next.kind == TokenKind::kMark;
}

bool IsHyphen(const std::vector<Token>& tokens, size_t at) {
  return tokens[at].kind == TokenKind::kMark && tokens[at].text == "-" && tokens[at].glued &&
         at + 1 < tokens.size() && tokens[at + 1].glued;
}

// Words from one token on, across hyphens; `ends` has the last token of each.
void WordsFrom(const std::vector<Token>& tokens, size_t at, std::vector<std::string_view>* words,
               std::vector<size_t>* ends) {
  words->clear();
  ends->clear();
  while (at < tokens.size() && words->size() < kLongestPhrase) {
    if (tokens[at].kind != TokenKind::kWord) return;
    words->push_back(tokens[at].text);
    ends->push_back(at);
    ++at;
    if (at < tokens.size() && IsHyphen(tokens, at)) ++at;
  }
}

// How many of the first words of a text belong to the language's commonest.
size_t CountSigns(const std::vector<Token>& tokens, const Language& language) {
  size_t count = 0;
  for (size_t i = 0; i < std::min<size_t>(tokens.size(), 4000); ++i) {
    count += static_cast<size_t>(
        std::count(language.signs.begin(), language.signs.end(), tokens[i].text));
  }
  return count;
}

const Language* LanguageOf(const std::vector<Token>& tokens) {
  const Language* best = nullptr;
  size_t most = 0;
  for (const Language& language : Languages()) {
    const size_t count = CountSigns(tokens, language);
    if (count > most) best = &language;
    most = std::max(most, count);
  }
  const auto words = static_cast<size_t>(std::count_if(
      tokens.begin(),
      tokens.begin() + std::min<std::ptrdiff_t>(4000, static_cast<std::ptrdiff_t>(tokens.size())),
      [](const Token& token) { return token.kind == TokenKind::kWord; }));
  // A headline has few common words, a paragraph many.
  return most * 25 >= words ? best : nullptr;
}

// Merges times, noise and quantities, which may be several nodes long, into one node each.
void MergeNodes(Passage* passage) {
  std::vector<Node> merged;
  const std::vector<Node>& nodes = passage->nodes;
  size_t at = 0;
  const auto add = [&](Node::Kind kind, size_t taken, size_t index) {
    Node node = nodes[at];
    node.kind = kind;
    node.word = nullptr;
    node.last = nodes[at + taken - 1].last;
    node.index = static_cast<uint32_t>(index);
    merged.push_back(node);
    at += taken;
  };
  size_t length = 0;
  while (at < nodes.size()) {
    length = nodes[at].EndsSentence() ? 0 : length + 1;
    if (length > kLongestSentence) {
      Node cut = nodes[at];
      cut.kind = Node::Kind::kSentence;
      cut.word = nullptr;
      merged.push_back(cut);
      length = 0;
    }
    Time time;
    Quantity quantity;
    if (const size_t taken = TakeTime(nodes, at, passage->tokens, &time)) {
      passage->times.push_back(time);
      add(Node::Kind::kTime, taken, passage->times.size() - 1);
    } else if (const size_t noise = TakeNoise(nodes, at, passage->tokens)) {
      add(Node::Kind::kNoise, noise, 0);
    } else if (const size_t number = TakeQuantity(nodes, at, passage->tokens,
                                                  passage->language->decimal, &quantity)) {
      passage->quantities.push_back(quantity);
      add(Node::Kind::kQuantity, number, passage->quantities.size() - 1);
    } else {
      merged.push_back(nodes[at++]);
    }
  }
  passage->nodes = std::move(merged);
}

}  // namespace

void MakeNodes(const Lexicon& lexicon, Passage* passage) {
  const std::vector<Token>& tokens = passage->tokens;
  std::vector<std::string_view> words;
  std::vector<size_t> ends;
  bool hyphen = false;
  for (size_t at = 0; at < tokens.size();) {
    Node node;
    node.first = static_cast<uint32_t>(at);
    node.hyphen = hyphen;
    node.capital = tokens[at].capital;
    node.text = tokens[at].text;
    hyphen = false;
    size_t last = at;
    if (tokens[at].kind == TokenKind::kParagraph) {
      node.kind = Node::Kind::kParagraph;
    } else if (tokens[at].kind == TokenKind::kMark) {
      hyphen = IsHyphen(tokens, at);
      if (hyphen) {
        ++at;
        continue;
      }
      node.kind = EndsSentence(tokens, at) ? Node::Kind::kSentence : Node::Kind::kMark;
    } else if (tokens[at].kind == TokenKind::kWord) {
      WordsFrom(tokens, at, &words, &ends);
      size_t taken = 0;
      node.word = lexicon.Find(words, &taken);
      if (node.word != nullptr) last = ends[taken - 1];
    }
    node.last = static_cast<uint32_t>(last);
    passage->nodes.push_back(node);
    at = last + 1;
  }
}

std::string_view NumberText(const Node& node, const std::vector<Token>& tokens) {
  const Token& token = tokens[node.first];
  return token.kind == TokenKind::kNumber ? std::string_view(token.text) : std::string_view();
}

int64_t WholeNumber(const Node& node, const std::vector<Token>& tokens) {
  const std::string_view text = NumberText(node, tokens);
  if (text.empty() || text.size() > 9) return -1;
  int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

Passage ReadPassage(std::string_view text) {
  Passage passage;
  passage.tokens = Tokenize(text);
  passage.language = LanguageOf(passage.tokens);
  if (passage.language == nullptr) return passage;
  MakeNodes(Lexicon(*passage.language), &passage);
  MergeNodes(&passage);
  return passage;
}

}  // namespace tipstat::claims
