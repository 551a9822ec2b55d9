#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "../office_files.hpp"
#include "english.hpp"
#include "intake/xlsx.hpp"
#include "pages.hpp"

using namespace ktask;
using test::Part;
using test::workbook_of;
using test::workbook_with;

namespace {

/// The rows of all sheets, a line each.
std::string rows_of(const tl::expected<intake::Page, text::Problems>& page) {
    if (!page) return english(page.error().front().what);
    std::string lines;
    for (const intake::Block& block : page->blocks)
        lines += lines_of_rows(std::get<intake::Table>(block));
    return lines;
}

std::string read(std::string_view rows, const std::vector<Part>& others = {}) {
    return rows_of(intake::read_xlsx(workbook_with(rows, others)));
}

std::string number(std::string_view at, std::string_view value, std::string_view more = "") {
    return "<c r=\"" + std::string(at) + "\" " + std::string(more) + "><v>" + std::string(value) +
           "</v></c>";
}

std::string text_cell(std::string_view at, std::string_view text) {
    return "<c r=\"" + std::string(at) + "\" t=\"inlineStr\"><is><t>" + std::string(text) +
           "</t></is></c>";
}

std::string row(std::string_view cells, std::string_view more = "") {
    return "<row " + std::string(more) + ">" + std::string(cells) + "</row>";
}

Part styles() {
    return {
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;Tháng &quot;mm/yyyy\"/>"
        "</numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId=\"0\"/>"
        "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"0\" fontId=\"1\"/>"
        "<xf numFmtId=\"9\"/></cellXfs></styleSheet>"};
}

std::string merged(std::string_view rows, std::string_view ranges) {
    std::string merges;
    for (std::size_t at = 0; at < ranges.size(); at += 6)
        merges += "<mergeCell ref=\"" + std::string(ranges.substr(at, 5)) + "\"/>";
    return rows_of(intake::read_xlsx(workbook_of("<worksheet><sheetData>" + std::string(rows) +
                                                 "</sheetData><mergeCells>" + merges +
                                                 "</mergeCells></worksheet>")));
}

} // namespace

TEST_CASE("cells are where their references say, or one after the other") {
    CHECK(read(row(number("A1", "1") + text_cell("C1", "ba"), "r=\"1\"") +
               row("<c><v>2</v></c><c><v>3</v></c>", "r=\"3\"") + row("<c><v>4</v></c>")) ==
          "|1||ba|\n||||\n|2|3||\n|4|||\n");
    CHECK(read(row(text_cell("AA2", "x"), "r=\"2\"")).ends_with("|x|\n"));
    CHECK(read(row(text_cell("B1", " ") + text_cell("Z9", "") + text_cell("A1", "a"))) == "|a|\n");
    CHECK(read("") == "");
}

TEST_CASE("values are what people see") {
    CHECK(read(row(number("A1", "44691", "s=\"1\"") + number("B1", "44691", "s=\"2\"") +
                   number("C1", "0.5", "s=\"4\"") + number("D1", "1.1000000000000001") +
                   number("E1", "1", "t=\"b\"") + number("F1", "#N/A", "t=\"e\"") +
                   number("G1", "chữ", "t=\"str\"") +
                   number("H1", "2022-05-10T00:00:00", "t=\"d\"") + number("I1", "x12")),
               {styles()}) == "|10/05/2022|Tháng 05/2022|50%|1.1|TRUE|#N/A|chữ|10/05/2022|x12|\n");
    CHECK(rows_of(intake::read_xlsx(
              workbook_of("<worksheet><sheetData>" + row(number("A1", "43229", "s=\"1\"")) +
                              "</sheetData></worksheet>",
                          {styles()}, "<workbookPr date1904=\"1\"/>"))) == "|10/05/2022|\n");
}

TEST_CASE("strings are shared, of several runs, and escaped") {
    const Part strings = {"xl/sharedStrings.xml",
                          "<sst><si><t>một</t></si><si><r><t xml:space=\"preserve\">a </t></r><r>"
                          "<rPr><b/><i/></rPr><t>b</t></r><r><rPr><vertAlign val=\"superscript\"/>"
                          "</rPr><t>2</t></r><rPh><t>no</t></rPh></si>"
                          "<si><t>x_x000D_\n_x1EBF__x00_</t></si></sst>"};
    const auto page = intake::read_xlsx(
        workbook_with(row(number("A1", "0", "t=\"s\" s=\"3\"") + number("B1", "1", "t=\"s\"") +
                          number("C1", "2", "t=\"s\"") + number("D1", "9", "t=\"s\"")),
                      {strings, styles()}));
    CHECK(rows_of(page) == "|một|a b²|x\nế_x00_|\n");
    const auto& cells = std::get<intake::Table>(page->blocks[0]).rows[0].cells;
    REQUIRE(cells[0].words.strong.size() == 1);
    CHECK(cells[0].words.strong[0] == text::Span{0, 5});
    REQUIRE(cells[1].words.emphasis.size() == 1);
    CHECK(cells[1].words.emphasis[0] == text::Span{2, 3});
}

