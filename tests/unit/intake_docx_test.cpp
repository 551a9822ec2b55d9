#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "../office_files.hpp"
#include "english.hpp"
#include "intake/docx.hpp"
#include "pages.hpp"

using namespace ktask;
using test::document_with;
using test::Part;

namespace {

intake::Page page_of(const std::string& bytes) {
    auto page = intake::read_docx(bytes);
    REQUIRE_MESSAGE(page, english(page.error().front().what));
    return std::move(*page);
}

/// The words of a document, a line for each paragraph with its number, and for each row.
std::string lines_of(const intake::Page& page) {
    std::string lines;
    for (const intake::Block& block : page.blocks) {
        if (const auto* paragraph = std::get_if<intake::Paragraph>(&block)) {
            if (!paragraph->number.empty()) lines += paragraph->number + ' ';
            lines += paragraph->words.text + '\n';
            continue;
        }
        lines += lines_of_rows(std::get<intake::Table>(block));
    }
    return lines;
}

std::string read(std::string_view body, const std::vector<Part>& others = {}) {
    return lines_of(page_of(document_with(body, others)));
}

intake::Words words_of(std::string_view body, const std::vector<Part>& others = {}) {
    const intake::Page page = page_of(document_with(body, others));
    REQUIRE(page.blocks.size() == 1);
    return std::get<intake::Paragraph>(page.blocks.front()).words;
}

std::string run(std::string_view text, std::string_view properties = "") {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" +
           std::string(text) + "</w:t></w:r>";
}

std::string paragraph(std::string_view text, std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + run(text) + "</w:p>";
}

std::string cell(std::string_view text, std::string_view properties = "") {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

std::string row(std::string_view cells, std::string_view properties = "") {
    return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) +
           "</w:tr>";
}

std::string table(std::string_view rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + std::string(rows) + "</w:tbl>";
}

std::string in_list(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr>";
}

Part numbering(std::string_view xml) {
    return {"word/numbering.xml", "<w:numbering>" + std::string(xml) + "</w:numbering>"};
}

std::string level(int index, std::string_view format, std::string_view text,
                  std::string_view more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(index) +
           "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) +
           "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" + std::string(more) + "</w:lvl>";
}

std::string list(int number, std::string_view overrides = "", int abstract = 0) {
    return "<w:num w:numId=\"" + std::to_string(number) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(abstract) + "\"/>" + std::string(overrides) + "</w:num>";
}

std::string abstract_list(std::string_view levels, int number = 0) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(number) + "\">" +
           std::string(levels) + "</w:abstractNum>";
}

Part styles(std::string_view xml) {
    return {"word/styles.xml", "<w:styles>" + std::string(xml) + "</w:styles>"};
}

std::string style(std::string_view id, std::string_view xml) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\">" +
           std::string(xml) + "</w:style>";
}

std::string field_mark(std::string_view kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(kind) + "\"/></w:r>";
}

std::string refusal(const std::string& bytes) {
    const auto page = intake::read_docx(bytes);
    REQUIRE(!page);
    REQUIRE(page.error().size() == 1);
    return english(page.error().front().what);
}

} // namespace

TEST_CASE("paragraphs with words are read in their order, with all that is between letters") {
    CHECK(read(paragraph("Một") + paragraph("") + paragraph(" \xc2\xa0") + paragraph("Hai")) ==
          "Một\nHai\n");
    CHECK(read("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
               "<w:t>d</w:t><w:softHyphen/><w:t>e\xc2\xad"
               "f</w:t></w:r></w:p>") == "a\tb\nc-def\n");
    CHECK(
        read("<w:p><w:r><w:t>\n  a\n b  </w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
             "<w:r><w:t>c</w:t></w:r></w:p>") == "a  b c\n");
    CHECK(read("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>x</w:t>"
               "<w:sym w:font=\"Other\" w:char=\"2192\"/></w:r></w:p>") == "✓x→\n");
}

TEST_CASE("places count paragraphs that people see, tables and rows") {
    const intake::Page page = page_of(document_with(paragraph("a") + paragraph("") +
                                                    table(row(cell("x")) + row(cell("y"))) +
                                                    paragraph("b") + table(row(cell("z")))));
    REQUIRE(page.blocks.size() == 4);
    CHECK(std::get<intake::Paragraph>(page.blocks[2]).place.line == 2);
    const auto& second_row = std::get<intake::Table>(page.blocks[1]).rows[1];
    CHECK(second_row.place.table == 1);
    CHECK(second_row.place.line == 2);
    CHECK(std::get<intake::Table>(page.blocks[3]).rows[0].place.table == 2);
}

