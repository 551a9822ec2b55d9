#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "../office_files.hpp"
#include "english.hpp"
#include "office/archive.hpp"
#include "office/package.hpp"
#include "office/xml.hpp"

using namespace ktask;
using test::archive_of;

namespace {

template<typename T>
std::string refusal_of(const office::Result<T>& result) {
    return result ? "" : english(result.error().what);
}

std::string refused_document(std::string_view bytes) {
    const auto package = office::Package::open(bytes, office::Program::word);
    if (package) return "";
    return english(package.error().what) + "; " + english(package.error().hints);
}

std::string refused_xml(std::string xml) {
    return refusal_of(office::parse_xml(std::move(xml)));
}

} // namespace

TEST_CASE("parts of an archive are found without case, and with any slash") {
    const std::string bytes = archive_of({{"word\\Document.xml", "a"}, {"b", "\xff"}, {"c", ""}});
    auto archive = office::Archive::open(bytes);
    REQUIRE(archive);
    CHECK(archive->has("Word/document.XML"));
    CHECK(archive->read("word/document.xml") == "a");
    CHECK(archive->read("b") == "\xff");
    CHECK(archive->read("c") == "");
    CHECK(refusal_of(archive->read("d")) == "the file is damaged: its part d is missing");
}

TEST_CASE("an archive that is cut or changed anywhere is refused or read, never more than that") {
    const std::string whole = archive_of({{"a", "some words"}, {"b", "others"}});
    const auto is_intact = [](std::string_view bytes) {
        auto archive = office::Archive::open(bytes);
        if (!archive) return false;
        const auto first = archive->read("a");
        const auto second = archive->read("b");
        if (first) CHECK(*first == "some words");
        if (second) CHECK(*second == "others");
        return first && second;
    };
    // The last bytes say that there is no comment.
    for (std::size_t size = 0; size + 6 < whole.size(); ++size)
        CHECK_MESSAGE(!is_intact(std::string_view(whole).substr(0, size)), size);
    int refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0xff);
        refused += is_intact(bytes) ? 0 : 1;
    }
    CHECK(refused > 50);
}

