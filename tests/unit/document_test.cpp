#include "document/document.hpp"

#include <doctest/doctest.h>

using namespace ktask;
using namespace ktask::document;

namespace {

Line line(std::string_view text, std::initializer_list<std::uint32_t> notes = {},
          std::uint32_t of = 0) {
    Line out{text::shown(std::string(text))};
    for (const std::uint32_t number : notes)
        out.marks.push_back({Mark::Kind::note, 0, 0, number, of});
    return out;
}

Date day(int month, unsigned day_of_month) {
    return std::chrono::year(2022) / month / static_cast<int>(day_of_month);
}

Year::Bar bar(Year::Mark mark, Date last, std::optional<Date> done = std::nullopt) {
    return {mark, std::nullopt, last, done};
}

} // namespace

TEST_CASE("the notes of a document are those marked in its blocks, each once, in order") {
    const std::vector<Row> rows = {{{{line("first", {7, 2}), {line("due", {3})}}}},
                                   {{{line("second", {2})}}}};
    const Grid grid{{{line("Task")}}, rows.size(), remembered(rows.size(), [&](std::size_t row) {
                        return rows[row];
                    })};
    const std::vector<Block> blocks = {Paragraph{line("before", {1})},
                                       Paragraph{line("of another programme", {9}, 1)},
                                       Table{grid}};
    CHECK(notes_in(blocks) == NoteNumbers{{0, {1, 2, 3, 7}}, {1, {9}}});
}

TEST_CASE("a bar is drawn in the month in which it was done, else in that of its last day") {
    Year year;
    year.months = {{day(1, 1), {}}, {day(2, 1), {}}, {day(3, 1), {}}};
    year.bars = {bar(Year::Mark::far, day(2, 1)), bar(Year::Mark::done, day(2, 2)),
                 bar(Year::Mark::done_late, day(1, 31), day(3, 31)),
                 bar(Year::Mark::done, day(2, 28), day(2, 3))};
    CHECK(bars_by_month(year) == std::vector<std::vector<std::size_t>>{{}, {1, 3, 0}, {2}});
}