TEST_CASE("prefixes are anything, and whatever may be around words does not hide them") {
    CHECK(lines_of(page_of(test::document_of(
              "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body>"
              "<x:p><x:r><x:t>a</x:t></x:r></x:p></x:body></x:document>"))) == "a\n");
    CHECK(read("<w:p><w:hyperlink>" + run("a") + "</w:hyperlink><w:ins>" + run("b") +
               "</w:ins><w:smartTag><w:smartTagPr/>" + run("c") +
               "</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" +
               run("d") + "</w:sdtContent></w:sdt><w:fldSimple w:instr=\"DATE\">" + run("e") +
               "</w:fldSimple></w:p>") == "abcde\n");
    CHECK(read("<w:sdt><w:sdtContent>" + paragraph("a") +
               "</w:sdtContent></w:sdt><w:customXml><w:customXmlPr/>" + paragraph("b") +
               "</w:customXml>") == "a\nb\n");
}

TEST_CASE("insertions are taken and deletions are not, also of paragraphs and rows") {
    CHECK(read("<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:moveFrom>" + run("b") +
               "</w:moveFrom><w:moveTo>" + run("c") + "</w:moveTo></w:p>") == "c\n");
    CHECK(read(paragraph("một ", "<w:rPr><w:del/></w:rPr>") + paragraph("hai") + paragraph("ba")) ==
          "một hai\nba\n");
    CHECK(read(table(row(cell("a")) + row(cell("b"), "<w:del/>") + row(cell("c"), "<w:ins/>"))) ==
          "|a|\n|c|\n");
}

TEST_CASE("fields show their results, also across paragraphs and within each other") {
    const std::string instruction = "<w:r><w:instrText>REF x</w:instrText></w:r>";
    CHECK(read("<w:p>" + field_mark("begin") + instruction + field_mark("separate") + run("a") +
               field_mark("end") + run("b") + "</w:p>") == "ab\n");
    CHECK(read("<w:p>" + field_mark("begin") + field_mark("begin") + instruction +
               field_mark("separate") + run("no") + field_mark("end") + field_mark("separate") +
               run("a") + "</w:p><w:p>" + run("b") + field_mark("end") + run("c") + "</w:p>") ==
          "a\nbc\n");
    // A damaged field must not swallow what follows.
    CHECK(read("<w:p>" + field_mark("begin") + instruction + "</w:p>" + paragraph("a")) == "a\n");
}

TEST_CASE("italics and bold are spans, from the words, their style or that of the paragraph") {
    const intake::Words words = words_of("<w:p>" + run("một ") + run("hai", "<w:i/>") +
                                         run(" ba", "<w:i w:val=\"1\"/><w:b/>") +
                                         run(" bốn", "<w:i w:val=\"0\"/>") + "</w:p>");
    REQUIRE(words.emphasis.size() == 1);
    CHECK(text::written(words.text, words.emphasis[0]) == "hai ba");
    REQUIRE(words.strong.size() == 1);
    CHECK(text::written(words.text, words.strong[0]) == " ba");
    const intake::Words styled = words_of(
        "<w:p><w:pPr><w:pStyle w:val=\"h\"/></w:pPr>" + run("a") + run("b", "<w:b w:val=\"0\"/>") +
            run("c", "<w:rStyle w:val=\"e\"/>") + "</w:p>",
        {styles(style("base", "<w:rPr><w:b/></w:rPr>") + style("h", "<w:basedOn w:val=\"base\"/>") +
                style("e", "<w:rPr><w:i/></w:rPr>"))});
    REQUIRE(styled.strong.size() == 2);
    CHECK(styled.strong[0] == text::Span{0, 1});
    CHECK(styled.strong[1] == text::Span{2, 3});
    REQUIRE(styled.emphasis.size() == 1);
    CHECK(styled.emphasis[0] == text::Span{2, 3});
}

