#include <doctest/doctest.h>

#include "intake/footnotes.hpp"
#include "intake/labels.hpp"
#include "intake/marks.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"

using namespace ktask;
using namespace ktask::intake;

namespace {

std::string number_of(std::string_view words) {
    const auto number = number_at_front(words);
    return number ? number->bare + "|" + number->written : "none";
}

Page page_of(std::initializer_list<std::string_view> paragraphs) {
    Page page;
    std::uint32_t line = 0;
    for (const std::string_view words : paragraphs) {
        Paragraph paragraph;
        paragraph.words = words_of_marked(words);
        paragraph.place.line = ++line;
        page.blocks.emplace_back(std::move(paragraph));
    }
    return page;
}

std::string marked_at(const Page& page, std::size_t block) {
    return marked_up(std::get<Paragraph>(page.blocks[block]).words);
}

} // namespace

TEST_CASE("paragraphs are numbered in the ways of documents, and amounts and days are no numbers") {
    CHECK(number_of("1. Hướng dẫn") == "1|1.");
    CHECK(number_of("12) Rà soát") == "12|12)");
    CHECK(number_of("1.2 Rà soát") == "1.2|1.2");
    CHECK(number_of("đ) Báo cáo") == "đ|đ)");
    CHECK(number_of("II. NHIỆM VỤ") == "II|II.");
    CHECK(number_of("Điều 3. Các Bộ trưởng") == "3|Điều 3.");
    CHECK(number_of("Nhiệm vụ 4: Rà soát") == "4|Nhiệm vụ 4:");
    CHECK(number_of("- Đơn vị chủ trì") == "|-");
    CHECK(number_of("-Đơn vị chủ trì") == "|-");
    CHECK(number_of("10/2022 là hạn") == "none");
    CHECK(number_of("2022. Đây là năm") == "none");
    CHECK(number_of("1.000 đồng") == "none");
    CHECK(number_of("Công an tỉnh") == "none");
    CHECK(number_of("PHÓ TRƯỞNG BAN") == "none");
}

TEST_CASE("a cell may be a number and nothing else") {
    CHECK(number_alone(" 01. ")->bare == "01");
    CHECK(number_alone("II.3")->bare == "II.3");
    CHECK(number_alone("h)")->style == NumberStyle::letter);
    CHECK(number_alone("IV")->style == NumberStyle::roman);
    CHECK_FALSE(number_alone("1 nhiệm vụ"));
    CHECK_FALSE(number_alone("Sở"));
}

TEST_CASE("columns are known by their headings, without case and accents") {
    CHECK(kind_of_heading("STT") == Kind::number);
    CHECK(kind_of_heading("Mã nhiệm vụ") == Kind::code);
    CHECK(kind_of_heading("TÊN NHIỆM VỤ") == Kind::title);
    CHECK(kind_of_heading("Nội dung công việc") == Kind::title);
    CHECK(kind_of_heading("Cơ quan chủ trì") == Kind::lead);
    CHECK(kind_of_heading("Đơn vị thực hiện") == Kind::lead);
    CHECK(kind_of_heading("don vi phoi hop") == Kind::coordinating);
    CHECK(kind_of_heading("Chủ trì, phối hợp") == Kind::roles);
    CHECK(kind_of_heading("Thời gian trình") == Kind::due);
    CHECK(kind_of_heading("Thời hạn hoàn thành") == Kind::due);
    CHECK(kind_of_heading("Tiến độ") == Kind::due);
    CHECK(kind_of_heading("Tình trạng") == Kind::state);
    CHECK(kind_of_heading("Chỉ tiêu") == Kind::target);
    CHECK(kind_of_heading("Sản phẩm") == Kind::other);
    CHECK(kind_of_heading("Ngày giao") == Kind::other);
    CHECK(kind_of_heading("Lãnh đạo phụ trách") == Kind::other);
}

TEST_CASE("what is labelled within a cell is taken apart") {
    Words words;
    words.text = "Xây dựng kế hoạch. Chủ trì: Sở A; phối hợp: Sở B, Sở C. Thời hạn: tháng 9";
    const TakenApart taken = take_labels(words);
    CHECK(taken.rest.text == "Xây dựng kế hoạch");
    REQUIRE(taken.labelled.size() == 3);
    CHECK(taken.labelled[0].value.text == "Sở A");
    CHECK(taken.labelled[1].kind == Kind::coordinating);
    CHECK(taken.labelled[1].value.text == "Sở B, Sở C");
    CHECK(taken.labelled[2].value.text == "tháng 9");
    words.text = "Rà soát: a, b";
    CHECK(take_labels(words).labelled.empty());
}

TEST_CASE("marks are read and written again, and what is none is escaped") {
    CHECK(marked_up(words_of_marked("a *b* c^[d [e]] **f**")) == "a *b* c^[d \\[e\\]] f");
    CHECK(marked_up(words_of_marked("2 * 3 * 4")) == "2 \\* 3 \\* 4");
    CHECK(marked_up(words_of_marked("*a")) == "\\*a");
    CHECK(marked_up(words_of_marked("a^[b")) == "a\\^[b");
    CHECK(marked_up(words_of_marked("“*a*”^[b].")) == "“*a*”^[b].");
}

TEST_CASE("footnotes come to where they are cited, wherever their texts are") {
    Page page = page_of(
        {"Một¹ và hai[2].", "¹ chú thích một", "Ba³.", "[2] chú thích hai", "⁴ không ai nhắc"});
    Remarks remarks;
    place_footnotes(page, remarks);
    REQUIRE(page.blocks.size() == 3); // with the one that nobody cites
    CHECK(marked_at(page, 0) == "Một^[chú thích một] và hai^[chú thích hai].");
    CHECK(marked_at(page, 1) == "Ba³.");
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0].place.line == 3);
    CHECK(remarks[0].what.pattern == "footnote {} has no text");
    CHECK(remarks[1].place.line == 5);
    CHECK(remarks[1].what.pattern == "footnote {} is cited nowhere");
}

TEST_CASE("a footnote number that comes again on another page has the next text") {
    Page page = page_of({"Một¹", "¹ đầu", "Hai¹", "¹ sau"});
    Remarks remarks;
    place_footnotes(page, remarks);
    REQUIRE(page.blocks.size() == 2);
    CHECK(marked_at(page, 0) == "Một^[đầu]");
    CHECK(marked_at(page, 1) == "Hai^[sau]");
    CHECK(remarks.empty());
}

TEST_CASE("parts of words keep their notes and marks") {
    const Words words = words_of_marked("ab *cd*^[n] ef");
    const Words part = part_of(words, 3, 5);
    CHECK(marked_up(part) == "*cd*^[n]");
    CHECK(marked_up(trimmed(part_of(words, 5, 8))) == "ef");
    CHECK(without_stop(words_of_marked("hạn..")).text == "hạn");
    CHECK(without_stop(words_of_marked("vân vân...")).text == "vân vân...");
}
