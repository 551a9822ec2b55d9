#include <doctest/doctest.h>

#include <string>

#include "write/mail/mail.hpp"

using namespace ktask;
using namespace ktask::document;

namespace {

Line line(std::string_view text, Tone tone = Tone::plain) {
    return {text::shown(std::string(text)), {}, tone};
}

std::string html_of(Block block) {
    Document document{line("Title"), text::Language::english, {}};
    document.blocks.push_back(std::move(block));
    text::Sink sink;
    write::mail::html_part(document, sink);
    return std::string(sink.kept());
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("a mail has no columns: a row is lines under each other") {
    using Role = Column::Role;
    const Grid grid{
        {{line("Id"), Role::number}, {line("Task"), Role::title}, {line("Due")}, {line("Late by")}},
        1,
        remembered(1, [](std::size_t) {
            return Row{{Cell{line("3")}, Cell{line("Title")},
                        Cell{line("May"), {line("last day 31 May")}},
                        Cell{line("2 days", Tone::alarm)}}};
        })};
    const std::string html = html_of(Entries{grid});
    CHECK(has(html, "<b>3. Title</b><br>\nDue: May (last day 31 May)<br>\n<span "
                    "style=\"color:#a3001b;font-weight:bold\">Late by: 2 days</span></li>"));
    CHECK_FALSE(has(html, "<table"));
}

TEST_CASE("a mail says the counts that there are, on one line") {
    using Role = Column::Role;
    const Grid grid{
        {{line("Agency"), Role::title},
         {line("All"), Role::count},
         {line("Overdue"), Role::count},
         {line("In time"), Role::count}},
        1,
        remembered(1, [](std::size_t) {
            return Row{{Cell{line("A <b>")}, Cell{line("2")}, Cell{line("0")}, Cell{line("2")}}};
        })};
    CHECK(has(html_of(Table{grid}), "<b>A &lt;b&gt;</b><br>\nAll: 2; In time: 2</li>"));
}

TEST_CASE("rows without number and title are what is said about them") {
    const Grid grid{{{line("Due")}, {line("State")}}, 1, remembered(1, [](std::size_t) {
                        return Row{{Cell{line("May")}, Cell{line("done")}}};
                    })};
    CHECK(has(html_of(Table{grid}), ">Due: May<br>\nState: done</li>"));
}