TEST_CASE("blanks around words are cut, and spans and notes stay where they were") {
    const intake::Words words =
        words_of("<w:p>" + run(" \xc2\xa0", "<w:i/>") + run("à ", "<w:b/>") +
                     "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
                 {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"2\">" + paragraph("n") +
                                             "</w:footnote></w:footnotes>"}});
    CHECK(words.text == "à");
    CHECK(words.emphasis.empty());
    REQUIRE(words.strong.size() == 1);
    CHECK(words.strong[0] == text::Span{0, 2});
    REQUIRE(words.notes.size() == 1);
    CHECK(words.notes[0].at == 2);
}

TEST_CASE("raised digits are characters of their own, raised letters are letters") {
    CHECK(read("<w:p>" + run("thành phố") + run("12", "<w:vertAlign w:val=\"superscript\"/>") +
               run(" H") + run("2", "<w:vertAlign w:val=\"subscript\"/>") + run(" 1") +
               run("st", "<w:vertAlign w:val=\"superscript\"/>") +
               run("3", "<w:position w:val=\"8\"/>") + "</w:p>") == "thành phố¹² H2 1st³\n");
}

TEST_CASE("hidden words are left out, and that is said") {
    const intake::Page page =
        page_of(document_with("<w:p>" + run("a") + run("b", "<w:vanish/>") + "</w:p>"));
    CHECK(lines_of(page) == "a\n");
    REQUIRE(page.remarks.size() == 1);
    CHECK(english(page.remarks[0]) == "the document has hidden words, which were left out");
}

TEST_CASE("footnotes and endnotes are where their references are") {
    const Part footnotes = {
        "word/footnotes.xml",
        "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("---") +
            "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r>"
            "<w:footnoteRef/></w:r>" +
            run(" Kế hoạch") + "</w:p>" + paragraph("số 5") + "</w:footnote></w:footnotes>"};
    const Part endnotes = {"word/endnotes.xml", "<w:endnotes><w:endnote w:id=\"2\">" +
                                                    paragraph("cuối") +
                                                    "</w:endnote></w:endnotes>"};
    const intake::Words words = words_of(
        "<w:p>" + run("một") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" hai") +
            "<w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:footnoteReference w:id=\"9\"/>"
            "</w:r></w:p>",
        {footnotes, endnotes});
    CHECK(words.text == "một hai");
    REQUIRE(words.notes.size() == 2);
    CHECK(words.notes[0].at == std::string("một").size());
    CHECK(words.notes[0].text == "Kế hoạch\nsố 5");
    CHECK(words.notes[1].at == words.text.size());
    CHECK(words.notes[1].text == "cuối");
}

TEST_CASE("numbers that Word counts are said, level by level") {
    const Part three =
        numbering(abstract_list(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.") +
                                level(2, "lowerLetter", "%3)")) +
                  list(1));
    CHECK(read(paragraph("a", in_list(1, 0)) + paragraph("b", in_list(1, 1)) +
                   paragraph("c", in_list(1, 2)) + paragraph("d", in_list(1, 2)) +
                   paragraph("không") + paragraph("e", in_list(1, 1)) +
                   paragraph("f", in_list(1, 2)) + paragraph("g", in_list(1, 0)) +
                   paragraph("h", in_list(1, 1)) + paragraph("i", in_list(0, 0)),
               {three}) == "I. a\nI.1. b\na) c\nb) d\nkhông\nI.2. e\na) f\nII. g\nII.1. h\ni\n");
}

TEST_CASE("levels may be legal, not begin again, or be a mark") {
    const Part lists = numbering(
        abstract_list(level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>") +
                      level(2, "decimalZero", "%3", "<w:lvlRestart w:val=\"0\"/>") +
                      level(3, "bullet", "\xef\x82\xb7") + level(4, "bullet", "+") +
                      level(5, "none", "Điều")) +
        list(1));
    CHECK(read(paragraph("a", in_list(1, 0)) + paragraph("b", in_list(1, 1)) +
                   paragraph("c", in_list(1, 2)) + paragraph("d", in_list(1, 0)) +
                   paragraph("e", in_list(1, 2)) + paragraph("f", in_list(1, 3)) +
                   paragraph("g", in_list(1, 4)) + paragraph("h", in_list(1, 5)) +
                   paragraph("i", in_list(1, 7)),
               {lists}) == "I a\n1.1 b\n01 c\nII d\n02 e\n- f\n+ g\nĐiều h\ni\n");
}

