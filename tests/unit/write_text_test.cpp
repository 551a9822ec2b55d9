#include <doctest/doctest.h>
#include <fmt/format.h>

#include "text/width.hpp"
#include "words/unbroken.hpp"
#include "write/line.hpp"
#include "write/markdown.hpp"
#include "write/text.hpp"
#include "write/text_lines.hpp"

using namespace ktask;
using namespace ktask::document;

namespace {

Line plain(std::string_view text, Tone tone = Tone::plain) {
    return {text::shown(std::string(text)), {}, tone};
}

Line with_notes(std::string_view text, std::initializer_list<std::uint32_t> numbers) {
    Line line = plain(text);
    const auto end = static_cast<std::uint32_t>(text.size());
    for (const std::uint32_t number : numbers)
        line.marks.push_back({Mark::Kind::note, end, end, number});
    return line;
}

Grid grid_of(std::vector<Column> columns, const std::vector<Row>& rows) {
    return {std::move(columns), rows.size(),
            document::remembered(rows.size(), [rows](std::size_t i) { return rows[i]; })};
}

const std::vector<Row> example_rows = {
    {{{plain("1")},
      {with_notes("Ban hành Kế hoạch", {4})},
      {plain("Tháng 9/2022"), {plain("đến 30/09/2022")}}}},
    {{{plain("12")}, {plain("Họp Ban Chỉ đạo 委员会")}, {plain("Quý IV", Tone::alarm)}}}};

const Grid example = grid_of({{plain("Số"), Column::Role::number, 1},
                              {plain("Nhiệm vụ"), Column::Role::title, 6},
                              {plain("Thời hạn"), Column::Role::major, 2}},
                             example_rows);

std::string text_of(const std::vector<Block>& blocks, const write::Manner& manner) {
    text::Sink sink;
    write::text({{}, text::Language::vietnamese, blocks}, manner, sink);
    return std::string(sink.kept());
}

std::string markdown_of(const std::vector<Block>& blocks) {
    text::Sink sink;
    write::markdown({{}, text::Language::vietnamese, blocks}, sink);
    return std::string(sink.kept());
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

std::string without_spaces(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n') out += c;
    }
    return out;
}

} // namespace

TEST_CASE("a table fits its width, whatever that is, and loses nothing") {
    for (std::size_t width = 8; width < 120; ++width) {
        const std::string text = text_of({Table{example}}, {width});
        for (const std::string& line : lines_of(text))
            CHECK(text::display_width(line) <= width);
        if (width < 50) continue; // columns interleave words when cells wrap
        const std::string all = without_spaces(text);
        for (const Row& row : example_rows) {
            for (const Cell& cell : row.cells) {
                CHECK(all.find(without_spaces(cell.main.text.view())) != std::string::npos);
                for (const Line& remark : cell.remarks)
                    CHECK(all.find(without_spaces(remark.text.view())) != std::string::npos);
            }
        }
    }
}

TEST_CASE("columns align by what is seen, numbers to the right, notes by superscripts") {
    CHECK(text_of({Table{example}}, {0}) == "Số  Nhiệm vụ                Thời hạn\n"
                                            "──  ──────────────────────  ──────────────\n"
                                            " 1  Ban hành Kế hoạch⁴      Tháng 9/2022\n"
                                            "                            đến 30/09/2022\n"
                                            "12  Họp Ban Chỉ đạo 委员会  Quý IV\n");
}

TEST_CASE("where columns do not fit, rows become lines of their own") {
    CHECK(text_of({Table{example}}, {20})
              .starts_with("Số        1\nNhiệm vụ  Ban hành\n          Kế hoạch⁴\n"));
}

TEST_CASE("entries have their title by their number, and the rest under it") {
    CHECK(text_of({Entries{example}}, {40}) == "  1. Ban hành Kế hoạch⁴\n"
                                               "     Thời hạn: Tháng 9/2022 (đến\n"
                                               "     30/09/2022)\n"
                                               "\n"
                                               " 12. Họp Ban Chỉ đạo 委员会\n"
                                               "     Thời hạn: Quý IV\n");
}

TEST_CASE("blocks have a blank line between them, but none under a document's title") {
    const std::vector<Block> blocks = {Heading{1, plain("Báo cáo"), ""},
                                       Lines{{plain("tính đến hôm nay"), plain("cả năm")}},
                                       Heading{2, plain("I. Chung"), ""}, Paragraph{plain("Hết.")}};
    CHECK(text_of(blocks, {80}) == "Báo cáo\ntính đến hôm nay\ncả năm\n\nI. Chung\n\nHết.\n");
    CHECK(markdown_of(blocks) ==
          "# Báo cáo\n\ntính đến hôm nay\n\ncả năm\n\n## I. Chung\n\nHết.\n");
}

