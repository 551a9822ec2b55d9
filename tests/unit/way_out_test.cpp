#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "english.hpp"
#include "programme_fixture.hpp"

using namespace ktask;
using namespace ktask::programme;

namespace {

constexpr std::string_view introduction =
    "or keep the document's words, with the days beside them:";

/// A programme with one task, in block style, that has these lines for its deadline.
std::string in_block(std::string_view lines) {
    return with_tasks(fmt::format("  - id: 1\n    title: A\n    lead: a\n{}\n", lines));
}

std::string in_flow(std::string_view pairs) {
    return with_tasks(fmt::format("  - {{id: 1, title: A, lead: a, {}}}\n", pairs));
}

/// The lines that the only error of a programme shows to paste.
std::vector<std::string> to_paste(std::string_view programme) {
    const Opened opened_one = opened(programme);
    REQUIRE(opened_one.problems.size() == 1);
    std::vector<std::string> lines;
    bool is_behind = false;
    for (const text::Message& hint : opened_one.problems.front().hints) {
        // Excerpts and hints are shown two columns further to the right.
        if (is_behind) lines.push_back(english(hint).substr(2));
        is_behind = is_behind || english(hint) == introduction;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "\n"));
}

} // namespace

TEST_CASE("an unreadable deadline shows its stages, to be pasted in its place") {
    const auto lines = to_paste(in_block("    due: 'Khởi động quý I/2022; báo cáo: quý II/2022'"));
    CHECK(joined(lines) == "    due-text: 'Khởi động quý I/2022; báo cáo: quý II/2022'\n"
                           "    due:\n"
                           "      - what: Khởi động\n"
                           "        when: Quý I/2022\n"
                           "      - what: Báo cáo\n"
                           "        when: Quý II/2022");
    CHECK(joined(to_paste(in_flow("due: Dự thảo tháng 3; ban hành tháng 6"))) ==
          "due-text: Dự thảo tháng 3; ban hành tháng 6, due: [{what: Dự thảo, when: Tháng 3}, "
          "{what: Ban hành, when: Tháng 6}]");
}

TEST_CASE("stages that their words do not tell apart are not shown") {
    CHECK(joined(to_paste(in_block("    due: Báo cáo quý I/2022; báo cáo quý II/2022"))) ==
          "    due-text: Báo cáo quý I/2022; báo cáo quý II/2022\n"
          "    due: none");
}

TEST_CASE("what is shown for a deadline can be pasted wherever it stands") {
    for (const std::string_view words :
         {"Tết", "Tháng 3, năm 2022 và tháng 9/2022", "Họp: quý I; \\\"kết\\\" quý II",
          "Rà soát [A] quý I; họp #1: quý II", "Lập A, B quý I; họp C {D} quý II",
          "Định kỳ 30/6/2022", "Dự thảo tháng 3\\nBan hành tháng 6", "50% quý I; 100% quý II",
          "*Họp* quý I; kết quý II", "Yes: quý I; no: quý II"}) {
        CAPTURE(words);
        const auto block = to_paste(in_block(fmt::format("    due: \"{}\"", words)));
        CHECK(opened(in_block(joined(block))).problems.empty());
        const auto below = to_paste(in_block(fmt::format("    due:\n      \"{}\"", words)));
        CHECK(below == block);
        const auto flow = to_paste(in_flow(fmt::format("due: \"{}\"", words)));
        CHECK(opened(in_flow(joined(flow))).problems.empty());
    }
}
