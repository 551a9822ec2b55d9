#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "english.hpp"
#include "intake/csv.hpp"
#include "intake/encoding.hpp"

using namespace ktask;

namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(const intake::Page& page) {
    Cells cells;
    if (page.blocks.empty()) return cells;
    for (const intake::Row& row : std::get<intake::Table>(page.blocks.front()).rows) {
        cells.emplace_back();
        for (const intake::Cell& cell : row.cells)
            cells.back().push_back(cell.words.text);
    }
    return cells;
}

Cells separated(std::string_view bytes, std::optional<char> separator = std::nullopt) {
    const auto page = intake::read_csv(bytes, separator);
    REQUIRE(page);
    return cells_of(*page);
}

text::Problem refused(std::string_view bytes) {
    const auto page = intake::read_csv(bytes);
    REQUIRE(!page);
    return page.error().front();
}

} // namespace

TEST_CASE("separated values are one table, whatever separates them") {
    const Cells expected = {{"TT", "Nhiệm vụ"}, {"1", "Một, hai"}};
    CHECK(separated("TT,Nhiệm vụ\n1,\"Một, hai\"\n") == expected);
    CHECK(separated("TT;Nhiệm vụ\r\n1;Một, hai\r\n") == expected);
    CHECK(separated("TT\tNhiệm vụ\r1\tMột, hai") == expected);
    CHECK(separated("sep=;\r\nTT;Nhiệm vụ\r\n1;Một, hai") == expected);
    CHECK(separated("\xef\xbb\xbfTT,Nhiệm vụ\n1,\"Một, hai\"") == expected);
    CHECK(separated("a;b,c,d", ';') == Cells{{"a", "b,c,d"}});
    CHECK(separated("\"a;b;c\",d") == Cells{{"a;b;c", "d"}});
}

TEST_CASE("quotation marks hold separators, line breaks and themselves") {
    CHECK(separated("\"a\"\"b\",\"c\r\nd\"\n") == Cells{{"a\"b", "c\nd"}});
    CHECK(separated("kế hoạch \"số\" 5,x\n") == Cells{{"kế hoạch \"số\" 5", "x"}});
    CHECK(separated("\"\",x") == Cells{{"", "x"}});
}

TEST_CASE("rows get the same length, and what is empty at the end is cut") {
    CHECK(separated("a,b,,\n\n1\n,,,\n") == Cells{{"a", "b"}, {"", ""}, {"1", ""}});
    CHECK(separated("").empty());
    CHECK(separated(" , \n").empty());
}

TEST_CASE("a row of separated values knows the line that it begins on") {
    const auto page = intake::read_csv("a,\"b\nb\"\nc,d\n");
    REQUIRE(page);
    const auto& rows = std::get<intake::Table>(page->blocks.front()).rows;
    CHECK(rows[0].place.line == 1);
    CHECK(rows[1].place.line == 3);
    CHECK(rows[1].place.table == 1);
}

TEST_CASE("UTF-16 is read where it says that it is, and what is no text is refused at its place") {
    CHECK(intake::utf8_of(std::string_view("\xff\xfe\x41\x00\x3d\xd8\x00\xde", 8)) == "A😀");
    CHECK(intake::utf8_of(std::string_view("\xfe\xff\x1e\xbf", 4)) == "ế");
    CHECK(intake::utf8_of("\xef\xbb\xbf"
                          "a") == "a");
    CHECK(!intake::utf8_of(std::string_view("\xff\xfe\x41", 3)));
    CHECK(!intake::utf8_of(std::string_view("\xff\xfe\x3d\xd8", 4)));
    CHECK(!intake::utf8_of(std::string_view("\xff\xfe\x00\xde\x00\xde", 6)));
    const text::Problem problem = refused("TT,Nhi\xd6m v\xf4\n");
    CHECK(english(problem.what) == "this is not UTF-8");
    CHECK(problem.where.begin == 6);
}

TEST_CASE("quotation marks that do not fit are refused at their place") {
    const text::Problem open = refused("a,\"b\nc\n");
    CHECK(english(open.what) == "this quotation mark has no end");
    CHECK(open.where.begin == 2);
    const text::Problem more = refused("\"a\"b,c");
    CHECK(english(more.what) == "something follows the end of a cell in quotation marks");
    CHECK(more.where.begin == 3);
}

TEST_CASE("separated values with too many cells are refused") {
    CHECK(english(refused(std::string(1'000'001, ',')).what) ==
          "the tables have more than 1000000 cells");
    // Few cells of which each row would get many.
    const std::string wide(2000, ',');
    CHECK(english(refused(wide + std::string(2000, '\n')).what) ==
          "the tables have more than 1000000 cells");
}
