#include "base/xml.h"

#include <gtest/gtest.h>

#include <string>

namespace tipstat {
namespace {

// Writes what it is told, so that a test can compare it.
class Log : public XmlHandler {
 public:
  Result<void> Start(const XmlElement& element) override {
    text += "<" + Named(element.prefix, element.name);
    for (const XmlAttribute& attribute : *element.attributes) {
      text += " " + Named(attribute.prefix, attribute.name) + "=" + std::string(attribute.value);
    }
    text += ">";
    return {};
  }
  Result<void> Text(std::string_view piece) override {
    text += piece;
    return {};
  }
  Result<void> End() override {
    text += "</>";
    return {};
  }

  std::string text;

 private:
  static std::string Named(std::string_view prefix, std::string_view name) {
    return prefix.empty() ? std::string(name) : std::string(prefix) + ":" + std::string(name);
  }
};

const std::vector<XmlNamespace>& Spaces() {
  static const std::vector<XmlNamespace> spaces = {{"urn:a", ""}, {"urn:b", "b"}};
  return spaces;
}

// What is read in pieces of that many bytes, or the error as "code found, expected line:column".
std::string Read(std::string_view xml, size_t piece, const XmlLimits& limits = {}) {
  Log log;
  XmlReader reader(Spaces(), limits, &log);
  const auto show = [](const Error& error) {
    return std::string(ErrorName(error.code)) + ": " + error.found + ", " + error.expected + " " +
           std::to_string(error.line) + ":" + std::to_string(error.column);
  };
  for (size_t at = 0; at < xml.size(); at += piece) {
    if (auto appended = reader.Append(xml.substr(at, piece)); !appended) {
      return show(appended.error());
    }
  }
  if (auto finished = reader.Finish(); !finished) return show(finished.error());
  return log.text;
}

std::string Read(std::string_view xml) {
  const std::string whole = Read(xml, xml.size() + 1);
  for (const size_t piece : {1, 2, 3, 7}) EXPECT_EQ(Read(xml, piece), whole) << xml;
  return whole;
}

TEST(XmlTest, ElementsAttributesAndTextComeInTheirOrder) {
  EXPECT_EQ(Read("<?xml version=\"1.0\" encoding='utf-8'?>\n<a x='1' y=\"2&lt;\"> "
                 "t<b/>&amp;&#x1F4A1;</a>\n"),
            "<a x=1 y=2<> t<b></>&\xF0\x9F\x92\xA1</>");
  EXPECT_EQ(Read("\xEF\xBB\xBF<a><!-- <x> --><![CDATA[<&]]></a >"), "<a><&</>");
  EXPECT_EQ(Read("<a b='>'/>"), "<a b=>></>");
}

TEST(XmlTest, PrefixesAreThoseOfTheNamespaces) {
  EXPECT_EQ(Read("<x:a xmlns:x='urn:a' xmlns:y='urn:b' y:k='1' k='2'><y:c/></x:a>"),
            "<a xmlns:x=urn:a xmlns:y=urn:b b:k=1 k=2><b:c></></>");
  EXPECT_EQ(Read("<a xmlns='urn:b'><c xmlns='urn:z'><d/></c><e/></a>"),
            "<b:a xmlns=urn:b><?:c xmlns=urn:z><?:d></></><b:e></></>");
  EXPECT_EQ(Read("<a xml:space='preserve'/>"), "<a xml:space=preserve></>");
}

TEST(XmlTest, WhatIsNotXmlIsRefusedWithItsPlace) {
  EXPECT_EQ(Read("<a>\n<b></a>"), "malformed-xml: </a>, </b> 2:4");
  EXPECT_EQ(Read("<a>"), "malformed-xml: the end of the text, </a> 1:4");
  EXPECT_EQ(Read("<a"), "malformed-xml: the end of the text inside a tag, > 1:1");
  EXPECT_EQ(Read(""), "malformed-xml: no element, XML 1:1");
  EXPECT_EQ(Read("a<a/>"), "malformed-xml: text outside the first element, a tag 1:1");
  EXPECT_EQ(Read("<a/><b/>"), "malformed-xml: a second first element, one 1:5");
  EXPECT_EQ(Read("</a>"), "malformed-xml: </a>, the end of the text 1:1");
  EXPECT_EQ(Read("<a b='1' b='2'/>"), "malformed-xml: an attribute twice: b, once 1:1");
  EXPECT_EQ(Read("<a b=1/>"), "malformed-xml: a value without quotes, a quoted value 1:1");
  EXPECT_EQ(Read("<a b/>"), "malformed-xml: an attribute without a value, = 1:1");
  EXPECT_EQ(Read("<a b='1'c='2'/>"), "malformed-xml: attributes without a space, a space 1:1");
  EXPECT_EQ(Read("<a <b/>"), "malformed-xml: < inside a tag, > 1:1");
  EXPECT_EQ(Read("<1/>"), "malformed-xml: a tag without a name, a name 1:1");
  EXPECT_EQ(Read("<x:a/>"), "malformed-xml: the undeclared prefix x, a declared one 1:1");
  EXPECT_EQ(Read("<a>\x01</a>"), "malformed-xml: bytes that are no text, UTF-8 1:4");
  EXPECT_EQ(Read("<a>\xFF</a>"), "malformed-xml: bytes that are no text, UTF-8 1:4");
  EXPECT_EQ(Read("<?xml encoding=?><a/>"), "malformed-xml: XML in , UTF-8 1:1");
  EXPECT_EQ(Read("<?xml version='1.0' encoding='UTF-16'?><a/>"),
            "malformed-xml: XML in utf16, UTF-8 1:1");
}

TEST(XmlTest, DocumentTypesAndEntitiesAreRefused) {
  EXPECT_EQ(Read("<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>"),
            "malformed-xml: a document type or an entity, elements and text 1:1");
  for (const char* reference :
       {"&b;", "&#0;", "&#xD800;", "&#x110000;", "&;", "&", "&#;", "&#xg;"}) {
    const std::string found = Read("<a>" + std::string(reference) + "</a>");
    EXPECT_EQ(found.rfind("malformed-xml: &", 0), 0U) << found;
  }
}

TEST(XmlTest, DepthTokensAndAttributesHaveLimits) {
  const XmlLimits limits = {3, 20, 2};
  EXPECT_EQ(Read("<a><b><c/></b></a>", 5, limits), "<a><b><c></></></>");
  EXPECT_EQ(Read("<a><b><c><d/></c></b></a>", 5, limits),
            "too-deep: deeper nesting, 3 levels at most 1:10");
  for (const std::string& longer :
       {"<a>" + std::string(21, 'x') + "</a>", "<a b='" + std::string(21, 'x') + "'/>",
        "<a><!--" + std::string(21, 'x') + "--></a>"}) {
    const std::string whole = Read(longer, 1000, limits);
    EXPECT_EQ(whole.rfind("malformed-xml: a longer tag or text, 20 bytes", 0), 0U) << whole;
    EXPECT_EQ(Read(longer, 1, limits), whole);
  }
  EXPECT_EQ(Read("<a b='' c='' d=''/>", 9, limits),
            "malformed-xml: more attributes, 2 at most 1:1");
}

}  // namespace
}  // namespace tipstat
