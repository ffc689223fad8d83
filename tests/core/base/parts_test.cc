#include "base/parts.h"

#include <gtest/gtest.h>

#include <string>

namespace tipstat {
namespace {

class Log : public PartsHandler {
 public:
  Result<void> BeginPart(std::string_view name) override {
    text += "[" + std::string(name) + "|";
    return {};
  }
  Result<void> TakePart(std::string_view bytes) override {
    text += bytes;
    return {};
  }
  Result<void> EndPart() override {
    text += "]";
    return {};
  }

  std::string text;
};

std::string Read(const std::string& stream, size_t piece) {
  Log log;
  PartsReader reader(&log);
  for (size_t at = 0; at < stream.size(); at += piece) {
    const auto appended = reader.Append(std::string_view(stream).substr(at, piece));
    if (!appended) return appended.error().found;
  }
  const auto finished = reader.Finish();
  return finished ? log.text : finished.error().found;
}

std::string Read(const std::string& stream) {
  const std::string whole = Read(stream, stream.size() + 1);
  for (const size_t piece : {1, 2, 5}) EXPECT_EQ(Read(stream, piece), whole);
  return whole;
}

TEST(PartsTest, PartsComeWithTheirBytesAndMayComeInSeveralRecords) {
  EXPECT_EQ(Read("tipstat-parts 1\n3 a/b.xml\n\n1\n2 a/b.xml\n<>0 c d\nend\n"),
            "[a/b.xml|\n1\n<>][c d|]");
  EXPECT_EQ(Read("tipstat-parts 1\nend\n"), "");
}

TEST(PartsTest, EveryCutIsRefused) {
  const std::string stream = "tipstat-parts 1\n3 a\nxyz2 b\nxyend\n";
  for (size_t length = 0; length < stream.size(); ++length) {
    EXPECT_EQ(Read(stream.substr(0, length), 4), "the end of the file inside a part") << length;
  }
  EXPECT_EQ(Read(stream + "\n", 4), "bytes behind the last part");
}

TEST(PartsTest, NamesAreRelativePathsThatComeOnce) {
  const std::string magic = "tipstat-parts 1\n";
  for (const char* name :
       {"", "/a", "a/", "a//b", "../a", "a/../b", ".", "a\\b", "a\x7F", "\xFF"}) {
    EXPECT_EQ(Read(magic + "0 " + name + "\nend\n"), "a line between parts that names none")
        << name;
  }
  for (const char* line : {"x a", "-1 a", "1", " a", "1234567890123456 a"}) {
    EXPECT_EQ(Read(magic + line + "\nend\n"), "a line between parts that names none") << line;
  }
  EXPECT_EQ(Read(magic + "0 a\n0 b\n0 a\nend\n"), "the part a twice");
  EXPECT_EQ(Read(magic + "0 " + std::string(2000, 'a')), "a longer line between parts");
  EXPECT_EQ(Read("tipstat-parts 2\nend\n"), "no parts");
}

TEST(PartsTest, TheFirstNameTellsWhatTheStreamHolds) {
  EXPECT_EQ(FirstPartName("tipstat-parts 1\n12 xl/workbook.xml\n<"), "xl/workbook.xml");
  EXPECT_EQ(FirstPartName("tipstat-parts 1\nend\n"), "");
  EXPECT_EQ(FirstPartName("year,count\n"), "");
}

}  // namespace
}  // namespace tipstat