TEST_CASE("lists of one kind count on from each other, unless they start anew") {
    const std::string anew =
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    const std::string other =
        "<w:lvlOverride w:ilvl=\"0\">" + level(0, "lowerRoman", "(%1)") + "</w:lvlOverride>";
    const Part lists = numbering(abstract_list(level(0, "decimal", "%1.")) + list(1) + list(2) +
                                 list(3, anew) + list(4, other));
    CHECK(read(paragraph("a", in_list(1, 0)) + paragraph("b", in_list(2, 0)) +
                   paragraph("c", in_list(3, 0)) + paragraph("d", in_list(3, 0)) +
                   paragraph("e", in_list(4, 0)),
               {lists}) == "1. a\n2. b\n5. c\n6. d\n(vii) e\n");
}

TEST_CASE("a style may number its paragraphs, and tell their level") {
    const Part lists = numbering(
        abstract_list(level(0, "decimal", "%1.", "<w:pStyle w:val=\"one\"/>") +
                      level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"two\"/>")) +
        list(1) + list(2, "", 1) +
        "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"one\"/></w:abstractNum>");
    const std::string numbered = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    const auto styled = [](std::string_view text, std::string_view name) {
        return paragraph(text, "<w:pStyle w:val=\"" + std::string(name) + "\"/>");
    };
    CHECK(read(styled("a", "one") + styled("b", "two") + styled("c", "three") +
                   paragraph("d", "<w:pStyle w:val=\"one\"/>" + in_list(0, 0)) +
                   paragraph("e", in_list(2, 0)),
               {lists, styles(style("one", numbered) + style("two", numbered) +
                              style("three", "<w:basedOn w:val=\"two\"/>"))}) ==
          "1. a\n1.1. b\n2. c\nd\n1. e\n");
}

TEST_CASE("paragraphs are centred by themselves or by their style") {
    const intake::Page page = page_of(document_with(
        paragraph("a", "<w:jc w:val=\"center\"/>") + paragraph("b") +
            paragraph("c", "<w:jc w:val=\"both\"/>"),
        {styles("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:pPr>"
                "<w:jc w:val=\"center\"/></w:pPr></w:style>")}));
    CHECK(std::get<intake::Paragraph>(page.blocks[0]).is_centred);
    CHECK(std::get<intake::Paragraph>(page.blocks[1]).is_centred);
    CHECK(!std::get<intake::Paragraph>(page.blocks[2]).is_centred);
}