TEST_CASE("notes hang under their heading; two at one point are told apart") {
    const Notes notes{plain("Chú thích của X:"), 0, {3, 12}, [](std::uint32_t number) {
                          return plain(number == 3 ? "Một chú thích dài" : "Hai");
                      }};
    const std::vector<Block> blocks = {Paragraph{with_notes("Việc", {3, 12})}, notes};
    CHECK(text_of(blocks, {16}) == "Việc³ ¹²\n\nChú thích của X:\n"
                                   "  ³ Một chú\n    thích dài\n ¹² Hai\n");
    CHECK(markdown_of(blocks) == "Việc³ ¹²\n\nChú thích của X:\n\n³ Một chú thích dài\n\n¹² Hai\n");
}

TEST_CASE("a card has its facts beside their labels and its notes under them") {
    const Cards cards{1, [](std::size_t) {
                          return Card{
                              plain("Nhiệm vụ 1"),
                              with_notes("Việc", {1}),
                              {{plain("Chủ trì"), plain("Sở A")}, {plain("Hạn"), plain("Tháng 9")}},
                              {{}, 0, {1}, [](std::uint32_t) { return plain("Chung."); }}};
                      }};
    CHECK(text_of({cards}, {80}) == "Nhiệm vụ 1\n\n  Việc¹\n\n  Chủ trì  Sở A\n"
                                    "  Hạn      Tháng 9\n\n    ¹ Chung.\n");
    CHECK(markdown_of({cards}) ==
          "## Nhiệm vụ 1\n\nViệc¹\n\n- Chủ trì: Sở A\n- Hạn: Tháng 9\n\n¹ Chung.\n");
}

TEST_CASE("colour adds codes around words and nothing else") {
    const write::Manner coloured{80, true};
    CHECK(write::painted("quá hạn", Tone::alarm, coloured) == "\x1b[31mquá hạn\x1b[0m");
    CHECK(write::painted("quá hạn", Tone::alarm, {80}) == "quá hạn");
    CHECK(write::painted("quá hạn", Tone::plain, coloured) == "quá hạn");
    CHECK(text_of({Table{example}}, {0, true}).find("  \x1b[31mQuý IV\x1b[0m\n") !=
          std::string::npos);
}

TEST_CASE("no line ends within a state, or between a number and what it counts") {
    const text::Shown phrases =
        text::shown("đang thực hiện quá hạn 57 ngày, sắp đến hạn, còn 4 ngày");
    const text::Shown kept = words::unbroken(phrases, text::Language::vietnamese);
    CHECK(kept.view() == "đang thực\u00a0hiện quá\u00a0hạn 57\u00a0ngày, sắp đến\u00a0hạn, "
                         "còn\u00a04\u00a0ngày");
    const Table table{grid_of({{plain("Trạng thái")}}, {{{{Line{kept}}}}})};
    CHECK(text_of({table}, {16})
              .find("đang thực hiện\nquá hạn 57 ngày,\nsắp đến hạn,\ncòn 4 ngày\n") !=
          std::string::npos);
    CHECK(words::unbroken(text::shown("done on time"), text::Language::english).view() ==
          "done on\u00a0time");
}

TEST_CASE("a cell of Markdown is one line, and what it says is shown exactly") {
    CHECK(markdown_of({Table{example}}) ==
          "| Số | Nhiệm vụ | Thời hạn |\n| ---: | ------------------ | ------ |\n"
          "| 1 | Ban hành Kế hoạch⁴ | Tháng 9/2022; đến 30/09/2022 |\n"
          "| 12 | Họp Ban Chỉ đạo 委员会 | Quý IV |\n");
    CHECK(markdown_of({Paragraph{plain("a|b *c* [d] <e> `f` &lt;")}}) ==
          "a\\|b \\*c\\* \\[d\\] \\<e\\> \\`f\\` \\&lt;\n");
    CHECK(markdown_of({Paragraph{plain("# x")}}) == "\\# x\n");
}

TEST_CASE("signs for marks are where the marks are, each word escaped once") {
    const auto marked = [](std::string_view words, std::vector<Mark> marks) {
        constexpr write::MarkSigns signs = {"*", "[-", "-]", "{+", "+}"};
        return write::with_signs({text::shown(std::string(words)), std::move(marks)}, signs,
                                 [](std::string_view part) { return fmt::format("<{}>", part); });
    };
    const auto emphasis = [](std::uint32_t begin, std::uint32_t end) {
        return Mark{Mark::Kind::emphasis, begin, end};
    };
    const auto note = [](std::uint32_t at, std::uint32_t number) {
        return Mark{Mark::Kind::note, at, at, number};
    };
    CHECK(marked("abc", {}) == "<abc>");
    CHECK(marked("abc", {emphasis(1, 2)}) == "<a>*<b>*<c>");
    CHECK(marked("abc", {emphasis(0, 3), note(3, 1)}) == "*<abc>*¹");
    CHECK(marked("abc", {note(0, 1), emphasis(0, 3)}) == "¹*<abc>*");
    CHECK(marked("abc", {emphasis(0, 2), emphasis(2, 3)}) == "*<ab>**<c>*");
    CHECK(marked("abc", {note(1, 1), note(1, 2), note(2, 12)}) == "<a>¹ ²<b>¹²<c>");
    CHECK(marked("", {}).empty());
}