TEST_CASE("merged cells of a sheet cover others, and end with its words") {
    const std::string rows =
        row(text_cell("A1", "a") + text_cell("B1", "b") + text_cell("C1", "c")) +
        row(text_cell("A2", "no") + text_cell("B2", "d"));
    CHECK(merged(rows, "A1:A2") == "|v2 a|b|c|\n|^|d||\n");
    CHECK(merged(rows, "A1:Z9") == "|a|\n");
    CHECK(merged(rows, "A1:A2 A2:B2") == "|v2 a|b|c|\n|^|d||\n");
    CHECK(merged(rows, "B1:C1 A1:B2") == "|a|b|\n|no|d|\n");
    CHECK(merged(rows, "C9:D9") == "|a|b|c|\n|no|d||\n");
    CHECK(merged(rows, "B2:A1") == "|a|b|c|\n|no|d||\n");
}

TEST_CASE("words beneath merged cells, which nobody sees, are left out, and that is said") {
    const auto page = intake::read_xlsx(
        workbook_of("<worksheet><sheetData>" + row(text_cell("A1", "a") + text_cell("B1", "b")) +
                    row(text_cell("A2", "c") + text_cell("B2", "d")) +
                    "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"));
    CHECK(rows_of(page) == "|>2 a|^|\n|c|d|\n");
    REQUIRE(page->remarks.size() == 1);
    CHECK(english(page->remarks[0]) ==
          "the sheet S has words beneath merged cells, which were left out: 1");
}

TEST_CASE("formulas have the values that they were saved with, and what lacks one is said") {
    const auto page = intake::read_xlsx(
        workbook_with(row("<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+1</f></c>")));
    CHECK(rows_of(page) == "|2|\n");
    REQUIRE(page->remarks.size() == 1);
    CHECK(english(page->remarks[0]) == "the sheet S has formulas without a value: 1; open the file "
                                       "in Excel and save it");
}

TEST_CASE("hidden sheets are left out, hidden rows are not, and both are said") {
    const std::string sheet = "<worksheet><sheetData>" + row(text_cell("A1", "x"), "hidden=\"1\"") +
                              "</sheetData></worksheet>";
    const auto page = intake::read_xlsx(test::office_file(
        {"xl/workbook.xml",
         "<workbook><sheets><sheet name=\"Một\" state=\"hidden\" r:id=\"sheet1\"/>"
         "<sheet name=\"Hai\" r:id=\"sheet2\"/><sheet name=\"Biểu đồ\" r:id=\"chart\"/>"
         "<sheet name=\"Ba\" r:id=\"sheet3\"/></sheets></workbook>"},
        {{"xl/sheet1.xml", sheet},
         {"xl/sheet2.xml", sheet},
         {"xl/chart.xml", "<chartsheet/>"},
         {"xl/sheet3.xml", sheet}}));
    REQUIRE(page->remarks.size() == 3);
    CHECK(english(page->remarks[0]) == "the sheet Một is hidden and was left out");
    CHECK(english(page->remarks[1]) == "the sheet Hai has hidden rows, which were read too: 1");
    REQUIRE(page->blocks.size() == 2);
    const auto& place = std::get<intake::Table>(page->blocks[1]).rows[0].place;
    CHECK(place.sheet == "Ba");
    CHECK(place.table == 2);
    CHECK(place.line == 1);
}

TEST_CASE("sheets that are damaged or too large are refused") {
    CHECK(read(row(number("XFE1", "1"))) == "the file is damaged: no sheet has a cell XFE1");
    CHECK(read(row(number("A1048577", "1"))) ==
          "the file is damaged: no sheet has a cell A1048577");
    CHECK(read(row("<c r=\"5\"><v>1</v></c>")) == "the file is damaged: no sheet has a cell 5");
    CHECK(read(row("<c><v>1</v></c>", "r=\"0\"")) == "the file is damaged: no sheet has a cell ");
    CHECK(read(row(number("A1", "1") + number("XFD1000", "1"))) ==
          "the tables have more than 1000000 cells");
    const std::string shared(1'000'000, 'x');
    std::string cells;
    for (int i = 0; i < 100; ++i)
        cells += "<c t=\"s\"><v>0</v></c>";
    CHECK(
        read(row(cells), {{"xl/sharedStrings.xml", "<sst><si><t>" + shared + "</t></si></sst>"}}) ==
        "the text has more than 64 MB");
}