TEST_CASE("merged cells cover others") {
    CHECK(read(table(row(cell("a", "<w:vMerge w:val=\"restart\"/>") +
                         cell("b", "<w:gridSpan w:val=\"2\"/>")) +
                     row(cell("", "<w:vMerge/>") + cell("c") + cell("d")) +
                     row(cell("e") + cell("f") + cell("g")))) ==
          "|v2 a|>2 b|^|\n|^|c|d|\n|e|f|g|\n");
    CHECK(read(table(
              row(cell("a", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>") + cell("b")) +
              row(cell("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>") + cell("c")))) ==
          "|>2 v2 a|^|b|\n|^|^|c|\n");
    CHECK(read(table(row(cell("a", "<w:hMerge w:val=\"restart\"/>") + cell("b", "<w:hMerge/>") +
                         cell("c")))) == "|>2 a\nb|^|c|\n");
}

TEST_CASE("merged cells that do not fit stand for themselves") {
    CHECK(read(table(row(cell("a") + cell("b")) +
                     row(cell("c", "<w:gridSpan w:val=\"2\"/><w:vMerge/>")))) ==
          "|a|b|\n|>2 c|^|\n");
    CHECK(read(table(row(cell("a", "<w:vMerge/>") + cell("b", "<w:hMerge/>")))) == "|>2 a\nb|^|\n");
    CHECK(read(table(row(cell("a", "<w:vMerge w:val=\"restart\"/>")) + row(cell("b")) +
                     row(cell("c", "<w:vMerge/>")))) == "|a|\n|v2 b\nc|\n|^|\n");
}

TEST_CASE("rows have the same number of cells, and some begin later") {
    CHECK(read(table(row(cell("a") + cell("b") + cell("c")) +
                     row(cell("d"), "<w:gridBefore w:val=\"1\"/>"))) == "|a|b|c|\n||d||\n");
    CHECK(read(table(row(cell("a", "<w:vMerge w:val=\"restart\"/>") + cell("b")) +
                     row(cell("c"), "<w:gridBefore w:val=\"1\"/>") +
                     row(cell("d", "<w:vMerge/>") + cell("e")))) == "|a|b|\n||c|\n|d|e|\n");
    CHECK(read(table(row(cell("")) + row(cell("")))) == "");
    CHECK(read(table(
              "<w:sdt><w:sdtContent>" +
              row("<w:sdt><w:sdtContent>" + cell("a") + "</w:sdtContent></w:sdt>" + cell("b")) +
              "</w:sdtContent></w:sdt>")) == "|a|b|\n");
}

TEST_CASE("lines of a cell have their numbers, and a table within it is lines") {
    const Part lists = numbering(abstract_list(level(0, "decimal", "%1")) + list(1));
    const auto numbered = [](std::string_view text) {
        return "<w:tc>" + paragraph(text, in_list(1, 0)) + "</w:tc>";
    };
    CHECK(read(table(row(numbered("") + cell("x")) + row(numbered("") + numbered("y"))), {lists}) ==
          "|1|x|\n|2|3 y|\n");
    CHECK(read(table(row("<w:tc>" + paragraph("a") + paragraph("") + paragraph("b") +
                         table(row(cell("c") + cell("d")) + row(cell("e") + cell("f"))) +
                         paragraph("") + "</w:tc>"))) == "|a\nb\nc\td\ne\tf|\n");
}

TEST_CASE("text boxes follow the paragraph that they hang on, and one alternative is taken") {
    const std::string box =
        "<w:txbxContent>" + paragraph("b") + table(row(cell("c"))) + "</w:txbxContent>";
    CHECK(read("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
               box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
               "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("a") +
               "</w:p>" + paragraph("d")) == "a\nb\n|c|\nd\n");
    CHECK(read("<w:p><w:r><w:pict><v:textbox>" + box + "</v:textbox></w:pict></w:r></w:p>") ==
          "b\n|c|\n");
}

TEST_CASE("small files that say very much are refused") {
    const std::string note(100'000, 'n');
    std::string references;
    for (int i = 0; i < 1000; ++i)
        references += "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    CHECK(refusal(document_with(
              references,
              {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"1\">" + paragraph(note) +
                                          "</w:footnote></w:footnotes>"}})) ==
          "the text has more than 64 MB");
    CHECK(refusal(document_with(table(row(cell("a", "<w:gridSpan w:val=\"4000000000\"/>"))))) ==
          "the tables have more than 1000000 cells");
    std::string rows = row(cell("a", "<w:gridSpan w:val=\"10000\"/>"));
    for (int i = 0; i < 200; ++i)
        rows += row(cell("b"));
    CHECK(refusal(document_with(table(rows))) == "the tables have more than 1000000 cells");
}

TEST_CASE("a footnote with a mark of its own has the mark neither in the text nor in its words") {
    const std::string mark =
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>4</w:t></w:r>";
    const intake::Words words = words_of(
        "<w:p>" + run("a") +
            "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>4</w:t></w:r>" +
            run("b") + "</w:p>",
        {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"1\"><w:p>" + mark + run(" c") +
                                    "</w:p></w:footnote></w:footnotes>"}});
    CHECK(words.text == "ab");
    REQUIRE(words.notes.size() == 1);
    CHECK(words.notes.front().text == "c");
}

TEST_CASE("a field that shows the number of a note again cites the note again") {
    const std::string cited = "<w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/><w:r>"
                              "<w:footnoteReference w:id=\"1\"/></w:r><w:bookmarkEnd w:id=\"1\"/>";
    const std::string simple =
        "<w:fldSimple w:instr=\" NOTEREF _Ref1 \\h \">" + run("1") + run("0") + "</w:fldSimple>";
    const std::string complex =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> NOTEREF _Ref1 \\h "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
        run("1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const std::string unknown =
        "<w:fldSimple w:instr=\" NOTEREF _Ref2 \">" + run("2") + "</w:fldSimple>";
    const intake::Words words =
        words_of("<w:p>" + run("a") + cited + run("b") + simple + run("c") + complex + run("d") +
                     unknown + "</w:p>",
                 {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"1\">" + paragraph("n") +
                                             "</w:footnote></w:footnotes>"}});
    CHECK(words.text == "abcd2");
    REQUIRE(words.notes.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(words.notes[i].at == i + 1);
        CHECK(words.notes[i].text == "n");
    }
}
