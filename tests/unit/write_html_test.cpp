#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "write/html/line.hpp"
#include "write/html/page.hpp"

using namespace ktask;
using namespace ktask::document;
using write::html::line_as_html;

namespace {

Line line(std::string_view text, Tone tone = Tone::plain) {
    return {text::shown(std::string(text)), {}, tone};
}

Date day(int month, int day_of_month) {
    return std::chrono::year(2022) / month / day_of_month;
}

Document document_of(std::vector<Block> blocks) {
    return {line("A <title>"), text::Language::english, std::move(blocks)};
}

std::string page_of(std::vector<Block> blocks) {
    text::Sink sink;
    write::html::page(document_of(std::move(blocks)), sink);
    return std::string(sink.kept());
}

/// What is between the page's style sheet and its end.
std::string body_of(std::vector<Block> blocks) {
    const std::string page = page_of(std::move(blocks));
    return page.substr(page.find("<body>"));
}

std::size_t count_of(std::string_view part, std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++count;
    return count;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

Grid one_row(std::vector<Column> columns, Row row) {
    return {std::move(columns), 1, document::remembered(1, [row](std::size_t) { return row; })};
}

Year::Bar bar(Year::Mark mark, Date last, std::optional<Date> done = std::nullopt) {
    return {mark, std::nullopt, last, done};
}

/// A year of ten months of 30 or 31 days, drawn as 300 days so that a day is a third of a per cent.
Year year_of(std::vector<Year::Bar> bars) {
    Year year;
    year.heading = line("The year");
    year.summary = line("All of it.");
    year.from = day(1, 1);
    year.to = day(10, 27);
    year.today = day(5, 1);
    year.today_label = line("today");
    for (int month = 1; month <= 10; ++month)
        year.months.push_back({day(month, 1), line(fmt::format("M{}", month))});
    year.bars = std::move(bars);
    year.words = [](std::size_t i) {
        return Year::Words{line(std::to_string(i + 1)), line("Title"), line("words")};
    };
    year.legend = {line("done"), line("done late"), line("overdue"), line("due soon"),
                   line("in time")};
    return year;
}

} // namespace

TEST_CASE("HTML shows exactly what a line says") {
    CHECK(line_as_html(line("<b>&\"' \u202e")) == "&lt;b&gt;&amp;&quot;&#39; \\u{202e}");
}

TEST_CASE("marks of a line become elements, each within the one that it is in") {
    Line marked = line("Kế hoạch năm nay");
    const auto at = [&](std::string_view words) {
        return static_cast<std::uint32_t>(marked.text.view().find(words));
    };
    const auto size = static_cast<std::uint32_t>(marked.text.size());
    marked.marks = {{Mark::Kind::foreign, 0, size, 0},
                    {Mark::Kind::emphasis, at("hoạch"), at(" năm")},
                    {Mark::Kind::note, at(" năm"), at(" năm"), 12},
                    {Mark::Kind::note, at(" năm"), at(" năm"), 3},
                    {Mark::Kind::removed, at("năm"), at(" nay")},
                    {Mark::Kind::inserted, at("nay"), size},
                    {Mark::Kind::note, size, size, 4}};
    CHECK(line_as_html(marked) == "<span lang=\"vi\">Kế <em>hoạch</em>¹² ³ <del>năm</del> "
                                  "<ins>nay</ins></span>⁴");
}

TEST_CASE("only a word that no screen has room for may break within") {
    CHECK(line_as_html(line("Thương binh 26/09/2022 01/HD-SLĐTBXH")) ==
          "Thương binh 26/09/2022 01/HD-SLĐTBXH");
    const std::string whole(40, 'x');
    std::string broken = line_as_html(line(whole));
    CHECK(count_of("<wbr>", broken) == 3);
}

TEST_CASE("a page has its title, its language and a part for each heading") {
    const std::string page =
        page_of({Heading{1, line("Title"), ""}, Lines{{line("one"), line("two")}},
                 Heading{2, line("Part"), "part"}, Paragraph{line("text")}});
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
    CHECK(has(page, "<title>A &lt;title&gt;</title>"));
    CHECK(page.ends_with("<body>\n<main>\n<header>\n<h1>Title</h1>\n<p>one</p>\n<p>two</p>\n"
                         "</header>\n<section id=\"part\">\n<h2>Part</h2>\n<p>text</p>\n"
                         "</section>\n</main>\n</body>\n</html>\n"));
}

TEST_CASE("what has no heading of its own is headed by what it is called") {
    CHECK(has(body_of({Paragraph{line("text")}}),
              "<header>\n<h1>A &lt;title&gt;</h1>\n</header>\n<p>text</p>\n"));
}

TEST_CASE("rows are tables that a phone can lay out as cards") {
    using Role = Column::Role;
    const std::string body = body_of({Entries{one_row(
        {{line("Id"), Role::number}, {line("Task"), Role::title, 3}, {line("Due")}, {line("Done")}},
        {{Cell{line("3")}, Cell{line("Title")}, Cell{line("May"), {line("last day")}}, Cell{}}})}});
    CHECK(has(body, "<table class=\"records\">\n<colgroup><col style=\"width:16%\">"
                    "<col style=\"width:50%\">"));
    CHECK(has(body, "<td class=\"amount\" data-label=\"Id\"><div>3</div></td>"
                    "<th scope=\"row\"><div>Title</div></th>"
                    "<td class=\"words\" data-label=\"Due\"><div>May</div><div>last day</div></td>"
                    "<td class=\"words\" data-label=\"Done\"></td></tr>"));
    CHECK_FALSE(has(body, "role="));
}

TEST_CASE("counts stay a table, with fewer words where room is short") {
    using Role = Column::Role;
    Row row{{Cell{line("Department"), {}, line("D")}, Cell{line("2", Tone::alarm)}},
            Row::Kind::sum};
    const std::string body = body_of(
        {Table{one_row({{line("Agency"), Role::title}, {line("Overdue"), Role::count}}, row)}});
    CHECK(has(body, "<table class=\"counts\">\n<thead><tr><th scope=\"col\">"));
    CHECK(has(body, "<tr class=\"sum\"><th scope=\"row\"><div class=\"full\">Department</div>"
                    "<div class=\"brief\">D</div></th><td class=\"amount\" "
                    "data-label=\"Overdue\"><div class=\"alarm\">2</div></td></tr>"));
}

TEST_CASE("figures and rates, cards and notes have elements of their own") {
    const std::string body = body_of(
        {Figures{line("In all:"),
                 {{line("Overdue", Tone::alarm), 2}},
                 {{line("One of three."), 1, 3}, {line("None."), 0, 0}}},
         Cards{1,
               [](std::size_t) {
                   return Card{line("Task 1"), line("Title"), {{line("Due"), line("May")}}, {}};
               }},
         Notes{line("Of A:"), 0, {2}, [](std::uint32_t) { return line("note"); }}});
    CHECK(has(body, "<li class=\"alarm\"><b>2</b> Overdue</li>"));
    CHECK(has(body, "<i style=\"width:33.3%\"></i></span><p>One of three.</p>"));
    CHECK(has(body, "</div>\n<p>None.</p>\n"));
    CHECK(has(body, "<h2>Task 1</h2>\n<p>Title</p>\n<dl>\n<div><dt>Due</dt><dd>May</dd></div>"));
    CHECK(has(body, "<p>Of A:</p>\n<ol>\n<li value=\"2\">note</li>\n</ol>"));
}

TEST_CASE("what was done late is hatched from its last day to the day on which it was done") {
    const std::string body =
        body_of({year_of({bar(Year::Mark::done_late, day(1, 30), day(3, 1))})});
    CHECK(has(body, "<rect class=\"behind done-late\" x=\"10.00%\" y=\"8\" width=\"9.83%\""));
    CHECK(has(body, "href=\"#mark-done-late\" x=\"19.83%\""));
    CHECK(has(body, "<line class=\"last-day\" x1=\"10.00%\""));
    // On a narrow screen, in the third month.
    CHECK(has(body, "href=\"#mark-done-late\" x=\"62.0\" y=\"69.0\""));
    CHECK(count_of("#mark-done-late\"", body) == 3);
    CHECK(has(body, "</svg>done late</li>"));
}

TEST_CASE("what was done in time is on its day, what is overdue is hatched up to today") {
    const std::string body = body_of(
        {year_of({bar(Year::Mark::done, day(4, 30), day(1, 30)),
                  bar(Year::Mark::overdue, day(3, 1)), bar(Year::Mark::done, day(10, 27))})});
    CHECK(has(body, "href=\"#mark-done\" x=\"9.83%\""));
    CHECK(has(body, "<line class=\"last-day\" x1=\"40.00%\""));
    CHECK(has(body, "<rect class=\"behind overdue\" x=\"20.00%\" y=\"8\" width=\"20.00%\""));
    CHECK(has(body, "href=\"#mark-done\" x=\"100.00%\"")); // its day is not known
}

TEST_CASE("very many tasks are counted on a wide screen, and never drawn as for a phone") {
    const std::string few =
        body_of({year_of(std::vector<Year::Bar>(60, bar(Year::Mark::far, day(6, 1))))});
    CHECK(has(few, "class=\"task-lines\""));
    CHECK_FALSE(has(few, "class=\"month-counts\""));
    const std::string many =
        body_of({year_of(std::vector<Year::Bar>(61, bar(Year::Mark::far, day(6, 1))))});
    CHECK(has(many, "class=\"month-counts\""));
    CHECK_FALSE(has(many, "class=\"task-lines\""));
    CHECK(has(many, "class=\"count\">61</text>"));
    CHECK(has(many, "class=\"month-ladder\""));
}

TEST_CASE("names of tasks that are long have room in the ladder") {
    Year year = year_of(std::vector<Year::Bar>(4, bar(Year::Mark::far, day(6, 1))));
    year.words = [](std::size_t) {
        return Year::Words{line("KH20_TT_N02.1"), line("Title"), line("words")};
    };
    const std::string body = body_of({year});
    CHECK(count_of("class=\"entry\">KH20_TT_N02.1</text>", body) == 4);
    CHECK(has(body, "x=\"62.0\" y=\"189.0\"")); // the third is on a line of its own
}
