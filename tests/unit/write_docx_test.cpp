#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "office/archive.hpp"
#include "office/archive_writer.hpp"
#include "syntax/xml.hpp"
#include "write/docx/docx.hpp"
#include "write/docx/words.hpp"

using namespace ktask;
using namespace ktask::document;

namespace {

Line line(std::string_view text, std::vector<Mark> marks = {}, Tone tone = Tone::plain) {
    return {text::shown(std::string(text)), std::move(marks), tone};
}

Mark note(std::uint32_t at, std::uint32_t number) {
    return {Mark::Kind::note, at, at, number};
}

std::string part_of(std::vector<Block> blocks, std::string_view part) {
    text::Sink sink;
    write::docx::docx({line("T"), text::Language::vietnamese, std::move(blocks)}, sink);
    auto archive = office::Archive::open(sink.kept());
    REQUIRE(archive);
    auto read = archive->read(part);
    REQUIRE(read);
    return std::move(*read);
}

std::string text_of(std::vector<Block> blocks) {
    return part_of(std::move(blocks), "word/document.xml");
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

Grid grid_of(std::vector<Column> columns, Row row) {
    return {std::move(columns), 1, remembered(1, [row](std::size_t) { return row; })};
}

Column column(Column::Role role, int weight = 1) {
    return {line("H"), role, weight};
}

Notes notes_of(std::vector<std::uint32_t> numbers) {
    return {{}, 0, std::move(numbers), [](std::uint32_t number) {
                return line("text " + std::to_string(number));
            }};
}

} // namespace

TEST_CASE("an archive that was written is read, and twice it is the same") {
    const auto write = [](text::Sink& sink) {
        office::ArchiveWriter archive(sink);
        archive.begin("a/b.xml");
        archive.write("<a>");
        archive.write(std::string(100'000, 'x'));
        archive.write(std::string_view());
        archive.begin("empty");
        archive.finish();
    };
    text::Sink once;
    text::Sink twice;
    write(once);
    write(twice);
    CHECK(once.kept() == twice.kept());
    CHECK(once.kept().size() < 1000);
    auto archive = office::Archive::open(once.kept());
    REQUIRE(archive);
    CHECK(archive->read("a/b.xml").value() == "<a>" + std::string(100'000, 'x'));
    CHECK(archive->read("empty").value().empty());
    CHECK_FALSE(archive->has("c"));
}

TEST_CASE("XML says what it can, and no more") {
    CHECK(syntax::xml_escaped("a<b> & \"c\" 'd'") == "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    CHECK(syntax::xml_escaped("ế\x01\xff\xef\xbf\xbe") == "ế\ufffd\ufffd\ufffd");
    CHECK(syntax::xml_escaped("a\tb\n") == "a\tb\n");
}

TEST_CASE("a line is parted into runs where its marks begin and end") {
    write::docx::Footnotes none(nullptr);
    CHECK(write::docx::runs(line("a & b"), none) ==
          "<w:r><w:t xml:space=\"preserve\">a &amp; b</w:t></w:r>");
    CHECK(write::docx::runs(line("abc", {{Mark::Kind::emphasis, 1, 2}}), none) ==
          "<w:r><w:t xml:space=\"preserve\">a</w:t></w:r>"
          "<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r>"
          "<w:r><w:t xml:space=\"preserve\">c</w:t></w:r>");
    CHECK(write::docx::runs(line("a", {}, Tone::alarm), none) ==
          "<w:r><w:rPr><w:b/><w:bCs/><w:color w:val=\"B42318\"/></w:rPr>"
          "<w:t xml:space=\"preserve\">a</w:t></w:r>");
    CHECK(write::docx::runs(line(""), none).empty());
}

TEST_CASE("what is emphasised in italics stands upright") {
    write::docx::Footnotes none(nullptr);
    const Line emphasised = line("a", {{Mark::Kind::emphasis, 0, 1}});
    CHECK_FALSE(has(write::docx::runs(emphasised, none, {false, true}), "<w:i/>"));
}

TEST_CASE("notes that Word would number otherwise have their numbers as marks") {
    const Notes notes = notes_of({1, 2, 4});
    write::docx::Footnotes footnotes(&notes);
    CHECK(footnotes.citation(1) ==
          "<w:bookmarkStart w:id=\"1\" w:name=\"_Note1\"/>"
          "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
          "<w:footnoteReference w:id=\"1\"/></w:r><w:bookmarkEnd w:id=\"1\"/>");
    const std::string again = footnotes.citation(1);
    CHECK(has(again, "<w:fldSimple w:instr=\" NOTEREF _Note1 \\f \\h \">"));
    CHECK(has(again, ">1</w:t>"));
    CHECK(has(footnotes.citation(2), "<w:footnoteReference w:id=\"2\"/></w:r>"));
    CHECK(has(footnotes.citation(4), "w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>4</w:t>"));
    const std::string texts = footnotes.texts();
    CHECK(has(texts, "text 1"));
    CHECK(has(texts, "text 4"));
    CHECK_FALSE(has(texts, "text 3"));
}

TEST_CASE("notes stand at the foot of an issued document, and elsewhere where they are written") {
    const Paragraph cites{line("a", {note(1, 1)})};
    const std::string issued = text_of({Letterhead{}, cites, notes_of({1})});
    CHECK(has(issued, "<w:footnoteReference w:id=\"1\"/>"));
    CHECK_FALSE(has(issued, "text 1"));
    CHECK(has(part_of({Letterhead{}, cites, notes_of({1})}, "word/footnotes.xml"), "text 1"));
    const std::string other = text_of({cites, notes_of({1})});
    CHECK_FALSE(has(other, "footnoteReference"));
    CHECK(has(other, "text 1"));
}

TEST_CASE("the headings of a table come again on each page, and rows are not parted") {
    const std::string xml =
        text_of({Table{grid_of({column(Column::Role::number), column(Column::Role::title)},
                               {{{line("1")}, {line("a"), {line("b")}}}})}});
    CHECK(has(xml, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"));
    CHECK(has(xml, "<w:tr><w:trPr><w:cantSplit/></w:trPr>"));
    CHECK(has(xml, "<w:gridCol w:w=\"740\"/><w:gridCol w:w=\"8614\"/>"));
    CHECK(has(xml, ">a</w:t></w:r></w:p><w:p>")); // a remark is a paragraph of its own
}

TEST_CASE("a heading goes over all columns of a table") {
    const std::string xml =
        text_of({Table{grid_of({column(Column::Role::title), column(Column::Role::major)},
                               {{{line("I")}}, Row::Kind::heading})}});
    CHECK(has(xml, "<w:tcW w:w=\"9354\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>"));
}

TEST_CASE("a document with a table that needs room lies on its side") {
    const auto orientation = [](std::size_t columns) {
        std::vector<Column> all(columns, column(Column::Role::major));
        Row row{std::vector<Cell>(columns)};
        const std::string xml = text_of({Table{grid_of(std::move(all), std::move(row))}});
        return has(xml, "w:orient=\"landscape\"");
    };
    CHECK_FALSE(orientation(5));
    CHECK(orientation(12));
}

TEST_CASE("a bar is as long as its part, and never nothing or all for some") {
    const auto shaded = [](std::size_t part, std::size_t all) {
        Figures figures{line("lead"), {}, {{line("rate"), part, all}}};
        const std::string xml = text_of({std::move(figures)});
        const std::size_t at = xml.find("<w:shd");
        const std::size_t span = xml.rfind("<w:gridSpan w:val=\"", at);
        return span == std::string::npos
                   ? std::string("none")
                   : xml.substr(span + 19, xml.find('"', span + 19) - span - 19);
    };
    CHECK(shaded(1, 2) == "20");
    CHECK(shaded(2, 2) == "40");
    CHECK(shaded(999, 1000) == "39");
    CHECK(shaded(0, 2) == "40"); // of the rest
    CHECK(shaded(0, 0) == "none");
}

TEST_CASE("a task is drawn in the month of its last day, over the time that is given for it") {
    const auto day = [](unsigned month, unsigned of_month) -> Date {
        return std::chrono::year(2022) / std::chrono::month(month) / std::chrono::day(of_month);
    };
    Year year;
    year.from = day(1, 1);
    year.to = day(3, 31);
    year.today = day(2, 10);
    for (const unsigned month : {1U, 2U, 3U})
        year.months.push_back({day(month, 1), line("T" + std::to_string(month))});
    year.bars.push_back({Year::Mark::far, day(2, 1), day(3, 31), {}});
    year.words = [](std::size_t) { return Year::Words{line("7"), line("Title"), line("beside")}; };
    const std::string xml = text_of({year});
    CHECK(has(xml, "7. Title"));
    CHECK(has(xml, "beside"));
    CHECK(has(xml, "w:fill=\"D6DEE8\""));                                 // February
    CHECK(xml.find("w:fill=\"3D5A80\"") > xml.find("w:fill=\"D6DEE8\"")); // March
    CHECK(has(xml, "w:fill=\"DCE9F7\"/></w:tcPr>"));                      // today
}

TEST_CASE("tables that follow each other stay two") {
    const Table table{grid_of({column(Column::Role::title)}, {{{line("a")}}})};
    const std::string xml = text_of({table, table});
    CHECK_FALSE(has(xml, "</w:tbl>\n<w:tbl>"));
}
