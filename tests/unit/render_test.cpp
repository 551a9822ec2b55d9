#include "programme_fixture.hpp"

#include "render/text.hpp"
#include "text/width.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::render;

namespace {

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

std::string without_spaces(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n') out += c;
    }
    return out;
}

const Table example = {{{"Số", 1, true}, {"Nhiệm vụ", 6}, {"Thời hạn", 2}},
                       {{{{"1"}}, {{"Ban hành Kế hoạch"}}, {{"Tháng 9/2022", "đến 30/09/2022"}}},
                        {{{"12"}}, {{"Họp Ban Chỉ đạo 委员会"}}, {{"Quý IV"}}}}};

} // namespace

TEST_CASE("a table fits its width, whatever that is, and loses nothing") {
    for (std::size_t width = 8; width < 120; ++width) {
        const std::string text = laid_out(example, {width, false});
        for (const std::string& line : lines_of(text))
            CHECK(display_width(line) <= width);
        const std::string all = without_spaces(text);
        for (const auto& row : example.rows) {
            for (const Cell& cell : row) {
                if (width < 50) continue; // columns interleave words when cells wrap
                for (const std::string& paragraph : cell.paragraphs) {
                    CHECK(all.find(without_spaces(paragraph)) != std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("columns align by what is seen, numbers to the right") {
    CHECK(laid_out(example, {0, false}) == "Số  Nhiệm vụ                Thời hạn\n"
                                           "──  ──────────────────────  ──────────────\n"
                                           " 1  Ban hành Kế hoạch       Tháng 9/2022\n"
                                           "                            đến 30/09/2022\n"
                                           "12  Họp Ban Chỉ đạo 委员会  Quý IV\n");
}

TEST_CASE("where columns do not fit, rows become lines of their own") {
    CHECK(laid_out(example, {20, false})
              .starts_with("Số        1\nNhiệm vụ  Ban hành\n          Kế hoạch\n"));
}

TEST_CASE("colour adds codes around words and nothing else") {
    CHECK(painted("quá hạn", Colour::red, true) == "\x1b[31mquá hạn\x1b[0m");
    CHECK(painted("quá hạn", Colour::red, false) == "quá hạn");
}