TEST_CASE("an archive that unfolds to very much is refused before it does") {
    std::string bytes = archive_of({{"a", std::string(1000, 'x')}});
    const std::string size = test::little_endian(1000, 4);
    for (std::size_t at = bytes.find(size); at != std::string::npos; at = bytes.find(size, at))
        bytes.replace(at, 4, test::little_endian(300'000'000, 4));
    auto archive = office::Archive::open(bytes);
    REQUIRE(archive);
    CHECK(refusal_of(archive->read("a")) == "the file unfolds to more than 200 MB");
    std::vector<test::Part> many;
    for (int i = 0; i < 10'001; ++i)
        many.push_back({std::to_string(i), ""});
    CHECK(refusal_of(office::Archive::open(archive_of(many))) ==
          "the file has more than 10000 parts");
}

TEST_CASE("a part that is protected by a password is refused with that reason") {
    std::string bytes = archive_of({{"a", "x"}});
    bytes[bytes.find("PK\x01\x02") + 8] = 1;
    auto archive = office::Archive::open(bytes);
    REQUIRE(archive);
    CHECK(refusal_of(archive->read("a")) == "the file is protected by a password");
}

TEST_CASE("XML is read in UTF-8 and UTF-16, with its blanks, and has no document type") {
    const auto read =
        office::parse_xml("<a:b xmlns:a='x'><c d:e='1&amp;2'> </c><c>&#x1EBF;</c></a:b>");
    REQUIRE(read);
    CHECK(office::local_name(read->root()) == "b");
    const office::Element first = office::child(read->root(), "c");
    CHECK(office::attribute(first, "e") == "1&2");
    CHECK(std::string_view(first.text().get()) == " ");
    CHECK(std::string_view(first.next_sibling().text().get()) == "ế");
    std::string wide = "\xff\xfe";
    for (const char c : std::string_view("<a>x</a>")) {
        wide += c;
        wide += '\0';
    }
    CHECK(office::local_name(office::parse_xml(wide)->root()) == "a");
    CHECK(refused_xml("<!DOCTYPE a [<!ENTITY b 'bbbb'>]><a>&b;</a>") ==
          "a part of the file declares a document type, which no office file does");
}

TEST_CASE("XML that is broken, no UTF-8, too deep or too large is refused") {
    for (const std::string_view xml : {"", "x", "<a>", "<a></b>", "<a>\xff</a>", "<a b='\xc3'/>",
                                       "<a>&#xD800;</a>", "<a", "<?xml?>"}) {
        CHECK(refused_xml(std::string(xml)) == "the file is damaged: a part of it is not XML");
    }
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    for (int i = 0; i < 100'000; ++i)
        deep += "</a>";
    CHECK(refused_xml(deep) == "the file has parts within parts more than 256 deep");
    std::string many = "<a>";
    for (int i = 0; i < 7'000'000; ++i)
        many += "<b/>";
    CHECK(refused_xml(many + "</a>") == "the file is too large: a part of it has 26 MB");
}

TEST_CASE("what is no Word document is refused with what it is and what to do") {
    const std::string old = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    const auto wide = [](std::string_view name) {
        std::string bytes;
        for (const char c : name) {
            bytes += c;
            bytes += '\0';
        }
        return bytes;
    };
    CHECK(refused_document("") == "the file is empty; ");
    CHECK(refused_document(old + wide("WordDocument")) ==
          "this is a file of an old Word (.doc); open it in Word and save it as .docx");
    CHECK(refused_document(old + wide("Workbook")) ==
          "this is a file of an old Excel (.xls); open it in Excel and save it as .xlsx");
    CHECK(refused_document(old + wide("EncryptedPackage")) ==
          "the file is protected by a password; save it without a password");
    CHECK(refused_document(old) == "this is a file of an old office program; "
                                   "open it in Word and save it as .docx");
    CHECK(refused_document("{\\rtf1 x}") ==
          "this is rich text (.rtf); open it in Word and save it as .docx");
    CHECK(refused_document("%PDF-1.7") == "this is a PDF; give it a name that ends in .pdf");
    CHECK(refused_document("<!DOCTYPE html>\n<HTML><body>") ==
          "this is a web page; open it in Word and save it as .docx");
    CHECK(refused_document("ktask: 1\n") ==
          "this is not a Word document; open it in Word and save it as .docx");
    CHECK(refused_document(test::workbook_with("")) ==
          "this is an Excel workbook; give it a name that ends in .xlsx");
    CHECK(refused_document(archive_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})) ==
          "this is a file of LibreOffice; open it in Word and save it as .docx");
    CHECK(refused_document(archive_of({{"xl/workbook.bin", ""}})) ==
          "this is a binary workbook (.xlsb); open it in Excel and save it as .xlsx");
    CHECK(refused_document(archive_of({{"a", "b"}})) ==
          "this is not a Word document; open it in Word and save it as .docx");
    CHECK(refused_document("PK") == "the file is damaged: its archive cannot be read to the end; "
                                    "get it again, or open it and save it");
}

TEST_CASE("parts refer to others from where they are") {
    const std::string bytes = archive_of(
        {{"_rels/.rels", "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" "
                         "Target=\"a/b/main.xml\"/></Relationships>"},
         {"a/b/main.xml", "<document/>"},
         {"a/b/_rels/main.xml.rels",
          "<Relationships><Relationship Id=\"1\" Type=\"x/one\" Target=\"./c.xml\"/>"
          "<Relationship Id=\"2\" Type=\"x/two\" Target=\"../../../d.xml\"/>"
          "<Relationship Id=\"3\" Type=\"x/three\" Target=\"/e/f.xml\"/>"
          "<Relationship Id=\"4\" Type=\"x/four\" TargetMode=\"External\" Target=\"http://x\"/>"
          "</Relationships>"}});
    auto package = office::Package::open(bytes, office::Program::word);
    REQUIRE(package);
    const auto all = package->relationships_of(package->main_part());
    REQUIRE(all);
    CHECK(office::target_of(*all, "one") == "a/b/c.xml");
    CHECK(office::target_of(*all, "two") == "d.xml");
    CHECK(office::target_of(*all, "three") == "e/f.xml");
    CHECK(office::target_of(*all, "four") == "");
    CHECK(package->relationships_of("a/b/c.xml")->empty());
}
